/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-snapshot.h"

PW_DEFINE_ENTITY (PwSnapshot, pw_snapshot, "snapshot", PW_SNAPSHOT_FIELDS)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-sitting.h"

PW_DEFINE_ENTITY (PwSitting, pw_sitting, "sitting", PW_SITTING_FIELDS)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-guide-version.h"

PW_DEFINE_ENTITY (PwGuideVersion, pw_guide_version, "guide_version", PW_GUIDE_VERSION_FIELDS)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-guide.h"

PW_DEFINE_ENTITY (PwGuide, pw_guide, "guide", PW_GUIDE_FIELDS)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-indicator.h"

PW_DEFINE_ENTITY (PwIndicator, pw_indicator, "indicator", PW_INDICATOR_FIELDS)

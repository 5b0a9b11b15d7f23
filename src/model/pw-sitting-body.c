/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-sitting-body.h"

PW_DEFINE_ENTITY (PwSittingBody, pw_sitting_body, "sitting_body", PW_SITTING_BODY_FIELDS)

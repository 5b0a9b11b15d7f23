/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"

G_DEFINE_QUARK (pw-error-quark, pw_error)

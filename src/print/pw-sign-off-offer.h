/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-sign-off-edits.h"
#include "print/pw-document.h"

G_BEGIN_DECLS

PwDocument *pw_function_version_make_description (PwFunctionVersion  *version);
PwDocument *pw_function_version_make_form        (PwFunctionVersion  *version,
                                                  PwPerson           *person,
                                                  PwPerson           *supervisor);
PwDocument *pw_function_version_make_sheet       (PwFunctionVersion  *version,
                                                  PwPerson           *person,
                                                  PwPerson           *supervisor);
PwOffer    *pw_function_version_make_offer       (PwFunctionVersion  *version,
                                                  PwPerson           *person,
                                                  PwPerson           *supervisor,
                                                  GError            **error);

G_END_DECLS

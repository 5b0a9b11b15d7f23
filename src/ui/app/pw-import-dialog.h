/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-session.h"

G_BEGIN_DECLS

void pw_import_choose (PwSession *session);
void pw_import_file   (PwSession *session,
                       GFile     *file);

G_END_DECLS

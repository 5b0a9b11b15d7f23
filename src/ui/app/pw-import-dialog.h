/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pw-import.h"
#include "ui/app/pw-session.h"

G_BEGIN_DECLS

void       pw_import_choose (PwSession *session);
void       pw_import_file   (PwSession *session,
                             GFile     *file);
AdwDialog *pw_import_offer  (PwSession *session,
                             PwImport  *import);

G_END_DECLS

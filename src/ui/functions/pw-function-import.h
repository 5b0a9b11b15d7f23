/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pw-import.h"
#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

void       pw_function_import_choose  (PwDesk   *desk);
void       pw_function_import_file    (PwDesk   *desk,
                                       GFile    *file);
AdwDialog *pw_function_import_offer   (PwDesk   *desk,
                                       PwImport *import);
void       pw_function_import_example (PwDesk   *desk);

G_END_DECLS

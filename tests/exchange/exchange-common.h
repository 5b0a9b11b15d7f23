/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pw-import.h"

PwWorkspace *open_empty_workspace (void);
char        *find_shared_file     (const char  *path);
char        *read_data_file       (const char  *name);
PwImport    *read_import          (const char  *path);
PwImport    *read_text            (const char  *text,
                                   GError     **error);
gpointer     apply_import         (PwImport    *import,
                                   PwWorkspace *workspace);

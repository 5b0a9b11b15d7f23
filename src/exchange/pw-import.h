/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/pw-function-version.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwImportKind:
 * @PW_IMPORT_PLAN: a plan of another program: it becomes a project
 * @PW_IMPORT_FUNCTION: a function description: it becomes a version of a function
 */
typedef enum
{
  PW_IMPORT_PLAN,
  PW_IMPORT_FUNCTION
} PwImportKind;

#define PW_IMPORT_MAX_BYTES (32 * 1024 * 1024)

#define PW_TYPE_IMPORT (pw_import_get_type ())
G_DECLARE_FINAL_TYPE (PwImport, pw_import, PW, IMPORT, GObject)

PwImport            *pw_import_read           (GFile                   *file,
                                               GError                 **error);
PwImport            *pw_import_read_bytes     (GBytes                  *bytes,
                                               const char              *file_name,
                                               GError                 **error);
PwImportKind         pw_import_get_kind       (PwImport                *self);
const char          *pw_import_get_title      (PwImport                *self);
const char * const  *pw_import_get_counts     (PwImport                *self);
const char * const  *pw_import_get_remarks    (PwImport                *self);
void                 pw_import_set_state      (PwImport                *self,
                                               PwFunctionVersionState   state,
                                               PwDay                    valid_from);
PwEdit              *pw_import_make_edit      (PwImport                *self,
                                               PwWorkspace             *workspace,
                                               GError                 **error);
gpointer             pw_import_get_record     (PwImport                *self);

G_END_DECLS

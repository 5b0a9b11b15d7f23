/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/pw-function-version.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

#define PW_FUNCTION_FILE_FORMAT  "projectwerk.function-description"
#define PW_FUNCTION_FILE_VERSION 1

/**
 * PwFunctionFile:
 * @object: (owned): the file, known to have the right shape
 * @title: (owned): the name of the function
 * @remarks: (element-type utf8): sentences about what is skipped, changed or different
 *
 * A function description that was read.
 */
typedef struct
{
  JsonObject *object;
  char       *title;
  GPtrArray  *remarks;
} PwFunctionFile;

gboolean           pw_function_file_is          (JsonObject               *object);
PwFunctionFile    *pw_function_file_read        (JsonObject               *object,
                                                 GError                  **error);
void               pw_function_file_free        (PwFunctionFile           *self);
guint              pw_function_file_count       (PwFunctionFile           *self,
                                                 const char               *list);
PwFunctionVersion *pw_function_file_add_to_edit (PwFunctionFile           *self,
                                                 PwWorkspace              *workspace,
                                                 PwEdit                   *edit,
                                                 PwFunctionVersionState    state,
                                                 PwDay                     valid_from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwFunctionFile, pw_function_file_free)

G_END_DECLS

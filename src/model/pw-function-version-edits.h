/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-expected-level.h"
#include "model/pw-function-block.h"
#include "model/pw-function-version.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

PwEdit     *pw_function_version_edit_copy       (PwFunctionVersion       *version,
                                                 PwFunctionVersion      **made);
PwEdit     *pw_function_version_edit_delete     (PwFunctionVersion       *version,
                                                 GError                 **error);
PwEdit     *pw_function_block_edit              (PwFunctionBlock         *block,
                                                 guint                    field,
                                                 const char              *text);
PwEdit     *pw_expected_level_edit              (PwExpectedLevel         *expected,
                                                 int                      level,
                                                 GError                 **error);

GPtrArray  *pw_function_list_versions           (gpointer                 function);
GPtrArray  *pw_function_version_list_blocks     (PwFunctionVersion       *version,
                                                 PwFunctionBlock         *parent);
GPtrArray  *pw_function_version_list_expected   (PwFunctionVersion       *version);
const char *pw_function_version_state_get_label (PwFunctionVersionState   state);

G_END_DECLS

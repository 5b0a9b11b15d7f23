/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-attachment.h"
#include "model/pw-edit.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

#define PW_ATTACHMENT_MAX_BYTES (20 * 1024 * 1024)

char   *pw_attachment_dup_clean_name (const char  *name);
PwEdit *pw_attachment_edit_add       (PwTask      *task,
                                      const char  *name,
                                      GBytes      *bytes,
                                      GError     **error);
PwEdit *pw_attachment_edit_remove    (PwAttachment *self);

G_END_DECLS

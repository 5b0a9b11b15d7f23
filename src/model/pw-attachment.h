/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwAttachment:
 *
 * A file with a task. Its bytes are a blob; the title is what the file was called, and only shown.
 */
#define PW_TYPE_ATTACHMENT (pw_attachment_get_type ())

#define PW_ATTACHMENT_FIELDS(F) \
  F (PW_ATTACHMENT_TASK,       pw_attachment_get_task,       task,       REF,  REQUIRED, "task") \
  F (PW_ATTACHMENT_TITLE,      pw_attachment_get_title,      title,      TEXT, REQUIRED, NULL) \
  F (PW_ATTACHMENT_FILE,       pw_attachment_get_file,       file,       HASH, REQUIRED, NULL) \
  F (PW_ATTACHMENT_SIZE,       pw_attachment_get_size,       size,       INT,  REQUIRED, NULL) \
  F (PW_ATTACHMENT_MEDIA_TYPE, pw_attachment_get_media_type, media_type, TEXT, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwAttachment, pw_attachment, ATTACHMENT, PW_ATTACHMENT_FIELDS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-attachment.h"

PW_DEFINE_ENTITY (PwAttachment, pw_attachment, "attachment", PW_ATTACHMENT_FIELDS)

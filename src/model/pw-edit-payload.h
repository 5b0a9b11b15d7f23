/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"

G_BEGIN_DECLS

/* How an edit stands in the journal: arguments of the label, then per operation its kind, table, id and (field, old, new). */
#define PW_EDIT_PAYLOAD_TYPE "(asa(ysxa(smsms)))"

char *pw_edit_format_payload_label (const char *label,
                                    const char *payload);
char *pw_edit_format_bare_payload  (const char *const *arguments);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwId:
 *
 * Names one record for ever: milliseconds since 2020-01-01 in the upper 41 bits,
 * 22 random bits below. Always above zero; 0 is no record.
 */
typedef gint64 PwId;

#define PW_ID_NONE ((PwId) 0)

PwId      pw_id_new       (void);
char     *pw_id_to_string (PwId        id);
PwId      pw_id_parse     (const char *text);

G_END_DECLS

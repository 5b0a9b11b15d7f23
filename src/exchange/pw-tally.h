/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwTally:
 *
 * Counts what a remark is about and keeps the first few names, so that a file
 * with thousands of such rows gives one sentence. Starts as all zeros.
 */
typedef struct
{
  guint    count;
  GString *names;
} PwTally;

void        pw_tally_add       (PwTally    *self,
                                const char *name);
const char *pw_tally_get_names (PwTally    *self);
void        pw_tally_clear     (PwTally    *self);

G_END_DECLS

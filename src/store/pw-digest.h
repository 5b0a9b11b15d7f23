/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity.h"

G_BEGIN_DECLS

/**
 * PwDigest:
 *
 * What all rows come to, whatever their order: the sum without carry (XOR) of a
 * SHA-256 of each. A row taken in a second time is out again, so a commit only
 * takes in the rows that it touches, as they were and as they are.
 */
typedef struct
{
  guint8 bytes[32];
} PwDigest;

void      pw_digest_take_row   (PwDigest       *self,
                                GType           type,
                                PwId            id,
                                gint64          version,
                                const PwValue  *values,
                                GArray         *columns);
void      pw_digest_take_heads (PwDigest       *self,
                                gint64          undo,
                                gint64          redo);
void      pw_digest_take       (PwDigest       *self,
                                const PwDigest *other);
char     *pw_digest_to_text    (const PwDigest *self);
gboolean  pw_digest_from_text  (PwDigest       *self,
                                const char     *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity.h"

G_BEGIN_DECLS

/**
 * PwReferenceIndex:
 *
 * Who points at whom: finds the records of a kind whose reference is a given id.
 * It borrows the records.
 */
typedef struct _PwReferenceIndex PwReferenceIndex;

PwReferenceIndex *pw_reference_index_new  (void);
void              pw_reference_index_free (PwReferenceIndex *self);
void              pw_reference_index_set  (PwReferenceIndex *self,
                                           PwEntity         *entity,
                                           guint             field,
                                           PwId              target,
                                           gboolean          is_there);
GPtrArray        *pw_reference_index_list (PwReferenceIndex *self,
                                           GType             type,
                                           guint             field,
                                           PwId              target);

G_END_DECLS

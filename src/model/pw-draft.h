/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"

G_BEGIN_DECLS

/**
 * PwDraft:
 *
 * The workspace as it would be with an edit applied: what rules look at. Made by
 * the workspace for the time of one apply; it owns nothing that outlives that.
 */
typedef struct _PwDraft PwDraft;

PwWorkspace   *pw_draft_get_workspace  (PwDraft        *self);
PwEdit        *pw_draft_get_edit       (PwDraft        *self);
const PwValue *pw_draft_get_value      (PwDraft        *self,
                                        gpointer        entity,
                                        guint           field);
gint64         pw_draft_get_int        (PwDraft        *self,
                                        gpointer        entity,
                                        guint           field);
PwDay          pw_draft_get_day        (PwDraft        *self,
                                        gpointer        entity,
                                        guint           field);
const char    *pw_draft_get_text       (PwDraft        *self,
                                        gpointer        entity,
                                        guint           field);
gpointer       pw_draft_get_ref        (PwDraft        *self,
                                        gpointer        entity,
                                        guint           field);
gboolean       pw_draft_has            (PwDraft        *self,
                                        gpointer        entity);
GPtrArray     *pw_draft_list           (PwDraft        *self,
                                        GType           type);
GPtrArray     *pw_draft_list_touched   (PwDraft        *self,
                                        GType           type);
GPtrArray     *pw_draft_list_referrers (PwDraft        *self,
                                        GType           type,
                                        guint           field,
                                        gpointer        target);

/**
 * PwRule:
 * @draft: the workspace as it would be
 * @error: why not, as a sentence for the screen
 *
 * Returns: whether the draft may become true
 */
typedef gboolean (*PwRule) (PwDraft  *draft,
                            GError  **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-backend.h"
#include "model/pw-draft.h"

G_BEGIN_DECLS

#define PW_TYPE_WORKSPACE (pw_workspace_get_type ())
G_DECLARE_FINAL_TYPE (PwWorkspace, pw_workspace, PW, WORKSPACE, GObject)

PwWorkspace *pw_workspace_new              (PwBackend            *backend);
gboolean     pw_workspace_load             (PwWorkspace          *self,
                                            GError              **error);
PwBackend   *pw_workspace_get_backend      (PwWorkspace          *self);

/* Reading */
GListModel  *pw_workspace_get_list         (PwWorkspace          *self,
                                            GType                 type);
gpointer     pw_workspace_find             (PwWorkspace          *self,
                                            GType                 type,
                                            PwId                  id);
gpointer     pw_workspace_find_named       (PwWorkspace          *self,
                                            GType                 type,
                                            const char           *name,
                                            GError              **error);
GPtrArray   *pw_workspace_list_referrers   (PwWorkspace          *self,
                                            GType                 type,
                                            guint                 field,
                                            gpointer              target);
gpointer     pw_workspace_get_organisation (PwWorkspace          *self);
char        *pw_workspace_dup_content_hash (PwWorkspace          *self);

/* Who sits at the desk: the journal's who */
gpointer     pw_workspace_get_actor        (PwWorkspace          *self);
void         pw_workspace_set_actor        (PwWorkspace          *self,
                                            gpointer              person);

/* Changing */
gboolean     pw_workspace_apply            (PwWorkspace          *self,
                                            PwEdit               *edit,
                                            GError              **error);
void         pw_workspace_apply_async      (PwWorkspace          *self,
                                            PwEdit               *edit,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean     pw_workspace_apply_finish     (PwWorkspace          *self,
                                            GAsyncResult         *result,
                                            GError              **error);
gboolean     pw_workspace_check            (PwWorkspace          *self,
                                            PwEdit               *edit,
                                            GError              **error);

gboolean     pw_workspace_undo             (PwWorkspace          *self,
                                            GError              **error);
gboolean     pw_workspace_redo             (PwWorkspace          *self,
                                            GError              **error);
void         pw_workspace_undo_async       (PwWorkspace          *self,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
void         pw_workspace_redo_async       (PwWorkspace          *self,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean     pw_workspace_can_undo         (PwWorkspace          *self);
gboolean     pw_workspace_can_redo         (PwWorkspace          *self);
char        *pw_workspace_dup_undo_label   (PwWorkspace          *self);
char        *pw_workspace_dup_redo_label   (PwWorkspace          *self);
gboolean     pw_workspace_is_busy          (PwWorkspace          *self);
void         pw_workspace_flush            (PwWorkspace          *self);
char        *pw_journal_entry_dup_label    (PwJournalEntry       *entry);

G_END_DECLS

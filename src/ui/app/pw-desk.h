/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/pw-plan.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwDesk:
 *
 * What every page is given: the workspace, the one door for edits with their
 * toast and their refusal, and the way to the page of another record.
 * A desk works without a window too: then nobody sees its toasts.
 */
#define PW_TYPE_DESK (pw_desk_get_type ())
G_DECLARE_FINAL_TYPE (PwDesk, pw_desk, PW, DESK, GObject)

/**
 * PwDeskDone:
 * @desk: the desk
 * @is_applied: whether the edit is in; when not, the reason has been shown
 * @object: (nullable): the object given to pw_desk_apply_then()
 */
typedef void (*PwDeskDone) (PwDesk   *desk,
                            gboolean  is_applied,
                            gpointer  object);

PwDesk      *pw_desk_new           (PwWorkspace  *workspace,
                                    GSettings    *settings);
PwWorkspace *pw_desk_get_workspace (PwDesk       *self);
PwPlan      *pw_desk_get_plan      (PwDesk       *self);
GSettings   *pw_desk_get_settings  (PwDesk       *self);
GtkWindow   *pw_desk_get_window    (PwDesk       *self);
void         pw_desk_set_window    (PwDesk       *self,
                                    GtkWindow    *window);

void         pw_desk_apply         (PwDesk       *self,
                                    PwEdit       *edit);
void         pw_desk_apply_then    (PwDesk       *self,
                                    PwEdit       *edit,
                                    PwDeskDone    done,
                                    gpointer      object);
void         pw_desk_undo          (PwDesk       *self);
void         pw_desk_redo          (PwDesk       *self);

void         pw_desk_toast         (PwDesk       *self,
                                    const char   *text);
void         pw_desk_show_error    (PwDesk       *self,
                                    const GError *error);
void         pw_desk_open          (PwDesk       *self,
                                    gpointer      entity);

G_END_DECLS

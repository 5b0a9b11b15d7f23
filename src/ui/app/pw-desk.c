/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-desk.h"

#include <glib/gi18n-lib.h>

/* What is longer than this is not read in the seconds that a toast shows. */
#define LONGEST_TOAST_CHARS 90

struct _PwDesk
{
  GObject       parent_instance;

  PwWorkspace  *workspace;      /* (owned) */
  GSettings    *settings;       /* (owned) */
  GtkWindow    *window;         /* (weak) (nullable) */
  AdwToast     *undo_toast;     /* (weak) (nullable): at most one shows, for it undoes the newest edit */
  AdwToast     *undone_toast;   /* (weak) (nullable): at most one shows: what was undone or redone last */
};

enum
{
  SIGNAL_TOAST,
  SIGNAL_OPEN,
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwDesk, pw_desk, G_TYPE_OBJECT)

/* One change on its way. */
typedef struct
{
  PwDesk      *desk;            /* (owned) */
  PwEdit      *edit;            /* (owned) (nullable): none for undo and redo */
  PwDeskDone   done;            /* (nullable) */
  GObject     *object;          /* (owned) (nullable) */
} Change;

static void
change_free (Change *change)
{
  g_object_unref (change->desk);
  g_clear_object (&change->edit);
  g_clear_object (&change->object);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

/* Takes @toast. */
static void
show_toast (PwDesk   *self,
            AdwToast *toast)
{
  gboolean is_shown = FALSE;

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast, &is_shown);
  g_object_unref (toast);
}

static void
dismiss_undo_toast (PwDesk *self)
{
  if (self->undo_toast != NULL)
    {
      adw_toast_dismiss (self->undo_toast);
    }
  if (self->undone_toast != NULL)
    {
      adw_toast_dismiss (self->undone_toast);
    }
}

/* Says what was undone or redone, in the place of what was undone before it. */
static void
show_undone_toast (PwDesk     *self,
                   const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  g_set_weak_pointer (&self->undone_toast, toast);
  show_toast (self, toast);
}

static void
undo_clicked_cb (PwDesk *self)
{
  pw_desk_undo (self);
}

static void
show_undo_toast (PwDesk *self,
                 PwEdit *edit)
{
  g_autofree char *label = pw_edit_dup_label (edit);
  AdwToast *toast = adw_toast_new (label);

  adw_toast_set_use_markup (toast, FALSE);
  if (pw_edit_get_finality (edit) == PW_EDIT_UNDOABLE)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self, G_CONNECT_SWAPPED);
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  show_toast (self, toast);
}

static void
finish_change (Change   *change,
               gboolean  is_applied,
               GError   *error)
{
  if (is_applied && change->edit != NULL && !pw_edit_is_empty (change->edit))
    {
      show_undo_toast (change->desk, change->edit);
    }
  if (error != NULL)
    {
      pw_desk_show_error (change->desk, error);
      g_signal_emit (change->desk, signals[SIGNAL_REFUSED], 0);
    }
  if (change->done != NULL)
    {
      change->done (change->desk, is_applied, change->object);
    }
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_applied = pw_workspace_apply_finish (PW_WORKSPACE (source), result, &error);

  finish_change (change, is_applied, error);
}

static void
workspace_applied_cb (PwDesk *self)
{
  dismiss_undo_toast (self);
}

static void
pw_desk_dispose (GObject *object)
{
  PwDesk *self = PW_DESK (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->undone_toast);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pw_desk_parent_class)->dispose (object);
}

static void
pw_desk_class_init (PwDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pw_desk_dispose;

  /**
   * PwDesk::toast:
   * @self: the desk
   * @toast: what is to be shown
   *
   * A dialog before the window answers first.
   *
   * Returns: whether @toast shows
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, ADW_TYPE_TOAST);

  /**
   * PwDesk::open:
   * @self: the desk
   * @entity: the record whose page is wanted
   */
  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, PW_TYPE_ENTITY);

  /**
   * PwDesk::refused:
   * @self: the desk
   *
   * A change was refused or could not be saved, and this has been said.
   */
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_desk_init (PwDesk *self)
{
}

PwDesk *
pw_desk_new (PwWorkspace *workspace,
             GSettings   *settings)
{
  PwDesk *self = g_object_new (PW_TYPE_DESK, NULL);

  self->workspace = g_object_ref (workspace);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (workspace, "applied", G_CALLBACK (workspace_applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

PwWorkspace *
pw_desk_get_workspace (PwDesk *self)
{
  return self->workspace;
}

/**
 * pw_desk_get_plan:
 * @self: a desk
 *
 * Returns: (transfer none): the dates of all projects
 */
PwPlan *
pw_desk_get_plan (PwDesk *self)
{
  return pw_plan_get (self->workspace);
}

GSettings *
pw_desk_get_settings (PwDesk *self)
{
  return self->settings;
}

/**
 * pw_desk_get_window:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the window, for dialogs
 */
GtkWindow *
pw_desk_get_window (PwDesk *self)
{
  return self->window;
}

void
pw_desk_set_window (PwDesk    *self,
                    GtkWindow *window)
{
  g_set_weak_pointer (&self->window, window);
}

/**
 * pw_desk_apply:
 * @self: a desk
 * @edit: (transfer full) (nullable): what to change; %NULL, from a verb that has refused, does nothing
 *
 * Applies @edit when its turn comes. A toast says what was done and offers to
 * undo it; a refusal is shown with its reason.
 */
void
pw_desk_apply (PwDesk *self,
               PwEdit *edit)
{
  pw_desk_apply_then (self, edit, NULL, NULL);
}

/**
 * pw_desk_apply_then:
 * @self: a desk
 * @edit: (transfer full) (nullable): as for pw_desk_apply()
 * @done: (nullable): called once the edit is in or was refused
 * @object: (nullable) (type GObject): kept alive until then, and given to @done
 */
void
pw_desk_apply_then (PwDesk     *self,
                    PwEdit     *edit,
                    PwDeskDone  done,
                    gpointer    object)
{
  Change *change;

  if (edit == NULL)
    {
      return;
    }

  change = g_new0 (Change, 1);
  change->desk = g_object_ref (self);
  change->edit = edit;
  change->done = done;
  change->object = object != NULL ? g_object_ref (object) : NULL;
  pw_workspace_apply_async (self->workspace, edit, applied_cb, change);
}

/* What was undone or redone is said by its label, without a button: Ctrl+Z and its opposite are there. */

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = pw_workspace_dup_redo_label (PW_WORKSPACE (source));

  if (pw_workspace_apply_finish (PW_WORKSPACE (source), result, &error) && label != NULL)
    {
      /* Translators: %s is what was done, such as “Move “Award”” */
      g_autofree char *text = g_strdup_printf (_("Undone: %s"), label);

      show_undone_toast (change->desk, text);
    }
  finish_change (change, error == NULL, error);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Change) change = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = pw_workspace_dup_undo_label (PW_WORKSPACE (source));

  if (pw_workspace_apply_finish (PW_WORKSPACE (source), result, &error) && label != NULL)
    {
      /* Translators: %s is what was done, such as “Move “Award”” */
      g_autofree char *text = g_strdup_printf (_("Done again: %s"), label);

      show_undone_toast (change->desk, text);
    }
  finish_change (change, error == NULL, error);
}

void
pw_desk_undo (PwDesk *self)
{
  Change *change = g_new0 (Change, 1);

  change->desk = g_object_ref (self);
  pw_workspace_undo_async (self->workspace, undone_cb, change);
}

void
pw_desk_redo (PwDesk *self)
{
  Change *change = g_new0 (Change, 1);

  change->desk = g_object_ref (self);
  pw_workspace_redo_async (self->workspace, redone_cb, change);
}

void
pw_desk_toast (PwDesk     *self,
               const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  show_toast (self, toast);
}

/**
 * pw_desk_show_error:
 * @self: a desk
 * @error: what was refused or failed
 *
 * Shows the sentence of @error: in a toast, or in a dialog when it takes time to read.
 */
void
pw_desk_show_error (PwDesk       *self,
                    const GError *error)
{
  AdwDialog *dialog;

  if (g_utf8_strlen (error->message, -1) <= LONGEST_TOAST_CHARS && strchr (error->message, '\n') == NULL)
    {
      AdwToast *toast = adw_toast_new (error->message);

      adw_toast_set_use_markup (toast, FALSE);
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
      show_toast (self, toast);
      return;
    }

  if (self->window == NULL)
    {
      return;
    }
  dialog = adw_alert_dialog_new (_("Not Done"), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

/**
 * pw_desk_open:
 * @self: a desk
 * @entity: (type PwEntity): a live record
 *
 * Goes to the page that shows @entity and selects it there.
 */
void
pw_desk_open (PwDesk   *self,
              gpointer  entity)
{
  g_return_if_fail (PW_IS_ENTITY (entity));

  g_signal_emit (self, signals[SIGNAL_OPEN], 0, entity);
}

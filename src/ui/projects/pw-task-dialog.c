/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-task-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "model/pw-plan-words.h"
#include "model/pw-task-dates.h"
#include "model/pw-task-tree.h"
#include "ui/common/pw-field-row.h"
#include "ui/projects/pw-project-choices.h"
#include "ui/projects/pw-task-links-group.h"

struct _PwTaskDialog
{
  AdwDialog   parent_instance;

  PwDesk     *desk;             /* (unowned) */
  PwPlan     *plan;             /* (unowned) */
  PwTask     *task;             /* (owned) */
  GtkWidget  *start;
  GtkWidget  *finish;
  GtkWidget  *length;
  GtkWidget  *progress;
  GtkWidget  *why;
  GtkWidget  *manual;
  GtkWidget  *kind;
  GtkWidget  *constraint;
  GtkWidget  *constraint_day;
};

G_DEFINE_FINAL_TYPE (PwTaskDialog, pw_task_dialog, ADW_TYPE_DIALOG)

/* Fields that the plan computes: what is typed becomes a verb. */

static PwEdit *
make_start (PwEntity    *entity,
            const char  *text,
            gpointer     plan,
            GError     **error)
{
  return pw_task_edit_move (plan, PW_TASK (entity), pw_day_parse_typed (text, pw_clock_today ()), NULL, error);
}

static PwEdit *
make_finish (PwEntity    *entity,
             const char  *text,
             gpointer     plan,
             GError     **error)
{
  return pw_task_edit_move_finish (plan, PW_TASK (entity), pw_day_parse_typed (text, pw_clock_today ()), error);
}

static PwEdit *
make_length (PwEntity    *entity,
             const char  *text,
             gpointer     plan,
             GError     **error)
{
  g_autofree char *number = g_strdelimit (g_strdup (text), ",", '.');

  return pw_task_edit_length (plan, PW_TASK (entity), g_ascii_strtod (number, NULL), error);
}

static PwEdit *
make_constraint_day (PwEntity    *entity,
                     const char  *text,
                     gpointer     plan,
                     GError     **error)
{
  return pw_task_edit_constrain (PW_TASK (entity), pw_task_get_constraint (PW_TASK (entity)), pw_day_parse_typed (text, pw_clock_today ()), error);
}

static PwEdit *
make_progress (PwEntity    *entity,
               const char  *text,
               gpointer     plan,
               GError     **error)
{
  g_autofree char *number = g_strstrip (g_strdelimit (g_strdup (text), "%", ' '));
  gint64 percent;

  if (!g_ascii_string_to_signed (number, 10, 0, 100, &percent, NULL))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Progress lies between 0 and 100 %."));
      return NULL;
    }

  return pw_task_edit_progress (plan, PW_TASK (entity), (int) percent, error);
}

static void
show_day (GtkWidget *row,
          PwDay      day)
{
  g_autofree char *text = day != PW_DAY_NONE ? pw_day_dup_numeric (day) : g_strdup ("");

  pw_field_row_show (PW_FIELD_ROW (row), text);
}

static void
show_kind (PwTaskDialog *self,
           gboolean      is_task)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), is_task ? 0 : 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->start), is_task ? _("First day") : _("Date"));
  gtk_widget_set_visible (self->finish, is_task);
  gtk_widget_set_visible (self->length, is_task);
  gtk_widget_set_visible (self->progress, is_task);
}

/* Fixed dates have no constraint. */
static void
show_constraint (PwTaskDialog *self)
{
  PwTaskConstraint constraint = pw_task_get_constraint (self->task);
  gboolean is_manual = pw_task_is_manual (self->task);

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->constraint), constraint);
  show_day (self->constraint_day, pw_task_get_constraint_day (self->task));
  gtk_widget_set_visible (self->constraint, !is_manual);
  gtk_widget_set_visible (self->constraint_day, !is_manual && pw_task_constraint_has_day (constraint));
}

static void
show_task (PwTaskDialog *self)
{
  double n_days = pw_plan_get_n_days (self->plan, self->task);
  g_autofree char *length = g_strdup_printf (n_days == (int) n_days ? "%.0f" : "%.1f", n_days);
  g_autofree char *progress = g_strdup_printf ("%d", pw_plan_get_progress (self->plan, self->task));
  g_autofree char *driver = pw_plan_dup_driver_sentence (self->plan, self->task);
  g_autofree char *problem = pw_plan_dup_problem_sentence (self->plan, self->task);

  adw_dialog_set_title (ADW_DIALOG (self), pw_task_get_title (self->task));
  show_day (self->start, pw_plan_get_start_day (self->plan, self->task));
  if (self->kind != NULL)
    {
      gboolean is_task = pw_task_get_kind (self->task) == PW_TASK_KIND_TASK;

      show_kind (self, is_task);
      show_day (self->finish, pw_plan_get_finish_day (self->plan, self->task));
      pw_field_row_show (PW_FIELD_ROW (self->length), length);
      pw_field_row_show (PW_FIELD_ROW (self->progress), progress);
    }
  if (self->manual != NULL)
    {
      adw_switch_row_set_active (ADW_SWITCH_ROW (self->manual), pw_task_is_manual (self->task));
      show_constraint (self);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->why), driver);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->why), problem != NULL ? problem : "");
}

static void
plan_changed_cb (PwTaskDialog *self)
{
  if (!pw_entity_is_live (PW_ENTITY (self->task)))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  show_task (self);
}

/* What cannot be done is said, and the dialog shows again what holds. */
static void
apply (PwTaskDialog *self,
       PwEdit       *edit,
       const GError *error)
{
  if (edit != NULL)
    {
      pw_desk_apply (self->desk, edit);
    }
  else
    {
      pw_desk_show_error (self->desk, error);
      show_task (self);
    }
}

static void
kind_chosen_cb (PwTaskDialog *self)
{
  PwTaskKind kind = adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind)) == 0 ? PW_TASK_KIND_TASK : PW_TASK_KIND_MILESTONE;
  g_autoptr (GError) error = NULL;

  if (kind != (PwTaskKind) pw_task_get_kind (self->task))
    {
      apply (self, pw_task_edit_change_kind (self->task, kind, &error), error);
    }
}

/* A new constraint begins with the day that is planned now. */
static void
constraint_chosen_cb (PwTaskDialog *self)
{
  PwTaskConstraint constraint = (PwTaskConstraint) adw_combo_row_get_selected (ADW_COMBO_ROW (self->constraint));
  gboolean is_about_end = constraint == PW_TASK_CONSTRAINT_FINISH_NO_EARLIER || constraint == PW_TASK_CONSTRAINT_FINISH_NO_LATER
                          || constraint == PW_TASK_CONSTRAINT_MUST_FINISH;
  PwDay day = is_about_end ? pw_plan_get_finish_day (self->plan, self->task) : pw_plan_get_start_day (self->plan, self->task);
  g_autoptr (GError) error = NULL;

  if (constraint != (PwTaskConstraint) pw_task_get_constraint (self->task))
    {
      apply (self, pw_task_edit_constrain (self->task, constraint, day, &error), error);
    }
}

static void
manual_changed_cb (PwTaskDialog *self)
{
  gboolean is_manual = adw_switch_row_get_active (ADW_SWITCH_ROW (self->manual));
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;

  if (is_manual == pw_task_is_manual (self->task))
    {
      return;
    }
  edit = pw_task_edit_manual (self->plan, self->task, is_manual, &error);
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, g_steal_pointer (&edit));
}

static void
delete_cb (PwTaskDialog *self)
{
  g_autoptr (PwEdit) edit = pw_task_edit_delete (self->task, NULL);

  adw_dialog_close (ADW_DIALOG (self));
  pw_desk_apply (self->desk, g_steal_pointer (&edit));
}

static void
pw_task_dialog_dispose (GObject *object)
{
  g_clear_object (&PW_TASK_DIALOG (object)->task);

  G_OBJECT_CLASS (pw_task_dialog_parent_class)->dispose (object);
}

static void
pw_task_dialog_class_init (PwTaskDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_task_dialog_dispose;
}

static void
pw_task_dialog_init (PwTaskDialog *self)
{
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 720);
}

static GtkWidget *
add_computed (PwTaskDialog         *self,
              AdwPreferencesGroup  *group,
              guint                 field,
              const char           *title,
              PwFieldRowMake        make)
{
  GtkWidget *row = pw_field_row_new (self->desk, self->task, field);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  pw_field_row_make_by (PW_FIELD_ROW (row), make, self->plan);
  pw_field_row_show (PW_FIELD_ROW (row), "");
  adw_preferences_group_add (group, row);
  return row;
}

static GtkWidget *
create_what_group (PwTaskDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) staff = pw_project_choices_list_staff (pw_desk_get_workspace (self->desk));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), pw_field_row_new (self->desk, self->task, PW_TASK_TITLE));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), pw_field_row_new_reference (self->desk, self->task, PW_TASK_OWNER, staff));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), pw_field_row_new_long (self->desk, self->task, PW_TASK_NOTE));
  return group;
}

static GtkWidget *
add_choice (PwTaskDialog        *self,
            AdwPreferencesGroup *group,
            const char          *title,
            GtkStringList       *labels,
            guint                selected,
            GCallback            chosen_cb)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_swapped (row, "notify::selected", chosen_cb, self);
  adw_preferences_group_add (group, row);
  return row;
}

static void
add_constraint (PwTaskDialog        *self,
                AdwPreferencesGroup *group)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i <= PW_TASK_CONSTRAINT_AS_LATE_AS_POSSIBLE; i++)
    {
      gtk_string_list_append (labels, pw_task_constraint_get_label ((PwTaskConstraint) i));
    }
  self->constraint = add_choice (self, group, C_("field", "Constraint"), labels, pw_task_get_constraint (self->task), G_CALLBACK (constraint_chosen_cb));
  self->constraint_day = add_computed (self, group, PW_TASK_CONSTRAINT_DAY, C_("field", "Constraint date"), make_constraint_day);
}

static void
add_kind (PwTaskDialog        *self,
          AdwPreferencesGroup *group)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, pw_task_kind_get_label (PW_TASK_KIND_TASK));
  gtk_string_list_append (labels, pw_task_kind_get_label (PW_TASK_KIND_MILESTONE));
  self->kind = add_choice (self, group, C_("field", "Kind"), labels, pw_task_get_kind (self->task) == PW_TASK_KIND_TASK ? 0 : 1, G_CALLBACK (kind_chosen_cb));
}

static GtkWidget *
create_when_group (PwTaskDialog *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  PwTaskKind kind = pw_task_get_kind (self->task);

  adw_preferences_group_set_title (group, _("When"));
  self->start = add_computed (self, group, PW_TASK_CONSTRAINT_DAY, kind == PW_TASK_KIND_MILESTONE ? _("Date") : _("First day"), make_start);
  if (kind != PW_TASK_KIND_PHASE)
    {
      self->finish = add_computed (self, group, PW_TASK_MANUAL_FINISH_DAY, _("Last day"), make_finish);
      self->length = add_computed (self, group, PW_TASK_DURATION, _("Working days"), make_length);
      self->progress = add_computed (self, group, PW_TASK_PROGRESS, _("Progress in %"), make_progress);
    }
  if (kind != PW_TASK_KIND_PHASE)
    {
      adw_preferences_group_add (group, pw_field_row_new (self->desk, self->task, PW_TASK_DEADLINE_DAY));
      self->manual = adw_switch_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->manual), _("Fixed dates"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->manual), _("Links no longer move it"));
      g_signal_connect_swapped (self->manual, "notify::active", G_CALLBACK (manual_changed_cb), self);
      adw_preferences_group_add (group, self->manual);
      add_constraint (self, group);
      add_kind (self, group);
    }

  self->why = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->why), FALSE);
  gtk_widget_add_css_class (self->why, "why-row");
  adw_preferences_group_add (group, self->why);
  return GTK_WIDGET (group);
}

/**
 * pw_task_dialog_new:
 * @desk: the desk
 * @task: a live phase, task or milestone
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
pw_task_dialog_new (PwDesk *desk,
                    PwTask *task)
{
  PwTaskDialog *self = g_object_new (PW_TYPE_TASK_DIALOG, NULL);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *remove = adw_button_row_new ();

  self->desk = desk;
  self->plan = pw_desk_get_plan (desk);
  self->task = g_object_ref (task);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (remove), _("Delete"));
  gtk_widget_add_css_class (remove, "destructive-action");
  g_signal_connect_swapped (remove, "activated", G_CALLBACK (delete_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), remove);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (create_what_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (create_when_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (pw_task_links_group_new (desk, task)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (ADW_DIALOG (self), view);

  show_task (self);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

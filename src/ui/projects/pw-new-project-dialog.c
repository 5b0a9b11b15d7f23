/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-new-project-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-project-edits.h"
#include "ui/projects/pw-project-choices.h"

/* The dialog with what its answer needs. */
typedef struct
{
  PwDesk           *desk;       /* (unowned) */
  GtkWidget        *parent;     /* (owned) */
  PwNewProjectDone  done;
  AdwAlertDialog   *dialog;     /* (unowned) */
  GtkWidget        *title;
  GtkWidget        *start;
  GtkWidget        *area;
  GtkWidget        *owner;
  GPtrArray        *areas;
  GPtrArray        *owners;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *self = data;

  g_object_unref (self->parent);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->owners);
  g_free (self);
}

static PwDay
get_start (Question *self)
{
  return pw_day_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->start)), pw_clock_today ());
}

static void
typed_cb (Question *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title))));
  gboolean has_day = get_start (self) != PW_DAY_NONE;

  (has_day ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->start, "error");
  adw_alert_dialog_set_response_enabled (self->dialog, "add", *title != '\0' && has_day);
}

static gpointer
get_chosen (GtkWidget *row,
            GPtrArray *records)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  return position > 0 && position <= records->len ? g_ptr_array_index (records, position - 1) : NULL;
}

typedef struct
{
  GtkWidget        *parent;     /* (owned) */
  PwNewProjectDone  done;
  PwProject        *project;    /* (owned) */
} Made;

static void
applied_cb (PwDesk   *desk,
            gboolean  is_applied,
            gpointer  object)
{
  Made *made = g_object_steal_data (object, "made-project");

  if (is_applied && made != NULL)
    {
      made->done (made->project, made->parent);
    }
  if (made != NULL)
    {
      g_object_unref (made->project);
      g_free (made);
    }
}

static void
response_cb (Question   *self,
             const char *response)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;
  PwProject *project;
  Made *made;

  if (g_strcmp0 (response, "add") != 0)
    {
      return;
    }

  edit = pw_project_edit_create (pw_desk_get_workspace (self->desk), gtk_editable_get_text (GTK_EDITABLE (self->title)), get_start (self), &project, &error);
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_edit_set_ref (edit, project, PW_PROJECT_PROGRAMME_AREA, get_chosen (self->area, self->areas));
  pw_edit_set_ref (edit, project, PW_PROJECT_OWNER, get_chosen (self->owner, self->owners));
  made = g_new0 (Made, 1);
  made->parent = self->parent;
  made->done = self->done;
  made->project = g_object_ref (project);
  g_object_set_data (G_OBJECT (self->parent), "made-project", made);
  pw_desk_apply_then (self->desk, g_steal_pointer (&edit), applied_cb, self->parent);
}

static GtkWidget *
add_choice (GtkWidget  *group,
            const char *title,
            GPtrArray  *records)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = pw_project_choices_new_labels (C_("choice", "None"), records);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

static GtkWidget *
add_entry (Question   *self,
           GtkWidget  *group,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (typed_cb), self);
  return row;
}

/**
 * pw_new_project_dialog_present:
 * @desk: the desk
 * @parent: where the dialog comes
 * @done: called with the project once it is there, and with @parent
 */
void
pw_new_project_dialog_present (PwDesk           *desk,
                               GtkWidget        *parent,
                               PwNewProjectDone  done)
{
  Question *self = g_new0 (Question, 1);
  AdwDialog *dialog = adw_alert_dialog_new (_("New Project"), NULL);
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *today = pw_day_dup_numeric (pw_clock_today ());

  self->desk = desk;
  self->parent = g_object_ref (parent);
  self->done = done;
  self->dialog = ADW_ALERT_DIALOG (dialog);
  self->areas = pw_project_choices_list_areas (pw_desk_get_workspace (desk));
  self->owners = pw_project_choices_list_staff (pw_desk_get_workspace (desk));
  adw_alert_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), "add", _("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (self->dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (self->dialog, "add");
  adw_alert_dialog_set_close_response (self->dialog, "cancel");
  adw_alert_dialog_set_prefer_wide_layout (self->dialog, TRUE);
  adw_alert_dialog_set_response_enabled (self->dialog, "add", FALSE);

  self->title = add_entry (self, group, _("Title"));
  self->area = add_choice (group, _("Domain"), self->areas);
  self->owner = add_choice (group, _("Owner"), self->owners);
  self->start = add_entry (self, group, _("First day"));
  adw_alert_dialog_set_extra_child (self->dialog, group);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), self, question_free, G_CONNECT_SWAPPED);
  gtk_editable_set_text (GTK_EDITABLE (self->start), today);
  adw_dialog_present (dialog, parent);
  gtk_widget_grab_focus (self->title);
}

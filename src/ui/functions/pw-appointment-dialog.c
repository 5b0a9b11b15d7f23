/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-appointment-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-appointment-edits.h"
#include "ui/common/pw-resource.h"
#include "ui/functions/pw-people.h"

struct _PwAppointmentDialog
{
  AdwDialog       parent_instance;

  PwDesk         *desk;                 /* (weak): the window outlives its dialogs */
  PwAppointment  *appointment;          /* (owned) (nullable): none for a new one */
  GPtrArray      *people;               /* (owned) (element-type PwPerson) */
  GPtrArray      *functions;            /* (owned) (element-type PwFunction) */

  AdwComboRow    *person_row;           /* (template child) */
  AdwComboRow    *function_row;         /* (template child) */
  AdwComboRow    *supervisor_row;       /* (template child) */
  AdwEntryRow    *from_row;             /* (template child) */
  AdwEntryRow    *until_row;            /* (template child) */
  GtkLabel       *problem;              /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwAppointmentDialog, pw_appointment_dialog, ADW_TYPE_DIALOG)

/* Names for a drop-down, after @none when that is given; selects @chosen. */
static void
fill_row (AdwComboRow *row,
          GPtrArray   *records,
          const char  *none,
          gpointer     chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  if (none != NULL)
    {
      gtk_string_list_append (names, none);
    }
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = pw_entity_dup_title (g_ptr_array_index (records, i));

      if (g_ptr_array_index (records, i) == chosen)
        {
          selected = g_list_model_get_n_items (G_LIST_MODEL (names));
        }
      gtk_string_list_append (names, name);
    }

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, selected);
}

static gpointer
get_chosen (AdwComboRow *row,
            GPtrArray   *records,
            gboolean     has_none)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION || (has_none && selected == 0))
    {
      return NULL;
    }

  selected -= has_none ? 1 : 0;
  return selected < records->len ? g_ptr_array_index (records, selected) : NULL;
}

static void
show_problem (PwAppointmentDialog *self,
              const char          *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
read_day (AdwEntryRow *row,
          PwDay       *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  *day = *text != '\0' ? pw_day_parse_typed (text, pw_clock_today ()) : PW_DAY_NONE;
  return *day != PW_DAY_NONE || *text == '\0';
}

static PwEdit *
make_edit (PwAppointmentDialog  *self,
           PwDay                 from,
           PwDay                 until,
           GError              **error)
{
  PwPerson *person = get_chosen (self->person_row, self->people, FALSE);
  PwFunction *function = get_chosen (self->function_row, self->functions, FALSE);
  PwPerson *supervisor = get_chosen (self->supervisor_row, self->people, TRUE);

  return self->appointment != NULL
         ? pw_appointment_edit_change (self->appointment, supervisor, from, until, error)
         : pw_appointment_edit_create (person, function, supervisor, from, error);
}

static void
pw_appointment_dialog_keep_cb (PwAppointmentDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;
  PwDay from;
  PwDay until;

  if (!read_day (self->from_row, &from) || from == PW_DAY_NONE || !read_day (self->until_row, &until))
    {
      show_problem (self, _("Write a date as 1/3/2026."));
      return;
    }
  if (self->people->len == 0 || self->functions->len == 0)
    {
      return;
    }

  edit = make_edit (self, from, until, &error);
  if (edit == NULL || !pw_workspace_check (pw_desk_get_workspace (self->desk), edit, &error))
    {
      show_problem (self, error->message);
      return;
    }

  pw_desk_apply (self->desk, g_steal_pointer (&edit));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
pw_appointment_dialog_dispose (GObject *object)
{
  PwAppointmentDialog *self = PW_APPOINTMENT_DIALOG (object);

  g_clear_object (&self->appointment);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->functions, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_appointment_dialog_parent_class)->dispose (object);
}

static void
pw_appointment_dialog_class_init (PwAppointmentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_appointment_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("functions/pw-appointment-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwAppointmentDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, PwAppointmentDialog, function_row);
  gtk_widget_class_bind_template_child (widget_class, PwAppointmentDialog, supervisor_row);
  gtk_widget_class_bind_template_child (widget_class, PwAppointmentDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, PwAppointmentDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, PwAppointmentDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, pw_appointment_dialog_keep_cb);
  gtk_widget_class_install_action (widget_class, "dialog.close", NULL, close_action);
}

static void
pw_appointment_dialog_init (PwAppointmentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GPtrArray *
list_functions (PwWorkspace *workspace)
{
  GListModel *functions = pw_workspace_get_list (workspace, PW_TYPE_FUNCTION);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (functions); i++)
    {
      g_autoptr (PwFunction) function = g_list_model_get_item (functions, i);

      if (!pw_function_is_archived (function))
        {
          g_ptr_array_add (list, function);
        }
    }

  return list;
}

/**
 * pw_appointment_dialog_new:
 * @desk: the desk
 * @appointment: (nullable): what to change, or %NULL for a new appointment
 * @person: (nullable): who, when that is known
 * @function: (nullable): which function, when that is known
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
pw_appointment_dialog_new (PwDesk        *desk,
                           PwAppointment *appointment,
                           PwPerson      *person,
                           PwFunction    *function)
{
  PwAppointmentDialog *self = g_object_new (PW_TYPE_APPOINTMENT_DIALOG, NULL);
  PwDay from = appointment != NULL ? pw_appointment_get_from_day (appointment) : pw_clock_today ();
  PwDay until = appointment != NULL ? pw_appointment_get_until_day (appointment) : PW_DAY_NONE;
  g_autofree char *from_text = pw_day_dup_numeric (from);
  g_autofree char *until_text = until != PW_DAY_NONE ? pw_day_dup_numeric (until) : g_strdup ("");

  self->desk = desk;
  self->appointment = appointment != NULL ? g_object_ref (appointment) : NULL;
  self->people = pw_people_list_staff (pw_desk_get_workspace (desk));
  self->functions = list_functions (pw_desk_get_workspace (desk));
  fill_row (self->person_row, self->people, NULL, appointment != NULL ? pw_appointment_get_person (appointment) : person);
  fill_row (self->function_row, self->functions, NULL, appointment != NULL ? pw_appointment_get_function (appointment) : function);
  fill_row (self->supervisor_row, self->people, C_("supervisor", "None"), appointment != NULL ? pw_appointment_get_supervisor (appointment) : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->person_row), appointment == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->function_row), appointment == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), appointment != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->from_row), from_text);
  gtk_editable_set_text (GTK_EDITABLE (self->until_row), until_text);
  return ADW_DIALOG (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/volunteers/pw-volunteer-view.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "model/pw-absence.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-availability.h"
#include "model/pw-day-words.h"
#include "model/pw-entity-edits.h"
#include "model/pw-field-labels.h"
#include "model/pw-person-power.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-shift-edits.h"
#include "model/pw-shift.h"
#include "model/pw-volunteer-edits.h"
#include "ui/common/pw-resource.h"
#include "ui/volunteers/pw-power-dialog.h"
#include "ui/volunteers/pw-when-dialog.h"

#define LONGEST_LIST 8

struct _PwVolunteerView
{
  AdwBin               parent_instance;

  PwDesk              *desk;               /* (weak): outlives the pages */
  gpointer             person;             /* (owned) (nullable) */
  GPtrArray           *field_rows;         /* (element-type AdwEntryRow): made once */
  GPtrArray           *list_rows;          /* (element-type GtkWidget): made anew */
  GtkStack            *stack;              /* (template child) */
  AdwPreferencesPage  *page;               /* (template child) */
  AdwPreferencesGroup *contact_group;      /* (template child) */
  AdwPreferencesGroup *agreement_group;    /* (template child) */
  AdwPreferencesGroup *powers_group;       /* (template child) */
  AdwPreferencesGroup *availability_group; /* (template child) */
  AdwPreferencesGroup *absence_group;      /* (template child) */
  AdwPreferencesGroup *turns_group;        /* (template child) */
  AdwPreferencesGroup *history_group;      /* (template child) */
  AdwPreferencesRow   *archive_row;        /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwVolunteerView, pw_volunteer_view, ADW_TYPE_BIN)

static guint
get_field (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (row, "field"));
}

static const PwField *
get_field_of (guint field)
{
  guint n_fields;

  return &pw_entity_type_get_fields (PW_TYPE_PERSON, &n_fields)[field];
}

/* What a row of a field shows: days are written as people do. */
static char *
dup_field_text (PwVolunteerView *self,
                guint            field)
{
  const PwField *info = get_field_of (field);

  if (pw_entity_is_null (self->person, field))
    {
      return g_strdup ("");
    }
  if (info->kind == PW_FIELD_DAY)
    {
      return pw_day_dup_numeric (pw_entity_get_day (self->person, field));
    }
  if (info->kind == PW_FIELD_INT)
    {
      return g_strdup_printf ("%" G_GINT64_FORMAT, pw_entity_get_int (self->person, field));
    }

  return g_strdup (pw_entity_get_text (self->person, field));
}

static PwEdit *
make_field_edit (PwVolunteerView  *self,
                 guint             field,
                 const char       *text,
                 GError          **error)
{
  const PwField *info = get_field_of (field);
  guint64 number;
  PwDay day;

  if (info->kind == PW_FIELD_TEXT || *text == '\0')
    {
      return info->kind == PW_FIELD_TEXT ? pw_entity_edit_text (self->person, field, text) : pw_entity_edit_value (self->person, field, &(PwValue) PW_VALUE_INIT);
    }
  if (info->kind == PW_FIELD_INT)
    {
      if (!g_ascii_string_to_unsigned (text, 10, 0, 100, &number, NULL))
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give a number from 0 to 100."));
          return NULL;
        }
      return pw_entity_edit_int (self->person, field, (gint64) number);
    }

  day = pw_day_parse_typed (text, pw_clock_today ());
  if (day == PW_DAY_NONE)
    {
      /* Translators: %s is what somebody typed */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("“%s” is no date: write it as 24/11/2026."), text);
      return NULL;
    }
  return pw_entity_edit_day (self->person, field, day);
}

static void
pw_volunteer_view_field_cb (PwVolunteerView *self,
                            AdwEntryRow     *row)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = make_field_edit (self, get_field (row), gtk_editable_get_text (GTK_EDITABLE (row)), &error);

  if (edit == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (row));
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply (self->desk, edit);
}

static void
add_field (PwVolunteerView     *self,
           AdwPreferencesGroup *group,
           guint                field)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pw_field_get_label (get_field_of (field)));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (field));
  g_signal_connect_object (row, "apply", G_CALLBACK (pw_volunteer_view_field_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->field_rows, row);
}

static GtkWidget *
add_row (PwVolunteerView     *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->list_rows, row);
  return row;
}

static void
pw_volunteer_view_remove_cb (PwVolunteerView *self,
                             GtkWidget       *button)
{
  gpointer entity = g_object_get_data (G_OBJECT (button), "entity");
  g_autofree char *name = pw_entity_dup_title (self->person);
  PwEdit *edit;

  /* Translators: %s is a volunteer */
  edit = pw_edit_new (PW_IS_ABSENCE (entity) ? N_("Absence of %s deleted")
                      /* Translators: %s is a volunteer */
                      : PW_IS_AVAILABILITY (entity) ? N_("Availability of %s deleted")
                      /* Translators: %s is a volunteer */
                      : N_("Power of %s taken back"), name, NULL);
  pw_edit_delete (edit, entity);
  pw_desk_apply (self->desk, edit);
}

static void
add_removable (PwVolunteerView     *self,
               AdwPreferencesGroup *group,
               gpointer             entity,
               const char          *title,
               const char          *subtitle)
{
  GtkWidget *row = add_row (self, group, title, subtitle);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  /* Translators: %s is a line of a list, such as "every Monday" */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "entity", g_object_ref (entity), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pw_volunteer_view_remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GPtrArray *
list_of_person (PwVolunteerView *self,
                GType            type,
                guint            field)
{
  return pw_workspace_list_referrers (pw_desk_get_workspace (self->desk), type, field, self->person);
}

static void
show_powers (PwVolunteerView *self)
{
  g_autoptr (GPtrArray) powers = list_of_person (self, PW_TYPE_PERSON_POWER, PW_PERSON_POWER_PERSON);

  for (guint i = 0; i < powers->len; i++)
    {
      gpointer held = g_ptr_array_index (powers, i);
      PwDay until = pw_person_power_get_until_day (held);
      g_autofree char *words = pw_person_power_dup_words (held);
      /* Translators: %s says how long a power held */
      g_autofree char *expired = until != PW_DAY_NONE && until < pw_clock_today () ? g_strdup_printf (_("Expired: %s"), words) : NULL;

      add_removable (self, self->powers_group, held, pw_power_get_title (pw_person_power_get_power (held)), expired != NULL ? expired : words);
    }
}

static void
show_availability (PwVolunteerView *self)
{
  g_autoptr (GPtrArray) rules = list_of_person (self, PW_TYPE_AVAILABILITY, PW_AVAILABILITY_PERSON);

  for (guint i = 0; i < rules->len; i++)
    {
      gpointer rule = g_ptr_array_index (rules, i);
      gpointer activity = pw_availability_get_activity (rule);
      g_autofree char *words = pw_availability_dup_words (rule);

      add_removable (self, self->availability_group, rule, words, activity != NULL ? pw_activity_get_title (activity) : NULL);
    }
}

static void
show_absences (PwVolunteerView *self)
{
  g_autoptr (GPtrArray) absences = list_of_person (self, PW_TYPE_ABSENCE, PW_ABSENCE_PERSON);

  for (guint i = 0; i < absences->len; i++)
    {
      gpointer absence = g_ptr_array_index (absences, i);
      PwDay last = pw_absence_get_until_day (absence);
      g_autofree char *words = pw_absence_dup_words (absence);

      if (pw_absence_get_rule (absence) == PW_ABSENCE_RULE_ONCE && MAX (last, pw_absence_get_first_day (absence)) < pw_clock_today ())
        {
          continue;
        }
      add_removable (self, self->absence_group, absence, words, pw_absence_reason_get_name ((PwAbsenceReason) pw_absence_get_reason (absence)));
    }
}

static int
compare_turns (gconstpointer first,
               gconstpointer second)
{
  PwDay a = pw_shift_get_day (pw_assignment_get_shift (*(gpointer *) first));
  PwDay b = pw_shift_get_day (pw_assignment_get_shift (*(gpointer *) second));

  return a < b ? -1 : a > b;
}

static void
pw_volunteer_view_turn_cb (PwVolunteerView *self,
                           GtkWidget       *row)
{
  pw_desk_open (self->desk, g_object_get_data (G_OBJECT (row), "shift"));
}

static void
show_turns (PwVolunteerView *self)
{
  g_autoptr (GPtrArray) turns = list_of_person (self, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_PERSON);
  PwDay today = pw_clock_today ();
  PwDay last = PW_DAY_NONE;
  guint n_past = 0;
  guint n_coming = 0;

  g_ptr_array_sort (turns, compare_turns);
  for (guint i = 0; i < turns->len; i++)
    {
      gpointer shift = pw_assignment_get_shift (g_ptr_array_index (turns, i));
      g_autofree char *day = pw_day_dup_short (pw_shift_get_day (shift), today);
      g_autofree char *words = pw_shift_dup_words (shift);

      if (pw_shift_get_day (shift) < today)
        {
          n_past++;
          last = pw_shift_get_day (shift);
        }
      else if (n_coming++ < LONGEST_LIST)
        {
          GtkWidget *row = add_row (self, self->turns_group, words, day);

          g_object_set_data_full (G_OBJECT (row), "shift", g_object_ref (shift), g_object_unref);
          gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
          adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
          g_signal_connect_object (row, "activated", G_CALLBACK (pw_volunteer_view_turn_cb), self, G_CONNECT_SWAPPED);
        }
    }

  if (n_coming > LONGEST_LIST)
    {
      /* Translators: %u is a number of shifts that are not listed */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_coming - LONGEST_LIST), n_coming - LONGEST_LIST);

      add_row (self, self->turns_group, more, NULL);
    }
  if (n_coming == 0)
    {
      add_row (self, self->turns_group, _("No coming shifts"), NULL);
    }

  {
    /* Translators: %u is a number of shifts */
    g_autofree char *count = g_strdup_printf (ngettext ("%u shift done", "%u shifts done", n_past), n_past);
    g_autofree char *day = last != PW_DAY_NONE ? pw_day_dup_short (last, today) : NULL;
    /* Translators: %s is a day */
    g_autofree char *words = day != NULL ? g_strdup_printf (_("The last one on %s"), day) : NULL;

    add_row (self, self->history_group, count, words);
  }
}

static void
refresh (PwVolunteerView *self)
{
  for (guint i = 0; i < self->list_rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->list_rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->list_rows, 0);
  gtk_stack_set_visible_child_name (self->stack, self->person != NULL ? "person" : "none");
  if (self->person == NULL)
    {
      return;
    }

  for (guint i = 0; i < self->field_rows->len; i++)
    {
      GtkEditable *row = g_ptr_array_index (self->field_rows, i);
      g_autofree char *text = dup_field_text (self, get_field (row));

      if (g_strcmp0 (gtk_editable_get_text (row), text) != 0)
        {
          gtk_editable_set_text (row, text);
        }
    }

  adw_preferences_row_set_title (self->archive_row, pw_person_is_archived (self->person) ? _("Take out of the Archive") : _("Archive"));
  show_powers (self);
  show_availability (self);
  show_absences (self);
  show_turns (self);
}

static void
pw_volunteer_view_applied_cb (PwVolunteerView *self,
                              PwEdit          *edit)
{
  GType types[] = { PW_TYPE_PERSON, PW_TYPE_PERSON_POWER, PW_TYPE_POWER, PW_TYPE_AVAILABILITY, PW_TYPE_ABSENCE, PW_TYPE_ASSIGNMENT, PW_TYPE_SHIFT };
  gboolean is_touched = FALSE;

  if (self->person == NULL)
    {
      return;
    }
  if (!pw_entity_is_live (self->person))
    {
      pw_volunteer_view_show (self, NULL);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      is_touched |= pw_edit_touches (edit, types[i]);
    }
  if (is_touched)
    {
      refresh (self);
    }
}

static void
pw_volunteer_view_add_power_cb (PwVolunteerView *self)
{
  adw_dialog_present (pw_power_dialog_new (self->desk, self->person), GTK_WIDGET (self));
}

static void
pw_volunteer_view_add_availability_cb (PwVolunteerView *self)
{
  adw_dialog_present (pw_when_dialog_new (self->desk, self->person, FALSE), GTK_WIDGET (self));
}

static void
pw_volunteer_view_add_absence_cb (PwVolunteerView *self)
{
  adw_dialog_present (pw_when_dialog_new (self->desk, self->person, TRUE), GTK_WIDGET (self));
}

static void
apply_or_say (PwVolunteerView *self,
              PwEdit          *edit,
              const GError    *error)
{
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply (self->desk, edit);
}

static void
pw_volunteer_view_archive_cb (PwVolunteerView *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_volunteer_edit_archive (self->person, !pw_person_is_archived (self->person), pw_clock_today (), &error);

  apply_or_say (self, edit, error);
}

static void
pw_volunteer_view_delete_cb (PwVolunteerView *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_volunteer_edit_delete (self->person, &error);

  apply_or_say (self, edit, error);
}

static void
pw_volunteer_view_dispose (GObject *object)
{
  PwVolunteerView *self = PW_VOLUNTEER_VIEW (object);

  g_clear_object (&self->person);
  g_clear_pointer (&self->field_rows, g_ptr_array_unref);
  g_clear_pointer (&self->list_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_volunteer_view_parent_class)->dispose (object);
}

static void
pw_volunteer_view_class_init (PwVolunteerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_volunteer_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("volunteers/pw-volunteer-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, stack);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, page);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, contact_group);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, agreement_group);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, powers_group);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, availability_group);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, absence_group);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, turns_group);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, history_group);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteerView, archive_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteer_view_add_power_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteer_view_add_availability_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteer_view_add_absence_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteer_view_archive_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteer_view_delete_cb);
}

static void
pw_volunteer_view_init (PwVolunteerView *self)
{
  static const guint contact_fields[] = {
    PW_PERSON_GIVEN_NAME, PW_PERSON_FAMILY_NAME, PW_PERSON_PHONE, PW_PERSON_EMAIL, PW_PERSON_STREET, PW_PERSON_POSTCODE,
    PW_PERSON_TOWN, PW_PERSON_BIRTH_DAY, PW_PERSON_EMERGENCY_CONTACT, PW_PERSON_NOTE
  };
  static const guint agreement_fields[] = {
    PW_PERSON_AGREEMENT_DAY, PW_PERSON_INFORMATION_NOTE_DAY, PW_PERSON_STARTED_DAY, PW_PERSON_ENDED_DAY, PW_PERSON_WISHED_TURNS
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->field_rows = g_ptr_array_new ();
  self->list_rows = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (contact_fields); i++)
    {
      add_field (self, self->contact_group, contact_fields[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (agreement_fields); i++)
    {
      add_field (self, self->agreement_group, agreement_fields[i]);
    }
}

void
pw_volunteer_view_set_desk (PwVolunteerView *self,
                            PwDesk          *desk)
{
  self->desk = desk;
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (pw_volunteer_view_applied_cb), self, G_CONNECT_SWAPPED);
}

/* NULL shows that nobody is chosen. */
void
pw_volunteer_view_show (PwVolunteerView *self,
                        gpointer         person)
{
  g_set_object ((GObject **) &self->person, person);
  adw_preferences_page_scroll_to_top (self->page);
  refresh (self);
}

gpointer
pw_volunteer_view_get_person (PwVolunteerView *self)
{
  return self->person;
}

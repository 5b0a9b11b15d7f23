/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-holiday-group.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-calendar-edits.h"
#include "model/pw-entity-edits.h"
#include "ui/app/pw-holiday-dialog.h"

struct _PwHolidayGroup
{
  AdwPreferencesGroup  parent_instance;

  PwDesk              *desk;            /* (owned) */
  GPtrArray           *rows;            /* (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (PwHolidayGroup, pw_holiday_group, ADW_TYPE_PREFERENCES_GROUP)

static int
get_this_year (void)
{
  int year;
  int month;
  int day_of_month;

  pw_day_to_ymd (pw_clock_today (), &year, &month, &day_of_month);
  return year;
}

/* One that does not fall in this year comes last. */
static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  PwHoliday *first = *(PwHoliday *const *) a;
  PwHoliday *second = *(PwHoliday *const *) b;
  PwDay first_day = pw_holiday_get_day_in (first, get_this_year ());
  PwDay second_day = pw_holiday_get_day_in (second, get_this_year ());

  if ((first_day == PW_DAY_NONE) != (second_day == PW_DAY_NONE))
    {
      return first_day == PW_DAY_NONE ? 1 : -1;
    }
  return first_day == PW_DAY_NONE ? pw_holiday_get_day (first) - pw_holiday_get_day (second) : first_day - second_day;
}

static char *
dup_subtitle (PwHoliday *holiday)
{
  PwDay day = pw_holiday_get_day_in (holiday, get_this_year ());
  g_autofree char *text = NULL;

  day = day != PW_DAY_NONE ? day : pw_holiday_get_day (holiday);
  text = pw_day_is_valid (day) ? pw_day_dup_short (day, pw_clock_today ()) : g_strdup ("");
  switch (pw_holiday_get_part (holiday))
    {
    case PW_HOLIDAY_PART_MORNING:
      /* Translators: %s is a day */
      return g_strdup_printf (_("%s, morning"), text);

    case PW_HOLIDAY_PART_AFTERNOON:
      /* Translators: %s is a day */
      return g_strdup_printf (_("%s, afternoon"), text);

    default:
      return g_steal_pointer (&text);
    }
}

static void
switched_cb (GtkWidget      *row,
             GParamSpec     *pspec,
             PwHolidayGroup *self)
{
  PwHoliday *holiday = g_object_get_data (G_OBJECT (row), "holiday");
  gboolean is_observed = adw_switch_row_get_active (ADW_SWITCH_ROW (row));

  if (is_observed != pw_holiday_is_observed (holiday))
    {
      pw_desk_apply (self->desk, pw_entity_edit_int (holiday, PW_HOLIDAY_IS_OBSERVED, is_observed));
    }
}

static void
change_clicked_cb (GtkWidget      *button,
                   PwHolidayGroup *self)
{
  adw_dialog_present (pw_holiday_dialog_new (self->desk, g_object_get_data (G_OBJECT (button), "holiday")), GTK_WIDGET (self));
}

static void
add_clicked_cb (PwHolidayGroup *self)
{
  adw_dialog_present (pw_holiday_dialog_new (self->desk, NULL), GTK_WIDGET (self));
}

static GtkWidget *
create_row (PwHolidayGroup *self,
            PwHoliday      *holiday)
{
  GtkWidget *row = adw_switch_row_new ();
  g_autofree char *subtitle = dup_subtitle (holiday);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pw_holiday_get_title (holiday));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), pw_holiday_is_observed (holiday));
  g_object_set_data_full (G_OBJECT (row), "holiday", g_object_ref (holiday), g_object_unref);
  g_signal_connect (row, "notify::active", G_CALLBACK (switched_cb), self);

  if (!pw_holiday_is_legal (holiday))
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
      /* Translators: spoken name of a button; %s is a day off */
      g_autofree char *label = g_strdup_printf (_("Change “%s”"), pw_holiday_get_title (holiday));

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _("Change"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      g_object_set_data_full (G_OBJECT (button), "holiday", g_object_ref (holiday), g_object_unref);
      g_signal_connect (button, "clicked", G_CALLBACK (change_clicked_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  return row;
}

static void
fill (PwHolidayGroup *self)
{
  GListModel *list = pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_HOLIDAY);
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_ptr_array_add (holidays, g_list_model_get_item (list, i));
    }
  g_ptr_array_sort (holidays, compare_days);
  for (guint i = 0; i < holidays->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (holidays, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
applied_cb (PwHolidayGroup *self,
            PwEdit         *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_HOLIDAY))
    {
      fill (self);
    }
}

static void
pw_holiday_group_dispose (GObject *object)
{
  g_clear_object (&PW_HOLIDAY_GROUP (object)->desk);

  G_OBJECT_CLASS (pw_holiday_group_parent_class)->dispose (object);
}

static void
pw_holiday_group_finalize (GObject *object)
{
  g_ptr_array_unref (PW_HOLIDAY_GROUP (object)->rows);

  G_OBJECT_CLASS (pw_holiday_group_parent_class)->finalize (object);
}

static void
pw_holiday_group_class_init (PwHolidayGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_holiday_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pw_holiday_group_finalize;
}

static void
pw_holiday_group_init (PwHolidayGroup *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Add a Day Off"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_clicked_cb), self);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Days Off"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("On these days nothing is planned. The dates are those of this year."));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

void
pw_holiday_group_set_desk (PwHolidayGroup *self,
                           PwDesk         *desk)
{
  self->desk = g_object_ref (desk);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}

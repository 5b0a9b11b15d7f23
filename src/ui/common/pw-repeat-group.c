/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-repeat-group.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "model/pw-day-words.h"
#include "ui/common/pw-resource.h"

/* The last one of the month stands sixth in its list. */
#define LAST 5

struct _PwRepeatGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwComboRow         *rule_row;       /* (template child) */
  AdwComboRow         *nth_row;        /* (template child) */
  AdwComboRow         *weekday_row;    /* (template child) */
  AdwSpinRow          *interval_row;   /* (template child) */
  AdwEntryRow         *first_row;      /* (template child) */
  AdwEntryRow         *until_row;      /* (template child) */
  AdwEntryRow         *from_row;       /* (template child) */
  AdwEntryRow         *to_row;         /* (template child) */
  AdwActionRow        *words_row;      /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwRepeatGroup, pw_repeat_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
read_time (AdwEntryRow  *row,
           PwMinutes    *minutes,
           GError      **error)
{
  *minutes = *get_text (row) == '\0' ? PW_MINUTES_NONE : pw_minutes_parse (get_text (row));
  if (*minutes == PW_MINUTES_NONE && *get_text (row) != '\0')
    {
      return refuse (_("Give a time as 13:30 or 13u30."), error);
    }

  return TRUE;
}

/**
 * pw_repeat_group_read:
 * @self: the group
 * @repeat: (out caller-allocates): when
 * @from_minute: (out): or %PW_MINUTES_NONE for the whole day
 * @until_minute: (out): or %PW_MINUTES_NONE
 * @error: what is not filled in well
 *
 * Returns: whether it can be used
 */
gboolean
pw_repeat_group_read (PwRepeatGroup  *self,
                      PwRepeat       *repeat,
                      PwMinutes      *from_minute,
                      PwMinutes      *until_minute,
                      GError        **error)
{
  guint nth = adw_combo_row_get_selected (self->nth_row);

  repeat->rule = (PwRepeatRule) adw_combo_row_get_selected (self->rule_row);
  repeat->first_day = pw_day_parse_typed (get_text (self->first_row), pw_clock_today ());
  repeat->until_day = pw_day_parse_typed (get_text (self->until_row), pw_clock_today ());
  repeat->interval = (int) adw_spin_row_get_value (self->interval_row);
  repeat->weekday = (int) adw_combo_row_get_selected (self->weekday_row);
  repeat->nth = nth == LAST ? -1 : (int) nth + 1;
  if (*get_text (self->until_row) != '\0' && repeat->until_day == PW_DAY_NONE)
    {
      return refuse (_("Give the last day as a date, for example 20/12/2026, or nothing."), error);
    }

  return read_time (self->from_row, from_minute, error) && read_time (self->to_row, until_minute, error) && pw_repeat_check (repeat, error);
}

static void
pw_repeat_group_changed_cb (PwRepeatGroup *self)
{
  guint rule = adw_combo_row_get_selected (self->rule_row);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  PwRepeat repeat;
  PwMinutes from;
  PwMinutes until;

  gtk_widget_set_visible (GTK_WIDGET (self->nth_row), rule == PW_REPEAT_NTH_WEEKDAY);
  gtk_widget_set_visible (GTK_WIDGET (self->weekday_row), rule != PW_REPEAT_ONCE);
  gtk_widget_set_visible (GTK_WIDGET (self->interval_row), rule == PW_REPEAT_WEEKLY);

  if (pw_repeat_group_read (self, &repeat, &from, &until, &error))
    {
      gboolean has_times = from != PW_MINUTES_NONE && until != PW_MINUTES_NONE;

      words = pw_repeat_dup_words (&repeat, has_times ? from : PW_MINUTES_NONE,
                                   has_times ? (until - from + PW_MINUTES_A_DAY) % PW_MINUTES_A_DAY : 0);
    }
  adw_action_row_set_subtitle (self->words_row, words != NULL ? words : error->message);
}

static void
set_day (AdwEntryRow *row,
         PwDay        day)
{
  g_autofree char *text = day != PW_DAY_NONE ? pw_day_dup_numeric (day) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
set_time (AdwEntryRow *row,
          PwMinutes    minutes)
{
  g_autofree char *text = minutes != PW_MINUTES_NONE ? pw_minutes_to_text (minutes) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* Shows what is there; the times may be PW_MINUTES_NONE. */
void
pw_repeat_group_fill (PwRepeatGroup  *self,
                      const PwRepeat *repeat,
                      PwMinutes       from_minute,
                      PwMinutes       until_minute)
{
  adw_combo_row_set_selected (self->rule_row, repeat->rule);
  adw_combo_row_set_selected (self->nth_row, repeat->nth == -1 ? LAST : (guint) repeat->nth - 1);
  adw_combo_row_set_selected (self->weekday_row, (guint) repeat->weekday);
  adw_spin_row_set_value (self->interval_row, repeat->interval);
  set_day (self->first_row, repeat->first_day);
  set_day (self->until_row, repeat->until_day);
  set_time (self->from_row, from_minute);
  set_time (self->to_row, until_minute);
  pw_repeat_group_changed_cb (self);
}

static void
pw_repeat_group_class_init (PwRepeatGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("common/pw-repeat-group.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, rule_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, nth_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, interval_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, first_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, until_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, from_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, to_row);
  gtk_widget_class_bind_template_child (widget_class, PwRepeatGroup, words_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_repeat_group_changed_cb);
}

static void
pw_repeat_group_init (PwRepeatGroup *self)
{
  g_autoptr (GtkStringList) weekdays = gtk_string_list_new (NULL);
  PwDay today = pw_clock_today ();
  PwRepeat repeat = { PW_REPEAT_WEEKLY, today, PW_DAY_NONE, 1, (int) pw_day_get_weekday (today), 1 };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int weekday = PW_MONDAY; weekday <= PW_SUNDAY; weekday++)
    {
      gtk_string_list_append (weekdays, pw_weekday_get_name (weekday));
    }
  adw_combo_row_set_model (self->weekday_row, G_LIST_MODEL (weekdays));
  pw_repeat_group_fill (self, &repeat, PW_MINUTES_NONE, PW_MINUTES_NONE);
}

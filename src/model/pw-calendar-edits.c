/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-calendar-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "engine/pw-holiday.h"
#include "model/pw-work-week.h"

typedef struct
{
  PwMinutes from;
  PwMinutes until;
} Stretch;

static GPtrArray *
list_day (PwWorkspace *workspace,
          PwWeekday    weekday)
{
  GListModel *intervals = pw_workspace_get_list (workspace, PW_TYPE_WORK_INTERVAL);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (intervals); i++)
    {
      g_autoptr (PwWorkInterval) interval = g_list_model_get_item (intervals, i);

      if (pw_work_interval_get_weekday (interval) == (int) weekday && pw_work_interval_get_owner (interval) == NULL)
        {
          g_ptr_array_add (found, g_steal_pointer (&interval));
        }
    }

  return found;
}

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  return ((const Stretch *) a)->from - ((const Stretch *) b)->from;
}

/* “8:30-12:00, 12:30-16:36”; the dash may be a long one. */
static GArray *
parse_day (const char  *text,
           GError     **error)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_auto (GStrv) parts = g_strsplit_set (text, ",;+", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) dashes = g_strsplit (parts[i], "–", -1);
      g_autofree char *plain = g_strstrip (g_strjoinv ("-", dashes));
      g_auto (GStrv) ends = g_strsplit (plain, "-", 2);
      Stretch stretch;

      if (*plain == '\0')
        {
          continue;
        }
      stretch.from = pw_minutes_parse (ends[0]);
      stretch.until = ends[0] != NULL ? pw_minutes_parse (ends[1]) : PW_MINUTES_NONE;
      if (stretch.from == PW_MINUTES_NONE || stretch.until == PW_MINUTES_NONE || stretch.until <= stretch.from)
        {
          /* Translators: %s is what the user typed */
          g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("“%s” are no hours; write them as 8:30-12:00, 12:30-16:36."), plain);
          return NULL;
        }
      g_array_append_val (stretches, stretch);
    }

  g_array_sort (stretches, compare_stretches);
  for (guint i = 1; i < stretches->len; i++)
    {
      if (g_array_index (stretches, Stretch, i).from < g_array_index (stretches, Stretch, i - 1).until)
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("These hours overlap."));
          return NULL;
        }
    }

  return g_steal_pointer (&stretches);
}

/**
 * pw_work_week_dup_day:
 * @workspace: the office
 * @weekday: a day
 *
 * Returns: (transfer full): its hours as pw_work_week_edit_day() reads them; empty for a free day
 */
char *
pw_work_week_dup_day (PwWorkspace *workspace,
                      PwWeekday    weekday)
{
  g_autoptr (GPtrArray) intervals = list_day (workspace, weekday);
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < intervals->len; i++)
    {
      PwWorkInterval *interval = g_ptr_array_index (intervals, i);
      Stretch stretch = { pw_work_interval_get_from_minute (interval), pw_work_interval_get_until_minute (interval) };

      g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);

  for (guint i = 0; i < stretches->len; i++)
    {
      g_autofree char *from = pw_minutes_to_text (g_array_index (stretches, Stretch, i).from);
      g_autofree char *until = pw_minutes_to_text (g_array_index (stretches, Stretch, i).until);

      g_string_append_printf (text, "%s%s–%s", i > 0 ? ", " : "", from, until);
    }

  return g_string_free_and_steal (text);
}

/**
 * pw_work_week_edit_day:
 * @workspace: the office
 * @weekday: a day
 * @text: its hours, as “8:30-12:00, 12:30-16:36”; empty for a free day
 * @error: %PW_ERROR_INVALID when that cannot be read
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_work_week_edit_day (PwWorkspace  *workspace,
                       PwWeekday     weekday,
                       const char   *text,
                       GError      **error)
{
  g_autoptr (GArray) stretches = parse_day (text, error);
  g_autoptr (GPtrArray) old = NULL;
  PwEdit *edit;

  if (stretches == NULL)
    {
      return NULL;
    }

  edit = pw_edit_new (N_ ("Working week changed"), NULL);
  old = list_day (workspace, weekday);
  for (guint i = 0; i < old->len; i++)
    {
      pw_edit_delete (edit, g_ptr_array_index (old, i));
    }
  for (guint i = 0; i < stretches->len; i++)
    {
      PwWorkInterval *interval = pw_edit_create (edit, PW_TYPE_WORK_INTERVAL);

      pw_edit_set_int (edit, interval, PW_WORK_INTERVAL_WEEKDAY, weekday);
      pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_FROM_MINUTE, g_array_index (stretches, Stretch, i).from);
      pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_UNTIL_MINUTE, g_array_index (stretches, Stretch, i).until);
    }

  return edit;
}

/**
 * pw_work_week_get_minutes:
 * @workspace: the office
 *
 * Returns: how many minutes are worked in a week without holidays
 */
PwMinutes
pw_work_week_get_minutes (PwWorkspace *workspace)
{
  GListModel *intervals = pw_workspace_get_list (workspace, PW_TYPE_WORK_INTERVAL);
  PwMinutes minutes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (intervals); i++)
    {
      g_autoptr (PwWorkInterval) interval = g_list_model_get_item (intervals, i);

      if (pw_work_interval_get_owner (interval) != NULL)
        {
          continue;
        }
      minutes += pw_work_interval_get_until_minute (interval) - pw_work_interval_get_from_minute (interval);
    }

  return minutes;
}

/**
 * pw_holiday_get_day_in:
 * @self: a holiday
 * @year: a year
 *
 * Returns: on which day it falls then, or %PW_DAY_NONE
 */
PwDay
pw_holiday_get_day_in (PwHoliday *self,
                       int        year)
{
  int own_year = 0;
  int month;
  int day_of_month;

  switch (pw_holiday_get_rule (self))
    {
    case PW_HOLIDAY_RULE_FIXED:
      return pw_day_from_ymd (year, pw_holiday_get_month (self), pw_holiday_get_day_of_month (self));

    case PW_HOLIDAY_RULE_EASTER:
      return pw_holiday_get_easter (year) + pw_holiday_get_easter_offset (self);

    case PW_HOLIDAY_RULE_ONCE:
    default:
      if (pw_day_is_valid (pw_holiday_get_day (self)))
        {
          pw_day_to_ymd (pw_holiday_get_day (self), &own_year, &month, &day_of_month);
        }
      return own_year == year ? pw_holiday_get_day (self) : PW_DAY_NONE;
    }
}

/**
 * pw_holiday_edit_replace:
 * @self: a holiday
 * @day: which day is given for it, or %PW_DAY_NONE for none
 * @year: in which year @self falls on a day without work
 * @error: %PW_ERROR_INVALID when @self does not fall in @year, or on @day itself
 *
 * Returns: (transfer full) (nullable): the edit; a day that was given before for that year goes
 */
PwEdit *
pw_holiday_edit_replace (PwHoliday  *self,
                         PwDay       day,
                         int         year,
                         GError    **error)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (self));
  g_autoptr (GPtrArray) given = pw_workspace_list_referrers (workspace, PW_TYPE_HOLIDAY, PW_HOLIDAY_REPLACES, self);
  g_autoptr (PwEdit) edit = NULL;
  g_autofree char *title = NULL;
  PwHoliday *replacement;

  if (pw_holiday_get_day_in (self, year) == PW_DAY_NONE || pw_holiday_get_day_in (self, year) == day)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give another day for a holiday in the year in which it falls."));
      return NULL;
    }

  /* Translators: what an edit did; %s is the name of a holiday */
  edit = pw_edit_new (N_ ("Replacement day of “%s” changed"), pw_holiday_get_title (self), NULL);
  for (guint i = 0; i < given->len; i++)
    {
      if (pw_holiday_get_day_in (g_ptr_array_index (given, i), year) != PW_DAY_NONE)
        {
          pw_edit_delete (edit, g_ptr_array_index (given, i));
        }
    }
  if (day == PW_DAY_NONE)
    {
      return g_steal_pointer (&edit);
    }

  replacement = pw_edit_create (edit, PW_TYPE_HOLIDAY);
  /* Translators: the name of a day off in the place of a holiday; %s is that holiday */
  title = g_strdup_printf (_("Replacement of %s"), pw_holiday_get_title (self));
  pw_edit_set_text (edit, replacement, PW_HOLIDAY_TITLE, title);
  pw_edit_set_int (edit, replacement, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_ONCE);
  pw_edit_set_day (edit, replacement, PW_HOLIDAY_DAY, day);
  pw_edit_set_int (edit, replacement, PW_HOLIDAY_PART, pw_holiday_get_part (self));
  pw_edit_set_int (edit, replacement, PW_HOLIDAY_IS_OBSERVED, TRUE);
  pw_edit_set_ref (edit, replacement, PW_HOLIDAY_REPLACES, self);
  return g_steal_pointer (&edit);
}

static gboolean
set_day (PwEdit         *edit,
         PwHoliday      *holiday,
         const char     *title,
         PwDay           day,
         gboolean        is_yearly,
         PwHolidayPart   part,
         GError        **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  int year;
  int month;
  int day_of_month;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A day off needs a name."));
      return FALSE;
    }
  if (!pw_day_is_valid (day))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give the date of the day off, such as 24/12/2026."));
      return FALSE;
    }

  pw_edit_set_text (edit, holiday, PW_HOLIDAY_TITLE, stripped);
  pw_edit_set_int (edit, holiday, PW_HOLIDAY_PART, part);
  pw_edit_set_null (edit, holiday, PW_HOLIDAY_EASTER_OFFSET);
  if (is_yearly)
    {
      pw_day_to_ymd (day, &year, &month, &day_of_month);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_FIXED);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_MONTH, month);
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_DAY_OF_MONTH, day_of_month);
      pw_edit_set_null (edit, holiday, PW_HOLIDAY_DAY);
    }
  else
    {
      pw_edit_set_int (edit, holiday, PW_HOLIDAY_RULE, PW_HOLIDAY_RULE_ONCE);
      pw_edit_set_null (edit, holiday, PW_HOLIDAY_MONTH);
      pw_edit_set_null (edit, holiday, PW_HOLIDAY_DAY_OF_MONTH);
      pw_edit_set_day (edit, holiday, PW_HOLIDAY_DAY, day);
    }

  return TRUE;
}

/**
 * pw_holiday_edit_add:
 * @title: its name
 * @day: when
 * @is_yearly: whether it comes back every year on that date
 * @part: what is closed
 * @error: %PW_ERROR_INVALID when the name or the day is missing
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_holiday_edit_add (const char     *title,
                     PwDay           day,
                     gboolean        is_yearly,
                     PwHolidayPart   part,
                     GError        **error)
{
  /* Translators: what an edit did; %s is the name of a day off */
  g_autoptr (PwEdit) edit = pw_edit_new (N_ ("Day off “%s” added"), title, NULL);
  PwHoliday *holiday = pw_edit_create (edit, PW_TYPE_HOLIDAY);

  pw_edit_set_int (edit, holiday, PW_HOLIDAY_IS_OBSERVED, TRUE);
  return set_day (edit, holiday, title, day, is_yearly, part, error) ? g_steal_pointer (&edit) : NULL;
}

/**
 * pw_holiday_edit_change:
 * @self: a holiday that does not hang on Easter
 * @title: its name
 * @day: when
 * @is_yearly: whether it comes back every year on that date
 * @part: what is closed
 * @error: %PW_ERROR_INVALID when the name or the day is missing
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_holiday_edit_change (PwHoliday      *self,
                        const char     *title,
                        PwDay           day,
                        gboolean        is_yearly,
                        PwHolidayPart   part,
                        GError        **error)
{
  /* Translators: what an edit did; %s is the name of a day off */
  g_autoptr (PwEdit) edit = pw_edit_new (N_ ("Day off “%s” changed"), pw_holiday_get_title (self), NULL);

  return set_day (edit, self, title, day, is_yearly, part, error) ? g_steal_pointer (&edit) : NULL;
}

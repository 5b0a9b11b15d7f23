/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-shift-pattern-edits.h"

#include <glib/gi18n-lib.h>

#include "model/pw-activity.h"
#include "model/pw-day-words.h"
#include "model/pw-demand.h"
#include "model/pw-edit-tree.h"
#include "model/pw-office-days.h"
#include "model/pw-pattern-demand.h"
#include "model/pw-shift-edits-private.h"
#include "model/pw-shift-pattern.h"
#include "model/pw-shift.h"
#include "model/pw-workspace.h"

static void
write_pattern (PwEdit              *edit,
               gpointer             pattern,
               const char          *title,
               PwMinutes            start,
               PwMinutes            length,
               const PwRepeat      *repeat,
               const PwShiftPlaces *places,
               guint                n_places,
               GPtrArray           *present)
{
  if (title != NULL && *title != '\0')
    {
      pw_edit_set_text (edit, pattern, PW_SHIFT_PATTERN_TITLE, title);
    }
  else
    {
      pw_edit_set_null (edit, pattern, PW_SHIFT_PATTERN_TITLE);
    }
  pw_edit_set_minutes (edit, pattern, PW_SHIFT_PATTERN_START, start);
  pw_edit_set_minutes (edit, pattern, PW_SHIFT_PATTERN_LENGTH, length);
  pw_repeat_write (repeat, edit, pattern);
  pw_shift_places_write (places, n_places, edit, PW_TYPE_PATTERN_DEMAND, pattern, present);
}

/**
 * pw_shift_pattern_edit_add:
 * @activity: (type PwActivity): of what
 * @title: (nullable): what is done
 * @start: minutes after midnight
 * @length: how long; may pass midnight
 * @repeat: when
 * @places: (array length=n_places): whom it needs
 * @n_places: how many rows
 * @error: why not
 *
 * Returns: (transfer full) (nullable): a new pattern; its shifts come with pw_shift_pattern_edit_materialise()
 */
PwEdit *
pw_shift_pattern_edit_add (gpointer              activity,
                           const char           *title,
                           PwMinutes             start,
                           PwMinutes             length,
                           const PwRepeat       *repeat,
                           const PwShiftPlaces  *places,
                           guint                 n_places,
                           GError              **error)
{
  PwEdit *edit;
  PwShiftPattern *pattern;

  if (!pw_repeat_check (repeat, error) || !pw_shift_places_check (places, n_places, start, length, error))
    {
      return NULL;
    }

  /* Translators: %s is an activity */
  edit = pw_edit_new (N_("Shift pattern added to “%s”"), pw_activity_get_title (activity), NULL);
  pattern = pw_edit_create (edit, PW_TYPE_SHIFT_PATTERN);
  pw_edit_set_ref (edit, pattern, PW_SHIFT_PATTERN_ACTIVITY, activity);
  write_pattern (edit, pattern, title, start, length, repeat, places, n_places, NULL);
  return edit;
}

/* As pw_shift_pattern_edit_add(), for one that is there; shifts that were made stay as they are. */
PwEdit *
pw_shift_pattern_edit_change (gpointer              pattern,
                              const char           *title,
                              PwMinutes             start,
                              PwMinutes             length,
                              const PwRepeat       *repeat,
                              const PwShiftPlaces  *places,
                              guint                 n_places,
                              GError              **error)
{
  g_autoptr (GPtrArray) present = NULL;
  g_autofree char *name = pw_shift_pattern_dup_name (pattern);
  PwEdit *edit;

  if (!pw_repeat_check (repeat, error) || !pw_shift_places_check (places, n_places, start, length, error))
    {
      return NULL;
    }

  present = pw_workspace_list_referrers (pw_entity_get_workspace (pattern), PW_TYPE_PATTERN_DEMAND,
                                         PW_PATTERN_DEMAND_SHIFT_PATTERN, pattern);
  /* Translators: %s is a shift pattern, such as "De Mand, distribution" */
  edit = pw_edit_new (N_("Shift pattern of “%s” changed"), name, NULL);
  write_pattern (edit, pattern, title, start, length, repeat, places, n_places, present);
  return edit;
}

/* The shifts that it made stay. */
PwEdit *
pw_shift_pattern_edit_delete (gpointer pattern)
{
  g_autofree char *name = pw_shift_pattern_dup_name (pattern);
  /* Translators: %s is a shift pattern, such as "De Mand, distribution" */
  PwEdit *edit = pw_edit_new (N_("Shift pattern of “%s” deleted"), name, NULL);

  pw_edit_delete_tree (edit, pw_entity_get_workspace (pattern), pattern);
  return edit;
}

/* What returns comes once in a week: a shift that was moved within it still counts. */
static gboolean
has_shift (GPtrArray    *shifts,
           PwDay         day,
           PwRepeatRule  rule)
{
  for (guint i = 0; i < shifts->len; i++)
    {
      PwDay other = pw_shift_get_day (g_ptr_array_index (shifts, i));

      if (other == day || (rule != PW_REPEAT_ONCE && pw_day_get_monday (other) == pw_day_get_monday (day)))
        {
          return TRUE;
        }
    }

  return FALSE;
}

static void
make_shift (PwEdit    *edit,
            gpointer   pattern,
            PwDay      day,
            GPtrArray *pattern_demands)
{
  PwShift *shift = pw_edit_create (edit, PW_TYPE_SHIFT);

  pw_edit_set_ref (edit, shift, PW_SHIFT_ACTIVITY, pw_shift_pattern_get_activity (pattern));
  pw_edit_set_ref (edit, shift, PW_SHIFT_SHIFT_PATTERN, pattern);
  pw_edit_set_value (edit, shift, PW_SHIFT_TITLE, pw_entity_get_value (pattern, PW_SHIFT_PATTERN_TITLE));
  pw_edit_set_day (edit, shift, PW_SHIFT_DAY, day);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_START, pw_shift_pattern_get_start (pattern));
  pw_edit_set_minutes (edit, shift, PW_SHIFT_LENGTH, pw_shift_pattern_get_length (pattern));

  for (guint i = 0; i < pattern_demands->len; i++)
    {
      gpointer row = g_ptr_array_index (pattern_demands, i);
      PwDemand *demand = pw_edit_create (edit, PW_TYPE_DEMAND);

      pw_edit_set_ref (edit, demand, PW_DEMAND_SHIFT, shift);
      for (guint field = PW_DEMAND_POWER; field <= PW_DEMAND_MAXIMUM; field++)
        {
          pw_edit_set_value (edit, demand, field, pw_entity_get_value (row, field));
        }
    }
}

static void
materialise (PwEdit         *edit,
             PwWorkspace    *workspace,
             gpointer        pattern,
             PwDayRange      range,
             PwOfficeDays   *office,
             PwRosterReport *report)
{
  g_autoptr (GPtrArray) shifts = pw_workspace_list_referrers (workspace, PW_TYPE_SHIFT, PW_SHIFT_SHIFT_PATTERN, pattern);
  g_autoptr (GPtrArray) demands = pw_workspace_list_referrers (workspace, PW_TYPE_PATTERN_DEMAND, PW_PATTERN_DEMAND_SHIFT_PATTERN, pattern);
  PwMinutes start = pw_shift_pattern_get_start (pattern);
  PwMinutes length = pw_shift_pattern_get_length (pattern);
  PwRecurrence recurrence;
  PwRepeat repeat;

  pw_repeat_read (&repeat, pattern);
  recurrence = pw_repeat_to_recurrence (&repeat, PW_MINUTES_NONE, 0);
  for (PwDay day = range.first; day < range.end; day++)
    {
      const char *closing;

      if (!pw_recurrence_has_day (&recurrence, day))
        {
          continue;
        }

      closing = pw_office_days_get_closing (office, day, start, length);
      if (has_shift (shifts, day, repeat.rule))
        {
          report->n_present++;
        }
      else if (closing != NULL)
        {
          g_autofree char *name = pw_shift_pattern_dup_name (pattern);
          /* Translators: %s is a holiday or another closing day */
          g_autofree char *reason = g_strdup_printf (_("Closed: %s."), closing);

          pw_roster_report_drop (report, day, name, NULL, reason);
        }
      else
        {
          make_shift (edit, pattern, day, demands);
          report->n_shifts++;
        }
    }
}

/**
 * pw_shift_pattern_edit_materialise:
 * @workspace: a workspace
 * @range: the days to make shifts for
 * @report: (out) (transfer full): what was made, and what was not
 *
 * Makes the shifts of all patterns of activities that run. A shift that is there
 * stays as it is, also when it was moved within its week; closing days get none.
 *
 * Returns: (transfer full): one edit, empty when there is nothing to make
 */
PwEdit *
pw_shift_pattern_edit_materialise (PwWorkspace     *workspace,
                                   PwDayRange       range,
                                   PwRosterReport **report)
{
  GListModel *patterns = pw_workspace_get_list (workspace, PW_TYPE_SHIFT_PATTERN);
  g_autoptr (PwOfficeDays) office = pw_office_days_new (workspace, range);
  g_autofree char *week = g_strdup_printf ("%d", pw_day_get_iso_week (range.first, NULL));
  PwEdit *edit;

  if (range.end - range.first > 7)
    {
      edit = pw_edit_new (N_("Shifts prepared"), NULL);
    }
  else
    {
      /* Translators: %s is the number of a week */
      edit = pw_edit_new (N_("Shifts of week %s prepared"), week, NULL);
    }

  *report = pw_roster_report_new ();
  for (guint i = 0; i < g_list_model_get_n_items (patterns); i++)
    {
      g_autoptr (PwShiftPattern) pattern = g_list_model_get_item (patterns, i);

      if (!pw_activity_is_archived (pw_shift_pattern_get_activity (pattern)))
        {
          materialise (edit, workspace, pattern, range, office, *report);
        }
    }

  return edit;
}

/* As in “elke donderdag 13:00–16:30”. */
char *
pw_shift_pattern_dup_words (gpointer pattern)
{
  PwRepeat repeat;

  pw_repeat_read (&repeat, pattern);
  return pw_repeat_dup_words (&repeat, pw_shift_pattern_get_start (pattern), pw_shift_pattern_get_length (pattern));
}

/* As in “De Mand, bedeling”. */
char *
pw_shift_pattern_dup_name (gpointer pattern)
{
  const char *activity = pw_activity_get_title (pw_shift_pattern_get_activity (pattern));
  const char *title = pw_shift_pattern_get_title (pattern);

  return title == NULL || *title == '\0' ? g_strdup (activity)
         /* Translators: an activity and what is done there */
         : g_strdup_printf (C_("shift", "%s, %s"), activity, title);
}

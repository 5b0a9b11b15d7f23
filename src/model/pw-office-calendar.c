/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-office-calendar.h"

#include "model/pw-holiday.h"
#include "model/pw-work-week.h"
#include "model/pw-workspace.h"

/**
 * pw_office_calendar_read_rule:
 * @holiday: (type PwHoliday): a holiday or closing day
 * @rule: (out): when it falls
 *
 * Returns: whether it closes anything: the office observes it, and it says when
 */
gboolean
pw_office_calendar_read_rule (gpointer       holiday,
                              PwClosureRule *rule)
{
  static const PwDayPart parts[] = { PW_DAY_PART_WHOLE, PW_DAY_PART_MORNING, PW_DAY_PART_AFTERNOON };

  if (!pw_holiday_is_observed (holiday))
    {
      return FALSE;
    }

  *rule = (PwClosureRule) { .part = parts[pw_holiday_get_part (holiday)], .day = PW_DAY_NONE };
  switch (pw_holiday_get_rule (holiday))
    {
    case PW_HOLIDAY_RULE_FIXED:
      rule->kind = PW_HOLIDAY_FIXED;
      rule->month = pw_holiday_get_month (holiday);
      rule->day_of_month = pw_holiday_get_day_of_month (holiday);
      return !pw_entity_is_null (holiday, PW_HOLIDAY_MONTH) && !pw_entity_is_null (holiday, PW_HOLIDAY_DAY_OF_MONTH);

    case PW_HOLIDAY_RULE_EASTER:
      rule->kind = PW_HOLIDAY_EASTER;
      rule->easter_offset = pw_holiday_get_easter_offset (holiday);
      return !pw_entity_is_null (holiday, PW_HOLIDAY_EASTER_OFFSET);

    case PW_HOLIDAY_RULE_ONCE:
    default:
      rule->kind = PW_HOLIDAY_SINGLE;
      rule->day = pw_holiday_get_day (holiday);
      return rule->day != PW_DAY_NONE;
    }
}

/**
 * pw_office_calendar_new:
 * @workspace: a workspace
 *
 * Returns: (transfer full): the working time of the organisation: its working week less
 *   the holidays that it observes; a usual office where one of the two has not been set up
 */
PwCalendar *
pw_office_calendar_new (PwWorkspace *workspace)
{
  return pw_office_calendar_new_of (workspace, NULL);
}

/**
 * pw_office_calendar_new_of:
 * @workspace: a workspace
 * @owner: (nullable): a project or a person
 *
 * Returns: (transfer full): the week of @owner, or where that is not its own that of the
 *   organisation, less the holidays of the organisation; absences are not in it
 */
PwCalendar *
pw_office_calendar_new_of (PwWorkspace *workspace,
                           gpointer     owner)
{
  GListModel *holidays = pw_workspace_get_list (workspace, PW_TYPE_HOLIDAY);
  g_autoptr (GArray) stretches = pw_work_week_dup (workspace, owner);
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (PwClosureRule));

  for (guint i = 0; i < g_list_model_get_n_items (holidays); i++)
    {
      g_autoptr (PwHoliday) holiday = g_list_model_get_item (holidays, i);
      PwClosureRule rule;

      if (pw_office_calendar_read_rule (holiday, &rule))
        {
          g_array_append_val (rules, rule);
        }
    }
  if (g_list_model_get_n_items (holidays) == 0)
    {
      g_array_append_vals (rules, pw_holiday_get_legal_rules (), PW_N_LEGAL_HOLIDAYS);
    }

  return pw_calendar_new ((const PwWorkStretch *) stretches->data, stretches->len, (const PwClosureRule *) rules->data, rules->len);
}

/**
 * pw_office_calendar_depends_on:
 * @edit: an edit that was applied
 *
 * Returns: whether a calendar made before @edit is no longer true
 */
gboolean
pw_office_calendar_depends_on (PwEdit *edit)
{
  return pw_edit_touches (edit, PW_TYPE_WORK_INTERVAL) || pw_edit_touches (edit, PW_TYPE_HOLIDAY);
}

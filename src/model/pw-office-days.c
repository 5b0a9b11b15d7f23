/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-office-days.h"

#include "model/pw-holiday.h"
#include "model/pw-office-calendar.h"
#include "model/pw-workspace.h"

#define NOON (12 * 60)

/**
 * PwOfficeDays:
 *
 * The holidays and closing days of the office in a range of days, with their names.
 */
struct _PwOfficeDays
{
  GPtrArray *holidays;          /* (element-type PwHoliday): by index of its rule */
  GArray    *closures;          /* (element-type PwClosure) */
};

/**
 * pw_office_days_new:
 * @workspace: a workspace
 * @range: the days to know about
 *
 * Returns: (transfer full): what the organisation observes in @range
 */
PwOfficeDays *
pw_office_days_new (PwWorkspace *workspace,
                    PwDayRange   range)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_HOLIDAY);
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (PwClosureRule));
  PwOfficeDays *self = g_new0 (PwOfficeDays, 1);

  self->holidays = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwHoliday) holiday = g_list_model_get_item (list, i);
      PwClosureRule rule;

      if (pw_office_calendar_read_rule (holiday, &rule))
        {
          g_array_append_val (rules, rule);
          g_ptr_array_add (self->holidays, g_object_ref (holiday));
        }
    }

  self->closures = pw_holiday_expand ((const PwClosureRule *) (gpointer) rules->data, rules->len, range);
  return self;
}

void
pw_office_days_free (PwOfficeDays *self)
{
  g_ptr_array_unref (self->holidays);
  g_array_unref (self->closures);
  g_free (self);
}

/**
 * pw_office_days_get_closing:
 * @self: office days
 * @day: a day of their range
 * @start: minutes after midnight
 * @length: from 1
 *
 * Returns: (nullable): the name of the day, when the office is closed at any moment of that time
 */
const char *
pw_office_days_get_closing (PwOfficeDays *self,
                            PwDay         day,
                            PwMinutes     start,
                            PwMinutes     length)
{
  for (guint i = 0; i < self->closures->len; i++)
    {
      const PwClosure *closure = &g_array_index (self->closures, PwClosure, i);
      gboolean is_hit = (closure->part & PW_DAY_PART_MORNING && start < NOON) || (closure->part & PW_DAY_PART_AFTERNOON && start + length > NOON);

      if (closure->day == day && is_hit)
        {
          return pw_holiday_get_title (g_ptr_array_index (self->holidays, closure->rule));
        }
    }

  return NULL;
}

/* The name of a holiday or closing day, also of half a one; %NULL for an ordinary day. */
const char *
pw_office_days_get_title (PwOfficeDays *self,
                          PwDay         day)
{
  return pw_office_days_get_closing (self, day, 0, PW_MINUTES_A_DAY);
}

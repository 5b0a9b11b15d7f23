/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-sitting-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-office-calendar.h"
#include "model/pw-sitting.h"
#include "model/pw-workspace.h"

#define NOON (12 * 60)

/* An agenda closes on a day on which somebody is there to see to it; an office that never works has no such day. */
#define MAX_DAYS_BACK 30

/**
 * pw_sitting_body_edit_add:
 * @workspace: the office
 * @title: the body, as “College van burgemeester en schepenen”
 * @error: %PW_ERROR_INVALID without a name
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_sitting_body_edit_add (PwWorkspace  *workspace,
                          const char   *title,
                          GError      **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  PwEdit *edit;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A body that sits needs a name."));
      return NULL;
    }

  /* Translators: what an edit did; %s is a body that sits, as the college */
  edit = pw_edit_new (N_("“%s” added"), stripped, NULL);
  pw_edit_set_text (edit, pw_edit_create (edit, PW_TYPE_SITTING_BODY), PW_SITTING_BODY_TITLE, stripped);
  return edit;
}

static gboolean
is_skipped (const PwSittingRule *rule,
            PwCalendar          *calendar,
            PwDay                day)
{
  PwDayPart closed = pw_calendar_get_closed_part (calendar, day);
  int year;
  int month;
  int day_of_month;

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  return (rule->skipped_months & PW_MONTH_BIT (month)) != 0 || (closed & (rule->start < NOON ? PW_DAY_PART_MORNING : PW_DAY_PART_AFTERNOON)) != 0;
}

static PwDay
find_agenda_day (const PwSittingRule *rule,
                 PwCalendar          *calendar,
                 PwDay                day)
{
  PwDay agenda_day = day - rule->agenda_days;

  for (int i = 0; i < MAX_DAYS_BACK; i++)
    {
      if (pw_calendar_is_working_day (calendar, agenda_day - i))
        {
          return agenda_day - i;
        }
    }

  return agenda_day;
}

static gboolean
sits_on (GPtrArray *sittings,
         PwDay      day)
{
  for (guint i = 0; i < sittings->len; i++)
    {
      if (pw_sitting_get_day (g_ptr_array_index (sittings, i)) == day)
        {
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * pw_sitting_add_all:
 * @edit: an edit
 * @workspace: the office
 * @body: a body, live or made by @edit
 * @rule: when it sits; its recurrence has an end
 * @calendar: when the office works
 *
 * Adds the sittings of a rule. On a day off, and on a day on which it sits already, none is added; an agenda that would
 * close on a day without work closes on the working day before.
 *
 * Returns: how many
 */
guint
pw_sitting_add_all (PwEdit              *edit,
                    PwWorkspace         *workspace,
                    PwSittingBody       *body,
                    const PwSittingRule *rule,
                    PwCalendar          *calendar)
{
  PwDayRange range = { rule->recurrence.first, rule->recurrence.end };
  g_autoptr (GArray) days = pw_recurrence_expand (&rule->recurrence, range);
  g_autoptr (GPtrArray) present = pw_workspace_list_referrers (workspace, PW_TYPE_SITTING, PW_SITTING_SITTING_BODY, body);
  guint n_added = 0;

  for (guint i = 0; i < days->len; i++)
    {
      PwDay day = g_array_index (days, PwDay, i);
      PwSitting *sitting;

      if (is_skipped (rule, calendar, day) || sits_on (present, day))
        {
          continue;
        }
      sitting = pw_edit_create (edit, PW_TYPE_SITTING);
      pw_edit_set_ref (edit, sitting, PW_SITTING_SITTING_BODY, body);
      pw_edit_set_day (edit, sitting, PW_SITTING_DAY, day);
      pw_edit_set_minutes (edit, sitting, PW_SITTING_START, rule->start);
      pw_edit_set_day (edit, sitting, PW_SITTING_AGENDA_DAY, find_agenda_day (rule, calendar, day));
      pw_edit_set_minutes (edit, sitting, PW_SITTING_AGENDA_MINUTE, rule->agenda_minute);
      n_added++;
    }

  return n_added;
}

/**
 * pw_sitting_body_edit_add_all:
 * @self: a live body
 * @rule: when it sits, with a first day and an end at most ten years later
 * @error: %PW_ERROR_INVALID when no sitting comes of it
 *
 * Returns: (transfer full) (nullable): the edit, as pw_sitting_add_all() makes it
 */
PwEdit *
pw_sitting_body_edit_add_all (PwSittingBody        *self,
                              const PwSittingRule  *rule,
                              GError              **error)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (self));
  /* Translators: what an edit did; %s is a body that sits, as the college */
  g_autoptr (PwEdit) edit = pw_edit_new (N_("Sittings of “%s” added"), pw_sitting_body_get_title (self), NULL);
  g_autoptr (PwCalendar) calendar = pw_office_calendar_new (workspace);
  gboolean has_days = pw_day_is_valid (rule->recurrence.first) && pw_day_is_valid (rule->recurrence.end)
                      && rule->recurrence.end - rule->recurrence.first <= 3660;

  if (!has_days || pw_sitting_add_all (edit, workspace, self, rule, calendar) == 0)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("No sitting falls on these days that is not there yet."));
      return NULL;
    }

  return g_steal_pointer (&edit);
}

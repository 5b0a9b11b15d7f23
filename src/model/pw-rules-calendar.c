/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-calendar-edits.h"
#include "model/pw-rules-private.h"
#include "model/pw-sitting.h"
#include "model/pw-sitting-body.h"
#include "model/pw-work-interval.h"

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
is_same_week (PwDraft  *draft,
              PwEntity *first,
              PwEntity *second)
{
  return pw_draft_get_ref (draft, first, PW_WORK_INTERVAL_PROJECT) == pw_draft_get_ref (draft, second, PW_WORK_INTERVAL_PROJECT)
         && pw_draft_get_ref (draft, first, PW_WORK_INTERVAL_PERSON) == pw_draft_get_ref (draft, second, PW_WORK_INTERVAL_PERSON)
         && pw_draft_get_int (draft, first, PW_WORK_INTERVAL_WEEKDAY) == pw_draft_get_int (draft, second, PW_WORK_INTERVAL_WEEKDAY);
}

/* The stretches that may lie in the same week as @interval. */
static GPtrArray *
list_neighbours (PwDraft  *draft,
                 PwEntity *interval)
{
  PwEntity *project = pw_draft_get_ref (draft, interval, PW_WORK_INTERVAL_PROJECT);
  PwEntity *person = pw_draft_get_ref (draft, interval, PW_WORK_INTERVAL_PERSON);

  if (project != NULL)
    {
      return pw_draft_list_referrers (draft, PW_TYPE_WORK_INTERVAL, PW_WORK_INTERVAL_PROJECT, project);
    }
  if (person != NULL)
    {
      return pw_draft_list_referrers (draft, PW_TYPE_WORK_INTERVAL, PW_WORK_INTERVAL_PERSON, person);
    }

  return pw_draft_list (draft, PW_TYPE_WORK_INTERVAL);
}

static gboolean
check_interval (PwDraft   *draft,
                PwEntity  *interval,
                GError   **error)
{
  gint64 weekday = pw_draft_get_int (draft, interval, PW_WORK_INTERVAL_WEEKDAY);
  gint64 from = pw_draft_get_int (draft, interval, PW_WORK_INTERVAL_FROM_MINUTE);
  gint64 until = pw_draft_get_int (draft, interval, PW_WORK_INTERVAL_UNTIL_MINUTE);
  g_autoptr (GPtrArray) neighbours = NULL;

  if (weekday < PW_MONDAY || weekday > PW_SUNDAY || from < 0 || until > PW_MINUTES_A_DAY || until <= from)
    {
      return refuse (_("A stretch of work lies within one day of the week and ends after it starts."), error);
    }
  if (pw_draft_get_ref (draft, interval, PW_WORK_INTERVAL_PROJECT) != NULL && pw_draft_get_ref (draft, interval, PW_WORK_INTERVAL_PERSON) != NULL)
    {
      return refuse (_("A working week is that of a project or that of a person, not of both."), error);
    }

  neighbours = list_neighbours (draft, interval);
  for (guint i = 0; i < neighbours->len; i++)
    {
      PwEntity *other = g_ptr_array_index (neighbours, i);

      if (other != interval && is_same_week (draft, interval, other)
          && from < pw_draft_get_int (draft, other, PW_WORK_INTERVAL_UNTIL_MINUTE)
          && pw_draft_get_int (draft, other, PW_WORK_INTERVAL_FROM_MINUTE) < until)
        {
          return refuse (_("These hours overlap."), error);
        }
    }

  return TRUE;
}

static int
get_year (PwDay day)
{
  int year = 0;
  int month;
  int day_of_month;

  if (pw_day_is_valid (day))
    {
      pw_day_to_ymd (day, &year, &month, &day_of_month);
    }

  return year;
}

/* A day that is given for a holiday falls once, and one is given for a year. */
static gboolean
check_replacement (PwDraft   *draft,
                   PwEntity  *holiday,
                   GError   **error)
{
  PwEntity *replaced = pw_draft_get_ref (draft, holiday, PW_HOLIDAY_REPLACES);
  PwDay day = pw_draft_get_day (draft, holiday, PW_HOLIDAY_DAY);
  g_autoptr (GPtrArray) given = NULL;

  if (replaced == NULL)
    {
      return TRUE;
    }
  if (replaced == holiday || pw_draft_get_ref (draft, replaced, PW_HOLIDAY_REPLACES) != NULL)
    {
      return refuse (_("A replacement day is given for a holiday, not for another replacement day."), error);
    }
  if (pw_draft_get_int (draft, holiday, PW_HOLIDAY_RULE) != PW_HOLIDAY_RULE_ONCE || day == PW_DAY_NONE)
    {
      return refuse (_("A replacement day falls once: give its date."), error);
    }

  given = pw_draft_list_referrers (draft, PW_TYPE_HOLIDAY, PW_HOLIDAY_REPLACES, replaced);
  for (guint i = 0; i < given->len; i++)
    {
      PwEntity *other = g_ptr_array_index (given, i);

      if (other != holiday && get_year (pw_draft_get_day (draft, other, PW_HOLIDAY_DAY)) == get_year (day))
        {
          return refuse (_("This holiday already has a replacement day in that year."), error);
        }
    }

  return TRUE;
}

static gboolean
check_sitting (PwDraft   *draft,
               PwEntity  *sitting,
               GError   **error)
{
  PwDay day = pw_draft_get_day (draft, sitting, PW_SITTING_DAY);
  gint64 start = pw_draft_get_int (draft, sitting, PW_SITTING_START);
  PwDay agenda_day = pw_draft_get_day (draft, sitting, PW_SITTING_AGENDA_DAY);
  gint64 agenda_minute = pw_draft_get_int (draft, sitting, PW_SITTING_AGENDA_MINUTE);
  g_autoptr (GPtrArray) others = pw_draft_list_referrers (draft, PW_TYPE_SITTING, PW_SITTING_SITTING_BODY,
                                                          pw_draft_get_ref (draft, sitting, PW_SITTING_SITTING_BODY));

  if (start < 0 || start >= PW_MINUTES_A_DAY || agenda_minute < 0 || agenda_minute > PW_MINUTES_A_DAY)
    {
      return refuse (_("A sitting and its agenda have a time between 00:00 and 24:00."), error);
    }
  if (agenda_day > day || (agenda_day == day && agenda_minute > start))
    {
      return refuse (_("The agenda of a sitting closes before the sitting begins."), error);
    }
  for (guint i = 0; i < others->len; i++)
    {
      if (g_ptr_array_index (others, i) != (gpointer) sitting && pw_draft_get_day (draft, g_ptr_array_index (others, i), PW_SITTING_DAY) == day)
        {
          return refuse (_("This body already sits on that day."), error);
        }
    }

  return TRUE;
}

/* When is worked, which days are off, and when decisions are taken. */
gboolean
pw_rule_calendar (PwDraft  *draft,
                  GError  **error)
{
  static gboolean (*const checks[]) (PwDraft *, PwEntity *, GError **) = { check_interval, check_replacement, check_sitting };
  const GType types[] = { PW_TYPE_WORK_INTERVAL, PW_TYPE_HOLIDAY, PW_TYPE_SITTING };
  g_autoptr (GPtrArray) bodies = pw_draft_list_touched (draft, PW_TYPE_SITTING_BODY);

  for (guint i = 0; i < bodies->len; i++)
    {
      if (*pw_draft_get_text (draft, g_ptr_array_index (bodies, i), PW_SITTING_BODY_TITLE) == '\0')
        {
          return refuse (_("A body that sits needs a name."), error);
        }
    }
  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (GPtrArray) touched = pw_draft_list_touched (draft, types[t]);

      for (guint i = 0; i < touched->len; i++)
        {
          if (!checks[t] (draft, g_ptr_array_index (touched, i), error))
            {
              return FALSE;
            }
        }
    }

  return TRUE;
}

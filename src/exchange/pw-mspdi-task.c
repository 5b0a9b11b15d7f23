/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-mspdi-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "exchange/pw-mspdi-value.h"

#define MAX_TITLE_LENGTH 10000

static gboolean
refuse (PwPlanFileTask  *task,
        const char      *sentence,
        GError         **error)
{
  /* Translators: the name of a task, its line number in a file, a sentence about it */
  g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("Task “%s” (line %d): %s"), task->title, task->line, sentence);
  return FALSE;
}

static gboolean
read_title (PwMspdiReader       *reader,
            const PwMarkup      *element,
            PwPlanFileTask      *task,
            GError             **error)
{
  const char *name = pw_markup_get_text (element, "Name");

  task->title = name != NULL ? pw_mspdi_dup_title (name) : g_strdup ("");
  task->note = g_strdup (pw_markup_get_text (element, "Notes"));
  if (g_utf8_strlen (task->title, -1) > MAX_TITLE_LENGTH)
    {
      /* Translators: %d is a line number */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("The name of the task at line %d is longer than 10,000 characters."), task->line);
      return FALSE;
    }
  if (*task->title == '\0')
    {
      g_free (task->title);
      /* Translators: the name of a task that has none; %s is its number in the file */
      task->title = g_strdup_printf (_("Task %s without name"), task->key);
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_NAMELESS, task->title);
    }

  return TRUE;
}

/* Working minutes for minutes round the clock: as much of the working week as they take of the whole one. */
PwMinutes
pw_mspdi_from_elapsed (PwMspdiReader *reader,
                       gint64         minutes)
{
  return (PwMinutes) (minutes * reader->plan->week_minutes / (7 * PW_MINUTES_A_DAY));
}

static PwTaskDurationUnit
display_unit (PwMspdiUnit unit)
{
  switch (unit)
    {
    case PW_MSPDI_UNIT_MINUTE:
      return PW_TASK_DURATION_UNIT_MINUTE;

    case PW_MSPDI_UNIT_HOUR:
      return PW_TASK_DURATION_UNIT_HOUR;

    case PW_MSPDI_UNIT_WEEK:
      return PW_TASK_DURATION_UNIT_WEEK;

    case PW_MSPDI_UNIT_DAY:
    case PW_MSPDI_UNIT_MONTH:
    case PW_MSPDI_UNIT_PERCENT:
    case PW_MSPDI_UNIT_NONE:
    default:
      return PW_TASK_DURATION_UNIT_DAY;
    }
}

static gboolean
read_duration (PwMspdiReader       *reader,
               const PwMarkup      *element,
               PwPlanFileTask      *task,
               GError             **error)
{
  gint64 format = 7;
  gboolean is_elapsed;
  PwMspdiUnit unit;

  task->duration = PW_MINUTES_NONE;
  if (!pw_mspdi_read_duration (element, "Duration", &task->duration, error)
      || !pw_mspdi_read_int (element, "DurationFormat", 0, 100, &format, error))
    {
      return FALSE;
    }

  unit = pw_mspdi_unit (format, &is_elapsed);
  task->duration_unit = display_unit (unit);
  if (task->duration == PW_MINUTES_NONE)
    {
      task->duration = task->kind == PW_TASK_KIND_MILESTONE ? 0 : reader->plan->day_minutes;
      if (task->kind == PW_TASK_KIND_TASK)
        {
          pw_mspdi_tally (reader, PW_MSPDI_TALLY_NO_DURATION, task->title);
        }
    }
  if (is_elapsed && task->duration > 0 && task->kind == PW_TASK_KIND_TASK)
    {
      task->duration = pw_mspdi_from_elapsed (reader, task->duration);
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_ELAPSED, task->title);
    }

  return TRUE;
}

static gboolean
read_constraint (PwMspdiReader       *reader,
                 const PwMarkup      *element,
                 PwPlanFileTask      *task,
                 GError             **error)
{
  static const PwTaskConstraint constraints[] = {
    PW_TASK_CONSTRAINT_AS_SOON_AS_POSSIBLE, PW_TASK_CONSTRAINT_AS_SOON_AS_POSSIBLE,
    PW_TASK_CONSTRAINT_MUST_START, PW_TASK_CONSTRAINT_MUST_FINISH,
    PW_TASK_CONSTRAINT_START_NO_EARLIER, PW_TASK_CONSTRAINT_START_NO_LATER,
    PW_TASK_CONSTRAINT_FINISH_NO_EARLIER, PW_TASK_CONSTRAINT_FINISH_NO_LATER
  };
  gint64 type = 0;

  if (!pw_mspdi_read_int (element, "ConstraintType", 0, 7, &type, error)
      || !pw_mspdi_read_moment (element, "ConstraintDate", &task->constraint_day, &task->constraint_minute, error))
    {
      return FALSE;
    }

  task->constraint = constraints[type];
  if (type == 1)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_LATE_AS_POSSIBLE, task->title);
    }
  else if (type > 1 && task->constraint_day == PW_DAY_NONE)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_CONSTRAINT_WITHOUT_DATE, task->title);
      task->constraint = PW_TASK_CONSTRAINT_AS_SOON_AS_POSSIBLE;
    }
  if (task->constraint == PW_TASK_CONSTRAINT_AS_SOON_AS_POSSIBLE)
    {
      task->constraint_day = PW_DAY_NONE;
      task->constraint_minute = PW_MINUTES_NONE;
    }

  return TRUE;
}

/* Some programs write the first moment of 1984 or 2000 where there is no date. */
static gboolean
is_filler (PwMspdiReader *reader,
           PwDay          day,
           PwMinutes      minute)
{
  return minute == 0 && day < reader->plan->start_day
         && (day == pw_day_from_ymd (1984, 1, 1) || day == pw_day_from_ymd (2000, 1, 1));
}

static gboolean
read_date_unless_filler (PwMspdiReader   *reader,
                         const PwMarkup  *element,
                         const char      *name,
                         PwDay           *day,
                         gboolean        *is_dropped,
                         GError         **error)
{
  PwMinutes minute = 0;

  if (!pw_mspdi_read_moment (element, name, day, &minute, error))
    {
      return FALSE;
    }
  if (*day != PW_DAY_NONE && is_filler (reader, *day, minute))
    {
      *day = PW_DAY_NONE;
      *is_dropped = TRUE;
    }

  return TRUE;
}

static gboolean
read_progress (PwMspdiReader       *reader,
               const PwMarkup      *element,
               PwPlanFileTask      *task,
               GError             **error)
{
  gint64 progress = 0;
  gboolean is_dropped = FALSE;

  if (!pw_mspdi_read_int (element, "PercentComplete", 0, 100, &progress, error)
      || !read_date_unless_filler (reader, element, "ActualStart", &task->actual_start_day, &is_dropped, error)
      || !read_date_unless_filler (reader, element, "ActualFinish", &task->actual_finish_day, &is_dropped, error)
      || !read_date_unless_filler (reader, element, "Deadline", &task->deadline_day, &is_dropped, error))
    {
      return FALSE;
    }
  if (is_dropped)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_FILLER_DATE, task->title);
    }
  if (task->actual_finish_day != PW_DAY_NONE && task->actual_start_day != PW_DAY_NONE && task->actual_finish_day < task->actual_start_day)
    {
      return refuse (task, _("it really ended before it really started."), error);
    }
  if (task->actual_finish_day != PW_DAY_NONE && progress < 100)
    {
      task->actual_finish_day = PW_DAY_NONE;
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_ACTUAL, task->title);
    }

  task->progress = (int) progress;
  return TRUE;
}

static gboolean
read_moments (const PwMarkup      *element,
              gboolean             is_manual,
              PwPlanFileTask      *task,
              GError             **error)
{
  return pw_mspdi_read_moment (element, "Start", &task->start_day, &task->start_minute, error)
         && pw_mspdi_read_moment (element, "Finish", &task->finish_day, &task->finish_minute, error)
         && (!is_manual
             || (pw_mspdi_read_moment (element, "ManualStart", &task->start_day, &task->start_minute, error)
                 && pw_mspdi_read_moment (element, "ManualFinish", &task->finish_day, &task->finish_minute, error)));
}

static gboolean
complete_dates (PwMspdiReader      *reader,
                PwPlanFileTask     *task,
                GError            **error)
{
  if (task->start_day == PW_DAY_NONE && task->finish_day == PW_DAY_NONE)
    {
      task->start_day = reader->plan->start_day;
      task->start_minute = 0;
      if (task->kind != PW_TASK_KIND_PHASE)
        {
          pw_mspdi_tally (reader, PW_MSPDI_TALLY_NO_DATES, task->title);
        }
    }
  if (task->start_day == PW_DAY_NONE)
    {
      task->start_day = task->finish_day;
      task->start_minute = MIN (task->finish_minute, 0);
    }
  if (task->finish_day == PW_DAY_NONE)
    {
      task->finish_day = task->start_day;
      task->finish_minute = task->kind == PW_TASK_KIND_MILESTONE ? task->start_minute : PW_MINUTES_A_DAY;
    }
  if (task->finish_day < task->start_day || (task->finish_day == task->start_day && task->finish_minute < task->start_minute))
    {
      return refuse (task, _("it ends before it starts."), error);
    }
  if (task->finish_minute == 0 && task->finish_day > task->start_day)
    {
      task->finish_day--;
      task->finish_minute = PW_MINUTES_A_DAY;
    }

  return TRUE;
}

/* A milestone is one moment, a task lasts: where the file has it otherwise, what it is in Projectwerk is told. */
static void
settle_kind (PwMspdiReader     *reader,
             PwPlanFileTask    *task)
{
  if (task->kind == PW_TASK_KIND_MILESTONE && task->duration > 0)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_LONG_MILESTONE, task->title);
      task->duration = 0;
    }
  else if (task->kind == PW_TASK_KIND_TASK && task->duration == 0)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_SHORT_TASK, task->title);
      task->kind = PW_TASK_KIND_MILESTONE;
    }

  if (task->kind == PW_TASK_KIND_MILESTONE)
    {
      task->start_day = task->finish_day;
      task->start_minute = task->finish_minute;
    }
}

/**
 * pw_mspdi_read_task:
 * @reader: the reader
 * @element: a Task
 * @task: a new task of the plan with key, line and kind, to be filled
 * @error: return location for a %PW_ERROR_FORMAT
 *
 * Returns: whether the task could be read
 */
gboolean
pw_mspdi_read_task (PwMspdiReader       *reader,
                    const PwMarkup      *element,
                    PwPlanFileTask      *task,
                    GError             **error)
{
  gboolean is_manual = FALSE;
  gboolean is_recurring = FALSE;
  gboolean is_subproject = FALSE;
  gint64 calendar = -1;

  if (!read_title (reader, element, task, error)
      || !pw_mspdi_read_bool (element, "Manual", &is_manual, error)
      || !pw_mspdi_read_bool (element, "Recurring", &is_recurring, error)
      || !pw_mspdi_read_bool (element, "IsSubproject", &is_subproject, error)
      || !pw_mspdi_read_int (element, "CalendarUID", -1, G_MAXINT32, &calendar, error)
      || !read_duration (reader, element, task, error)
      || !read_constraint (reader, element, task, error)
      || !read_progress (reader, element, task, error)
      || !read_moments (element, is_manual, task, error)
      || !complete_dates (reader, task, error))
    {
      return FALSE;
    }

  if (is_recurring && task->kind == PW_TASK_KIND_PHASE)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_RECURRING, task->title);
    }
  if (is_subproject)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_SUBPROJECT, task->title);
    }
  if (calendar > 0 && calendar != reader->project_calendar)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_CALENDAR, task->title);
    }
  if (!is_manual && task->kind != PW_TASK_KIND_PHASE)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_AUTOMATIC, task->title);
    }

  settle_kind (reader, task);
  return TRUE;
}

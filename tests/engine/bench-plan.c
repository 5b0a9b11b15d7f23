/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-schedule.h"

#include <stdlib.h>
#include <time.h>

#define DAY 456
#define MAX_RUNS 400

/*
 * How long passes and edits take, in milliseconds of processor time: the least, the
 * middle and the most of many runs. "Without calendars" nobody rests, so that moments are
 * work; with them the office week with its holidays; with several, a third of
 * the tasks counts with one of four persons who work part-time.
 */

typedef struct
{
  double runs[MAX_RUNS];
  guint  n_runs;
} Timing;

typedef struct
{
  GArray         *tasks;
  GArray         *links;
  PwPlanSchedule *schedule;
  GRand          *rand;
} Plan;

static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
sort_runs (Timing *timing)
{
  qsort (timing->runs, timing->n_runs, sizeof (double), compare_doubles);
  return timing->runs[0];
}

/* Phases of 19 tasks, a chain in each, and a third as many links to one of the 60 tasks before. */
static void
make_plan (GRand   *rand,
           guint    n_tasks,
           guint    n_calendars,
           GArray  *tasks,
           GArray  *links)
{
  guint phase = PW_PLAN_NO_PARENT;

  for (guint i = 0; i < n_tasks; i++)
    {
      PwPlanTask task = PW_PLAN_TASK_INIT;
      gboolean is_phase = i % 20 == 0;

      task.kind = is_phase ? PW_PLAN_PHASE : PW_PLAN_TASK;
      task.parent = is_phase ? PW_PLAN_NO_PARENT : phase;
      task.duration = g_rand_int_range (rand, 1, 11) * DAY;
      if (n_calendars > 0 && i % 3 == 0)
        {
          task.calendar = (guint) g_rand_int_range (rand, 0, (int) n_calendars);
        }
      phase = is_phase ? i : phase;
      g_array_append_val (tasks, task);

      if (i % 20 > 1)
        {
          PwPlanLink link = { .from = i - 1, .to = i };

          g_array_append_val (links, link);
        }
      if (!is_phase && i > 60 && g_rand_double (rand) < 0.43)
        {
          PwPlanLink link = { .from = i - (guint) g_rand_int_range (rand, 1, 61), .to = i };

          if (link.from % 20 != 0)
            {
              g_array_append_val (links, link);
            }
        }
    }
}

/* Four days a week, and away in July. */
static PwCalendar *
make_person (guint free_weekday)
{
  PwWorkStretch week[8];
  const PwClosureRule rules[] = {
    { .kind = PW_HOLIDAY_FIXED, .part = PW_DAY_PART_WHOLE, .month = 7, .day_of_month = 21 },
    { .kind = PW_HOLIDAY_RANGE, .part = PW_DAY_PART_WHOLE, .day = pw_day_from_ymd (2027, 7, 5), .end = pw_day_from_ymd (2027, 7, 24) },
  };
  guint n_week = 0;

  for (guint i = 0; i < 5; i++)
    {
      if (i != free_weekday)
        {
          week[n_week++] = (PwWorkStretch) { (PwWeekday) i, 510, 720 };
          week[n_week++] = (PwWorkStretch) { (PwWeekday) i, 780, 1026 };
        }
    }
  return pw_calendar_new (week, n_week, rules, G_N_ELEMENTS (rules));
}

/* Every pass counts everything again: the start of the project moves. */
static Timing
time_passes (Plan *plan,
             guint n_runs)
{
  Timing timing = { .n_runs = n_runs };

  for (guint i = 0; i < n_runs; i++)
    {
      double began;

      pw_plan_schedule_set_start (plan->schedule, pw_moment_new (pw_day_from_ymd (2026, 11, 2) + (int) (i % 2), 0));
      began = get_milliseconds ();
      pw_plan_schedule_run (plan->schedule);
      timing.runs[i] = get_milliseconds () - began;
    }
  return timing;
}

static Timing
time_edits (Plan    *plan,
            guint    n_runs,
            gboolean is_first,
            gboolean is_trial,
            guint   *n_changed)
{
  Timing timing = { .n_runs = n_runs };

  *n_changed = 0;
  for (guint i = 0; i < n_runs; i++)
    {
      guint index = is_first ? 1 : (guint) g_rand_int_range (plan->rand, 0, (int) plan->tasks->len / 20) * 20 + 1 + (guint) g_rand_int_range (plan->rand, 0, 19);
      PwPlanTask task = *pw_plan_schedule_get_task (plan->schedule, index);
      guint n;
      double began;

      task.duration += i % 2 == 0 ? DAY : -DAY;
      task.duration = MAX (task.duration, DAY);
      began = get_milliseconds ();
      if (is_trial)
        {
          pw_plan_schedule_begin (plan->schedule);
        }
      pw_plan_schedule_set_task (plan->schedule, index, &task);
      pw_plan_schedule_update (plan->schedule, &n);
      if (is_trial)
        {
          pw_plan_schedule_roll_back (plan->schedule);
        }
      timing.runs[i] = get_milliseconds () - began;
      *n_changed = MAX (*n_changed, n);
    }
  return timing;
}

static void
print_timing (const char *what,
              Timing      timing,
              double     *before,
              const char *note)
{
  double least = sort_runs (&timing);

  g_print ("  %-32s %9.4f ms least %9.4f ms middle %9.4f ms most", what, least, timing.runs[timing.n_runs / 2], timing.runs[timing.n_runs - 1]);
  if (*before > 0)
    {
      g_print (", %5.1f times the time before", least / *before);
    }
  *before = least;
  g_print ("%s\n", note);
}

static void
run_size (guint        n_tasks,
          PwCalendar  *calendar,
          PwCalendar **persons,
          guint        n_persons,
          double      *before)
{
  Plan plan = { g_array_new (FALSE, FALSE, sizeof (PwPlanTask)), g_array_new (FALSE, FALSE, sizeof (PwPlanLink)), NULL, g_rand_new_with_seed (1) };
  PwPlanProblem problem = { .calendar = calendar, .start = pw_moment_new (pw_day_from_ymd (2026, 11, 2), 0), .deadline = PW_MOMENT_NONE,
                            .calendars = persons, .n_calendars = n_persons };
  guint n_runs = n_tasks > 50000 ? 40 : 200;
  g_autofree PwPlanDates *dates = g_new (PwPlanDates, n_tasks);
  Timing cold = { .n_runs = 7 };
  g_autofree char *note = NULL;
  g_autofree char *first_note = NULL;
  Timing edits;
  guint n_changed;

  make_plan (plan.rand, n_tasks, n_persons, plan.tasks, plan.links);
  problem.tasks = (const PwPlanTask *) plan.tasks->data;
  problem.n_tasks = plan.tasks->len;
  problem.links = (const PwPlanLink *) plan.links->data;
  problem.n_links = plan.links->len;
  for (guint i = 0; i < cold.n_runs; i++)
    {
      double began = get_milliseconds ();

      g_clear_pointer (&plan.schedule, pw_plan_schedule_free);
      plan.schedule = pw_plan_schedule_new (&problem, NULL, NULL);
      pw_plan_schedule_get_all_dates (plan.schedule, dates);
      cold.runs[i] = get_milliseconds () - began;
    }

  g_print (" %u tasks, %u links\n", plan.tasks->len, plan.links->len);
  print_timing ("forward and backward pass", time_passes (&plan, n_runs), &before[0], "");
  pw_plan_schedule_set_start (plan.schedule, problem.start);
  pw_plan_schedule_update (plan.schedule, NULL);
  edits = time_edits (&plan, n_runs, TRUE, FALSE, &n_changed);
  first_note = g_strdup_printf (" (%u tasks changed)", n_changed);
  print_timing ("an edit of the first task", edits, &before[1], first_note);
  edits = time_edits (&plan, n_runs, FALSE, FALSE, &n_changed);
  note = g_strdup_printf (" (up to %u changed)", n_changed);
  print_timing ("an edit of any task", edits, &before[2], note);
  print_timing ("a trial of any task, taken back", time_edits (&plan, n_runs, FALSE, TRUE, &n_changed), &before[3], "");
  print_timing ("made anew, with all dates told", cold, &before[4], "");

  pw_plan_schedule_free (plan.schedule);
  g_array_unref (plan.tasks);
  g_array_unref (plan.links);
  g_rand_free (plan.rand);
}

int
main (void)
{
  static const guint sizes[] = { 1000, 10000, 100000 };
  g_autoptr (PwCalendar) always = pw_calendar_new (NULL, 0, NULL, 0);
  g_autoptr (PwCalendar) office = pw_calendar_new_office ();
  PwCalendar *persons[4];
  PwCalendar *calendars[] = { always, office, office };
  const char *const names[] = { "Without calendars", "With working time", "With working time of office and persons" };

  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      persons[i] = make_person (i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      double before[5] = { 0 };

      g_print ("%s\n", names[i]);
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          run_size (sizes[j], calendars[i], persons, i == 2 ? G_N_ELEMENTS (persons) : 0, before);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      pw_calendar_unref (persons[i]);
    }

  return 0;
}

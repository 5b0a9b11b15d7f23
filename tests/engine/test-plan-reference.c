/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-plan-schedule.h"

#include <string.h>

#define DAY      456
#define N_DAYS   160
#define N_MOMENTS (N_DAYS * 1440)
#define N_OTHERS 3

/*
 * A second opinion, slow and plain: working time as an array of minutes, early
 * dates by sweeping over everything until nothing moves, slack by trying.
 */

typedef struct
{
  PwCalendar *calendar;
  gint64     *work;             /* work before each minute */
} Clock;

typedef struct
{
  PwMoment start;
  PwMoment finish;
  PwMoment ready;
} Dates;

typedef struct
{
  Clock         clocks[N_OTHERS + 1];   /* the project's first */
  PwCalendar   *others[N_OTHERS];
  PwPlanSitting sittings[8];
  PwPlanGate    gate;
  GArray       *tasks;
  GArray       *links;
  PwPlanProblem problem;
} World;

static PwMoment
get_origin (void)
{
  return pw_moment_new (pw_day_from_ymd (2026, 10, 1), 0);
}

static void
clock_init (Clock      *clock,
            PwCalendar *calendar)
{
  clock->calendar = calendar;
  clock->work = g_new0 (gint64, N_MOMENTS + 1);
  for (int i = 0; i < N_MOMENTS; i++)
    {
      clock->work[i + 1] = clock->work[i] + pw_calendar_count (calendar, get_origin () + i, get_origin () + i + 1);
    }
}

static gint64
work_at (const Clock *clock,
         PwMoment     moment)
{
  g_assert_cmpint (moment, >=, get_origin ());
  g_assert_cmpint (moment, <=, get_origin () + N_MOMENTS);
  return clock->work[moment - get_origin ()];
}

/* The last moment, or the first one, with so much work before it. */
static PwMoment
moment_at (const Clock *clock,
           gint64       work,
           gboolean     is_last)
{
  int low = 0;
  int high = N_MOMENTS;

  while (low < high)
    {
      int middle = (low + high) / 2;

      if (is_last ? clock->work[middle] > work : clock->work[middle] >= work)
        {
          high = middle;
        }
      else
        {
          low = middle + 1;
        }
    }
  return get_origin () + (is_last ? low - 1 : low);
}

static const Clock *
get_clock (World            *world,
           const PwPlanTask *task)
{
  return &world->clocks[task->kind != PW_PLAN_PHASE && task->calendar < N_OTHERS ? task->calendar + 1 : 0];
}

static PwPlanTask *
get_task (World *world,
          guint  task)
{
  return &g_array_index (world->tasks, PwPlanTask, task);
}

/* Early dates */

static PwMoment
shift (World            *world,
       const PwPlanLink *link,
       const Dates      *from)
{
  const Clock *clock = &world->clocks[0];
  gboolean leaves_finish = link->kind == PW_PLAN_FINISH_START || link->kind == PW_PLAN_FINISH_FINISH;
  PwMoment moment = leaves_finish ? from->finish : from->start;
  gint64 work;
  gboolean is_morning;

  if (link->is_elapsed || link->lag == 0)
    {
      return moment + link->lag;
    }
  work = work_at (clock, moment);
  is_morning = from->start == from->finish ? moment_at (clock, work, TRUE) == moment : !leaves_finish;
  return moment_at (clock, work + link->lag, is_morning);
}

static gboolean
is_inside (World *world,
           guint  task,
           guint  phase)
{
  for (; task != PW_PLAN_NO_PARENT; task = get_task (world, task)->parent)
    {
      if (task == phase)
        {
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_status_free (World            *world,
                const PwPlanTask *task)
{
  return !world->problem.has_status || task->progress_percent >= 100;
}

/* What begun or manual work comes to; %FALSE for what is free to move. */
static gboolean
fix (World            *world,
     const PwPlanTask *task,
     Dates            *dates)
{
  const Clock *clock = get_clock (world, task);
  gboolean is_begun = task->actual_start != PW_MOMENT_NONE;
  PwMoment status = world->problem.status;

  if (!is_begun && !task->is_manual)
    {
      return FALSE;
    }
  dates->start = is_begun ? task->actual_start : task->manual_start;
  dates->finish = is_begun ? task->actual_finish : task->manual_finish;
  if (task->kind == PW_PLAN_MILESTONE)
    {
      dates->start = dates->finish = dates->finish != PW_MOMENT_NONE ? dates->finish : dates->start;
    }
  else if (dates->finish == PW_MOMENT_NONE && task->is_manual && is_status_free (world, task) && task->manual_finish > dates->start)
    {
      dates->finish = task->manual_finish;
    }
  else if (dates->finish == PW_MOMENT_NONE)
    {
      gint64 todo = task->duration;
      PwMoment from = dates->start;

      if (!is_status_free (world, task))
        {
          todo = task->remaining >= 0 ? task->remaining : task->duration - task->duration * task->progress_percent / 100;
          from = MAX (from, status);
        }
      dates->finish = MAX (moment_at (clock, work_at (clock, from) + todo, FALSE), dates->start);
    }
  dates->finish = MAX (dates->finish, dates->start);
  dates->ready = dates->finish;
  return TRUE;
}

static Dates
find_dates (World       *world,
            guint        index,
            const Dates *all)
{
  const PwPlanTask *task = get_task (world, index);
  const Clock *clock = get_clock (world, task);
  gboolean is_point = task->kind != PW_PLAN_TASK || task->duration <= 0;
  gboolean is_part = !is_point && !is_status_free (world, task) && task->progress_percent > 0;
  gint64 length = is_point ? 0 : !is_part ? task->duration : task->remaining >= 0 ? task->remaining : task->duration - task->duration * task->progress_percent / 100;
  PwMoment point = moment_at (clock, work_at (clock, world->problem.start), TRUE);
  gint64 work = work_at (clock, world->problem.start);
  Dates dates;

  for (guint i = 0; i < world->links->len; i++)
    {
      const PwPlanLink *link = &g_array_index (world->links, PwPlanLink, i);
      gboolean meets_finish = link->kind == PW_PLAN_FINISH_FINISH || link->kind == PW_PLAN_START_FINISH;

      if (is_inside (world, index, link->to) && !(meets_finish && get_task (world, link->to)->kind == PW_PLAN_PHASE))
        {
          PwMoment offer = shift (world, link, &all[link->from]);

          point = MAX (point, offer);
          work = MAX (work, work_at (clock, offer) - (meets_finish ? length : 0));
        }
    }
  for (guint at = index; at != PW_PLAN_NO_PARENT; at = get_task (world, at)->parent)
    {
      const PwPlanTask *holder = get_task (world, at);
      gboolean holds_start = holder->constraint == PW_PLAN_START_NO_EARLIER || holder->constraint == PW_PLAN_MUST_START;
      gboolean holds_finish = at == index && (holder->constraint == PW_PLAN_FINISH_NO_EARLIER || holder->constraint == PW_PLAN_MUST_FINISH);

      if (holds_start || (holds_finish && holder->kind != PW_PLAN_PHASE))
        {
          point = MAX (point, holder->constraint_moment);
          work = MAX (work, work_at (clock, holder->constraint_moment) - (holds_finish ? length : 0));
        }
    }
  if (!is_status_free (world, task) && !is_part && task->kind != PW_PLAN_PHASE)
    {
      point = MAX (point, moment_at (clock, work_at (clock, world->problem.status), TRUE));
      work = MAX (work, work_at (clock, world->problem.status));
    }

  if (is_point)
    {
      dates = (Dates) { point, point, point };
    }
  else
    {
      gint64 from = is_part ? MAX (work, work_at (clock, world->problem.status)) : work;

      dates.start = moment_at (clock, work, TRUE);
      dates.ready = from + length > work ? moment_at (clock, from + length, FALSE) : dates.start;
      dates.finish = dates.ready;
    }
  for (guint i = 0; task->gate == 0 && task->kind != PW_PLAN_PHASE && i < world->gate.n_sittings; i++)
    {
      if (dates.ready <= world->sittings[i].deadline)
        {
          dates.finish = world->sittings[i].sitting;
          dates.start = is_point ? dates.finish : dates.start;
          break;
        }
    }
  return dates;
}

static Dates *
sweep (World *world)
{
  Dates *all = g_new0 (Dates, world->tasks->len);
  gboolean has_moved = TRUE;

  for (guint i = 0; i < world->tasks->len; i++)
    {
      all[i] = (Dates) { world->problem.start, world->problem.start, world->problem.start };
    }
  for (guint round = 0; has_moved; round++)
    {
      has_moved = FALSE;
      g_assert_cmpuint (round, <, 4 * world->tasks->len + 4);
      for (guint i = world->tasks->len; i-- > 0;)
        {
          const PwPlanTask *task = get_task (world, i);
          Dates dates;

          if (task->kind == PW_PLAN_PHASE || !fix (world, task, &dates))
            {
              dates = find_dates (world, i, all);
            }
          if (task->kind == PW_PLAN_PHASE)
            {
              Dates span = { G_MAXINT64, G_MININT64, 0 };

              for (guint j = 0; j < world->tasks->len; j++)
                {
                  if (get_task (world, j)->parent == i)
                    {
                      span.start = MIN (span.start, all[j].start);
                      span.finish = MAX (span.finish, all[j].finish);
                    }
                }
              dates = span.start != G_MAXINT64 ? span : dates;
              dates.ready = dates.finish;
            }
          if (memcmp (&dates, &all[i], sizeof dates) != 0)
            {
              all[i] = dates;
              has_moved = TRUE;
            }
        }
    }

  return all;
}

/* Worlds */

static PwMoment
random_moment (World *world,
               GRand *rand,
               int    n_days)
{
  return world->problem.start + g_rand_int_range (rand, 0, n_days * 1440);
}

static void
world_init (World *world)
{
  const PwWorkStretch half[] = { { PW_MONDAY, 480, 720 }, { PW_TUESDAY, 480, 740 }, { PW_THURSDAY, 780, 1020 }, { PW_SATURDAY, 540, 660 } };
  const PwWorkStretch nights[] = { { PW_MONDAY, 0, 300 }, { PW_MONDAY, 1260, 1440 }, { PW_TUESDAY, 0, 300 }, { PW_WEDNESDAY, 1200, 1440 }, { PW_FRIDAY, 600, 900 } };
  const PwClosureRule leave = { .kind = PW_HOLIDAY_RANGE, .part = PW_DAY_PART_WHOLE, .day = pw_day_from_ymd (2026, 11, 9), .end = pw_day_from_ymd (2026, 11, 18) };

  memset (world, 0, sizeof *world);
  world->others[0] = pw_calendar_new (half, G_N_ELEMENTS (half), &leave, 1);
  world->others[1] = pw_calendar_new (nights, G_N_ELEMENTS (nights), NULL, 0);
  world->others[2] = pw_calendar_new (NULL, 0, NULL, 0);
  clock_init (&world->clocks[0], pw_calendar_new_office ());
  for (guint i = 0; i < N_OTHERS; i++)
    {
      clock_init (&world->clocks[i + 1], world->others[i]);
    }
  world->problem.start = pw_moment_new (pw_day_from_ymd (2026, 10, 30), 0);
  world->problem.calendar = world->clocks[0].calendar;
  world->problem.calendars = world->others;
  world->problem.n_calendars = N_OTHERS;
  world->problem.deadline = PW_MOMENT_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (world->sittings); i++)
    {
      PwMoment noon = world->problem.start + (2 + 6 * (gint64) i) * 1440 + 720;

      world->sittings[i] = (PwPlanSitting) { noon, noon + 4 * 1440 + 480 };
    }
  world->gate = (PwPlanGate) { world->sittings, G_N_ELEMENTS (world->sittings) };
  world->problem.gates = &world->gate;
  world->problem.n_gates = 1;
}

static void
world_clear (World *world)
{
  for (guint i = 0; i <= N_OTHERS; i++)
    {
      pw_calendar_unref (world->clocks[i].calendar);
      g_free (world->clocks[i].work);
    }
}

static void
add_tasks (World   *world,
           GRand   *rand,
           guint    n_tasks,
           gboolean is_simple)
{
  guint n_phases = n_tasks / 5;

  for (guint i = 0; i < n_tasks; i++)
    {
      PwPlanTask task = PW_PLAN_TASK_INIT;

      task.kind = i < n_phases ? PW_PLAN_PHASE : g_rand_int_range (rand, 0, 5) == 0 ? PW_PLAN_MILESTONE : PW_PLAN_TASK;
      task.parent = n_phases > 0 && i > 0 && g_rand_boolean (rand) ? (guint) g_rand_int_range (rand, 0, (int) MIN (i, n_phases)) : PW_PLAN_NO_PARENT;
      task.duration = g_rand_int_range (rand, is_simple ? 1 : 0, 5) * 101;
      task.calendar = g_rand_boolean (rand) ? PW_PLAN_PROJECT_CALENDAR : (guint) g_rand_int_range (rand, 0, N_OTHERS);
      task.gate = g_rand_int_range (rand, 0, 8) == 0 ? 0 : PW_PLAN_NO_GATE;
      if (!is_simple && g_rand_int_range (rand, 0, 4) == 0)
        {
          task.constraint = (PwPlanConstraint) g_rand_int_range (rand, 0, PW_PLAN_MUST_FINISH + 1);
          task.constraint_moment = random_moment (world, rand, 20);
        }
      if (!is_simple && task.kind != PW_PLAN_PHASE && g_rand_int_range (rand, 0, 8) == 0)
        {
          task.is_manual = TRUE;
          task.manual_start = random_moment (world, rand, 20);
          task.manual_finish = task.manual_start + g_rand_int_range (rand, 0, 3 * 1440);
        }
      if (!is_simple && task.kind != PW_PLAN_PHASE && g_rand_int_range (rand, 0, 8) == 0)
        {
          task.actual_start = random_moment (world, rand, 8);
          task.actual_finish = g_rand_boolean (rand) ? task.actual_start + g_rand_int_range (rand, 0, 3000) : PW_MOMENT_NONE;
        }
      task.progress_percent = !is_simple && g_rand_int_range (rand, 0, 4) == 0 ? g_rand_int_range (rand, 0, 5) * 25 : 0;
      task.remaining = !is_simple && g_rand_int_range (rand, 0, 5) == 0 ? g_rand_int_range (rand, 0, 900) : PW_PLAN_REMAINING_BY_PROGRESS;
      g_array_append_val (world->tasks, task);
    }
}

/* Random links, but for those that would close a circle. */
static PwPlanSchedule *
add_links (World   *world,
           GRand   *rand,
           gboolean is_simple)
{
  guint n_tasks = world->tasks->len;
  PwPlanSchedule *schedule;

  world->problem.tasks = (const PwPlanTask *) world->tasks->data;
  world->problem.n_tasks = n_tasks;
  schedule = pw_plan_schedule_new (&world->problem, NULL, NULL);
  for (guint i = 0; i < n_tasks; i++)
    {
      PwPlanLink link = {
        .from = (guint) g_rand_int_range (rand, 0, (int) n_tasks), .to = (guint) g_rand_int_range (rand, 0, (int) n_tasks),
        .kind = (PwPlanLinkKind) g_rand_int_range (rand, 0, 4), .lag = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, -300, 600),
        .is_elapsed = g_rand_int_range (rand, 0, 3) == 0,
      };

      /* What leaves the start of a phase has a safe slack only. */
      if (is_simple && get_task (world, link.from)->kind == PW_PLAN_PHASE)
        {
          link.kind = PW_PLAN_FINISH_START;
        }
      if (pw_plan_schedule_add_link (schedule, &link, NULL, NULL, NULL))
        {
          g_array_append_val (world->links, link);
        }
    }

  return schedule;
}

static void
test_early (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  World world;

  world_init (&world);
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (PwPlanSchedule) schedule = NULL;
      g_autofree Dates *all = NULL;

      world.tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
      world.links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
      world.problem.has_status = g_rand_boolean (rand);
      world.problem.status = random_moment (&world, rand, 10);
      add_tasks (&world, rand, (guint) g_rand_int_range (rand, 1, 16), FALSE);
      schedule = add_links (&world, rand, FALSE);
      all = sweep (&world);
      for (guint i = 0; i < world.tasks->len; i++)
        {
          PwPlanDates dates;

          pw_plan_schedule_get_dates (schedule, i, &dates);
          g_assert_cmpint (dates.start, ==, all[i].start);
          g_assert_cmpint (dates.finish, ==, all[i].finish);
          g_assert_cmpint (dates.ready, ==, all[i].ready);
        }
      g_array_unref (world.tasks);
      g_array_unref (world.links);
    }
  world_clear (&world);
}

/* Whether @task may start after so much more work without moving what may not move. */
static gboolean
can_wait (World       *world,
          guint        task,
          gint64       minutes,
          const Dates *before,
          guint        milestone)
{
  PwPlanTask *input = get_task (world, task);
  PwPlanTask kept = *input;
  const Clock *clock = get_clock (world, input);
  g_autofree Dates *after = NULL;
  PwMoment end = G_MININT64;
  gboolean can = TRUE;

  /* A milestone waits until its last moment of that work, to be held there. */
  input->constraint = PW_PLAN_START_NO_EARLIER;
  input->constraint_moment = moment_at (clock, work_at (clock, input->kind == PW_PLAN_TASK ? before[task].start : before[task].ready) + minutes, input->kind == PW_PLAN_TASK);
  after = sweep (world);
  *input = kept;

  for (guint i = 0; i < world->tasks->len; i++)
    {
      end = MAX (end, before[i].finish);
    }
  for (guint i = 0; i < world->tasks->len; i++)
    {
      const Clock *own = get_clock (world, get_task (world, i));

      if (milestone == G_MAXUINT)
        {
          can &= work_at (own, after[i].finish) <= work_at (own, end);
        }
      else if (i == milestone)
        {
          can &= get_task (world, i)->gate == 0 ? after[i].finish <= before[i].finish : work_at (own, after[i].finish) <= work_at (own, before[i].finish);
        }
    }
  return can;
}

/* Slack is right when what takes it does not move the end (or a milestone), and a minute more does. */
static void
test_slack (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (77);
  guint n_tried = 0;
  World world;

  world_init (&world);
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (PwPlanSchedule) schedule = NULL;
      g_autofree Dates *all = NULL;
      g_autofree gint64 *slacks = NULL;
      guint milestone;

      world.tasks = g_array_new (FALSE, FALSE, sizeof (PwPlanTask));
      world.links = g_array_new (FALSE, FALSE, sizeof (PwPlanLink));
      add_tasks (&world, rand, (guint) g_rand_int_range (rand, 2, 12), TRUE);
      schedule = add_links (&world, rand, TRUE);
      all = sweep (&world);
      milestone = (guint) g_rand_int_range (rand, (int) world.tasks->len / 5, (int) world.tasks->len);
      slacks = pw_plan_schedule_get_slack_to (schedule, milestone);
      for (guint i = 0; i < world.tasks->len; i++)
        {
          PwPlanDates dates;

          pw_plan_schedule_get_dates (schedule, i, &dates);
          if (get_task (&world, i)->kind != PW_PLAN_TASK || dates.slack > 20000)
            {
              continue;
            }
          g_assert_true (can_wait (&world, i, dates.slack, all, G_MAXUINT));
          g_assert_false (can_wait (&world, i, dates.slack + 1, all, G_MAXUINT));
          if (slacks[i] != PW_PLAN_NO_SLACK && slacks[i] < 20000)
            {
              g_assert_true (can_wait (&world, i, slacks[i], all, milestone));
              g_assert_false (can_wait (&world, i, slacks[i] + 1, all, milestone));
              n_tried++;
            }
        }
      g_array_unref (world.tasks);
      g_array_unref (world.links);
    }
  g_assert_cmpuint (n_tried, >, 100);
  world_clear (&world);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/plan-reference/early", test_early);
  g_test_add_func ("/engine/plan-reference/slack", test_slack);
  return g_test_run ();
}

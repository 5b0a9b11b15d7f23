/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level.h"

#define MAX_ROWS 8

/* A problem of a few rows, filled by hand. */
typedef struct
{
  PwLevelActivity activities[MAX_ROWS];
  PwLevelLink     links[MAX_ROWS];
  PwLevelNeed     needs[MAX_ROWS];
  PwLevelResource resources[2];
  PwLevelProblem  problem;
} Plan;

static const PwLevelStep always[] = { { 0, 100 } };
static const PwLevelStep absent[] = { { 0, 100 }, { 4, 0 }, { 6, 100 } };
static const PwLevelStep ending[] = { { 0, 100 }, { 3, 0 } };

static Plan *
plan_new (const PwLevelStep *steps,
          guint              n_steps)
{
  Plan *plan = g_new0 (Plan, 1);

  plan->resources[0] = (PwLevelResource) { steps, n_steps };
  plan->resources[1] = (PwLevelResource) { always, 1 };
  plan->problem = (PwLevelProblem) { .activities = plan->activities, .links = plan->links, .needs = plan->needs, .resources = plan->resources, .n_resources = 2 };
  return plan;
}

/* The activity, which needs @amount of the first resource. */
static PwLevelActivity *
add (Plan *plan,
     int   duration,
     int   amount)
{
  guint i = plan->problem.n_activities++;

  plan->activities[i] = (PwLevelActivity) PW_LEVEL_ACTIVITY_INIT;
  plan->activities[i].duration = duration;
  if (amount > 0)
    {
      plan->needs[plan->problem.n_needs++] = (PwLevelNeed) { i, 0, amount };
    }
  return &plan->activities[i];
}

static void
link_rows (Plan          *plan,
           guint          from,
           guint          to,
           PwPlanLinkKind kind,
           int            lag)
{
  plan->links[plan->problem.n_links++] = (PwLevelLink) { from, to, kind, lag };
}

static void
assert_feasible (const PwLevelProblem *problem,
                 const PwLevelResult  *result)
{
  PwLevelFault fault = pw_level_check (problem, result->starts, result->finishes);

  g_assert_cmpint (fault.kind, ==, PW_LEVEL_FAULT_NONE);
}

/* Preview and search give the same "start-finish start-finish …". */
static void
assert_times (Plan       *plan,
              const char *expected)
{
  PwLevelSearch search = { .max_schedules = 300 };

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (PwLevelResult) result = round == 0 ? pw_level_preview (&plan->problem) : pw_level_search (&plan->problem, &search);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < result->n_activities; i++)
        {
          if (result->starts[i] == PW_LEVEL_NOWHERE)
            {
              g_string_append (text, " none");
            }
          else
            {
              g_string_append_printf (text, " %d-%d", result->starts[i], result->finishes[i]);
            }
        }
      g_assert_cmpstr (text->str + (text->len > 0 ? 1 : 0), ==, expected);
      assert_feasible (&plan->problem, result);
    }
}

static void
test_nothing (void)
{
  g_autofree Plan *plan = plan_new (always, 1);

  assert_times (plan, "");
}

static void
test_one_person (void)
{
  g_autofree Plan *plan = plan_new (always, 1);

  add (plan, 3, 100);
  add (plan, 2, 100);
  assert_times (plan, "0-3 3-5");
}

static void
test_half_time (void)
{
  g_autofree Plan *plan = plan_new (always, 1);

  add (plan, 3, 50);
  add (plan, 4, 50);
  add (plan, 2, 50);
  link_rows (plan, 2, 1, PW_PLAN_FINISH_START, 0);
  assert_times (plan, "0-3 2-6 0-2");
}

/* Time order alone gives 7: two of 100 first, then three hours of 50 that fit beside nothing. */
static void
test_optimum (void)
{
  g_autofree Plan *plan = plan_new (always, 1);
  PwLevelSearch search = { .max_schedules = 500, .seed = 3 };
  g_autoptr (PwLevelResult) result = NULL;

  add (plan, 4, 50);
  add (plan, 2, 50);
  add (plan, 2, 50);
  add (plan, 2, 100);
  link_rows (plan, 1, 3, PW_PLAN_FINISH_START, 0);
  link_rows (plan, 2, 3, PW_PLAN_FINISH_START, 0);
  result = pw_level_search (&plan->problem, &search);
  g_assert_cmpint (result->finish, ==, 6);
  g_assert_true (result->is_best == (result->finish == 6));
  assert_feasible (&plan->problem, result);
}

static void
test_absence (void)
{
  g_autofree Plan *plan = plan_new (absent, G_N_ELEMENTS (absent));
  g_autofree Plan *pausing = plan_new (absent, G_N_ELEMENTS (absent));

  add (plan, 5, 100);
  assert_times (plan, "6-11");

  add (pausing, 5, 100)->may_pause = TRUE;
  assert_times (pausing, "0-7");
}

/* Half a day is too little for all of somebody and enough for half. */
static void
test_part_time (void)
{
  static const PwLevelStep part_time[] = { { 0, 100 }, { 4, 50 }, { 6, 100 } };
  g_autofree Plan *plan = plan_new (part_time, G_N_ELEMENTS (part_time));

  add (plan, 5, 100)->may_pause = TRUE;
  add (plan, 2, 50);
  assert_times (plan, "0-7 4-6");
}

/* Work stops for a day off, never for another task. */
static void
test_pause_not_for_others (void)
{
  g_autofree Plan *plan = plan_new (absent, G_N_ELEMENTS (absent));
  PwLevelActivity *fixed;

  add (plan, 5, 100)->may_pause = TRUE;
  fixed = add (plan, 0, 100);
  fixed->is_fixed = TRUE;
  fixed->fixed_start = 1;
  fixed->fixed_finish = 2;
  assert_times (plan, "2-9 1-2");
}

typedef struct
{
  const char    *name;
  PwPlanLinkKind kind;
  int            lag;
  int            expected;
} LinkCase;

static const LinkCase link_cases[] = {
  { "finish-start-lead", PW_PLAN_FINISH_START, -1, 3 },
  { "finish-start", PW_PLAN_FINISH_START, 0, 4 },
  { "finish-start-lag", PW_PLAN_FINISH_START, 2, 6 },
  { "start-start-lead", PW_PLAN_START_START, -1, 0 },
  { "start-start", PW_PLAN_START_START, 0, 0 },
  { "start-start-lag", PW_PLAN_START_START, 2, 2 },
  { "finish-finish-lead", PW_PLAN_FINISH_FINISH, -1, 0 },
  { "finish-finish", PW_PLAN_FINISH_FINISH, 0, 1 },
  { "finish-finish-lag", PW_PLAN_FINISH_FINISH, 2, 3 },
  { "start-finish-lead", PW_PLAN_START_FINISH, -1, 0 },
  { "start-finish", PW_PLAN_START_FINISH, 0, 0 },
  { "start-finish-lag", PW_PLAN_START_FINISH, 5, 2 }
};

static void
test_link (gconstpointer data)
{
  const LinkCase *test = data;
  g_autofree Plan *plan = plan_new (always, 1);
  g_autofree char *expected = g_strdup_printf ("0-4 %d-%d", test->expected, test->expected + 3);

  add (plan, 4, 0);
  add (plan, 3, 0);
  link_rows (plan, 0, 1, test->kind, test->lag);
  assert_times (plan, expected);

  plan->activities[0].is_fixed = TRUE;
  plan->activities[0].fixed_finish = 4;
  assert_times (plan, expected);
}

/* 5-8 would end before 10; from 6 the work goes on after the days off. */
static void
test_finish_link_over_pause (void)
{
  static const PwLevelStep steps[] = { { 0, 100 }, { 8, 0 }, { 10, 100 } };
  g_autofree Plan *plan = plan_new (steps, G_N_ELEMENTS (steps));

  add (plan, 10, 0);
  add (plan, 3, 100)->may_pause = TRUE;
  link_rows (plan, 0, 1, PW_PLAN_FINISH_FINISH, 0);
  assert_times (plan, "0-10 6-11");
}

/* 6-9 ends at 9 to the minute. */
static void
test_finish_link_exact (void)
{
  g_autofree Plan *plan = plan_new (absent, G_N_ELEMENTS (absent));

  add (plan, 9, 0);
  add (plan, 3, 100)->may_pause = TRUE;
  link_rows (plan, 0, 1, PW_PLAN_FINISH_FINISH, 0);
  assert_times (plan, "0-9 6-9");
}

static void
test_earliest (void)
{
  g_autofree Plan *plan = plan_new (always, 1);

  add (plan, 3, 100)->earliest = 5;
  add (plan, 2, 100);
  assert_times (plan, "5-8 0-2");
}

static void
test_fixed (void)
{
  g_autofree Plan *plan = plan_new (always, 1);
  PwLevelActivity *fixed = add (plan, 0, 100);
  g_autoptr (PwLevelResult) result = NULL;

  fixed->is_fixed = TRUE;
  fixed->fixed_start = 2;
  fixed->fixed_finish = 5;
  add (plan, 3, 100);
  add (plan, 2, 100);
  add (plan, 3, 0);
  link_rows (plan, 3, 0, PW_PLAN_FINISH_START, 0);
  assert_times (plan, "2-5 5-8 0-2 0-3");

  result = pw_level_preview (&plan->problem);
  g_assert_cmpint (result->lateness, ==, 1);
}

/* It should have started by 2, and so finished by 5. */
static void
test_start_link_to_fixed (void)
{
  g_autofree Plan *plan = plan_new (always, 1);
  PwLevelActivity *fixed = add (plan, 0, 0);
  g_autoptr (PwLevelResult) result = NULL;

  fixed->is_fixed = TRUE;
  fixed->fixed_start = 2;
  fixed->fixed_finish = 3;
  add (plan, 3, 0)->earliest = 4;
  link_rows (plan, 1, 0, PW_PLAN_START_START, 0);
  result = pw_level_preview (&plan->problem);
  g_assert_cmpint (result->lateness, ==, 2);
}

/* Two fixed ones at once on one person: their affair; others stay away. */
static void
test_fixed_overload (void)
{
  g_autofree Plan *plan = plan_new (always, 1);

  for (guint i = 0; i < 2; i++)
    {
      PwLevelActivity *fixed = add (plan, 0, 100);

      fixed->is_fixed = TRUE;
      fixed->fixed_finish = 4;
    }
  add (plan, 2, 10);
  assert_times (plan, "0-4 0-4 4-6");
}

static void
test_deadline (void)
{
  g_autofree Plan *plan = plan_new (always, 1);
  g_autoptr (PwLevelResult) result = NULL;

  add (plan, 4, 100);
  add (plan, 5, 100)->deadline = 5;
  assert_times (plan, "5-9 0-5");

  plan->activities[0].deadline = 3;
  plan->activities[0].weight = 2;
  result = pw_level_search (&plan->problem, &(PwLevelSearch) { .max_schedules = 300 });
  g_assert_cmpint (result->lateness, ==, 6);
  g_assert_cmpint (result->starts[0], ==, 0);
}

static void
test_priority (void)
{
  g_autofree Plan *plan = plan_new (always, 1);
  g_autoptr (PwLevelResult) result = NULL;

  add (plan, 4, 100);
  add (plan, 4, 100)->priority = 1;
  result = pw_level_preview (&plan->problem);
  g_assert_cmpint (result->starts[1], ==, 0);
}

/* What is in nobody's way stays where it was planned. */
static void
test_planned (void)
{
  g_autofree Plan *plan = plan_new (always, 1);
  g_autoptr (PwLevelResult) result = NULL;

  add (plan, 10, 0)->planned = 0;
  add (plan, 2, 100)->planned = 5;
  add (plan, 2, 100)->planned = 6;
  result = pw_level_search (&plan->problem, &(PwLevelSearch) { .max_schedules = 300 });
  g_assert_cmpint (result->finish, ==, 10);
  g_assert_cmpint (result->change, ==, 1);
  assert_feasible (&plan->problem, result);
}

static void
test_no_capacity (void)
{
  g_autofree Plan *plan = plan_new (ending, G_N_ELEMENTS (ending));
  g_autoptr (PwLevelResult) result = NULL;

  add (plan, 2, 101);
  add (plan, 2, 0);
  add (plan, 4, 50);
  add (plan, 2, 50);
  link_rows (plan, 0, 1, PW_PLAN_FINISH_START, 0);
  assert_times (plan, "none none none 0-2");

  result = pw_level_preview (&plan->problem);
  g_assert_cmpuint (result->n_troubles, ==, 3);
  g_assert_cmpint (result->troubles[0].reason, ==, PW_LEVEL_NO_CAPACITY);
  g_assert_cmpuint (result->troubles[0].activity, ==, 0);
  g_assert_cmpuint (result->troubles[0].resource, ==, 0);
  g_assert_cmpint (result->troubles[1].reason, ==, PW_LEVEL_WAITS);
  g_assert_cmpuint (result->troubles[1].other, ==, 0);
  g_assert_cmpint (result->troubles[2].reason, ==, PW_LEVEL_NO_ROOM);
  g_assert_cmpuint (result->troubles[2].activity, ==, 2);
  g_assert_cmpuint (result->troubles[2].resource, ==, 0);
  g_assert_false (result->is_best);
}

static void
test_cycle (void)
{
  static const guint nexts[] = { 2, 0, 1 };
  g_autofree Plan *plan = plan_new (always, 1);
  g_autoptr (PwLevelResult) result = NULL;

  for (guint i = 0; i < 4; i++)
    {
      add (plan, 1, 0);
    }
  link_rows (plan, 3, 0, PW_PLAN_FINISH_START, 0);
  link_rows (plan, 0, 2, PW_PLAN_START_START, -5);
  link_rows (plan, 2, 1, PW_PLAN_FINISH_START, 0);
  link_rows (plan, 1, 0, PW_PLAN_FINISH_FINISH, -5);
  result = pw_level_preview (&plan->problem);
  g_assert_cmpuint (result->n_troubles, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (result->troubles[i].reason, ==, PW_LEVEL_CYCLE);
      g_assert_cmpuint (result->troubles[(i + 1) % 3].activity, ==, nexts[result->troubles[i].activity]);
    }
  g_assert_cmpint (result->starts[3], ==, PW_LEVEL_NOWHERE);

  plan->links[3] = (PwLevelLink) { 1, 1, PW_PLAN_FINISH_START, 0 };
  g_clear_pointer (&result, pw_level_result_free);
  result = pw_level_preview (&plan->problem);
  g_assert_cmpuint (result->n_troubles, ==, 1);
  g_assert_cmpuint (result->troubles[0].activity, ==, 1);
}

static void
assert_invalid (Plan *plan,
                guint activity,
                guint resource)
{
  g_autoptr (PwLevelResult) result = pw_level_preview (&plan->problem);

  g_assert_cmpuint (result->n_troubles, ==, 1);
  g_assert_cmpint (result->troubles[0].reason, ==, PW_LEVEL_INVALID);
  g_assert_cmpuint (result->troubles[0].activity, ==, activity);
  g_assert_cmpuint (result->troubles[0].resource, ==, resource);
}

static void
test_invalid (void)
{
  static const PwLevelStep backwards[] = { { 3, 1 }, { 3, 2 } };
  g_autofree Plan *plan = plan_new (always, 1);

  add (plan, 2, 100);
  add (plan, -1, 0);
  assert_invalid (plan, 1, PW_LEVEL_NOBODY);
  plan->activities[1].duration = PW_LEVEL_LIMIT;
  assert_invalid (plan, PW_LEVEL_NOBODY, PW_LEVEL_NOBODY);
  plan->activities[1].duration = 1;
  plan->needs[0].resource = 2;
  assert_invalid (plan, 0, PW_LEVEL_NOBODY);
  plan->needs[0] = (PwLevelNeed) { 0, 0, -1 };
  assert_invalid (plan, 0, 0);
  plan->needs[0].amount = 1;
  link_rows (plan, 0, 7, PW_PLAN_FINISH_START, 0);
  assert_invalid (plan, 0, PW_LEVEL_NOBODY);
  plan->problem.n_links = 0;
  plan->resources[1] = (PwLevelResource) { backwards, 2 };
  assert_invalid (plan, PW_LEVEL_NOBODY, 1);
}

static void
assert_fault (Plan            *plan,
              PwLevelFaultKind expected,
              int              first_start,
              int              first_finish,
              int              second_start,
              int              third_start,
              int              fixed_start)
{
  int second_finish = second_start == PW_LEVEL_NOWHERE ? PW_LEVEL_NOWHERE : second_start + 2;
  int starts[] = { first_start, second_start, third_start, fixed_start };
  int finishes[] = { first_finish, second_finish, third_start + 2, fixed_start + 1 };

  g_assert_cmpint (pw_level_check (&plan->problem, starts, finishes).kind, ==, expected);
}

/* The check does see what is wrong. */
static void
test_check (void)
{
  g_autofree Plan *plan = plan_new (absent, G_N_ELEMENTS (absent));
  PwLevelActivity *fixed;

  add (plan, 4, 60);
  add (plan, 2, 60)->earliest = 6;
  add (plan, 2, 0);
  fixed = add (plan, 0, 0);
  fixed->is_fixed = TRUE;
  fixed->fixed_finish = 1;
  link_rows (plan, 1, 2, PW_PLAN_FINISH_START, 0);

  assert_fault (plan, PW_LEVEL_FAULT_NONE, 0, 4, 6, 8, 0);
  assert_fault (plan, PW_LEVEL_FAULT_LOAD, 1, 5, 6, 8, 0);
  assert_fault (plan, PW_LEVEL_FAULT_LOAD, 7, 11, 6, 8, 0);
  assert_fault (plan, PW_LEVEL_FAULT_TIME, 0, 3, 6, 8, 0);
  assert_fault (plan, PW_LEVEL_FAULT_TIME, 0, 4, 2, 8, 0);
  assert_fault (plan, PW_LEVEL_FAULT_LINK, 0, 4, 6, 7, 0);
  assert_fault (plan, PW_LEVEL_FAULT_LINK, 0, 4, PW_LEVEL_NOWHERE, 8, 0);
  assert_fault (plan, PW_LEVEL_FAULT_FIXED, 0, 4, 6, 8, 1);

  plan->activities[0].may_pause = TRUE;
  assert_fault (plan, PW_LEVEL_FAULT_NONE, 2, 8, 8, 10, 0);
  assert_fault (plan, PW_LEVEL_FAULT_LOAD, 2, 8, 7, 10, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/level/nothing", test_nothing);
  g_test_add_func ("/engine/level/one-person", test_one_person);
  g_test_add_func ("/engine/level/half-time", test_half_time);
  g_test_add_func ("/engine/level/optimum", test_optimum);
  g_test_add_func ("/engine/level/absence", test_absence);
  g_test_add_func ("/engine/level/part-time", test_part_time);
  g_test_add_func ("/engine/level/pause-not-for-others", test_pause_not_for_others);
  for (guint i = 0; i < G_N_ELEMENTS (link_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/level/link/%s", link_cases[i].name);

      g_test_add_data_func (path, &link_cases[i], test_link);
    }
  g_test_add_func ("/engine/level/finish-link-over-pause", test_finish_link_over_pause);
  g_test_add_func ("/engine/level/finish-link-exact", test_finish_link_exact);
  g_test_add_func ("/engine/level/earliest", test_earliest);
  g_test_add_func ("/engine/level/fixed", test_fixed);
  g_test_add_func ("/engine/level/start-link-to-fixed", test_start_link_to_fixed);
  g_test_add_func ("/engine/level/fixed-overload", test_fixed_overload);
  g_test_add_func ("/engine/level/deadline", test_deadline);
  g_test_add_func ("/engine/level/priority", test_priority);
  g_test_add_func ("/engine/level/planned", test_planned);
  g_test_add_func ("/engine/level/no-capacity", test_no_capacity);
  g_test_add_func ("/engine/level/cycle", test_cycle);
  g_test_add_func ("/engine/level/invalid", test_invalid);
  g_test_add_func ("/engine/level/check", test_check);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-level-private.h"
#include "pw-level-file.h"

#include <string.h>

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const PwLevelStep *first = a;
  const PwLevelStep *second = b;

  return (first->from > second->from) - (first->from < second->from);
}

/* Everything that a plan can have, by chance; the last step of each resource has room for all. */
static PwLevelFile *
make_random (GRand *rand,
             guint  n)
{
  guint n_resources = (guint) g_rand_int_range (rand, 1, 5);
  PwLevelFile *file = pw_level_file_new_empty (n, n_resources);
  guint n_links = n > 1 ? (guint) g_rand_int_range (rand, 0, (int) (2 * n)) : 0;

  for (guint i = 0; i < n; i++)
    {
      PwLevelActivity *activity = &file->activities[i];

      activity->duration = g_rand_int_range (rand, 0, 12);
      activity->may_pause = g_rand_int_range (rand, 0, 3) == 0;
      activity->earliest = g_rand_int_range (rand, 0, 4) == 0 ? g_rand_int_range (rand, -5, 30) : 0;
      activity->deadline = g_rand_int_range (rand, 0, 6) == 0 ? g_rand_int_range (rand, 5, 60) : PW_LEVEL_NEVER;
      activity->weight = g_rand_int_range (rand, 0, 4);
      activity->priority = g_rand_int_range (rand, -1, 2);
      activity->planned = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_int_range (rand, 0, 40) : PW_LEVEL_NOWHERE;
      activity->is_fixed = g_rand_int_range (rand, 0, 10) == 0;
      activity->fixed_start = g_rand_int_range (rand, -10, 30);
      activity->fixed_finish = activity->fixed_start + activity->duration;
      for (guint r = 0; r < n_resources; r++)
        {
          PwLevelNeed need = { i, r, g_rand_int_range (rand, 0, 101) };

          if (g_rand_int_range (rand, 0, 3) == 0)
            {
              g_array_append_val (file->needs, need);
            }
        }
    }
  for (guint i = 0; i < n_links; i++)
    {
      guint to = (guint) g_rand_int_range (rand, 1, (int) n);
      PwLevelLink link = { (guint) g_rand_int_range (rand, 0, (int) to), to, (PwPlanLinkKind) g_rand_int_range (rand, 0, 4), 0 };

      link.kind = g_rand_boolean (rand) ? PW_PLAN_FINISH_START : link.kind;
      link.lag = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_int_range (rand, -6, 7) : 0;
      g_array_append_val (file->links, link);
    }

  pw_level_file_seal (file);
  return file;
}

/* Absences and part-time days; @steps must live as long as the problem. */
static void
add_steps (PwLevelFile *file,
           GRand       *rand,
           GPtrArray   *all_steps)
{
  for (guint r = 0; r < file->problem.n_resources; r++)
    {
      GArray *steps = g_array_new (FALSE, FALSE, sizeof (PwLevelStep));
      guint n_steps = (guint) g_rand_int_range (rand, 0, 8);
      guint n_kept = 0;
      PwLevelStep last = { 60, 100 };

      for (guint i = 0; i < n_steps; i++)
        {
          PwLevelStep step = { g_rand_int_range (rand, -5, 60), 50 * g_rand_int_range (rand, 0, 4) };

          g_array_append_val (steps, step);
        }
      g_array_append_val (steps, last);
      g_array_sort (steps, compare_steps);
      for (guint i = 0; i < steps->len; i++)
        {
          if (n_kept == 0 || g_array_index (steps, PwLevelStep, i).from > g_array_index (steps, PwLevelStep, n_kept - 1).from)
            {
              g_array_index (steps, PwLevelStep, n_kept++) = g_array_index (steps, PwLevelStep, i);
            }
        }
      file->resources[r] = (PwLevelResource) { (const PwLevelStep *) steps->data, n_kept };
      g_ptr_array_add (all_steps, steps);
    }
}

static void
assert_feasible (const PwLevelFile   *file,
                 const PwLevelResult *result)
{
  PwLevelFault fault = pw_level_check (&file->problem, result->starts, result->finishes);

  g_assert_cmpuint (result->n_troubles, ==, 0);
  if (fault.kind != PW_LEVEL_FAULT_NONE)
    {
      g_error ("fault %d of activity %u (after %u, resource %u) at %d", fault.kind, fault.activity, fault.other, fault.resource, fault.time);
    }
  g_assert_cmpint (result->finish, >=, result->unlevelled_finish);
}

static gboolean
is_worse (const PwLevelResult *first,
          const PwLevelResult *second)
{
  if (first->finish != second->finish)
    {
      return first->finish > second->finish;
    }
  return first->lateness != second->lateness ? first->lateness > second->lateness : first->change > second->change;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (PwLevelFile) file = make_random (rand, (guint) g_rand_int_range (rand, 1, 40));
      g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      g_autoptr (PwLevelResult) preview = NULL;
      g_autoptr (PwLevelResult) found = NULL;
      g_autoptr (PwLevelResult) again = NULL;
      PwLevelSearch search = { .max_schedules = 150, .seed = round };

      if (round % 4 == 0)
        {
          for (guint r = 0; r < file->problem.n_resources; r++)
            {
              file->steps[r].capacity = 100;
            }
        }
      else
        {
          add_steps (file, rand, steps);
        }
      preview = pw_level_preview (&file->problem);
      found = pw_level_search (&file->problem, &search);
      again = pw_level_search (&file->problem, &search);
      assert_feasible (file, preview);
      assert_feasible (file, found);
      g_assert_false (is_worse (found, preview));
      g_assert_cmpuint (found->n_schedules, <=, 150);
      g_assert_cmpmem (found->starts, sizeof (int) * found->n_activities, again->starts, sizeof (int) * again->n_activities);
    }
}

/* A schedule that chance has made. */
static void
place_at_random (PwLevelWork     *work,
                 GRand           *rand,
                 PwLevelSchedule *schedule)
{
  const PwLevelNet *net = work->net;
  g_autofree int *keys = g_new (int, net->n + 1);
  g_autofree guint *order = g_new (guint, net->n + 1);

  for (guint i = 0; i < net->n; i++)
    {
      keys[i] = g_rand_int_range (rand, 0, 1000);
    }
  pw_level_sort (work, PW_LEVEL_FRONT, keys, order);
  pw_level_place_in_order (work, PW_LEVEL_FRONT, order, net->earliest, schedule->starts, schedule->finishes);
  pw_level_schedule_measure (schedule, net);
}

/* Pushing makes nothing worse; and where no link allows a lead, what was in time stays so. */
static void
test_push (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_better = 0;

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (PwLevelFile) file = make_random (rand, (guint) g_rand_int_range (rand, 5, 40));
      g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
      g_autoptr (GArray) troubles = g_array_new (FALSE, FALSE, sizeof (PwLevelTrouble));
      gboolean is_plain = round % 2 == 0;
      PwLevelNet net;
      PwLevelWork work;
      PwLevelSchedule before;
      PwLevelSchedule after;

      for (guint i = 0; i < file->links->len && is_plain; i++)
        {
          g_array_index (file->links, PwLevelLink, i).kind = PW_PLAN_FINISH_START;
          g_array_index (file->links, PwLevelLink, i).lag = 0;
        }
      add_steps (file, rand, steps);
      g_assert_true (pw_level_net_init (&net, &file->problem, troubles));
      pw_level_work_init (&work, &net);
      pw_level_schedule_init (&before, &net);
      pw_level_schedule_init (&after, &net);

      place_at_random (&work, rand, &before);
      pw_level_schedule_copy (&after, &net, &before);
      pw_level_push (&work, &after);
      g_assert_cmpint (pw_level_schedule_compare (&after, &before), <=, 0);
      n_better += after.finish < before.finish ? 1 : 0;
      for (guint i = 0; i < net.n && is_plain; i++)
        {
          g_assert_true (after.finishes[i] <= net.due[i] || before.finishes[i] > net.due[i]);
        }

      pw_level_schedule_clear (&before);
      pw_level_schedule_clear (&after);
      pw_level_work_clear (&work);
      pw_level_net_clear (&net);
    }

  g_assert_cmpuint (n_better, >, 50);
}

/* The earliest finish of all schedules that the check lets pass, by trying all starts below 16, when it is not after @known. */
static int
find_optimum (const PwLevelProblem *problem,
              int                   known)
{
  int optimum = known + 1;

  for (guint code = 0; code < 1 << 16; code++)
    {
      int starts[4];
      int finishes[4];
      int finish = 0;

      for (guint i = 0; i < 4; i++)
        {
          starts[i] = (int) (code >> (4 * i)) & 15;
          finishes[i] = starts[i] + problem->activities[i].duration;
          finish = MAX (finish, finishes[i]);
        }
      if (finish < optimum && pw_level_check (problem, starts, finishes).kind == PW_LEVEL_FAULT_NONE)
        {
          optimum = finish;
        }
    }

  return optimum;
}

/* With these links; what may start before the one it waits for is not always tried in the best order. */
static void
test_optimum (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (PwLevelFile) file = pw_level_file_new_empty (4, 1);
      g_autoptr (PwLevelResult) result = NULL;
      PwLevelStep steps[] = { { 0, 3 }, { g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 0, 3) }, { 4, 3 } };

      for (guint i = 0; i < 4; i++)
        {
          PwLevelNeed need = { i, 0, g_rand_int_range (rand, 1, 4) };
          PwLevelLink link = { i, i + 1, g_rand_boolean (rand) ? PW_PLAN_START_START : PW_PLAN_FINISH_START, g_rand_int_range (rand, 0, 2) };

          file->activities[i].duration = g_rand_int_range (rand, 1, 3);
          g_array_append_val (file->needs, need);
          if (i < 3 && g_rand_boolean (rand))
            {
              g_array_append_val (file->links, link);
            }
        }
      file->resources[0] = (PwLevelResource) { steps, G_N_ELEMENTS (steps) };
      pw_level_file_seal (file);
      result = pw_level_search (&file->problem, &(PwLevelSearch) { .max_schedules = 1000, .seed = round });
      assert_feasible (file, result);
      g_assert_cmpint (result->finish, ==, find_optimum (&file->problem, result->finish));
    }
}

typedef struct
{
  guint n_calls;
  guint stop_after;
  int   last_finish;
} Watch;

static gboolean
watch_cb (const PwLevelProgress *progress,
          gpointer               user_data)
{
  Watch *watch = user_data;

  watch->n_calls++;
  g_assert_cmpint (progress->finish, <=, watch->last_finish);
  g_assert_cmpuint (progress->n_schedules, <=, progress->max_schedules);
  watch->last_finish = progress->finish;
  return watch->n_calls < watch->stop_after;
}

static void
test_cancel (void)
{
  PwLevelShape shape = { 60, 1.5, 0.75, 0.2 };
  g_autoptr (PwLevelFile) file = pw_level_file_generate (&shape, 4);
  g_autoptr (PwLevelResult) preview = pw_level_preview (&file->problem);
  static const guint stops[] = { 1, 2, 30, 100, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      Watch watch = { .stop_after = stops[i], .last_finish = preview->finish };
      PwLevelSearch search = { .max_schedules = 5000, .progress = watch_cb, .user_data = &watch };
      g_autoptr (PwLevelResult) result = pw_level_search (&file->problem, &search);

      g_assert_true (result->is_cancelled);
      g_assert_cmpuint (watch.n_calls, ==, stops[i]);
      g_assert_cmpint (result->finish, ==, watch.last_finish);
      assert_feasible (file, result);
    }
}

static void
test_seeds (void)
{
  PwLevelShape shape = { 60, 1.5, 0.75, 0.2 };
  g_autoptr (PwLevelFile) file = pw_level_file_generate (&shape, 4);
  g_autoptr (PwLevelResult) preview = pw_level_preview (&file->problem);
  g_autoptr (PwLevelResult) one = pw_level_search (&file->problem, &(PwLevelSearch) { .max_schedules = 1000, .seed = 1 });
  g_autoptr (PwLevelResult) two = pw_level_search (&file->problem, &(PwLevelSearch) { .max_schedules = 1000, .seed = 2 });
  g_autoptr (PwLevelResult) none = pw_level_search (&file->problem, &(PwLevelSearch) { .max_schedules = 0 });

  g_assert_cmpint (one->finish, <, preview->finish);
  g_assert_cmpint (memcmp (one->starts, two->starts, sizeof (int) * one->n_activities), !=, 0);
  g_assert_cmpmem (none->starts, sizeof (int) * none->n_activities, preview->starts, sizeof (int) * preview->n_activities);
}

/* One person, each after the other: deep, and nothing to choose. */
static void
test_long_chain (void)
{
  enum { N = 10000 };
  g_autoptr (PwLevelFile) file = pw_level_file_new_empty (N, 1);
  g_autoptr (PwLevelResult) result = NULL;

  for (guint i = 0; i < N; i++)
    {
      PwLevelNeed need = { i, 0, 100 };
      PwLevelLink link = { i, i + 1, PW_PLAN_FINISH_START, 0 };

      file->activities[i].duration = 3;
      g_array_append_val (file->needs, need);
      if (i + 1 < N)
        {
          g_array_append_val (file->links, link);
        }
    }
  file->steps[0].capacity = 100;
  pw_level_file_seal (file);
  result = pw_level_search (&file->problem, &(PwLevelSearch) { .max_schedules = 5000 });
  g_assert_cmpint (result->finish, ==, 3 * N);
  g_assert_true (result->is_best);
  assert_feasible (file, result);
}

/* Ten people with a day off a week, phases of twenty, and a plan of now. */
static void
test_large (void)
{
  enum { N = 10000, N_PEOPLE = 10, N_WEEKS = 250 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (PwLevelFile) file = pw_level_file_new_empty (N, N_PEOPLE);
  g_autofree PwLevelStep *steps = g_new (PwLevelStep, N_PEOPLE * N_WEEKS * 2);
  g_autoptr (PwLevelResult) preview = NULL;
  g_autoptr (PwLevelResult) found = NULL;

  for (guint r = 0; r < N_PEOPLE; r++)
    {
      for (guint week = 0; week < N_WEEKS; week++)
        {
          steps[(r * N_WEEKS + week) * 2] = (PwLevelStep) { (int) (week * 40), 100 };
          steps[(r * N_WEEKS + week) * 2 + 1] = (PwLevelStep) { (int) (week * 40 + (r % 4 + 1) * 8), week + 1 < N_WEEKS ? 0 : 100 };
        }
      file->resources[r] = (PwLevelResource) { steps + r * N_WEEKS * 2, N_WEEKS * 2 };
    }
  for (guint i = 0; i < N; i++)
    {
      PwLevelNeed need = { i, (guint) g_rand_int_range (rand, 0, N_PEOPLE), 50 * g_rand_int_range (rand, 1, 3) };
      PwLevelLink link = { i, i + 1, PW_PLAN_FINISH_START, 0 };

      file->activities[i].duration = g_rand_int_range (rand, 1, 41);
      file->activities[i].may_pause = TRUE;
      file->activities[i].planned = (int) (i % 20) * 40;
      g_array_append_val (file->needs, need);
      if (i % 20 != 19)
        {
          g_array_append_val (file->links, link);
        }
    }
  pw_level_file_seal (file);
  preview = pw_level_preview (&file->problem);
  assert_feasible (file, preview);
  found = pw_level_search (&file->problem, &(PwLevelSearch) { .max_schedules = 16 });
  assert_feasible (file, found);
  g_assert_false (is_worse (found, preview));
}

static const char good_file[] =
  "projects                      :  1\n"
  "jobs (incl. supersource/sink ):  4\n"
  "RESOURCES\n"
  "  - renewable                 :  1   R\n"
  "  - nonrenewable              :  0   N\n"
  "pronr.  #jobs rel.date duedate tardcost  MPM-Time\n"
  "    1     2      0       38       26       3\n"
  "PRECEDENCE RELATIONS:\n"
  "jobnr.    #modes  #successors   successors\n"
  "   1        1          2           2   3\n"
  "   2        1          1           4\n"
  "   3        1          1           4\n"
  "   4        1          0\n"
  "REQUESTS/DURATIONS:\n"
  "jobnr. mode duration  R 1\n"
  "-----\n"
  "  1      1     0       0\n"
  "  2      1     3       4\n"
  "  3      1     2       5\n"
  "  4      1     0       0\n"
  "RESOURCEAVAILABILITIES:\n"
  "  R 1\n"
  "    8\n";

static void
test_file (void)
{
  g_autofree char *message = NULL;
  g_autoptr (PwLevelFile) file = pw_level_file_parse (good_file, &message);
  g_autoptr (PwLevelResult) result = NULL;

  g_assert_cmpstr (message, ==, NULL);
  result = pw_level_preview (&file->problem);
  g_assert_cmpint (file->mpm_time, ==, result->unlevelled_finish);
  g_assert_cmpint (result->finish, ==, 5);
  assert_feasible (file, result);
}

/* Cut off anywhere it is refused with a line, and so is each wrong one. */
static void
test_bad_file (void)
{
  static const char *const wrong[][3] = {
    { "  2      1     3       4\n", "  2      1     3\n", "line 18: " },
    { "   3        1          1           4\n", "   3        1          1           9\n", "line 12: a successor" },
    { "   3        1          1           4\n", "   3        1          2           4\n", "line 12: not as many" },
    { "   3        1          1           4\n", "   3        2          1           4\n", "line 12: a job with several modes" },
    { "nonrenewable              :  0", "nonrenewable              :  2", "line 5: " },
    { "):  4", "):  99999999", "line 2: " },
    { "    8\n", "    x\n", "line 23: " }
  };

  for (gsize length = 0; length < strlen (good_file) - 6; length++)
    {
      g_autofree char *text = g_strndup (good_file, length);
      g_autofree char *message = NULL;
      g_autoptr (PwLevelFile) file = pw_level_file_parse (text, &message);

      g_assert_null (file);
      g_assert_true (g_str_has_prefix (message, "line "));
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GString) text = g_string_new (good_file);
      g_autofree char *message = NULL;
      g_autoptr (PwLevelFile) file = NULL;

      g_assert_cmpuint (g_string_replace (text, wrong[i][0], wrong[i][1], 1), ==, 1);
      file = pw_level_file_parse (text->str, &message);
      g_assert_null (file);
      g_assert_true (g_str_has_prefix (message, wrong[i][2]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/level/search/random", test_random);
  g_test_add_func ("/engine/level/search/push", test_push);
  g_test_add_func ("/engine/level/search/optimum", test_optimum);
  g_test_add_func ("/engine/level/search/cancel", test_cancel);
  g_test_add_func ("/engine/level/search/seeds", test_seeds);
  g_test_add_func ("/engine/level/search/long-chain", test_long_chain);
  g_test_add_func ("/engine/level/search/large", test_large);
  g_test_add_func ("/engine/level/file/good", test_file);
  g_test_add_func ("/engine/level/file/bad", test_bad_file);

  return g_test_run ();
}

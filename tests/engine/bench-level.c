/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-level-file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SKIPPED 77

typedef struct
{
  guint  n;
  guint  n_feasible;
  guint  n_exact;
  double preview;
  double after_1000;
  double after_5000;
  double microseconds;
} Sums;

/* The line of an instance in best_known.csv: its best makespan, or 0. */
static int
find_best_known (const char *table,
                 const char *name)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (g_strv_length (cells) >= 5 && strcmp (cells[1], name) == 0)
        {
          return atoi (cells[4]);
        }
    }

  return 0;
}

static gboolean
is_feasible (const PwLevelFile   *file,
             const PwLevelResult *result)
{
  return result->n_troubles == 0 && pw_level_check (&file->problem, result->starts, result->finishes).kind == PW_LEVEL_FAULT_NONE;
}

static PwLevelResult *
search (const PwLevelFile *file,
        guint              max_schedules)
{
  PwLevelSearch options = { .max_schedules = max_schedules, .seed = 1 };

  return pw_level_search (&file->problem, &options);
}

static double
get_above (int finish,
           int known)
{
  return known > 0 ? 100.0 * (finish - known) / known : 0;
}

/* One line of the table; processor time, so that neighbours do not count. @known is 0 to measure against the critical path. */
static void
run (const PwLevelFile *file,
     int                best_known,
     Sums              *sums)
{
  g_autoptr (PwLevelResult) preview = pw_level_preview (&file->problem);
  g_autoptr (PwLevelResult) short_search = search (file, 1000);
  g_autoptr (PwLevelResult) long_search = NULL;
  clock_t began = clock ();
  int known = best_known > 0 ? best_known : preview->unlevelled_finish;
  gboolean is_exact = file->mpm_time < 0 || file->mpm_time == preview->unlevelled_finish;
  gboolean feasible;
  double microseconds;

  long_search = search (file, 5000);
  microseconds = (double) (clock () - began) * 1000000 / CLOCKS_PER_SEC / MAX (long_search->n_schedules, 1);
  feasible = is_feasible (file, preview) && is_feasible (file, short_search) && is_feasible (file, long_search);

  printf ("%-20s %5d %5d %-5s %5d %8d %6d %6d %8.2f %8.2f %8.2f %9.1f %s\n", file->name, file->mpm_time, preview->unlevelled_finish, is_exact ? "" : "WRONG",
          best_known, preview->finish, short_search->finish, long_search->finish, get_above (preview->finish, known),
          get_above (short_search->finish, known), get_above (long_search->finish, known), microseconds, feasible ? "yes" : "NO");
  sums->n++;
  sums->n_feasible += feasible ? 1 : 0;
  sums->n_exact += is_exact ? 1 : 0;
  sums->preview += get_above (preview->finish, known);
  sums->after_1000 += get_above (short_search->finish, known);
  sums->after_5000 += get_above (long_search->finish, known);
  sums->microseconds += microseconds;
}

static void
print_header (const char *against)
{
  printf ("%-20s %5s %5s %-5s %5s %8s %6s %6s   %% above %s: preview, 1000, 5000  us/schedule feasible\n",
          "instance", "MPM", "ours", "", "best", "preview", "1000", "5000", against);
}

static void
print_sums (const char *title,
            const Sums *sums)
{
  if (sums->n > 0)
    {
      printf ("# %s: %u instances, %u feasible, %u critical paths exact, mean %% above: preview %.2f, 1000 schedules %.2f, 5000 schedules %.2f; %.1f us a schedule\n",
              title, sums->n, sums->n_feasible, sums->n_exact, sums->preview / sums->n, sums->after_1000 / sums->n,
              sums->after_5000 / sums->n, sums->microseconds / sums->n);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All .sm files of a folder, against best_known.csv there. */
static int
run_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *table_path = g_build_filename (folder, "best_known.csv", NULL);
  g_autofree char *table = NULL;
  Sums small = { 0 };
  Sums medium = { 0 };
  Sums large = { 0 };
  const char *name;
  int status = 0;

  if (dir == NULL)
    {
      printf ("No folder %s: skipped\n", folder);
      return SKIPPED;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".sm"))
        {
          g_ptr_array_add (names, g_strdup (name));
        }
    }
  g_ptr_array_sort (names, compare_names);
  if (!g_file_get_contents (table_path, &table, NULL, NULL))
    {
      table = g_strdup ("");
    }

  print_header ("best known");
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autofree char *message = NULL;
      g_autoptr (PwLevelFile) file = pw_level_file_read (path, &message);

      if (file == NULL)
        {
          printf ("%s\n", message);
          status = 1;
          continue;
        }
      run (file, find_best_known (table, file->name), file->problem.n_activities <= 32 ? &small : file->problem.n_activities <= 62 ? &medium : &large);
    }
  print_sums ("to 30 activities", &small);
  print_sums ("to 60 activities", &medium);
  print_sums ("more", &large);
  return status != 0 || small.n_feasible + medium.n_feasible + large.n_feasible < small.n + medium.n + large.n ? 1 : 0;
}

/* Some of each shape that the library has. */
static int
run_generated (guint n_activities,
               guint n_each)
{
  static const double complexities[] = { 1.5, 1.8, 2.1 };
  static const double factors[] = { 0.25, 0.5, 0.75, 1 };
  static const double strengths_small[] = { 0.2, 0.5, 0.7, 1 };
  static const double strengths_large[] = { 0.1, 0.2, 0.3, 0.4, 0.5 };
  const double *strengths = n_activities >= 100 ? strengths_large : strengths_small;
  guint n_strengths = n_activities >= 100 ? G_N_ELEMENTS (strengths_large) : G_N_ELEMENTS (strengths_small);
  Sums sums = { 0 };

  print_header ("critical path");
  for (guint i = 0; i < G_N_ELEMENTS (complexities) * G_N_ELEMENTS (factors) * n_strengths * n_each; i++)
    {
      guint cell = i / n_each;
      PwLevelShape shape = { n_activities, complexities[cell / n_strengths / G_N_ELEMENTS (factors)], factors[cell / n_strengths % G_N_ELEMENTS (factors)], strengths[cell % n_strengths] };
      g_autoptr (PwLevelFile) file = pw_level_file_generate (&shape, i + 1);

      run (file, 0, &sums);
    }
  print_sums ("generated", &sums);
  return sums.n_feasible < sums.n ? 1 : 0;
}

/* bench-engine-level FOLDER | --generated ACTIVITIES [OF-EACH-SHAPE] */
int
main (int    argc,
      char **argv)
{
  if (argc >= 3 && strcmp (argv[1], "--generated") == 0)
    {
      return run_generated (CLAMP ((guint) atoi (argv[2]), 10, 1000), argc > 3 ? CLAMP ((guint) atoi (argv[3]), 1, 100) : 1);
    }
  if (argc != 2)
    {
      printf ("usage: %s FOLDER | --generated ACTIVITIES [OF-EACH-SHAPE]\n", argv[0]);
      return 2;
    }
  return run_folder (argv[1]);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-snapshot-plan.h"

#include <stdio.h>
#include <string.h>

/*
 * A planning in a line: "1 Bestek 100-200 60" is a task with its id, title, start, finish and duration; "2<1" a link into 2
 * from 1, with "+30" its lag, "e" elapsed and "s" start to start.
 */
static PwSnapshotPlan *
read_plan (const char *text)
{
  PwSnapshotPlan *plan = pw_snapshot_plan_new ();
  g_auto (GStrv) lines = g_strsplit (text, ";", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      PwSnapshotTask task = { .kind = PW_SNAPSHOT_TASK };
      PwSnapshotLink link = { 0 };
      char title[20];

      g_strstrip (*line);
      if (sscanf (*line, "%" G_GINT64_FORMAT " %19s %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                  &task.id, title, &task.start, &task.finish, &task.duration) == 5)
        {
          task.title = g_strdup (title);
          g_array_append_val (plan->tasks, task);
        }
      else if (sscanf (*line, "%" G_GINT64_FORMAT "<%" G_GINT64_FORMAT "+%" G_GINT64_FORMAT, &link.successor, &link.predecessor, &link.lag) >= 2)
        {
          link.is_elapsed = strchr (*line, 'e') != NULL;
          link.kind = strchr (*line, 's') != NULL ? PW_SNAPSHOT_SS : PW_SNAPSHOT_FS;
          g_array_append_val (plan->links, link);
        }
    }

  pw_snapshot_plan_sort (plan);
  return plan;
}

static void
write_link (GString              *text,
            const PwSnapshotLink *link)
{
  if (link == NULL)
    {
      g_string_append (text, "-");
      return;
    }
  g_string_append_printf (text, "%d+%d%s%s", (int) link->predecessor, (int) link->lag, link->is_elapsed ? "e" : "", link->kind == PW_SNAPSHOT_SS ? "s" : "");
}

static char *
write_changes (GArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const PwSnapshotChange *change = &g_array_index (changes, PwSnapshotChange, i);
      const PwSnapshotTask *was = change->before;
      const PwSnapshotTask *is = change->after;

      g_string_append (text, i > 0 ? "; " : "");
      switch (change->kind)
        {
        case PW_SNAPSHOT_ADDED:
          g_assert_null (was);
          g_string_append_printf (text, "%d added %s", (int) is->id, is->title);
          break;

        case PW_SNAPSHOT_REMOVED:
          g_assert_null (is);
          g_string_append_printf (text, "%d removed %s", (int) was->id, was->title);
          break;

        case PW_SNAPSHOT_MOVED:
          g_string_append_printf (text, "%d moved %d-%d to %d-%d", (int) is->id, (int) was->start, (int) was->finish, (int) is->start, (int) is->finish);
          break;

        case PW_SNAPSHOT_RENAMED:
          g_string_append_printf (text, "%d renamed %s to %s", (int) is->id, was->title, is->title);
          break;

        case PW_SNAPSHOT_REESTIMATED:
          g_string_append_printf (text, "%d reestimated %d to %d", (int) is->id, (int) was->duration, (int) is->duration);
          break;

        case PW_SNAPSHOT_RELINKED:
        default:
          g_string_append_printf (text, "%d relinked ", (int) is->id);
          write_link (text, change->link_before);
          g_string_append (text, " to ");
          write_link (text, change->link_after);
        }
    }

  return g_string_free_and_steal (text);
}

static const struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *changes;
} cases[] = {
  { "none", "1 A 0-10 10; 2 B 10-20 10; 2<1", "2<1; 2 B 10-20 10; 1 A 0-10 10", "" },
  { "empty", "", "", "" },
  { "added", "1 A 0-10 10", "1 A 0-10 10; 2 B 10-20 10; 2<1", "2 added B" },
  { "added-before", "2 B 0-10 10", "1 A 0-10 10; 2 B 0-10 10", "1 added A" },
  { "removed", "1 A 0-10 10; 2 B 10-20 10; 2<1; 3 C 20-30 10; 3<2", "1 A 0-10 10; 3 C 20-30 10", "2 removed B; 3 relinked 2+0 to -" },
  { "all-new", "1 A 0-10 10", "2 A 0-10 10", "1 removed A; 2 added A" },
  { "moved", "1 A 0-10 10", "1 A 5-15 10", "1 moved 0-10 to 5-15" },
  { "moved-finish", "1 A 0-10 10", "1 A 0-15 10", "1 moved 0-10 to 0-15" },
  { "renamed", "1 A 0-10 10", "1 Aa 0-10 10", "1 renamed A to Aa" },
  { "reestimated", "1 A 0-10 10", "1 A 0-10 12", "1 reestimated 10 to 12" },
  { "everything", "1 A 0-10 10; 2 B 0-1 1", "1 Aa 5-17 12; 2 B 0-1 1; 1<2", "1 moved 0-10 to 5-17; 1 renamed A to Aa; 1 relinked - to 2+0; 1 reestimated 10 to 12" },
  { "link-lag", "1 A 0-1 1; 2 B 0-1 1; 2<1+5", "1 A 0-1 1; 2 B 0-1 1; 2<1+6", "2 relinked 1+5 to 1+6" },
  { "link-elapsed", "1 A 0-1 1; 2 B 0-1 1; 2<1+5", "1 A 0-1 1; 2 B 0-1 1; 2<1+5e", "2 relinked 1+5 to 1+5e" },
  { "link-kind", "1 A 0-1 1; 2 B 0-1 1; 2<1+5", "1 A 0-1 1; 2 B 0-1 1; 2<1+5s", "2 relinked 1+5 to 1+5s" },
  { "link-other", "1 A 0-1 1; 2 B 0-1 1; 3 C 0-1 1; 3<1", "1 A 0-1 1; 2 B 0-1 1; 3 C 0-1 1; 3<2", "3 relinked 1+0 to -; 3 relinked - to 2+0" },
  { "link-between", "1 A 0-1 1; 2 B 0-1 1; 4 D 0-1 1; 4<1; 4<2", "1 A 0-1 1; 2 B 0-1 1; 3 C 0-1 1; 4 D 0-1 1; 4<1; 4<3; 3<1", "3 added C; 4 relinked 2+0 to -; 4 relinked - to 3+0" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PwSnapshotPlan) before = read_plan (cases[i].before);
  g_autoptr (PwSnapshotPlan) after = read_plan (cases[i].after);
  g_autoptr (GArray) changes = pw_snapshot_plan_compare (before, after);
  g_autofree char *text = write_changes (changes);

  g_assert_cmpstr (text, ==, cases[i].changes);
}

static void
test_find (void)
{
  g_autoptr (PwSnapshotPlan) plan = read_plan ("9 C 0-1 1; 3 A 0-1 1; 5 B 0-1 1");

  g_assert_cmpstr (pw_snapshot_plan_find_task (plan, 3)->title, ==, "A");
  g_assert_cmpstr (pw_snapshot_plan_find_task (plan, 9)->title, ==, "C");
  g_assert_null (pw_snapshot_plan_find_task (plan, 4));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/snapshot-diff/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/engine/snapshot-diff/find", test_find);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *program;

static gint64
get_seq (PwWorkspace *workspace)
{
  g_autoptr (GPtrArray) entries = pw_backend_list_entries (pw_workspace_get_backend (workspace), 0, 1, NULL);

  return entries->len > 0 ? ((PwJournalEntry *) entries->pdata[0])->seq : 0;
}

/* Says after each edit, undo or redo how far it is and what the content is then. */
static int
edit_until_killed (const char *path,
                   guint32     seed)
{
  PwWorkspace *workspace = pw_test_open_workspace (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  while (TRUE)
    {
      g_autofree char *hash = NULL;
      g_autofree char *line = NULL;
      gboolean is_done;

      switch (g_rand_int_range (rand, 0, 10))
        {
        case 0:
        case 1:
          is_done = pw_workspace_can_undo (workspace) && pw_workspace_undo (workspace, NULL);
          break;

        case 2:
          is_done = pw_workspace_can_redo (workspace) && pw_workspace_redo (workspace, NULL);
          break;

        default:
          {
            g_autoptr (PwEdit) edit = pw_test_make_random (workspace, rand);

            is_done = pw_workspace_apply (workspace, edit, NULL);
          }
        }
      if (!is_done)
        {
          continue;
        }

      hash = pw_workspace_dup_content_hash (workspace);
      line = g_strdup_printf ("%" G_GINT64_FORMAT " %s\n", get_seq (workspace), hash);
      if (write (STDOUT_FILENO, line, strlen (line)) < 0)
        {
          return 1;
        }
    }
}

/* R1: kill -9 at a random moment, 200 times; scripts ask for more by PW_KILLS. */
static void
test_kill (void)
{
  int n_kills = g_getenv ("PW_KILLS") != NULL ? atoi (g_getenv ("PW_KILLS")) : 200;
  char *folder = pw_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "projectwerk.db", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  gint64 n_acknowledged = 0;
  gint64 n_in_flight = 0;
  gint64 last_seq = 0;

  pw_test_fill (path, 1, 20);
  for (int i = 0; i < n_kills; i++)
    {
      g_autofree char *seed = g_strdup_printf ("%u", g_rand_int (rand));
      const char *argv[] = { program, "--edit", path, seed, NULL };
      g_autoptr (GString) output = g_string_new (NULL);
      g_auto (GStrv) lines = NULL;
      g_autofree char *hash = NULL;
      g_autoptr (GError) error = NULL;
      PwWorkspace *workspace;
      char buffer[4096];
      gint64 seq;
      ssize_t n_read;
      guint n_lines;
      GPid pid;
      int out;

      g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, &out, NULL, &error);
      g_assert_no_error (error);

      /* From the first word on, so that it dies while it writes; once in ten times while it opens. */
      if (i % 10 != 9)
        {
          n_read = read (out, buffer, sizeof buffer);
          g_assert_cmpint (n_read, >, 0);
          g_string_append_len (output, buffer, n_read);
        }
      g_usleep ((gulong) g_rand_int_range (rand, i % 10 == 9 ? 500 : 5000, 65000));
      kill (pid, SIGKILL);
      while ((n_read = read (out, buffer, sizeof buffer)) > 0)
        {
          g_string_append_len (output, buffer, n_read);
        }
      close (out);
      waitpid (pid, NULL, 0);

      workspace = pw_test_open_workspace (path);
      hash = pw_workspace_dup_content_hash (workspace);
      seq = get_seq (workspace);
      lines = g_strsplit (output->str, "\n", -1);
      n_lines = g_strv_length (lines);
      if (n_lines >= 2)
        {
          gint64 acknowledged = g_ascii_strtoll (lines[n_lines - 2], NULL, 10);

          /* All that was acknowledged is in, and at most the one that was on its way besides. */
          g_assert_cmpint (seq, >=, acknowledged);
          g_assert_cmpint (seq, <=, acknowledged + 1);
          if (seq == acknowledged)
            {
              g_assert_cmpstr (strchr (lines[n_lines - 2], ' ') + 1, ==, hash);
            }
          n_in_flight += seq - acknowledged;
          n_acknowledged += acknowledged - last_seq;
        }
      last_seq = seq;
      pw_test_close_workspace (workspace);
      pw_test_assert_sound (path);

      /* Many small stores find more than one that grows slow. */
      if (seq > 3000)
        {
          pw_test_remove_folder (folder);
          folder = pw_test_make_folder ();
          g_free (path);
          path = g_build_filename (folder, "projectwerk.db", NULL);
          pw_test_fill (path, (guint32) i, 20);
          workspace = pw_test_open_workspace (path);
          last_seq = get_seq (workspace);
          pw_test_close_workspace (workspace);
        }
    }
  g_test_message ("%d kills, %" G_GINT64_FORMAT " edits acknowledged, %" G_GINT64_FORMAT " more were in; 0 lost, 0 torn", n_kills, n_acknowledged, n_in_flight);
  pw_test_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--edit"))
    {
      return edit_until_killed (argv[2], (guint32) g_ascii_strtoull (argv[3], NULL, 10));
    }

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill/edits", test_kill);
  return g_test_run ();
}

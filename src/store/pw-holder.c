/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-holder.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "base/pw-error.h"

/*
 * Asks the system who locks a file. Asking by fcntl() would take opening the file, and closing it again would drop
 * the locks that this very process may hold on it; /proc/locks needs no such thing.
 */
static int
find_process (const char *path)
{
  g_autofree char *locks = NULL;
  g_autofree char *wanted = NULL;
  g_auto (GStrv) lines = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0 || !g_file_get_contents ("/proc/locks", &locks, NULL, NULL))
    {
      return 0;
    }

  wanted = g_strdup_printf ("%02x:%02x:%" G_GUINT64_FORMAT, major (status.st_dev), minor (status.st_dev), (guint64) status.st_ino);
  lines = g_strsplit (locks, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* 1: POSIX  ADVISORY  WRITE 1234 00:1f:5678 1073741824 1073742335 */
      g_auto (GStrv) words = g_regex_split_simple ("\\s+", lines[i], 0, 0);

      if (g_strv_length (words) >= 8 && g_str_equal (words[3], "WRITE") && g_str_equal (words[5], wanted))
        {
          return (int) g_ascii_strtoll (words[4], NULL, 10);
        }
    }

  return 0;
}

/**
 * pw_holder_set_error:
 * @path: a store that is open elsewhere
 *
 * Says who holds it, as far as that can be known.
 */
void
pw_holder_set_error (GError     **error,
                     const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *program_path = NULL;
  g_autofree char *program = NULL;
  int process = find_process (path);

  if (process == (int) getpid ())
    {
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_LOCKED, _("“%s” is already open in this program."), name);
      return;
    }
  if (process > 0)
    {
      program_path = g_strdup_printf ("/proc/%d/comm", process);
      if (g_file_get_contents (program_path, &program, NULL, NULL))
        {
          /* Translators: %1$s is a file name, %2$s a program, %3$d the number of its process */
          g_set_error (error, PW_ERROR, PW_ERROR_LOCKED, _("“%1$s” is open elsewhere: in %2$s (process %3$d). Close that first."),
                       name, g_strstrip (program), process);
          return;
        }
    }

  /* Translators: %s is a file name */
  g_set_error (error, PW_ERROR, PW_ERROR_LOCKED, _("“%s” is open in another window, session or program. Close that first."), name);
}

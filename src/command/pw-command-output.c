/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-command-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "base/pw-error.h"
#include "base/pw-sandbox.h"
#include "command/pw-command.h"

static void
print_as_it_is (const char *text)
{
  fputs (text, stdout);
}

static void
print_error_as_it_is (const char *text)
{
  fputs (text, stderr);
}

/**
 * pw_command_output_begin:
 *
 * From here on all that is printed is UTF-8, whatever the locale: GLib would put a
 * question mark for every accent where none is set, as over ssh, and so spoil what
 * scripts read.
 */
void
pw_command_output_begin (void)
{
  g_set_print_handler (print_as_it_is);
  g_set_printerr_handler (print_error_as_it_is);
}

/**
 * pw_command_output_end:
 * @status: how the command ended
 *
 * Returns: @status, or %PW_EXIT_FAILED when what was printed has not all arrived
 */
int
pw_command_output_end (int status)
{
  if ((fflush (stdout) != 0 || ferror (stdout)) && status == PW_EXIT_DONE)
    {
      g_printerr ("projectwerk: %s\n", _("What the command says could not all be written."));
      return PW_EXIT_FAILED;
    }

  return status;
}

/**
 * pw_command_output_write_file:
 * @target: (type filename): the file to make or replace
 * @content: what goes in
 * @length: its length in bytes
 * @error: why not; then @target is as it was
 *
 * Returns: whether the file is there, whole and durable, for its owner alone
 */
gboolean
pw_command_output_write_file (const char  *target,
                              const char  *content,
                              gsize        length,
                              GError     **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;
  int error_number;

  if (!pw_sandbox_check_write (target, error))
    {
      return FALSE;
    }

  errno = 0;
  if (g_file_set_contents_full (target, content, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &cause))
    {
      return TRUE;
    }

  error_number = errno;
  name = g_filename_display_name (target);
  /* Translators: %1$s is a file name, %2$s what the system says about it */
  g_set_error (error, PW_ERROR, PW_ERROR_IO, _("“%1$s” could not be written: %2$s."), name,
               g_strerror (error_number != 0 ? error_number : EIO));
  return FALSE;
}

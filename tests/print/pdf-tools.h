/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>

/* Runs a tool of another maker on a file of ours, with words of options before the file. Returns NULL, and skips, where it is not installed. */
static inline char *
run_tool (GBytes     *pdf,
          const char *tool,
          const char *before,
          const char *after)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_auto (GStrv) options = g_strsplit (before != NULL ? before : "", " ", -1);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int fd, status;

  if (program == NULL)
    {
      g_test_skip ("a PDF tool is not installed");
      return NULL;
    }

  fd = g_file_open_tmp ("projectwerk-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);

  g_ptr_array_add (arguments, program);

  for (guint i = 0; options[i] != NULL; i++)
    g_ptr_array_add (arguments, options[i]);

  g_ptr_array_add (arguments, path);

  if (after != NULL)
    g_ptr_array_add (arguments, (gpointer) after);

  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_unlink (path);

  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s\n%s", tool, error->message, output);

  return output;
}

/* The text as a reader finds it, with every run of space as one; options may cut the pages. */
static inline char *
read_text (GBytes     *pdf,
           const char *options)
{
  g_autofree char *text = run_tool (pdf, "pdftotext", options, "-");
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  return text != NULL ? g_regex_replace_literal (spaces, text, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL) : NULL;
}

static inline int
count (const char *text,
       const char *words)
{
  int n = 0;

  for (const char *p = text; (p = strstr (p, words)) != NULL; p += strlen (words))
    n++;

  return n;
}

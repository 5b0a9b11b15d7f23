/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a command ends. */
#define PW_EXIT_DONE    0
#define PW_EXIT_FAILED  1
#define PW_EXIT_USAGE   2
#define PW_EXIT_BAD     3       /* checked, and found bad */

/**
 * PwCommand:
 * @name: the word on the command line
 * @usage: msgid of its arguments, for `help`; empty without any
 * @summary: msgid of one line that says what it does
 * @run: does it; @argv[0] is the name of the command; @store_path is %NULL for the usual store
 */
typedef struct
{
  const char  *name;
  const char  *usage;
  const char  *summary;
  int        (*run) (int          argc,
                     char       **argv,
                     const char  *store_path);
} PwCommand;

const char      *pw_command_get_version (void);
const PwCommand *pw_command_find        (const char  *name);
gboolean         pw_command_line_wants  (int          argc,
                                         char       **argv);
int              pw_command_line_run    (int          argc,
                                         char       **argv);
int              pw_command_usage_error (const char  *format,
                                         ...) G_GNUC_PRINTF (1, 2);
int              pw_command_failed      (GError      *error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the table of commands points at; each stands in a file of its own. */
#define PW_DECLARE_COMMAND(name)              \
  int pw_run_##name (int          argc,       \
                     char       **argv,       \
                     const char  *store_path);

PW_DECLARE_COMMAND (backup)
PW_DECLARE_COMMAND (check)
PW_DECLARE_COMMAND (demo)
PW_DECLARE_COMMAND (export)
PW_DECLARE_COMMAND (import)
PW_DECLARE_COMMAND (journal)
PW_DECLARE_COMMAND (list)
PW_DECLARE_COMMAND (print)
PW_DECLARE_COMMAND (restore)
PW_DECLARE_COMMAND (roster)
PW_DECLARE_COMMAND (schedule)

G_END_DECLS

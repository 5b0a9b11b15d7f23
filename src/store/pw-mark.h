/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwMark:
 * @PW_MARK_NONE: no database, or nothing that can be read
 * @PW_MARK_FOREIGN: a SQLite database of another program
 * @PW_MARK_OFFICE: a store or a backup of this program
 */
typedef enum
{
  PW_MARK_NONE,
  PW_MARK_FOREIGN,
  PW_MARK_OFFICE
} PwMark;

PwMark   pw_mark_read         (const char *path);
gboolean pw_mark_is_same_file (const char *path,
                               const char *other);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwPublishMode:
 * @PW_PUBLISH_NEW: never over a file that is there
 * @PW_PUBLISH_REPLACE: in place of what is there
 */
typedef enum
{
  PW_PUBLISH_NEW,
  PW_PUBLISH_REPLACE
} PwPublishMode;

void      pw_files_set_error   (GError        **error,
                                const char     *path,
                                int             error_number);
gboolean  pw_files_make_folder (const char     *path,
                                GError        **error);
char     *pw_files_make_temp   (const char     *target,
                                GError        **error);
gboolean  pw_files_publish     (const char     *temp,
                                const char     *target,
                                PwPublishMode   mode,
                                GError        **error);
gboolean  pw_files_keep_aside  (const char     *path,
                                const char     *aside,
                                GError        **error);
gboolean  pw_files_sync_folder (const char     *folder,
                                GError        **error);
void      pw_files_discard     (char           *temp);
guint64   pw_files_free_bytes  (const char     *path);

G_END_DECLS

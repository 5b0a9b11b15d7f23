/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a person does with a window, and sees in it. */
typedef gboolean (*PwScreenTest) (gpointer data);

void       pw_screen_wait        (PwScreenTest  test,
                                  gpointer      data);
void       pw_screen_settle      (void);
GtkWidget *pw_screen_find        (GtkWidget    *root,
                                  GType         type,
                                  const char   *text);
gboolean   pw_screen_shows       (GtkWidget    *root,
                                  const char   *text);
void       pw_screen_type        (GtkWidget    *root,
                                  const char   *title,
                                  const char   *text);
void       pw_screen_click       (GtkWidget    *root,
                                  const char   *label);
void       pw_screen_assert_dutch (GtkWidget   *root,
                                   const char  *where);

G_END_DECLS

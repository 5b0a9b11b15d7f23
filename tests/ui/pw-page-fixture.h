/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/app/pw-desk.h"
#include "ui/app/pw-page.h"
#include "pw-memory-backend.h"

G_BEGIN_DECLS

/**
 * PwPageFixture:
 *
 * A page in a window of its own, over a workspace in memory.
 */
typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwDesk          *desk;
  GtkWidget       *window;
  GtkWidget       *page;
} PwPageFixture;

void       pw_page_fixture_set_up    (PwPageFixture *self,
                                      gboolean       is_demo);
void       pw_page_fixture_show      (PwPageFixture *self,
                                      GtkWidget     *page,
                                      int            width,
                                      int            height);
void       pw_page_fixture_tear_down (PwPageFixture *self);

void       pw_page_settle            (void);
GtkWidget *pw_page_find              (GtkWidget     *root,
                                      GType          type,
                                      guint          nth);
GtkWidget *pw_page_find_label        (GtkWidget     *root,
                                      const char    *text);
GtkWidget *pw_page_find_button       (GtkWidget     *root,
                                      const char    *text);
void       pw_page_press             (GtkWidget     *widget,
                                      guint          key);
void       pw_page_press_with        (GtkWidget     *widget,
                                      guint          key,
                                      GdkModifierType modifiers);
guint      pw_page_count_nameless    (GtkWidget     *root);
void       pw_page_picture           (PwPageFixture *self,
                                      const char    *name);

G_END_DECLS

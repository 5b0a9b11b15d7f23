/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/pw-entity.h"

G_BEGIN_DECLS

/**
 * PwPageInterface:
 * @search: (nullable): shows only what fits @text, which may be empty; the window asks for the words with Ctrl+F
 * @focus_search: (nullable): instead of @search: brings Ctrl+F to a field that the page shows itself
 * @open: (nullable): shows and selects @entity; %FALSE when it is not shown here
 * @add: (nullable): Ctrl+N
 * @print: (nullable): Ctrl+P
 * @get_actions: (nullable): the actions of the page, reached as `page.NAME` while it shows
 *
 * What a page may do besides being a widget. All of it is optional.
 */
#define PW_TYPE_PAGE (pw_page_get_type ())
G_DECLARE_INTERFACE (PwPage, pw_page, PW, PAGE, GtkWidget)

struct _PwPageInterface
{
  GTypeInterface  parent_interface;

  void          (*search)      (PwPage     *self,
                                const char *text);
  void          (*focus_search) (PwPage   *self);
  gboolean      (*open)        (PwPage     *self,
                                PwEntity   *entity);
  void          (*add)         (PwPage     *self);
  void          (*print)       (PwPage     *self);
  GActionGroup *(*get_actions) (PwPage     *self);
};

gboolean      pw_page_can_search  (PwPage     *self);
gboolean      pw_page_focus_search (PwPage    *self);
gboolean      pw_page_can_add     (PwPage     *self);
gboolean      pw_page_can_print   (PwPage     *self);
void          pw_page_search      (PwPage     *self,
                                   const char *text);
gboolean      pw_page_open        (PwPage     *self,
                                   PwEntity   *entity);
void          pw_page_add         (PwPage     *self);
void          pw_page_print       (PwPage     *self);
GActionGroup *pw_page_get_actions (PwPage     *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwMarkup:
 * @name: (not nullable): the name of the element
 * @text: the text between its tags, without that of its children; white space at the ends is gone
 * @line: where it starts
 * @first: (nullable): its first child
 * @next: (nullable): its next sibling
 *
 * One element of an XML file, which owns its children. Attributes are read over.
 */
typedef struct _PwMarkup PwMarkup;

struct _PwMarkup
{
  const char *name;
  char       *text;
  int         line;
  PwMarkup   *first;
  PwMarkup   *last;
  PwMarkup   *next;
};

#define PW_MARKUP_MAX_DEPTH     64
#define PW_MARKUP_MAX_ELEMENTS  200000
#define PW_MARKUP_MAX_ATTRIBUTE (64 * 1024)

PwMarkup   *pw_markup_parse    (const char      *text,
                                gsize            length,
                                GError         **error);
void        pw_markup_free     (PwMarkup        *self);
PwMarkup   *pw_markup_find     (const PwMarkup  *self,
                                const char      *name);
PwMarkup   *pw_markup_get_next (const PwMarkup  *self,
                                const char      *name);
guint       pw_markup_count    (const PwMarkup  *self,
                                const char      *name);
const char *pw_markup_get_text (const PwMarkup  *self,
                                const char      *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwMarkup, pw_markup_free)

G_END_DECLS

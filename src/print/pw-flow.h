/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwFlowGlue:
 * @PW_FLOW_FREE: a page may end after the item
 * @PW_FLOW_KEEP: better not, but a group taller than a page may be broken here
 * @PW_FLOW_BOUND: no page ends after the item, unless what is bound is itself taller than a page
 */
typedef enum
{
  PW_FLOW_FREE,
  PW_FLOW_KEEP,
  PW_FLOW_BOUND
} PwFlowGlue;

/**
 * PwFlowItem:
 * @space: above the item; dropped at the top of a page
 * @height: of the item
 * @repeat_height: of the header rows that go above the item when a page begins with it
 * @glue: what holds it to the next item
 * @breaks: whether a page begins with it
 * @sinks: whether it goes to the bottom of its page, which is then full
 */
typedef struct
{
  double      space;
  double      height;
  double      repeat_height;
  PwFlowGlue  glue;
  gboolean    breaks;
  gboolean    sinks;
} PwFlowItem;

/**
 * PwFlowPlace:
 * @page: from 0
 * @y: its top, from the top of the page's body; header rows repeated are above this
 * @begins_page: whether it is the first on its page
 * @ends_page: whether it is the last on its page
 */
typedef struct
{
  int       page;
  double    y;
  gboolean  begins_page;
  gboolean  ends_page;
} PwFlowPlace;

GArray *pw_flow_paginate (const PwFlowItem *items,
                          guint             n_items,
                          double            page_height);

G_END_DECLS

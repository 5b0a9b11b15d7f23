/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-document.h"

G_BEGIN_DECLS

/**
 * PwFieldPlace:
 * @name: the name of the cell, such as "staff.signature"
 * @page: from 0
 * @x: its left edge in points
 * @y: its lower edge in points from the bottom of the page, as PDF counts
 * @width: in points
 * @height: in points
 *
 * Where a cell of a form that is filled in lies on the page.
 */
typedef struct
{
  char   *name;
  int     page;
  double  x;
  double  y;
  double  width;
  double  height;
} PwFieldPlace;

/**
 * PwRendering:
 * @pdf: the bytes of the file
 * @n_pages: how many pages
 * @fields: (element-type PwFieldPlace): the cells with a name
 *
 * A document as it is printed, sent, signed and kept.
 */
typedef struct
{
  GBytes    *pdf;
  int        n_pages;
  GPtrArray *fields;
} PwRendering;

PwRendering *pw_rendering_new        (PwDocument         *document,
                                      GError            **error);
void         pw_rendering_free       (PwRendering        *self);
const PwFieldPlace *pw_rendering_find_field (PwRendering *self,
                                      const char         *name);

GBytes      *pw_document_render_pdf  (PwDocument         *document,
                                      GError            **error);
GBytes      *pw_document_bundle_pdf  (GPtrArray          *documents,
                                      gboolean            pads_to_even,
                                      GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwRendering, pw_rendering_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-rendering.h"

#include "print/pw-pdf-finish.h"
#include "print/pw-pdf-writer.h"

/**
 * pw_rendering_new:
 *
 * Lays @document out and writes it as a tagged PDF. The same document gives the
 * same bytes on the same machine.
 *
 * Returns: (transfer full): the file, its page count and the rectangles of its fields
 */
PwRendering *
pw_rendering_new (PwDocument  *document,
                  GError     **error)
{
  g_autoptr (PwLayout) layout = pw_layout_new (document);
  g_autoptr (PwPdfWriter) writer = pw_pdf_writer_new ();
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) finished = NULL;
  PwRendering *self;

  pw_pdf_writer_add (writer, layout, FALSE, TRUE);
  drawn = pw_pdf_writer_end (writer, error);

  if (drawn == NULL)
    return NULL;

  finished = pw_pdf_finish (drawn, document, pw_pdf_writer_get_tags (writer), error);

  if (finished == NULL)
    return NULL;

  self = g_new0 (PwRendering, 1);
  self->pdf = g_steal_pointer (&finished);
  self->n_pages = layout->n_pages;
  self->fields = g_ptr_array_ref (pw_pdf_writer_get_fields (writer));

  return self;
}

void
pw_rendering_free (PwRendering *self)
{
  g_bytes_unref (self->pdf);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

/* Returns %NULL when the document has no cell of that name. */
const PwFieldPlace *
pw_rendering_find_field (PwRendering *self,
                         const char  *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const PwFieldPlace *field = g_ptr_array_index (self->fields, i);

      if (g_str_equal (field->name, name))
        return field;
    }

  return NULL;
}

GBytes *
pw_document_render_pdf (PwDocument  *document,
                        GError     **error)
{
  g_autoptr (PwRendering) rendering = pw_rendering_new (document, error);

  return rendering != NULL ? g_bytes_ref (rendering->pdf) : NULL;
}

/**
 * pw_document_bundle_pdf:
 * @documents: (element-type PwDocument): at least one
 * @pads_to_even: for printing on both sides: every document begins on a new sheet
 *
 * Writes many documents to one file, for paper: each keeps its own page numbers
 * and footer. What is kept and signed is the file of each document by itself.
 */
GBytes *
pw_document_bundle_pdf (GPtrArray  *documents,
                        gboolean    pads_to_even,
                        GError    **error)
{
  g_autoptr (PwPdfWriter) writer = pw_pdf_writer_new ();
  g_autoptr (GBytes) drawn = NULL;

  g_return_val_if_fail (documents->len > 0, NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr (PwLayout) layout = pw_layout_new (g_ptr_array_index (documents, i));

      pw_pdf_writer_add (writer, layout, pads_to_even, i + 1 == documents->len);
    }

  drawn = pw_pdf_writer_end (writer, error);

  if (drawn == NULL)
    return NULL;

  return pw_pdf_finish (drawn, g_ptr_array_index (documents, 0), pw_pdf_writer_get_tags (writer), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-pdf-finish.h"

#include "base/pw-error.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

typedef struct
{
  qpdf_data  qpdf;
  GPtrArray *tags;
  guint      n_found;
  gboolean   is_alike;
} Finish;

static void
cleanup_qpdf (qpdf_data *qpdf)
{
  if (*qpdf != NULL)
    qpdf_cleanup (qpdf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (qpdf_data, cleanup_qpdf)

static void
set_cell_attributes (qpdf_data qpdf,
                     qpdf_oh   element,
                     PwTag    *tag)
{
  qpdf_oh attributes;

  if (tag->scope == NULL && tag->row_span == 1 && tag->column_span == 1)
    return;

  attributes = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh_replace_key (qpdf, attributes, "/O", qpdf_oh_new_name (qpdf, "/Table"));

  if (tag->scope != NULL)
    {
      g_autofree char *scope = g_strconcat ("/", tag->scope, NULL);

      qpdf_oh_replace_key (qpdf, attributes, "/Scope", qpdf_oh_new_name (qpdf, scope));
    }

  if (tag->row_span > 1)
    qpdf_oh_replace_key (qpdf, attributes, "/RowSpan", qpdf_oh_new_integer (qpdf, tag->row_span));

  if (tag->column_span > 1)
    qpdf_oh_replace_key (qpdf, attributes, "/ColSpan", qpdf_oh_new_integer (qpdf, tag->column_span));

  qpdf_oh_replace_key (qpdf, element, "/A", attributes);
}

/* Walks the structure tree beside the list of elements that was drawn: both are in reading order. */
static void
visit_element (Finish  *finish,
               qpdf_oh  element)
{
  qpdf_data qpdf = finish->qpdf;
  qpdf_oh kids;
  PwTag *tag;
  const char *name;

  if (!qpdf_oh_is_dictionary (qpdf, element) || !qpdf_oh_is_name (qpdf, qpdf_oh_get_key (qpdf, element, "/S")))
    return;

  name = qpdf_oh_get_name (qpdf, qpdf_oh_get_key (qpdf, element, "/S"));

  if (finish->n_found >= finish->tags->len)
    {
      finish->is_alike = FALSE;
      return;
    }

  tag = g_ptr_array_index (finish->tags, finish->n_found++);

  if (g_strcmp0 (name + 1, tag->name) != 0)
    {
      finish->is_alike = FALSE;
      return;
    }

  set_cell_attributes (qpdf, element, tag);

  if (tag->alternative != NULL)
    qpdf_oh_replace_key (qpdf, element, "/Alt", qpdf_oh_new_unicode_string (qpdf, tag->alternative));

  kids = qpdf_oh_get_key (qpdf, element, "/K");

  if (qpdf_oh_is_array (qpdf, kids))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, kids); i++)
        visit_element (finish, qpdf_oh_get_array_item (qpdf, kids, i));
    }
  else
    {
      visit_element (finish, kids);
    }
}

static gboolean
finish_structure (qpdf_data  qpdf,
                  qpdf_oh    root,
                  GPtrArray *tags)
{
  Finish finish = { qpdf, tags, 0, TRUE };
  qpdf_oh tree = qpdf_oh_get_key (qpdf, root, "/StructTreeRoot");
  qpdf_oh kids = qpdf_oh_get_key (qpdf, tree, "/K");

  if (qpdf_oh_is_array (qpdf, kids))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, kids); i++)
        visit_element (&finish, qpdf_oh_get_array_item (qpdf, kids, i));
    }
  else
    {
      visit_element (&finish, kids);
    }

  return finish.is_alike && finish.n_found == tags->len;
}

static char *
dup_xmp (PwDocument *document)
{
  g_autofree char *title = g_markup_escape_text (document->title, -1);
  g_autofree char *subject = document->subject != NULL ? g_markup_escape_text (document->subject, -1) : NULL;
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                               "<dc:format>application/pdf</dc:format>\n"
                               "<dc:language><rdf:Bag><rdf:li>nl-BE</rdf:li></rdf:Bag></dc:language>\n");

  g_string_append_printf (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", title);

  if (subject != NULL)
    g_string_append_printf (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n", subject);

  g_string_append (xmp, "<xmp:CreatorTool>Projectwerk</xmp:CreatorTool>\n");

  if (document->created != NULL)
    g_string_append_printf (xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n", document->created);

  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");

  return g_string_free_and_steal (xmp);
}

static void
finish_metadata (qpdf_data   qpdf,
                 qpdf_oh     root,
                 PwDocument *document)
{
  g_autofree char *xmp = dup_xmp (document);
  qpdf_oh stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stream);

  qpdf_oh_replace_stream_data (qpdf,
                               stream,
                               (const unsigned char *) xmp,
                               strlen (xmp),
                               qpdf_oh_new_null (qpdf),
                               qpdf_oh_new_null (qpdf));
  qpdf_oh_replace_key (qpdf, dictionary, "/Type", qpdf_oh_new_name (qpdf, "/Metadata"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Subtype", qpdf_oh_new_name (qpdf, "/XML"));
  qpdf_oh_replace_key (qpdf, root, "/Metadata", stream);
}

/* The instant as PDF writes it: D:20260305100000Z. The moment cairo noted itself would
 * make every file another, so it goes when the document says nothing. */
static void
finish_dates (qpdf_data   qpdf,
              PwDocument *document)
{
  qpdf_oh info = qpdf_oh_get_key (qpdf, qpdf_get_trailer (qpdf), "/Info");
  GString *date = NULL;

  if (!qpdf_oh_is_dictionary (qpdf, info))
    return;

  qpdf_oh_remove_key (qpdf, info, "/CreationDate");
  qpdf_oh_remove_key (qpdf, info, "/ModDate");

  if (document->created == NULL)
    return;

  date = g_string_new ("D:");

  for (const char *p = document->created; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) || *p == 'Z')
        g_string_append_c (date, *p);
    }

  qpdf_oh_replace_key (qpdf, info, "/CreationDate", qpdf_oh_new_string (qpdf, date->str));
  g_string_free (date, TRUE);
}

static void
finish_catalogue (qpdf_data qpdf,
                  qpdf_oh   root)
{
  qpdf_oh preferences = qpdf_oh_new_dictionary (qpdf);
  int n_pages = qpdf_get_num_pages (qpdf);

  qpdf_oh_replace_key (qpdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (qpdf, QPDF_TRUE));
  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences", preferences);
  qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_unicode_string (qpdf, "nl-BE"));

  for (int i = 0; i < n_pages; i++)
    qpdf_oh_replace_key (qpdf, qpdf_get_page_n (qpdf, (size_t) i), "/Tabs", qpdf_oh_new_name (qpdf, "/S"));
}

static GBytes *
write_file (qpdf_data qpdf)
{
  if (qpdf_init_write_memory (qpdf) & QPDF_ERRORS)
    return NULL;

  qpdf_set_object_stream_mode (qpdf, qpdf_o_disable);
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (qpdf, "1.7");

  if (qpdf_write (qpdf) & QPDF_ERRORS)
    return NULL;

  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

static void
set_error (qpdf_data   qpdf,
           GError    **error)
{
  const char *reason = qpdf_has_error (qpdf) ? qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)) : "structure tree";

  /* Translators: %s is the reason, in English, from the PDF library */
  g_set_error (error, PW_ERROR, PW_ERROR_FAILED, _("The PDF file cannot be finished: %s."), reason);
}

/**
 * pw_pdf_finish:
 * @drawn: a file as cairo leaves it
 * @document: the (first) document in it
 * @tags: (element-type PwTag): the elements of its structure, in order
 *
 * Adds what cairo cannot: language, show-title, tab order, XMP metadata, spans
 * and scope of table cells, alternative texts, an identity that only depends on
 * the content. Also mends the object that cairo leaves unwritten for decoration.
 *
 * Returns: (transfer full): the finished file
 */
GBytes *
pw_pdf_finish (GBytes      *drawn,
               PwDocument  *document,
               GPtrArray   *tags,
               GError     **error)
{
  g_auto (qpdf_data) qpdf = qpdf_init ();
  GBytes *finished = NULL;
  gsize size;
  const char *data = g_bytes_get_data (drawn, &size);
  qpdf_oh root;

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);

  if ((qpdf_read_memory (qpdf, "drawn.pdf", data, size, NULL) & QPDF_ERRORS) == 0)
    {
      root = qpdf_get_root (qpdf);
      finish_catalogue (qpdf, root);
      finish_metadata (qpdf, root, document);
      finish_dates (qpdf, document);

      if (finish_structure (qpdf, root, tags))
        finished = write_file (qpdf);
    }

  if (finished == NULL)
    set_error (qpdf, error);

  return finished;
}

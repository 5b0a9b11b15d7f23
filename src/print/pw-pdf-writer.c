/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-pdf-writer.h"

#include "base/pw-error.h"
#include "print/pw-document-words.h"
#include "print/pw-qr.h"
#include "print/pw-rendering.h"
#include "print/pw-scene-paint.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#define RULE_WIDTH      0.5
#define HEADER_TOP_MM   10.0
#define FOOTER_TOP_MM   23.0
#define MAX_OUTLINE     7

/* What the left of header and footer may take of the line; numbers stand at the right. */
#define FURNITURE_SHARE 0.84

struct _PwPdfWriter
{
  GByteArray      *bytes;
  cairo_surface_t *surface;
  cairo_t         *cr;
  GPtrArray       *layouts;  /* (owned) of PwLayout: they own the tags */
  GPtrArray       *open;     /* of PwTag: the elements that are open now, the outermost first */
  GPtrArray       *tags;     /* of PwTag: all elements in the order in which they were opened */
  GPtrArray       *fields;   /* (owned) of PwFieldPlace */
  char            *code;     /* (owned): what the QR code of the document now drawn says */
  int              n_pages;
  int              outline[MAX_OUTLINE];
};

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
field_free (gpointer data)
{
  g_free (((PwFieldPlace *) data)->name);
  g_free (data);
}

static gboolean
is_inside (PwTag *tag,
           PwTag *ancestor)
{
  while (tag != NULL && tag != ancestor)
    tag = tag->parent;

  return tag != NULL;
}

/* Closes what @tag is not in, opens what it is in. */
static void
switch_tag (PwPdfWriter *self,
            PwTag       *tag)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  while (self->open->len > 0 && !is_inside (tag, g_ptr_array_index (self->open, self->open->len - 1)))
    {
      PwTag *last = g_ptr_array_steal_index (self->open, self->open->len - 1);

      cairo_tag_end (self->cr, last->name);
    }

  for (PwTag *node = tag; node != NULL && !g_ptr_array_find (self->open, node, NULL); node = node->parent)
    g_ptr_array_insert (path, 0, node);

  for (guint i = 0; i < path->len; i++)
    {
      PwTag *node = g_ptr_array_index (path, i);

      cairo_tag_begin (self->cr, node->name, NULL);
      g_ptr_array_add (self->open, node);
      g_ptr_array_add (self->tags, node);
    }
}

static void
set_ink (PwPdfWriter *self,
         PwFace       face)
{
  const double *ink = pw_face_get_ink (face);

  cairo_set_source_rgb (self->cr, ink[0], ink[1], ink[2]);
}

static void
draw_layout (PwPdfWriter *self,
             PangoLayout *text,
             double       x,
             double       baseline)
{
  cairo_move_to (self->cr, x, baseline);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (text, 0));
}

static void
draw_mark (PwPdfWriter *self,
           PwMark      *mark,
           double       left,
           double       top)
{
  double x = left + mark->x;
  double y = top + mark->y;

  switch (mark->kind)
    {
    case PW_MARK_TEXT:
      set_ink (self, mark->face);
      draw_layout (self, mark->text, x, y);
      break;

    case PW_MARK_RULE:
      cairo_set_source_rgb (self->cr, mark->grey, mark->grey, mark->grey);
      cairo_set_line_width (self->cr, RULE_WIDTH);
      cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_SQUARE);
      cairo_move_to (self->cr, x, y);
      cairo_rel_line_to (self->cr, mark->width, mark->height);
      cairo_stroke (self->cr);
      break;

    case PW_MARK_FILL:
      cairo_set_source_rgb (self->cr, mark->grey, mark->grey, mark->grey);
      cairo_rectangle (self->cr, x, y, mark->width, mark->height);
      cairo_fill (self->cr);
      break;

    case PW_MARK_CODE:
      cairo_set_source_rgb (self->cr, 0, 0, 0);
      pw_qr_draw (self->cr, self->code, x, y, mark->width);
      break;

    case PW_MARK_SCENE:
      cairo_save (self->cr);
      cairo_translate (self->cr, x, y);
      cairo_scale (self->cr, mark->width / mark->scene->width, mark->width / mark->scene->width);
      pw_scene_paint (mark->scene, self->cr);
      cairo_restore (self->cr);
      break;

    case PW_MARK_FIELD:
    case PW_MARK_TAG:
    default:
      break;
    }
}

static gboolean
is_drawn (PwMark      *mark,
          PwFlowPlace *place)
{
  return mark->when == PW_MARK_ALWAYS
         || (mark->when == PW_MARK_AT_PAGE_BEGIN && place->begins_page)
         || (mark->when == PW_MARK_AT_PAGE_END && place->ends_page);
}

/* Rows repeated at the top of a page are decoration for a reader aloud: the table goes on. */
static void
draw_repeats (PwPdfWriter *self,
              PwPiece     *piece,
              double       top)
{
  static const PwMarkKind order[] = { PW_MARK_FILL, PW_MARK_RULE, PW_MARK_TEXT };

  top -= piece->item.repeat_height;

  for (guint i = 0; i < piece->repeats->len; i++)
    {
      PwPiece *row = g_ptr_array_index (piece->repeats, i);

      for (guint j = 0; j < G_N_ELEMENTS (order) * row->marks->len; j++)
        {
          PwMark *mark = &g_array_index (row->marks, PwMark, j % row->marks->len);

          if (mark->kind == order[j / row->marks->len] && mark->when == PW_MARK_ALWAYS)
            draw_mark (self, mark, 0, top);
        }

      top += row->item.height;
    }
}

/* One line, cut with an ellipsis when @width does not hold it. Returns its width. */
static double
draw_furniture (PwPdfWriter  *self,
                PwLayout     *layout,
                const char   *text,
                double        x,
                double        y,
                double        width,
                PwBlockAlign  align)
{
  g_autoptr (GPtrArray) lines = pw_typesetter_set (layout->typesetter, PW_FACE_FURNITURE, text, width, align);
  PwTextLine *line;

  if (lines->len == 0)
    return 0;

  if (lines->len > 1)
    {
      PwTextLine *first = g_ptr_array_index (lines, 0);
      g_autofree char *cut = g_strconcat (pango_layout_get_text (first->layout), "…", NULL);

      g_ptr_array_unref (lines);
      lines = pw_typesetter_set (layout->typesetter, PW_FACE_FURNITURE, cut, width + 10, align);
    }

  line = g_ptr_array_index (lines, 0);
  set_ink (self, PW_FACE_FURNITURE);
  draw_layout (self,
               line->layout,
               x + line->x,
               y + pw_typesetter_get_baseline (layout->typesetter, PW_FACE_FURNITURE));

  return line->width;
}

static char *
dup_joined (const char *first,
            const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second != NULL ? second : "");

  if (second == NULL || *second == '\0')
    return g_strdup (first);

  return g_strdup_printf ("%s – %s", first, second);
}

static char *
dup_version_line (PwDocument *document)
{
  g_autofree char *day = pw_document_day (document->day);
  g_autofree char *version = NULL;

  if (document->version != NULL && *document->version != '\0')
    version = g_strdup_printf ("%s %s", pw_document_word (PW_WORD_VERSION), document->version);

  return dup_joined (version, day);
}

static void
draw_header_and_footer (PwPdfWriter *self,
                        PwLayout    *layout,
                        int          page)
{
  PwDocument *document = layout->document;
  g_autofree char *left = dup_joined (document->organisation, document->title);
  g_autofree char *version = dup_version_line (document);
  g_autofree char *number = pw_document_page (page + 1, layout->n_pages);
  g_autofree char *hash = pw_document_dup_short_hash (document);
  g_autofree char *mark = g_strdup_printf ("%s %s", pw_document_word (PW_WORD_MARK), hash);
  double x = layout->body_left;
  double width = layout->body_width;
  double line = pw_typesetter_get_line_height (layout->typesetter, PW_FACE_FURNITURE);
  double y = layout->page_height - FOOTER_TOP_MM * PW_POINTS_A_MM;

  cairo_set_source_rgb (self->cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (self->cr, RULE_WIDTH);
  cairo_move_to (self->cr, x, y);
  cairo_rel_line_to (self->cr, width, 0);
  cairo_stroke (self->cr);

  draw_furniture (self, layout, left, x, y + 3, width * FURNITURE_SHARE, PW_ALIGN_START);
  draw_furniture (self, layout, number, x, y + 3, width, PW_ALIGN_END);
  draw_furniture (self, layout, version, x, y + 3 + line, width * FURNITURE_SHARE, PW_ALIGN_START);
  draw_furniture (self, layout, mark, x, y + 3 + line, width, PW_ALIGN_END);

  if (page == 0)
    return;

  y = HEADER_TOP_MM * PW_POINTS_A_MM;
  draw_furniture (self, layout, document->title, x, y, width * FURNITURE_SHARE, PW_ALIGN_START);
  draw_furniture (self, layout, version, x, y, width, PW_ALIGN_END);
}

static void
add_outline (PwPdfWriter *self,
             PwPiece     *piece,
             double       x,
             double       y)
{
  char x_text[G_ASCII_DTOSTR_BUF_SIZE], y_text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *link = NULL;
  int level = piece->heading_level;

  g_ascii_formatd (x_text, sizeof x_text, "%.2f", x);
  g_ascii_formatd (y_text, sizeof y_text, "%.2f", y);
  link = g_strdup_printf ("page=%d pos=[%s %s]", self->n_pages + 1, x_text, y_text);
  self->outline[level] = cairo_pdf_surface_add_outline (self->surface,
                                                        self->outline[level - 1],
                                                        piece->heading,
                                                        link,
                                                        level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

  for (int deeper = level + 1; deeper < MAX_OUTLINE; deeper++)
    self->outline[deeper] = self->outline[level];
}

static void
add_field (PwPdfWriter *self,
           PwLayout    *layout,
           PwMark      *mark,
           double       top)
{
  PwFieldPlace *field = g_new0 (PwFieldPlace, 1);

  field->name = g_strdup (mark->name);
  field->page = self->n_pages;
  field->x = mark->x;
  field->y = layout->page_height - top - mark->y - mark->height;
  field->width = mark->width;
  field->height = mark->height;
  g_ptr_array_add (self->fields, field);
}

static gboolean
is_decoration (PwMark *mark)
{
  return mark->tag == NULL && mark->kind != PW_MARK_FIELD;
}

static void
draw_decoration (PwPdfWriter *self,
                 PwLayout    *layout,
                 guint        first,
                 guint        end)
{
  static const PwMarkKind order[] = { PW_MARK_FILL, PW_MARK_RULE, PW_MARK_TEXT };

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      for (guint i = first; i < end; i++)
        {
          PwPiece *piece = g_ptr_array_index (layout->pieces, i);
          PwFlowPlace *place = &g_array_index (layout->places, PwFlowPlace, i);

          for (guint j = 0; j < piece->marks->len; j++)
            {
              PwMark *mark = &g_array_index (piece->marks, PwMark, j);

              if (mark->kind == order[k] && is_decoration (mark) && is_drawn (mark, place))
                draw_mark (self, mark, 0, layout->body_top + place->y);
            }
        }
    }
}

static void
draw_content (PwPdfWriter *self,
              PwLayout    *layout,
              guint        first,
              guint        end)
{
  for (guint i = first; i < end; i++)
    {
      PwPiece *piece = g_ptr_array_index (layout->pieces, i);
      PwFlowPlace *place = &g_array_index (layout->places, PwFlowPlace, i);
      double top = layout->body_top + place->y;

      if (piece->heading_level > 0)
        add_outline (self, piece, layout->body_left, top);

      for (guint j = 0; j < piece->marks->len; j++)
        {
          PwMark *mark = &g_array_index (piece->marks, PwMark, j);

          if (mark->kind == PW_MARK_FIELD)
            add_field (self, layout, mark, top);

          if (mark->tag == NULL || !is_drawn (mark, place))
            continue;

          switch_tag (self, mark->tag);
          draw_mark (self, mark, 0, top);
        }
    }
}

static guint
find_page_end (PwLayout *layout,
               guint     first,
               int       page)
{
  while (first < layout->places->len && g_array_index (layout->places, PwFlowPlace, first).page == page)
    first++;

  return first;
}

static void
draw_page (PwPdfWriter *self,
           PwLayout    *layout,
           int          page,
           guint        first,
           guint        end)
{
  cairo_tag_begin (self->cr, "Artifact", NULL);
  draw_header_and_footer (self, layout, page);
  draw_decoration (self, layout, first, end);

  if (first < end)
    {
      PwPiece *piece = g_ptr_array_index (layout->pieces, first);

      if (piece->repeats != NULL)
        draw_repeats (self, piece, layout->body_top + g_array_index (layout->places, PwFlowPlace, first).y);
    }

  cairo_tag_end (self->cr, "Artifact");
  draw_content (self, layout, first, end);
}

static void
set_metadata (PwPdfWriter *self,
              PwDocument  *document)
{
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, document->title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Projectwerk");

  if (document->subject != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_SUBJECT, document->subject);
}

PwPdfWriter *
pw_pdf_writer_new (void)
{
  PwPdfWriter *self = g_new0 (PwPdfWriter, 1);

  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes, 595.28, 841.89);
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_7);
  self->cr = cairo_create (self->surface);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->open = g_ptr_array_new ();
  self->tags = g_ptr_array_new ();
  self->fields = g_ptr_array_new_with_free_func (field_free);

  return self;
}

void
pw_pdf_writer_free (PwPdfWriter *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_byte_array_unref (self->bytes);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->fields);
  g_free (self->code);
  g_free (self);
}

/**
 * pw_pdf_writer_add:
 * @pads_to_even: whether an empty page follows an odd number of pages, for printing on both sides
 * @is_last: whether no document follows
 *
 * Draws all pages of a document.
 */
void
pw_pdf_writer_add (PwPdfWriter *self,
                   PwLayout    *layout,
                   gboolean     pads_to_even,
                   gboolean     is_last)
{
  guint first = 0;

  if (self->layouts->len == 0)
    set_metadata (self, layout->document);

  g_ptr_array_add (self->layouts, g_object_ref (layout));
  g_free (self->code);
  self->code = pw_document_dup_code (layout->document);

  for (int page = 0; page < layout->n_pages; page++)
    {
      guint end = find_page_end (layout, first, page);

      cairo_pdf_surface_set_size (self->surface, layout->page_width, layout->page_height);

      if (page == 0)
        switch_tag (self, g_ptr_array_index (layout->tags, 0));

      draw_page (self, layout, page, first, end);

      /* The structure must be closed while its last page is open: cairo would add a page for it. */
      if (page + 1 == layout->n_pages)
        switch_tag (self, NULL);

      cairo_show_page (self->cr);
      self->n_pages++;
      first = end;
    }

  if (pads_to_even && layout->n_pages % 2 == 1 && !is_last)
    {
      cairo_show_page (self->cr);
      self->n_pages++;
    }
}

/**
 * pw_pdf_writer_end:
 *
 * Returns: (transfer full): the file as cairo leaves it
 */
GBytes *
pw_pdf_writer_end (PwPdfWriter  *self,
                   GError      **error)
{
  cairo_status_t status = cairo_status (self->cr);

  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: %s is the reason, in English, from the drawing library */
      g_set_error (error, PW_ERROR, PW_ERROR_FAILED, _("The pages cannot be drawn: %s."), cairo_status_to_string (status));
      return NULL;
    }

  return g_bytes_new (self->bytes->data, self->bytes->len);
}

/* (element-type PwTag): the elements in the order of the file, lent until the writer is freed. */
GPtrArray *
pw_pdf_writer_get_tags (PwPdfWriter *self)
{
  return self->tags;
}

GPtrArray *
pw_pdf_writer_get_fields (PwPdfWriter *self)
{
  return self->fields;
}

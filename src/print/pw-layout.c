/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-layout-private.h"

/* The page, in mm: printers leave up to 14.2 mm unprinted below, so the footer stays above that. */
#define MARGIN_MM        20.0
#define MARGIN_BELOW_MM  26.0

/* Points. */
#define INDENT           14.0
#define SPACE_PARAGRAPH  5.0
#define SPACE_LIST       3.0
#define SPACE_ITEM       2.0
#define SPACE_FIGURE     8.0

G_DEFINE_FINAL_TYPE (PwLayout, pw_layout, G_TYPE_OBJECT)

static PwFace
face_of_heading (int level)
{
  static const PwFace faces[] = { PW_FACE_TITLE, PW_FACE_CHAPTER, PW_FACE_HEADING };

  return level <= 3 ? faces[level - 1] : PW_FACE_SUBHEADING;
}

static double
space_of_heading (int level)
{
  static const double spaces[] = { 0, 16, 12 };

  return level <= 3 ? spaces[level - 1] : 9;
}

static PwFace
face_of_paragraph (PwTextRole role)
{
  switch (role)
    {
    case PW_TEXT_LEAD:
    case PW_TEXT_LABEL:
      return PW_FACE_LEAD;

    case PW_TEXT_QUIET:
      return PW_FACE_QUIET;

    case PW_TEXT_NOTE:
      return PW_FACE_NOTE;

    case PW_TEXT_SMALL:
      return PW_FACE_SMALL;

    case PW_TEXT_BODY:
    case PW_TEXT_INTRO:
    default:
      return PW_FACE_BODY;
    }
}

/* At least two lines stay on each side of a break. */
static PwFlowGlue
glue_after_line (guint    index,
                 guint    n_lines,
                 gboolean stays_with_next)
{
  if (index + 1 == n_lines)
    return stays_with_next ? PW_FLOW_BOUND : PW_FLOW_FREE;

  return index == 0 || index + 2 == n_lines ? PW_FLOW_BOUND : PW_FLOW_FREE;
}

/* Returns the index of the first piece of the text. */
static guint
add_text (PwLayout   *self,
          PwBlock    *block,
          PwTag      *tag,
          PwFace      face,
          const char *text,
          double      x,
          double      width,
          double      space,
          gboolean    stays_with_next)
{
  g_autoptr (GPtrArray) lines = pw_typesetter_set (self->typesetter, face, text, width, PW_ALIGN_START);
  double height = pw_typesetter_get_line_height (self->typesetter, face);
  guint first = self->pieces->len;

  for (guint i = 0; i < lines->len; i++)
    {
      PwPiece *piece = pw_layout_add_piece (self, block, i == 0 ? space : 0, height);

      piece->item.glue = glue_after_line (i, lines->len, stays_with_next);
      pw_piece_add_text (piece, self, tag, face, g_ptr_array_index (lines, i), x, 0);
    }

  return first;
}

static void
add_heading (PwLayout *self,
             PwBlock  *block,
             PwTag    *parent,
             double    x,
             double    width)
{
  static const char *const names[] = { "H1", "H2", "H3", "H4", "H5", "H6" };
  PwTag *tag = pw_layout_add_tag (self, parent, names[block->level - 1]);
  double space = space_of_heading (block->level);
  guint first = add_text (self, block, tag, face_of_heading (block->level), block->text, x, width, space, TRUE);

  for (guint i = first; i < self->pieces->len; i++)
    {
      PwPiece *piece = g_ptr_array_index (self->pieces, i);

      piece->item.glue = PW_FLOW_BOUND;

      if (i == first)
        {
          piece->heading_level = block->level;
          piece->heading = block->text;
        }
    }
}

static void
add_paragraph (PwLayout *self,
               PwBlock  *block,
               PwTag    *parent,
               double    x,
               double    width)
{
  gboolean stays_with_next = block->role == PW_TEXT_INTRO || block->role == PW_TEXT_LEAD;

  add_text (self,
            block,
            pw_layout_add_tag (self, parent, "P"),
            face_of_paragraph (block->role),
            block->text,
            x,
            width,
            SPACE_PARAGRAPH,
            stays_with_next);
}

/* The bullet is read before its text. */
static void
move_last_mark_first (PwPiece *piece)
{
  PwMark *last = &g_array_index (piece->marks, PwMark, piece->marks->len - 1);
  PwMark mark = *last;

  last->text = NULL;
  g_array_set_size (piece->marks, piece->marks->len - 1);
  g_array_prepend_val (piece->marks, mark);
}

static void
add_list (PwLayout *self,
          PwBlock  *list,
          PwTag    *parent,
          double    x,
          double    width,
          int       depth)
{
  PwTag *tag = list->children->len > 0 ? pw_layout_add_tag (self, parent, "L") : NULL;

  for (guint i = 0; i < list->children->len; i++)
    {
      PwBlock *item = g_ptr_array_index (list->children, i);
      PwTag *item_tag = pw_layout_add_tag (self, tag, "LI");
      PwTag *label_tag = pw_layout_add_tag (self, item_tag, "Lbl");
      PwTag *body_tag = pw_layout_add_tag (self, item_tag, "LBody");
      g_autoptr (GPtrArray) bullet = pw_typesetter_set (self->typesetter, PW_FACE_BODY, depth == 0 ? "•" : "–", INDENT, PW_ALIGN_START);
      guint first = self->pieces->len;

      add_text (self,
                item,
                body_tag,
                PW_FACE_BODY,
                item->text,
                x + INDENT,
                width - INDENT,
                i == 0 && depth == 0 ? SPACE_LIST : SPACE_ITEM,
                item->children->len > 0);

      if (first < self->pieces->len)
        {
          PwPiece *piece = g_ptr_array_index (self->pieces, first);

          pw_piece_add_text (piece, self, label_tag, PW_FACE_BODY, g_ptr_array_index (bullet, 0), x + 2, 0);
          move_last_mark_first (piece);
        }

      for (guint j = 0; j < item->children->len; j++)
        add_list (self, g_ptr_array_index (item->children, j), body_tag, x + INDENT, width - INDENT, depth + 1);

      /* Nor does one item stay alone, under its intro or on top of the next page. */
      if ((i == 0 || i + 2 == list->children->len) && i + 1 < list->children->len && self->pieces->len > first)
        ((PwPiece *) g_ptr_array_index (self->pieces, self->pieces->len - 1))->item.glue = PW_FLOW_BOUND;
    }
}

static void
add_section (PwLayout *self,
             PwBlock  *section,
             PwTag    *parent,
             double    x,
             double    width)
{
  guint first = self->pieces->len;

  if (section->flags & PW_BLOCK_PAGE_BREAK)
    self->break_next = TRUE;

  pw_layout_add_children (self, section, pw_layout_add_tag (self, parent, "Sect"), x, width);

  for (guint i = first; (section->flags & PW_BLOCK_KEEP) != 0 && i + 1 < self->pieces->len; i++)
    {
      PwPiece *piece = g_ptr_array_index (self->pieces, i);

      piece->item.glue = MAX (piece->item.glue, PW_FLOW_KEEP);
    }
}

/* Never larger than it was made, nor than a page. */
static void
add_figure (PwLayout *self,
            PwBlock  *figure,
            PwTag    *parent,
            double    x,
            double    width)
{
  PwScene *scene = figure->scene;
  double scale = MIN (MIN (1, width / scene->width), self->body_height / scene->height);
  PwPiece *piece = pw_layout_add_piece (self, figure, SPACE_FIGURE, scene->height * scale);
  PwMark *mark = pw_piece_add_mark (piece, PW_MARK_SCENE, x, 0, scene->width * scale, scene->height * scale);

  mark->scene = scene;
  mark->tag = pw_layout_add_tag (self, parent, "Figure");
  mark->tag->alternative = g_strdup (figure->text);
}

/* The pieces of what @parent holds. */
void
pw_layout_add_children (PwLayout *self,
                        PwBlock  *parent,
                        PwTag    *tag,
                        double    x,
                        double    width)
{
  for (guint i = 0; i < parent->children->len; i++)
    {
      PwBlock *child = g_ptr_array_index (parent->children, i);

      switch (child->kind)
        {
        case PW_BLOCK_SECTION:
          add_section (self, child, tag, x, width);
          break;

        case PW_BLOCK_HEADING:
          add_heading (self, child, tag, x, width);
          break;

        case PW_BLOCK_PARAGRAPH:
          add_paragraph (self, child, tag, x, width);
          break;

        case PW_BLOCK_LIST:
          add_list (self, child, tag, x, width, 0);
          break;

        case PW_BLOCK_KEY_VALUES:
          pw_layout_add_key_values (self, child, tag, x, width);
          break;

        case PW_BLOCK_TABLE:
          pw_layout_add_table (self, child, tag, x, width);
          break;

        case PW_BLOCK_FORM:
          pw_layout_add_form (self, child, tag, x, width);
          break;

        case PW_BLOCK_FIGURE:
          add_figure (self, child, tag, x, width);
          break;

        case PW_BLOCK_ITEM:
        case PW_BLOCK_ENTRY:
        case PW_BLOCK_ROW:
        case PW_BLOCK_CELL:
        case PW_BLOCK_CODE:
        default:
          g_assert_not_reached ();
        }
    }
}

static void
tag_free (gpointer data)
{
  g_free (((PwTag *) data)->alternative);
  g_free (data);
}

static void
clear_mark (gpointer data)
{
  g_clear_object (&((PwMark *) data)->text);
}

static void
paginate (PwLayout *self)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (PwFlowItem));

  for (guint i = 0; i < self->pieces->len; i++)
    g_array_append_val (items, ((PwPiece *) g_ptr_array_index (self->pieces, i))->item);

  self->places = pw_flow_paginate ((PwFlowItem *) items->data, items->len, self->body_height);
  self->n_pages = self->places->len > 0 ? g_array_index (self->places, PwFlowPlace, self->places->len - 1).page + 1 : 1;
}

static void
pw_layout_finalize (GObject *object)
{
  PwLayout *self = PW_LAYOUT (object);

  g_clear_pointer (&self->places, g_array_unref);
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->tags);
  g_object_unref (self->typesetter);
  g_object_unref (self->document);

  G_OBJECT_CLASS (pw_layout_parent_class)->finalize (object);
}

static void
pw_layout_class_init (PwLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_layout_finalize;
}

static void
pw_layout_init (PwLayout *self)
{
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_piece_free);
  self->tags = g_ptr_array_new_with_free_func (tag_free);
}

/**
 * pw_layout_new:
 *
 * Lays a document out on its pages. The document must not change afterwards.
 */
PwLayout *
pw_layout_new (PwDocument *document)
{
  PwLayout *self = g_object_new (PW_TYPE_LAYOUT, NULL);
  gboolean is_landscape = document->paper == PW_PAPER_A4_LANDSCAPE;
  PwTag *root;

  self->document = g_object_ref (document);
  self->typesetter = g_object_ref (pw_typesetter_get ());
  self->page_width = (is_landscape ? 297 : 210) * PW_POINTS_A_MM;
  self->page_height = (is_landscape ? 210 : 297) * PW_POINTS_A_MM;
  self->body_left = MARGIN_MM * PW_POINTS_A_MM;
  self->body_top = MARGIN_MM * PW_POINTS_A_MM;
  self->body_width = self->page_width - 2 * self->body_left;
  self->body_height = self->page_height - (MARGIN_MM + MARGIN_BELOW_MM) * PW_POINTS_A_MM;

  root = pw_layout_add_tag (self, NULL, "Document");
  pw_layout_add_children (self, document->root, root, self->body_left, self->body_width);
  paginate (self);

  return self;
}

PwTag *
pw_layout_add_tag (PwLayout   *self,
                   PwTag      *parent,
                   const char *name)
{
  PwTag *tag = g_new0 (PwTag, 1);

  tag->parent = parent;
  tag->name = name;
  tag->row_span = 1;
  tag->column_span = 1;
  g_ptr_array_add (self->tags, tag);

  return tag;
}

PwPiece *
pw_layout_add_piece (PwLayout *self,
                     PwBlock  *block,
                     double    space,
                     double    height)
{
  PwPiece *piece = g_new0 (PwPiece, 1);

  piece->block = block;
  piece->item.space = space;
  piece->item.height = height;
  piece->item.breaks = self->break_next;
  piece->marks = g_array_new (FALSE, TRUE, sizeof (PwMark));
  g_array_set_clear_func (piece->marks, clear_mark);
  self->break_next = FALSE;
  g_ptr_array_add (self->pieces, piece);

  return piece;
}

/* @x is the left edge of the measure that @line was set for, @top the top of the line. */
void
pw_piece_add_text (PwPiece    *piece,
                   PwLayout   *layout,
                   PwTag      *tag,
                   PwFace      face,
                   PwTextLine *line,
                   double      x,
                   double      top)
{
  PwMark *mark = pw_piece_add_mark (piece,
                                    PW_MARK_TEXT,
                                    x + line->x,
                                    top + pw_typesetter_get_baseline (layout->typesetter, face),
                                    line->width,
                                    0);

  mark->tag = tag;
  mark->face = face;
  mark->text = g_object_ref (line->layout);
}

/* The mark is lent until the next one is added. */
PwMark *
pw_piece_add_mark (PwPiece    *piece,
                   PwMarkKind  kind,
                   double      x,
                   double      y,
                   double      width,
                   double      height)
{
  PwMark mark = { .kind = kind, .x = x, .y = y, .width = width, .height = height };

  g_array_append_val (piece->marks, mark);

  return &g_array_index (piece->marks, PwMark, piece->marks->len - 1);
}

void
pw_piece_free (PwPiece *piece)
{
  g_array_unref (piece->marks);
  g_clear_pointer (&piece->repeats, g_ptr_array_unref);
  g_free (piece);
}

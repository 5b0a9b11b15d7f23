/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-layout-private.h"

#include "print/pw-document-words.h"

#define CODE_MM     20.0
#define CODE_GAP_MM 4.0

/* Points. */
#define SPACE_FORM  12.0

/* For who cannot see the code: what it says about the paper. */
static char *
dup_code_words (PwDocument *document)
{
  g_autofree char *hash = pw_document_dup_short_hash (document);

  return g_strdup_printf ("%s %s", pw_document_word (PW_WORD_CODE), hash);
}

/* What precedes the table in a form leaves room for the code at the trailing edge. */
static void
add_form_parts (PwLayout *self,
                PwBlock  *form,
                PwTag    *tag,
                double    x,
                double    width)
{
  gboolean has_code = FALSE;
  double code_bottom = 0;
  double y = 0;

  for (guint i = 0; i < form->children->len; i++)
    has_code |= ((PwBlock *) g_ptr_array_index (form->children, i))->kind == PW_BLOCK_CODE;

  for (guint i = 0; i < form->children->len; i++)
    {
      PwBlock *child = g_ptr_array_index (form->children, i);
      guint first = self->pieces->len;
      double room = has_code && y < code_bottom + 1 ? (CODE_MM + CODE_GAP_MM) * PW_POINTS_A_MM : 0;
      g_autoptr (PwBlock) one = NULL;

      if (child->kind == PW_BLOCK_CODE)
        {
          PwPiece *piece = pw_layout_add_piece (self, child, 0, 0);
          double size = CODE_MM * PW_POINTS_A_MM;
          PwMark *mark = pw_piece_add_mark (piece, PW_MARK_CODE, x + width - size, 0, size, size);

          mark->tag = pw_layout_add_tag (self, tag, "Figure");
          mark->tag->alternative = dup_code_words (self->document);
          code_bottom = size + CODE_GAP_MM * PW_POINTS_A_MM;
          piece->item.glue = PW_FLOW_BOUND;
          continue;
        }

      one = pw_block_new_section (PW_BLOCK_PLAIN);
      g_ptr_array_add (one->children, pw_block_ref (child));

      if (child->kind == PW_BLOCK_TABLE)
        room = 0;

      pw_layout_add_children (self, one, tag, x, width - room);

      if (child->kind == PW_BLOCK_TABLE && y < code_bottom && first < self->pieces->len)
        {
          PwPiece *piece = g_ptr_array_index (self->pieces, first);

          piece->item.space = MAX (piece->item.space, code_bottom - y);
        }

      for (guint j = first; j < self->pieces->len; j++)
        {
          PwPiece *piece = g_ptr_array_index (self->pieces, j);

          y += piece->item.height + (j > 0 ? piece->item.space : 0);
        }
    }
}

/* A form is one piece, whatever it is made of, unless no page can hold it. */
void
pw_layout_add_form (PwLayout *self,
                    PwBlock  *form,
                    PwTag    *parent,
                    double    x,
                    double    width)
{
  g_autoptr (GPtrArray) outside = g_steal_pointer (&self->pieces);
  g_autoptr (GPtrArray) parts = NULL;
  gboolean breaks = self->break_next;
  double height = 0;
  PwPiece *whole;

  self->break_next = FALSE;
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_piece_free);
  add_form_parts (self, form, pw_layout_add_tag (self, parent, "Sect"), x, width);
  parts = g_steal_pointer (&self->pieces);
  self->pieces = g_steal_pointer (&outside);
  self->break_next = breaks;

  for (guint i = 0; i < parts->len; i++)
    {
      PwPiece *part = g_ptr_array_index (parts, i);

      height += part->item.height + (i > 0 ? part->item.space : 0);
    }

  if (height > self->body_height)
    {
      while (parts->len > 0)
        g_ptr_array_add (self->pieces, g_ptr_array_steal_index (parts, 0));

      return;
    }

  whole = pw_layout_add_piece (self, form, SPACE_FORM, height);
  whole->item.sinks = (form->flags & PW_BLOCK_SINK) != 0;
  height = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      PwPiece *part = g_ptr_array_index (parts, i);

      height += i > 0 ? part->item.space : 0;

      if (part->heading_level > 0 && whole->heading_level == 0)
        {
          whole->heading_level = part->heading_level;
          whole->heading = part->heading;
        }

      for (guint j = 0; j < part->marks->len; j++)
        {
          PwMark *mark = &g_array_index (part->marks, PwMark, j);

          mark->y += height;

          if (mark->when == PW_MARK_ALWAYS)
            {
              g_array_append_val (whole->marks, *mark);
              mark->text = NULL;
            }
        }

      height += part->item.height;
    }
}

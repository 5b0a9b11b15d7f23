/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-layout.h"

static const char *
get_kind (PwPiece *piece)
{
  static const char *const kinds[] = {
    "section", "heading", "paragraph", "list", "item", "key-values", "entry", "table", "row", "cell", "form", "code", "figure",
  };

  return kinds[piece->block->kind];
}

static gboolean
is_shown (PwMark      *mark,
          PwFlowPlace *place)
{
  if (mark->kind != PW_MARK_TEXT)
    return FALSE;

  return mark->when == PW_MARK_ALWAYS
         || (mark->when == PW_MARK_AT_PAGE_BEGIN && place->begins_page)
         || (mark->when == PW_MARK_AT_PAGE_END && place->ends_page);
}

static void
append_texts (GString     *text,
              PwPiece     *piece,
              PwFlowPlace *place)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < piece->marks->len; i++)
    {
      PwMark *mark = &g_array_index (piece->marks, PwMark, i);

      g_autofree char *line = NULL;

      if (!is_shown (mark, place))
        continue;

      line = g_strchomp (g_strdup (pango_layout_get_text (mark->text)));
      g_string_append_printf (text, "%s%s", is_first ? " " : " | ", line);
      is_first = FALSE;
    }

  g_string_append_c (text, '\n');
}

/**
 * pw_layout_to_text:
 *
 * The pages as text, for tests and for eyes: a line per piece with its kind and
 * what is written in it; "+" before the kind marks a repeated header row.
 */
char *
pw_layout_to_text (PwLayout *self)
{
  GString *text = g_string_new (NULL);
  int page = -1;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      PwPiece *piece = g_ptr_array_index (self->pieces, i);
      PwFlowPlace *place = &g_array_index (self->places, PwFlowPlace, i);

      if (place->page != page)
        g_string_append_printf (text, "page %d\n", place->page + 1);

      page = place->page;

      for (guint j = 0; place->begins_page && piece->repeats != NULL && j < piece->repeats->len; j++)
        {
          g_string_append_printf (text, "+%s", get_kind (piece));
          append_texts (text, g_ptr_array_index (piece->repeats, j), place);
        }

      g_string_append (text, get_kind (piece));
      append_texts (text, piece, place);
    }

  return g_string_free_and_steal (text);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-block.h"

static const char *const kind_names[] = {
  "section", "heading", "paragraph", "list", "item", "key-values", "entry", "table", "row", "cell", "form", "code", "figure",
};

G_DEFINE_BOXED_TYPE (PwBlock, pw_block, pw_block_ref, pw_block_unref)

/* What a pen cannot write (control characters, broken UTF-8) becomes a space or U+FFFD,
 * so that no text can break the PDF, its metadata or a line of the layout. An empty text is
 * no text: the two must not give two hashes. */
static char *
dup_clean (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  GString *clean;

  if (valid == NULL || *valid == '\0')
    return NULL;

  clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean is_noncharacter = (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);

      if (is_noncharacter)
        character = 0xfffd;
      else if (g_unichar_iscntrl (character) && character != '\n')
        character = ' ';

      g_string_append_unichar (clean, character);
    }

  return g_string_free_and_steal (clean);
}

static PwBlock *
pw_block_new (PwBlockKind  kind,
              PwBlockFlags flags,
              const char  *text)
{
  PwBlock *self = g_new0 (PwBlock, 1);

  g_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->flags = flags;
  self->text = dup_clean (text);
  self->row_span = 1;
  self->column_span = 1;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_block_unref);

  return self;
}

static PwBlock *
add (PwBlock *parent,
     PwBlock *child)
{
  g_ptr_array_add (parent->children, child);

  return child;
}

static gboolean
is_container (PwBlock *self)
{
  return self->kind == PW_BLOCK_SECTION || self->kind == PW_BLOCK_FORM;
}

static void
serialise_text (GString    *canonical,
                const char *name,
                const char *text)
{
  if (text != NULL)
    g_string_append_printf (canonical, " %s %" G_GSIZE_FORMAT ":%s", name, strlen (text), text);
}

/* Lengths go in as whole hundredths of a millimetre: no decimal point, no locale. */
static int
to_hundredths (double value)
{
  return (int) (value * 100 + 0.5);
}

static void
serialise_scene (GString *canonical,
                 PwScene *scene)
{
  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);

      g_string_append_printf (canonical, " %s/%s/%d/%d/%d/%d", pw_scene_shape_get_name (mark->shape), pw_scene_style_get_name (mark->style),
                              to_hundredths (mark->x), to_hundredths (mark->y), to_hundredths (mark->width), to_hundredths (mark->height));
      serialise_text (canonical, "mark", mark->text);
    }
}

PwBlock *
pw_block_new_section (PwBlockFlags flags)
{
  return pw_block_new (PW_BLOCK_SECTION, flags, NULL);
}

PwBlock *
pw_block_ref (PwBlock *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

void
pw_block_unref (PwBlock *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_free (self->label);
  g_free (self->field);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->scene, pw_scene_free);
  g_ptr_array_unref (self->children);
  g_free (self);
}

PwBlock *
pw_block_add_section (PwBlock      *parent,
                      PwBlockFlags  flags)
{
  g_return_val_if_fail (is_container (parent), NULL);

  return add (parent, pw_block_new_section (flags));
}

PwBlock *
pw_block_add_heading (PwBlock    *parent,
                      int         level,
                      const char *text)
{
  PwBlock *heading;

  g_return_val_if_fail (is_container (parent), NULL);
  g_return_val_if_fail (level >= 1 && level <= 6, NULL);

  heading = add (parent, pw_block_new (PW_BLOCK_HEADING, PW_BLOCK_PLAIN, text));
  heading->level = level;

  return heading;
}

/**
 * pw_block_add_paragraph:
 * @text: (nullable): an empty text adds nothing
 *
 * Returns: (nullable) (transfer none): the paragraph
 */
PwBlock *
pw_block_add_paragraph (PwBlock    *parent,
                        PwTextRole  role,
                        const char *text)
{
  PwBlock *paragraph;

  g_return_val_if_fail (is_container (parent), NULL);

  if (text == NULL || *text == '\0')
    return NULL;

  paragraph = add (parent, pw_block_new (PW_BLOCK_PARAGRAPH, PW_BLOCK_PLAIN, text));
  paragraph->role = role;

  return paragraph;
}

PwBlock *
pw_block_add_list (PwBlock *parent)
{
  g_return_val_if_fail (is_container (parent) || parent->kind == PW_BLOCK_ITEM, NULL);

  return add (parent, pw_block_new (PW_BLOCK_LIST, PW_BLOCK_PLAIN, NULL));
}

PwBlock *
pw_block_add_item (PwBlock    *list,
                   const char *text)
{
  g_return_val_if_fail (list->kind == PW_BLOCK_LIST, NULL);

  return add (list, pw_block_new (PW_BLOCK_ITEM, PW_BLOCK_PLAIN, text));
}

/**
 * pw_block_add_key_values:
 * @n_columns: 1 for label and value side by side, row by row; more for a grid of cells, each with its label above its value
 */
PwBlock *
pw_block_add_key_values (PwBlock *parent,
                         int      n_columns)
{
  PwBlock *key_values;

  g_return_val_if_fail (is_container (parent), NULL);
  g_return_val_if_fail (n_columns >= 1, NULL);

  key_values = add (parent, pw_block_new (PW_BLOCK_KEY_VALUES, PW_BLOCK_PLAIN, NULL));
  key_values->column_span = n_columns;

  return key_values;
}

/* Entries come in reading order: rows from above, then columns; several may share a cell. */
PwBlock *
pw_block_add_entry (PwBlock    *key_values,
                    int         row,
                    int         column,
                    const char *label,
                    const char *value)
{
  PwBlock *entry;

  g_return_val_if_fail (key_values->kind == PW_BLOCK_KEY_VALUES, NULL);
  g_return_val_if_fail (row >= 0 && column >= 0 && column < key_values->column_span, NULL);

  entry = add (key_values, pw_block_new (PW_BLOCK_ENTRY, PW_BLOCK_PLAIN, value));
  entry->label = dup_clean (label);
  entry->row = row;
  entry->column = column;

  return entry;
}

PwBlock *
pw_block_add_table (PwBlock        *parent,
                    PwBlockFlags    flags,
                    const PwColumn *columns,
                    guint           n_columns)
{
  PwBlock *table;

  g_return_val_if_fail (is_container (parent), NULL);
  g_return_val_if_fail (n_columns >= 1, NULL);

  table = add (parent, pw_block_new (PW_BLOCK_TABLE, flags, NULL));
  table->columns = g_array_new (FALSE, FALSE, sizeof (PwColumn));
  g_array_append_vals (table->columns, columns, n_columns);

  return table;
}

PwBlock *
pw_block_add_row (PwBlock      *table,
                  PwBlockFlags  flags,
                  double        height_mm)
{
  PwBlock *row;

  g_return_val_if_fail (table->kind == PW_BLOCK_TABLE, NULL);

  row = add (table, pw_block_new (PW_BLOCK_ROW, flags, NULL));
  row->height_mm = height_mm;

  return row;
}

PwBlock *
pw_block_add_cell (PwBlock    *row,
                   PwTextRole  role,
                   const char *text)
{
  PwBlock *cell;

  g_return_val_if_fail (row->kind == PW_BLOCK_ROW, NULL);

  cell = add (row, pw_block_new (PW_BLOCK_CELL, PW_BLOCK_PLAIN, text));
  cell->role = role;

  return cell;
}

PwBlock *
pw_block_add_form (PwBlock      *parent,
                   PwBlockFlags  flags)
{
  g_return_val_if_fail (parent->kind == PW_BLOCK_SECTION, NULL);

  return add (parent, pw_block_new (PW_BLOCK_FORM, flags, NULL));
}

/* The code stands at the trailing edge of its form, beside what precedes the table. */
PwBlock *
pw_block_add_code (PwBlock *form)
{
  g_return_val_if_fail (form->kind == PW_BLOCK_FORM, NULL);

  return add (form, pw_block_new (PW_BLOCK_CODE, PW_BLOCK_PLAIN, NULL));
}

/**
 * pw_block_add_figure:
 * @scene: (transfer full): in points; its texts are its own
 * @words: what the picture shows, for who cannot see it
 */
PwBlock *
pw_block_add_figure (PwBlock    *parent,
                     PwScene    *scene,
                     const char *words)
{
  PwBlock *figure;

  g_return_val_if_fail (is_container (parent), NULL);

  figure = add (parent, pw_block_new (PW_BLOCK_FIGURE, PW_BLOCK_PLAIN, words));
  figure->scene = scene;

  return figure;
}

void
pw_cell_set_span (PwBlock *cell,
                  int      n_rows,
                  int      n_columns)
{
  g_return_if_fail (cell->kind == PW_BLOCK_CELL);
  g_return_if_fail (n_rows >= 1 && n_columns >= 1);

  cell->row_span = n_rows;
  cell->column_span = n_columns;
}

void
pw_cell_set_align (PwBlock      *cell,
                   PwBlockAlign  align)
{
  g_return_if_fail (cell->kind == PW_BLOCK_CELL);

  cell->align = align;
}

void
pw_cell_set_header (PwBlock *cell)
{
  g_return_if_fail (cell->kind == PW_BLOCK_CELL);

  cell->flags |= PW_BLOCK_HEADER;
}

void
pw_cell_set_field (PwBlock    *cell,
                   const char *name,
                   const char *words)
{
  g_return_if_fail (cell->kind == PW_BLOCK_CELL);

  g_free (cell->field);
  cell->field = g_strdup (name);
  g_free (cell->label);
  cell->label = dup_clean (words);
}

/**
 * pw_block_serialise:
 * @canonical: what is appended to
 *
 * Writes the tree in its one canonical form, for the content hash: every
 * attribute in a fixed order, every text with its length before it.
 */
void
pw_block_serialise (PwBlock *self,
                    GString *canonical)
{
  g_string_append_printf (canonical, "(%s %d %d %d %d %d %d %d %d %d",
                          kind_names[self->kind],
                          self->flags,
                          self->level,
                          self->role,
                          self->align,
                          self->row,
                          self->column,
                          self->row_span,
                          self->column_span,
                          to_hundredths (self->height_mm));

  for (guint i = 0; self->columns != NULL && i < self->columns->len; i++)
    {
      PwColumn *column = &g_array_index (self->columns, PwColumn, i);

      g_string_append_printf (canonical, " %d/%d", to_hundredths (column->width_mm), to_hundredths (column->weight));
    }

  serialise_text (canonical, "label", self->label);
  serialise_text (canonical, "text", self->text);
  serialise_text (canonical, "field", self->field);
  if (self->scene != NULL)
    serialise_scene (canonical, self->scene);

  for (guint i = 0; i < self->children->len; i++)
    pw_block_serialise (g_ptr_array_index (self->children, i), canonical);

  g_string_append_c (canonical, ')');
}

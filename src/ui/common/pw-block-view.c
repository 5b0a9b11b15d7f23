/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-block-view.h"

/* On a screen a millimetre of a column may be smaller than on paper. */
#define PX_A_MM        2.2
#define LIST_INDENT_PX 18

static GtkWidget *create_block (const PwBlock *block);

static GtkWidget *
create_text (const char *text,
             const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
    }
  return label;
}

static GtkWidget *
create_box (GtkAccessibleRole  role,
            GtkOrientation     orientation,
            int                spacing)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", role, "orientation", orientation, "spacing", spacing, NULL);
}

static void
append_children (GtkBox        *box,
                 const PwBlock *block)
{
  for (guint i = 0; i < block->children->len; i++)
    {
      GtkWidget *child = create_block (g_ptr_array_index (block->children, i));

      if (child != NULL)
        {
          gtk_box_append (box, child);
        }
    }
}

static GtkWidget *
create_section (const PwBlock *block)
{
  GtkWidget *box = create_box (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ORIENTATION_VERTICAL, 8);

  append_children (GTK_BOX (box), block);
  if ((block->flags & PW_BLOCK_PAGE_BREAK) != 0)
    {
      gtk_widget_add_css_class (box, "document-break");
    }
  if (block->kind == PW_BLOCK_FORM)
    {
      gtk_widget_add_css_class (box, "document-form");
    }
  return box;
}

static GtkWidget *
create_heading (const PwBlock *block)
{
  g_autofree char *css_class = g_strdup_printf ("document-h%d", CLAMP (block->level, 1, 4));
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", block->text,
                                   "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, block->level, -1);
  return label;
}

static GtkWidget *
create_paragraph (const PwBlock *block)
{
  static const char *const classes[] = {
    [PW_TEXT_BODY]  = NULL,
    [PW_TEXT_INTRO] = NULL,
    [PW_TEXT_LEAD]  = "document-lead",
    [PW_TEXT_QUIET] = "document-quiet",
    [PW_TEXT_NOTE]  = "document-note",
    [PW_TEXT_LABEL] = "document-lead",
    [PW_TEXT_SMALL] = "document-note",
  };

  return create_text (block->text, classes[block->role]);
}

static GtkWidget *
create_item (const PwBlock *block)
{
  GtkWidget *item = create_box (GTK_ACCESSIBLE_ROLE_LIST_ITEM, GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = create_box (GTK_ACCESSIBLE_ROLE_GENERIC, GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bullet = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", "•", NULL);
  GtkWidget *text = create_text (block->text, NULL);

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), bullet);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (item), line);
  append_children (GTK_BOX (item), block);
  return item;
}

static GtkWidget *
create_list (const PwBlock *block)
{
  GtkWidget *list = create_box (GTK_ACCESSIBLE_ROLE_LIST, GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_set_margin_start (list, LIST_INDENT_PX);
  append_children (GTK_BOX (list), block);
  return list;
}

/* Entries that share a cell of the grid stand under each other in it. */
static GtkWidget *
create_key_values (const PwBlock *block)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "document-fields");
  for (guint i = 0; i < block->children->len; i++)
    {
      const PwBlock *entry = g_ptr_array_index (block->children, i);
      GtkWidget *cell = gtk_grid_get_child_at (GTK_GRID (grid), entry->column, entry->row);
      GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      if (cell == NULL)
        {
          cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
          gtk_widget_set_hexpand (cell, TRUE);
          gtk_grid_attach (GTK_GRID (grid), cell, entry->column, entry->row, 1, 1);
        }
      gtk_box_append (GTK_BOX (pair), create_text (entry->label, "document-label"));
      gtk_box_append (GTK_BOX (pair), create_text (entry->text != NULL ? entry->text : "–", NULL));
      gtk_box_append (GTK_BOX (cell), pair);
    }

  if (block->columns != NULL && block->columns->len > 1)
    {
      gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
    }
  return grid;
}

static GtkWidget *
create_cell (const PwBlock *row,
             const PwBlock *cell)
{
  GtkWidget *label = create_text (cell->text, "document-cell");

  gtk_widget_set_valign (label, GTK_ALIGN_FILL);
  gtk_label_set_yalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_xalign (GTK_LABEL (label), cell->align == PW_ALIGN_CENTER ? 0.5f : cell->align == PW_ALIGN_END ? 1.0f : 0.0f);
  if (cell->role == PW_TEXT_LABEL)
    {
      gtk_widget_add_css_class (label, "document-lead");
    }
  if (((row->flags | cell->flags) & PW_BLOCK_SHADED) != 0 || (row->flags & PW_BLOCK_HEADER) != 0)
    {
      gtk_widget_add_css_class (label, "shaded");
    }
  if (row->height_mm > 0)
    {
      gtk_widget_set_size_request (label, -1, (int) (row->height_mm * PX_A_MM));
    }
  return label;
}

/* The first column that no cell of an earlier row reaches down into. */
static int
find_free_column (GtkGrid *grid,
                  int      column,
                  int      row)
{
  while (gtk_grid_get_child_at (grid, column, row) != NULL)
    {
      column++;
    }

  return column;
}

static void
set_column_width (GtkWidget     *cell,
                  const PwBlock *table,
                  int            column,
                  int            span)
{
  const PwColumn *shape = table->columns != NULL && column < (int) table->columns->len ? &g_array_index (table->columns, PwColumn, column) : NULL;
  int height;

  if (span > 1 || shape == NULL)
    {
      return;
    }

  gtk_widget_get_size_request (cell, NULL, &height);
  gtk_widget_set_hexpand (cell, shape->width_mm <= 0 || (table->flags & PW_BLOCK_BLACK) != 0);
  gtk_widget_set_size_request (cell, shape->width_mm > 0 ? (int) (MIN (shape->width_mm, 40) * PX_A_MM) : -1, height);
}

static GtkWidget *
create_table (const PwBlock *block)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);

  gtk_widget_add_css_class (grid, "document-table");
  for (guint i = 0; i < block->children->len; i++)
    {
      const PwBlock *row = g_ptr_array_index (block->children, i);
      int column = 0;

      for (guint j = 0; j < row->children->len; j++)
        {
          const PwBlock *cell = g_ptr_array_index (row->children, j);
          GtkWidget *label = create_cell (row, cell);

          column = find_free_column (GTK_GRID (grid), column, (int) i);
          set_column_width (label, block, column, cell->column_span);
          gtk_grid_attach (GTK_GRID (grid), label, column, (int) i, MAX (cell->column_span, 1), MAX (cell->row_span, 1));
          column += MAX (cell->column_span, 1);
        }
    }

  return grid;
}

static GtkWidget *
create_block (const PwBlock *block)
{
  switch (block->kind)
    {
    case PW_BLOCK_SECTION:
    case PW_BLOCK_FORM:
      return create_section (block);

    case PW_BLOCK_HEADING:
      return create_heading (block);

    case PW_BLOCK_PARAGRAPH:
      return create_paragraph (block);

    case PW_BLOCK_LIST:
      return create_list (block);

    case PW_BLOCK_ITEM:
      return create_item (block);

    case PW_BLOCK_KEY_VALUES:
      return create_key_values (block);

    case PW_BLOCK_TABLE:
      return create_table (block);

    case PW_BLOCK_CODE:
    case PW_BLOCK_ENTRY:
    case PW_BLOCK_ROW:
    case PW_BLOCK_CELL:
    default:
      return NULL;
    }
}

/**
 * pw_block_view_new:
 * @document: a document
 *
 * Lays a document out as widgets, in the order and with the headings, lists and
 * tables of the printed one. The QR code is for paper only.
 *
 * Returns: (transfer floating): a widget that reads as an article
 */
GtkWidget *
pw_block_view_new (PwDocument *document)
{
  GtkWidget *article = create_box (GTK_ACCESSIBLE_ROLE_ARTICLE, GTK_ORIENTATION_VERTICAL, 12);

  gtk_accessible_update_property (GTK_ACCESSIBLE (article), GTK_ACCESSIBLE_PROPERTY_LABEL, document->title, -1);
  gtk_widget_add_css_class (article, "document");
  append_children (GTK_BOX (article), pw_document_get_root (document));
  return article;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "engine/pw-scene.h"

G_BEGIN_DECLS

/**
 * PwBlockKind:
 * @PW_BLOCK_SECTION: groups blocks; see the flags KEEP and PAGE_BREAK
 * @PW_BLOCK_HEADING: a heading of a level from 1 to 6; stays with what follows
 * @PW_BLOCK_PARAGRAPH: a text in a role
 * @PW_BLOCK_LIST: holds items only
 * @PW_BLOCK_ITEM: a text with a bullet; may hold lists
 * @PW_BLOCK_KEY_VALUES: holds entries only; with two columns or more it is a grid of cells
 * @PW_BLOCK_ENTRY: a label and a value, in a row and a column of its key-values
 * @PW_BLOCK_TABLE: holds rows only
 * @PW_BLOCK_ROW: holds cells only; a header row when the flag HEADER is set
 * @PW_BLOCK_CELL: a text that may span rows and columns; a row header when HEADER is set
 * @PW_BLOCK_FORM: what is filled in by hand or signed; never splits over pages
 * @PW_BLOCK_CODE: the QR code of the document
 * @PW_BLOCK_FIGURE: a scene in points, made smaller when the page cannot hold it
 */
typedef enum
{
  PW_BLOCK_SECTION,
  PW_BLOCK_HEADING,
  PW_BLOCK_PARAGRAPH,
  PW_BLOCK_LIST,
  PW_BLOCK_ITEM,
  PW_BLOCK_KEY_VALUES,
  PW_BLOCK_ENTRY,
  PW_BLOCK_TABLE,
  PW_BLOCK_ROW,
  PW_BLOCK_CELL,
  PW_BLOCK_FORM,
  PW_BLOCK_CODE,
  PW_BLOCK_FIGURE
} PwBlockKind;

/**
 * PwBlockFlags:
 * @PW_BLOCK_KEEP: a section that stays on one page when a page can hold it
 * @PW_BLOCK_PAGE_BREAK: a section that begins a page
 * @PW_BLOCK_SINK: a form that goes to the bottom of its page
 * @PW_BLOCK_HEADER: a header row, or a cell that is the header of its row
 * @PW_BLOCK_BLACK: a table with black lines, to be filled in by hand
 * @PW_BLOCK_SHADED: a row or cell with a light background
 */
typedef enum
{
  PW_BLOCK_PLAIN      = 0,
  PW_BLOCK_KEEP       = 1 << 0,
  PW_BLOCK_PAGE_BREAK = 1 << 1,
  PW_BLOCK_SINK       = 1 << 2,
  PW_BLOCK_HEADER     = 1 << 3,
  PW_BLOCK_BLACK      = 1 << 4,
  PW_BLOCK_SHADED     = 1 << 5
} PwBlockFlags;

/**
 * PwTextRole:
 * @PW_TEXT_BODY: running text
 * @PW_TEXT_INTRO: running text that stays with the list or table that follows
 * @PW_TEXT_LEAD: as INTRO, in a heavier face
 * @PW_TEXT_QUIET: as BODY, cursive
 * @PW_TEXT_NOTE: small text under a table
 * @PW_TEXT_LABEL: a cell or entry that names another
 * @PW_TEXT_SMALL: a cell with less room
 */
typedef enum
{
  PW_TEXT_BODY,
  PW_TEXT_INTRO,
  PW_TEXT_LEAD,
  PW_TEXT_QUIET,
  PW_TEXT_NOTE,
  PW_TEXT_LABEL,
  PW_TEXT_SMALL
} PwTextRole;

typedef enum
{
  PW_ALIGN_START,
  PW_ALIGN_CENTER,
  PW_ALIGN_END
} PwBlockAlign;

/**
 * PwColumn:
 * @width_mm: its width, or 0
 * @weight: without a width, its share of what the others leave
 */
typedef struct
{
  double width_mm;
  double weight;
} PwColumn;

/**
 * PwBlock:
 * @kind: what it is; the fields below hold for the kinds they name
 * @flags: #PwBlockFlags
 * @level: of a heading
 * @role: how a paragraph or cell is set
 * @align: of a cell
 * @text: (nullable): of a heading, paragraph, item, cell, or the value of an entry; of a figure: what it shows, in words
 * @label: (nullable): of an entry; of a cell with a field: what is filled in there, for who cannot see it
 * @field: (nullable): of a cell in a form: the name under which its rectangle is found
 * @row: of an entry, from 0
 * @column: of an entry, from 0
 * @row_span: of a cell
 * @column_span: of a cell
 * @height_mm: of a row: its least height
 * @columns: (nullable) (element-type PwColumn): of a table or a grid
 * @scene: (nullable): of a figure
 * @children: (element-type PwBlock): the blocks inside
 *
 * One node of a document. Built with the pw_block_add_ functions, which return
 * the new block, lent by its parent; afterwards it is only read.
 */
typedef struct _PwBlock PwBlock;

struct _PwBlock
{
  grefcount     ref_count;
  PwBlockKind   kind;
  PwBlockFlags  flags;
  int           level;
  PwTextRole    role;
  PwBlockAlign  align;
  char         *text;
  char         *label;
  char         *field;
  int           row;
  int           column;
  int           row_span;
  int           column_span;
  double        height_mm;
  GArray       *columns;
  PwScene      *scene;
  GPtrArray    *children;
};

#define PW_TYPE_BLOCK (pw_block_get_type ())

GType    pw_block_get_type (void);
PwBlock *pw_block_new_section (PwBlockFlags    flags);
PwBlock *pw_block_ref (PwBlock        *self);
void     pw_block_unref (PwBlock        *self);

PwBlock *pw_block_add_section (PwBlock        *parent,
                               PwBlockFlags    flags);
PwBlock *pw_block_add_heading (PwBlock        *parent,
                               int             level,
                               const char     *text);
PwBlock *pw_block_add_paragraph (PwBlock        *parent,
                                 PwTextRole      role,
                                 const char     *text);
PwBlock *pw_block_add_list (PwBlock        *parent);
PwBlock *pw_block_add_item (PwBlock        *list,
                            const char     *text);
PwBlock *pw_block_add_key_values (PwBlock        *parent,
                                  int             n_columns);
PwBlock *pw_block_add_entry (PwBlock        *key_values,
                             int             row,
                             int             column,
                             const char     *label,
                             const char     *value);
PwBlock *pw_block_add_table (PwBlock        *parent,
                             PwBlockFlags    flags,
                             const PwColumn *columns,
                             guint           n_columns);
PwBlock *pw_block_add_row (PwBlock        *table,
                           PwBlockFlags    flags,
                           double          height_mm);
PwBlock *pw_block_add_cell (PwBlock        *row,
                            PwTextRole      role,
                            const char     *text);
PwBlock *pw_block_add_form (PwBlock        *parent,
                            PwBlockFlags    flags);
PwBlock *pw_block_add_code (PwBlock        *form);
PwBlock *pw_block_add_figure (PwBlock        *parent,
                              PwScene        *scene,
                              const char     *words);

void     pw_cell_set_span (PwBlock        *cell,
                           int             n_rows,
                           int             n_columns);
void     pw_cell_set_align (PwBlock        *cell,
                            PwBlockAlign    align);
void     pw_cell_set_header (PwBlock        *cell);
void     pw_cell_set_field (PwBlock        *cell,
                            const char     *name,
                            const char     *words);

void     pw_block_serialise (PwBlock        *self,
                             GString        *canonical);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwBlock, pw_block_unref)

G_END_DECLS

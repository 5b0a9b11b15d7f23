/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/**
 * PwFieldRow:
 *
 * One field of a record in a list of rows: text, a day, an amount or a number.
 * It follows the record, and changes it when the entry is left or Enter is
 * pressed; what cannot be read is marked and nothing is changed.
 */
#define PW_TYPE_FIELD_ROW (pw_field_row_get_type ())
G_DECLARE_FINAL_TYPE (PwFieldRow, pw_field_row, PW, FIELD_ROW, AdwEntryRow)

/* Makes the edit of what was typed, or says why not; the default sets the field. */
typedef PwEdit *(*PwFieldRowMake) (PwEntity    *entity,
                                   const char  *text,
                                   gpointer     user_data,
                                   GError     **error);

GtkWidget *pw_field_row_new      (PwDesk          *desk,
                                  gpointer         entity,
                                  guint            field);
void       pw_field_row_make_by  (PwFieldRow      *self,
                                  PwFieldRowMake   make,
                                  gpointer         user_data);
void       pw_field_row_show     (PwFieldRow      *self,
                                  const char      *text);

/* A field of several lines, as a row with a text. */
GtkWidget *pw_field_row_new_long (PwDesk          *desk,
                                  gpointer         entity,
                                  guint            field);

/* A reference or an enumeration, as a row with a choice. @records may be NULL for an enumeration
 * with @labels. */
GtkWidget *pw_field_row_new_reference (PwDesk     *desk,
                                       gpointer    entity,
                                       guint       field,
                                       GPtrArray  *records);
GtkWidget *pw_field_row_new_choice    (PwDesk     *desk,
                                       gpointer    entity,
                                       guint       field,
                                       const char *const *labels);

G_END_DECLS

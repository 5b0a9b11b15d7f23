/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-edit.h"

G_BEGIN_DECLS

/**
 * PwShiftPlaces:
 * @row: (nullable): the demand or pattern demand that it was, %NULL for a new one
 * @power: (nullable) (type PwPower): what these places ask for
 * @title: (nullable): what is done there
 * @minimum: fewer is too few
 * @wanted: how many should come
 * @maximum: more is too many, or -1
 *
 * A row of the places of a shift or of a pattern, as filled in.
 */
typedef struct
{
  gpointer    row;
  gpointer    power;
  const char *title;
  int         minimum;
  int         wanted;
  int         maximum;
} PwShiftPlaces;

PwEdit *pw_shift_edit_add    (gpointer              activity,
                              const char           *title,
                              PwDay                 day,
                              PwMinutes             start,
                              PwMinutes             length,
                              const PwShiftPlaces  *places,
                              guint                 n_places,
                              GError              **error);
PwEdit *pw_shift_edit_change (gpointer              shift,
                              const char           *title,
                              PwDay                 day,
                              PwMinutes             start,
                              PwMinutes             length,
                              const PwShiftPlaces  *places,
                              guint                 n_places,
                              GError              **error);
PwEdit *pw_shift_edit_move   (gpointer              shift,
                              PwDay                 day,
                              PwMinutes             start);
PwEdit *pw_shift_edit_delete (gpointer              shift);

char   *pw_shift_dup_name    (gpointer              shift);
char   *pw_shift_dup_words   (gpointer              shift);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-roster-scene.h"
#include "model/pw-office-days.h"
#include "model/pw-roster.h"

G_BEGIN_DECLS

/**
 * PwRosterLine:
 * @title: the activity for a section, else what is done
 * @times: (nullable): from-until
 *
 * A row of the week, in words.
 */
typedef struct
{
  gboolean  is_section;
  char     *title;
  char     *times;
} PwRosterLine;

/**
 * PwRosterWeek:
 * @monday: its first day
 * @shifts: (element-type PwShift): in time
 * @lines: (element-type PwRosterLine): rows: activities, and below each its kinds of shift
 * @rows: (element-type PwRosterRow): the same for the engine; borrows the words
 * @cells: (element-type PwRosterCell): by index in @cell_shifts
 * @cell_shifts: (element-type PwShift): what stands in the cells, by row and column
 * @n_open: wanted places without a person
 *
 * A week of the roster as rows and columns.
 */
typedef struct
{
  PwDay         monday;
  GPtrArray    *shifts;
  GPtrArray    *lines;
  GArray       *rows;
  GArray       *cells;
  GPtrArray    *cell_shifts;
  PwOfficeDays *office;
  guint         n_open;
} PwRosterWeek;

PwRosterWeek *pw_roster_week_new  (PwRoster     *roster,
                                   PwDay         monday);
void          pw_roster_week_free (PwRosterWeek *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwRosterWeek, pw_roster_week_free)

G_END_DECLS

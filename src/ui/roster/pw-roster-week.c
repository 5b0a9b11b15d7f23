/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-week.h"

#include "model/pw-activity.h"
#include "model/pw-day-words.h"

static void
line_free (PwRosterLine *line)
{
  g_free (line->title);
  g_free (line->times);
  g_free (line);
}

/* By activity, then by time of the day, then by what is done: shifts that compare equal share a row. */
static int
compare_kinds (gpointer a,
               gpointer b)
{
  gpointer first = pw_shift_get_activity (a);
  gpointer second = pw_shift_get_activity (b);

  if (first != second)
    {
      int order = g_utf8_collate (pw_activity_get_title (first), pw_activity_get_title (second));

      return order != 0 ? order : pw_entity_get_id (first) < pw_entity_get_id (second) ? -1 : 1;
    }
  if (pw_shift_get_start (a) != pw_shift_get_start (b))
    {
      return pw_shift_get_start (a) - pw_shift_get_start (b);
    }
  if (pw_shift_get_length (a) != pw_shift_get_length (b))
    {
      return pw_shift_get_length (a) - pw_shift_get_length (b);
    }

  return g_strcmp0 (pw_shift_get_title (a), pw_shift_get_title (b));
}

static int
compare_shifts (gconstpointer first,
                gconstpointer second)
{
  gpointer a = *(gpointer *) first;
  gpointer b = *(gpointer *) second;
  int order = compare_kinds (a, b);

  if (order != 0)
    {
      return order;
    }
  if (pw_shift_get_day (a) != pw_shift_get_day (b))
    {
      return pw_shift_get_day (a) - pw_shift_get_day (b);
    }

  return pw_entity_get_id (a) < pw_entity_get_id (b) ? -1 : 1;
}

static void
add_line (PwRosterWeek *self,
          gboolean      is_section,
          const char   *title,
          char         *times)
{
  PwRosterLine *line = g_new0 (PwRosterLine, 1);
  PwRosterRow row = { is_section, NULL };

  line->is_section = is_section;
  line->title = g_strdup (title);
  line->times = times;
  row.label = line->title;
  g_ptr_array_add (self->lines, line);
  g_array_append_val (self->rows, row);
}

static void
add_cell (PwRosterWeek *self,
          PwRoster     *roster,
          gpointer      shift)
{
  PwRosterCoverage coverage = pw_roster_get_coverage (roster, shift);
  g_autoptr (GArray) places = pw_roster_list_places (roster, shift);
  PwRosterCell cell = {
    .row = self->lines->len - 1,
    .column = (guint) (pw_shift_get_day (shift) - self->monday),
    .state = coverage.state
  };

  for (guint i = 0; i < places->len; i++)
    {
      gboolean is_open = g_array_index (places, PwRosterPlace, i).assignment == NULL;

      cell.n_open += is_open ? 1 : 0;
      cell.n_filled += is_open ? 0 : 1;
    }
  self->n_open += coverage.open;
  g_array_append_val (self->cells, cell);
  g_ptr_array_add (self->cell_shifts, g_object_ref (shift));
}

/**
 * pw_roster_week_new:
 * @roster: the roster
 * @monday: the first day of a week
 *
 * Returns: (transfer full): the week as it is now
 */
PwRosterWeek *
pw_roster_week_new (PwRoster *roster,
                    PwDay     monday)
{
  PwRosterWeek *self = g_new0 (PwRosterWeek, 1);
  g_autoptr (GPtrArray) sorted = NULL;

  self->monday = monday;
  self->shifts = pw_roster_list_shifts (roster, (PwDayRange) { monday, monday + 7 });
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (PwRosterRow));
  self->cells = g_array_new (FALSE, FALSE, sizeof (PwRosterCell));
  self->cell_shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->office = pw_office_days_new (pw_roster_get_workspace (roster), (PwDayRange) { monday, monday + 7 });

  sorted = g_ptr_array_copy (self->shifts, NULL, NULL);
  g_ptr_array_sort (sorted, compare_shifts);
  for (guint i = 0; i < sorted->len; i++)
    {
      gpointer shift = g_ptr_array_index (sorted, i);
      gpointer before = i > 0 ? g_ptr_array_index (sorted, i - 1) : NULL;
      gpointer activity = pw_shift_get_activity (shift);

      if (before == NULL || pw_shift_get_activity (before) != activity)
        {
          add_line (self, TRUE, pw_activity_get_title (activity), NULL);
        }
      if (before == NULL || compare_kinds (before, shift) != 0)
        {
          const char *title = pw_shift_get_title (shift);

          add_line (self, FALSE, title != NULL ? title : pw_activity_get_title (activity),
                    pw_minutes_dup_span (pw_shift_get_start (shift), pw_shift_get_length (shift)));
        }
      add_cell (self, roster, shift);
    }

  return self;
}

void
pw_roster_week_free (PwRosterWeek *self)
{
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->lines);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->cell_shifts);
  pw_office_days_free (self->office);
  g_free (self);
}

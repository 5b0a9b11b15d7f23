/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-work-week.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-person.h"
#include "model/pw-project.h"
#include "model/pw-workspace.h"

#define NOON (12 * 60)

/**
 * pw_work_interval_get_owner:
 * @self: a stretch of a week
 *
 * Returns: (transfer none) (nullable): the project or the person whose week it is; %NULL for the organisation
 */
gpointer
pw_work_interval_get_owner (PwWorkInterval *self)
{
  gpointer project = pw_work_interval_get_project (self);

  return project != NULL ? project : pw_work_interval_get_person (self);
}

static GPtrArray *
list_intervals (PwWorkspace *workspace,
                gpointer     owner)
{
  GListModel *all = pw_workspace_get_list (workspace, PW_TYPE_WORK_INTERVAL);
  GPtrArray *found;

  if (owner != NULL)
    {
      return pw_workspace_list_referrers (workspace, PW_TYPE_WORK_INTERVAL, PW_IS_PERSON (owner) ? PW_WORK_INTERVAL_PERSON : PW_WORK_INTERVAL_PROJECT, owner);
    }

  found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (PwWorkInterval) interval = g_list_model_get_item (all, i);

      if (pw_work_interval_get_owner (interval) == NULL)
        {
          g_ptr_array_add (found, g_steal_pointer (&interval));
        }
    }

  return found;
}

/* Monday to Friday, 8:30 to 12:00 and 13:00 to 17:06: 38 hours. */
static void
add_usual_week (GArray *stretches)
{
  for (guint i = 0; i < 5; i++)
    {
      PwWorkStretch day[] = { { (PwWeekday) i, 510, 720 }, { (PwWeekday) i, 780, 1026 } };

      g_array_append_vals (stretches, day, G_N_ELEMENTS (day));
    }
}

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const PwWorkStretch *first = a;
  const PwWorkStretch *second = b;

  return first->weekday != second->weekday ? (int) first->weekday - (int) second->weekday : first->from_minute - second->from_minute;
}

/**
 * pw_work_week_dup:
 * @workspace: the office
 * @owner: (nullable): a project or a person
 *
 * Returns: (transfer full) (element-type PwWorkStretch): the week that counts for @owner, by day and time: its own,
 *   or else that of the organisation, or else a usual one of 38 hours
 */
GArray *
pw_work_week_dup (PwWorkspace *workspace,
                  gpointer     owner)
{
  g_autoptr (GPtrArray) intervals = list_intervals (workspace, owner);
  GArray *stretches;

  if (intervals->len == 0 && owner != NULL)
    {
      return pw_work_week_dup (workspace, NULL);
    }

  stretches = g_array_new (FALSE, FALSE, sizeof (PwWorkStretch));
  for (guint i = 0; i < intervals->len; i++)
    {
      PwWorkInterval *interval = g_ptr_array_index (intervals, i);
      PwWorkStretch stretch = { (PwWeekday) pw_work_interval_get_weekday (interval), pw_work_interval_get_from_minute (interval), pw_work_interval_get_until_minute (interval) };

      g_array_append_val (stretches, stretch);
    }
  if (stretches->len == 0)
    {
      add_usual_week (stretches);
    }

  g_array_sort (stretches, compare_stretches);
  return stretches;
}

/* Whether a project or a person has a week of its own. */
gboolean
pw_work_week_is_own (PwWorkspace *workspace,
                     gpointer     owner)
{
  g_autoptr (GPtrArray) intervals = list_intervals (workspace, owner);

  return intervals->len > 0;
}

/**
 * pw_work_week_count:
 * @stretches: (element-type PwWorkStretch): a week
 *
 * Returns: how many minutes it holds
 */
PwMinutes
pw_work_week_count (GArray *stretches)
{
  PwMinutes minutes = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      const PwWorkStretch *stretch = &g_array_index (stretches, PwWorkStretch, i);

      minutes += stretch->to_minute - stretch->from_minute;
    }

  return minutes;
}

static PwEdit *
create_edit (gpointer owner)
{
  g_autofree char *title = owner != NULL ? pw_entity_dup_title (owner) : NULL;

  /* Translators: what an edit did; %s is a project or a person */
  return title != NULL ? pw_edit_new (N_("Working week of “%s” changed"), title, NULL) : pw_edit_new (N_("Working week changed"), NULL);
}

/**
 * pw_work_week_edit_set:
 * @workspace: the office
 * @owner: (nullable): a project or a person; %NULL for the organisation
 * @stretches: (array length=n_stretches): its week; the rules refuse what overlaps
 * @error: %PW_ERROR_INVALID when there are none
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_work_week_edit_set (PwWorkspace          *workspace,
                       gpointer              owner,
                       const PwWorkStretch  *stretches,
                       guint                 n_stretches,
                       GError              **error)
{
  g_autoptr (GPtrArray) old = list_intervals (workspace, owner);
  PwEdit *edit;

  if (n_stretches == 0)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A working week holds some hours of work."));
      return NULL;
    }

  edit = create_edit (owner);
  for (guint i = 0; i < old->len; i++)
    {
      pw_edit_delete (edit, g_ptr_array_index (old, i));
    }
  for (guint i = 0; i < n_stretches; i++)
    {
      PwWorkInterval *interval = pw_edit_create (edit, PW_TYPE_WORK_INTERVAL);

      pw_edit_set_int (edit, interval, PW_WORK_INTERVAL_WEEKDAY, stretches[i].weekday);
      pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_FROM_MINUTE, stretches[i].from_minute);
      pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_UNTIL_MINUTE, stretches[i].to_minute);
      if (owner != NULL)
        {
          pw_edit_set_ref (edit, interval, PW_IS_PERSON (owner) ? PW_WORK_INTERVAL_PERSON : PW_WORK_INTERVAL_PROJECT, owner);
        }
    }

  return edit;
}

/**
 * pw_work_week_edit_clear:
 * @owner: a project or a person
 *
 * Returns: (transfer full): the edit that gives it the week of the organisation again
 */
PwEdit *
pw_work_week_edit_clear (gpointer owner)
{
  g_autoptr (GPtrArray) old = list_intervals (pw_entity_get_workspace (owner), owner);
  PwEdit *edit = create_edit (owner);

  for (guint i = 0; i < old->len; i++)
    {
      pw_edit_delete (edit, g_ptr_array_index (old, i));
    }

  return edit;
}

/* Cuts off what does not lie between two times of the day. */
static void
clip (PwWorkStretch *stretch,
      PwMinutes      from,
      PwMinutes      to)
{
  stretch->from_minute = MAX (stretch->from_minute, from);
  stretch->to_minute = MIN (stretch->to_minute, to);
}

/**
 * pw_work_week_dup_preset:
 * @workspace: the office
 * @preset: how somebody works part-time
 *
 * Returns: (transfer full) (element-type PwWorkStretch): what of the week of the organisation is worked then
 */
GArray *
pw_work_week_dup_preset (PwWorkspace      *workspace,
                         PwWorkWeekPreset  preset)
{
  g_autoptr (GArray) whole = pw_work_week_dup (workspace, NULL);
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (PwWorkStretch));

  for (guint i = 0; i < whole->len; i++)
    {
      PwWorkStretch stretch = g_array_index (whole, PwWorkStretch, i);

      if ((preset == PW_WORK_WEEK_NO_FRIDAY && stretch.weekday == PW_FRIDAY) || (preset == PW_WORK_WEEK_NO_WEDNESDAY && stretch.weekday == PW_WEDNESDAY))
        {
          continue;
        }
      if (preset == PW_WORK_WEEK_MORNINGS || (preset == PW_WORK_WEEK_NO_WEDNESDAY_AFTERNOON && stretch.weekday == PW_WEDNESDAY))
        {
          clip (&stretch, 0, NOON);
        }
      if (preset == PW_WORK_WEEK_AFTERNOONS)
        {
          clip (&stretch, NOON, PW_MINUTES_A_DAY);
        }
      if (stretch.from_minute < stretch.to_minute)
        {
          g_array_append_val (stretches, stretch);
        }
    }

  return stretches;
}

const char *
pw_work_week_preset_get_label (PwWorkWeekPreset preset)
{
  static const char *const labels[] = {
    NC_("part-time", "80 %, Friday off"),
    NC_("part-time", "80 %, Wednesday off"),
    NC_("part-time", "90 %, Wednesday afternoon off"),
    NC_("part-time", "Half-time, mornings"),
    NC_("part-time", "Half-time, afternoons"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (labels) == PW_N_WORK_WEEK_PRESETS);
  return g_dpgettext2 (GETTEXT_PACKAGE, "part-time", labels[preset]);
}

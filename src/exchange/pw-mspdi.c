/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-mspdi-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "exchange/pw-mspdi-value.h"

/**
 * pw_mspdi_is:
 * @root: the root of an XML file
 *
 * Returns: whether it is a plan as MS Project writes it (MSPDI)
 */
gboolean
pw_mspdi_is (const PwMarkup *root)
{
  return g_str_equal (root->name, "Project");
}

/* The title, or else the name of the file it was saved as, or else of the file that is read. */
static char *
dup_title (const PwMarkup *root,
           const char     *file_name)
{
  const char *text = pw_markup_get_text (root, "Title");
  g_autofree char *title = NULL;
  char *dot;

  if (text != NULL)
    {
      return pw_mspdi_dup_title (text);
    }

  text = pw_markup_get_text (root, "Name");
  title = pw_mspdi_dup_title (text != NULL ? text : file_name);
  dot = g_strrstr (title, ".");
  if (dot != NULL && dot != title)
    {
      *dot = '\0';
    }
  return g_steal_pointer (&title);
}

static gboolean
read_project (PwMspdiReader   *reader,
              const PwMarkup  *root,
              const char      *file_name,
              GError         **error)
{
  gint64 day_minutes = 480;
  gint64 week_minutes = 2400;

  reader->plan->title = dup_title (root, file_name);
  if (!pw_mspdi_read_moment (root, "StartDate", &reader->plan->start_day, NULL, error)
      || !pw_mspdi_read_int (root, "MinutesPerDay", 1, PW_MINUTES_A_DAY, &day_minutes, error)
      || !pw_mspdi_read_int (root, "MinutesPerWeek", 1, 7 * PW_MINUTES_A_DAY, &week_minutes, error)
      || !pw_mspdi_read_int (root, "CalendarUID", -1, G_MAXINT32, &reader->project_calendar, error))
    {
      return FALSE;
    }

  reader->plan->day_minutes = (int) day_minutes;
  reader->plan->week_minutes = (int) week_minutes;
  return TRUE;
}

/* A plan without StartDate starts with its first task. */
static gboolean
settle_start (PwMspdiReader   *reader,
              const PwMarkup  *tasks,
              GError         **error)
{
  PwDay first = PW_DAY_NONE;

  if (reader->plan->start_day != PW_DAY_NONE)
    {
      return TRUE;
    }

  for (PwMarkup *task = tasks != NULL ? pw_markup_find (tasks, "Task") : NULL; task != NULL; task = pw_markup_get_next (task, "Task"))
    {
      PwDay day = PW_DAY_NONE;

      if (!pw_mspdi_read_moment (task, "Start", &day, NULL, error))
        {
          return FALSE;
        }
      first = day != PW_DAY_NONE && (first == PW_DAY_NONE || day < first) ? day : first;
    }
  if (first == PW_DAY_NONE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("The plan does not say when it starts."));
      return FALSE;
    }

  reader->plan->start_day = first;
  return TRUE;
}

/**
 * pw_mspdi_read:
 * @root: the root of a plan as MS Project writes it
 * @file_name: the name of the file, for a plan without title
 * @error: return location for a %PW_ERROR_FORMAT that names the line or the task
 *
 * Returns: (transfer full): the plan, with its remarks
 */
PwPlanFile *
pw_mspdi_read (const PwMarkup  *root,
               const char      *file_name,
               GError         **error)
{
  g_autoptr (PwPlanFile) plan = pw_plan_file_new ();
  g_autoptr (GHashTable) index_of_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  PwMspdiReader reader = { .plan = plan, .project_calendar = -1, .index_of_key = index_of_key, .elements = elements };
  PwMarkup *tasks = pw_markup_find (root, "Tasks");
  gboolean is_read = read_project (&reader, root, file_name, error)
                     && settle_start (&reader, tasks, error)
                     && pw_mspdi_read_tasks (&reader, tasks, error)
                     && pw_mspdi_read_links (&reader, error);

  if (is_read)
    {
      pw_mspdi_add_remarks (&reader, root);
    }
  for (guint i = 0; i < PW_MSPDI_N_TALLIES; i++)
    {
      pw_tally_clear (&reader.tallies[i]);
    }

  return is_read ? g_steal_pointer (&plan) : NULL;
}

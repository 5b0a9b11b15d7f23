/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-mspdi-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"
#include "exchange/pw-mspdi-value.h"

/* The level in the outline: its own element, or else the number of parts of "1.2.1". */
static gboolean
read_level (const PwMarkup  *element,
            gint64          *level,
            GError         **error)
{
  const char *number = pw_markup_get_text (element, "OutlineNumber");

  *level = 1;
  if (number != NULL)
    {
      *level = g_str_equal (number, "0") ? 0 : 1;
      for (const char *p = number; *p != '\0'; p++)
        {
          *level += *p == '.';
        }
    }

  return pw_mspdi_read_int (element, "OutlineLevel", 0, 1000, level, error);
}

static gboolean
read_flags (const PwMarkup  *element,
            gboolean        *is_blank,
            gboolean        *is_inactive,
            gboolean        *is_external,
            GError         **error)
{
  gboolean is_active = TRUE;

  *is_blank = FALSE;
  *is_external = FALSE;
  if (!pw_mspdi_read_bool (element, "IsNull", is_blank, error)
      || !pw_mspdi_read_bool (element, "Active", &is_active, error)
      || !pw_mspdi_read_bool (element, "ExternalTask", is_external, error))
    {
      return FALSE;
    }

  *is_inactive = !is_active;
  return TRUE;
}

/* Remembers the UID, which links call it by, also when the row itself is left out. */
static gboolean
register_key (PwMspdiReader   *reader,
              const PwMarkup  *element,
              gint64           uid,
              guint            index_plus_one,
              GError         **error)
{
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT, uid);

  if (g_hash_table_contains (reader->index_of_key, key))
    {
      /* Translators: the first %s is a number that should be unique in a file, %d a line number */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("There are two tasks with the number %s; the second is at line %d."), key, element->line);
      g_free (key);
      return FALSE;
    }

  g_hash_table_insert (reader->index_of_key, key, GUINT_TO_POINTER (index_plus_one));
  return TRUE;
}

static gboolean
read_row (PwMspdiReader   *reader,
          const PwMarkup  *element,
          gint64          *skipped_level,
          GError         **error)
{
  const char *name = pw_markup_get_text (element, "Name");
  gboolean is_blank;
  gboolean is_inactive;
  gboolean is_external;
  gboolean is_summary = FALSE;
  gboolean is_milestone = FALSE;
  gboolean is_left_out;
  gint64 uid = -1;
  gint64 level;
  PwPlanFileTask *task;

  if (!pw_mspdi_read_int (element, "UID", 0, G_MAXINT32, &uid, error)
      || !read_flags (element, &is_blank, &is_inactive, &is_external, error)
      || !read_level (element, &level, error)
      || !pw_mspdi_read_bool (element, "Summary", &is_summary, error)
      || !pw_mspdi_read_bool (element, "Milestone", &is_milestone, error))
    {
      return FALSE;
    }
  if (is_blank)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_BLANK, "");
      return uid < 0 || register_key (reader, element, uid, 0, error);
    }
  if (uid < 0)
    {
      /* Translators: %d is a line number */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("The task at line %d has no number (UID)."), element->line);
      return FALSE;
    }
  if (uid == 0 || level == 0)
    {
      return register_key (reader, element, uid, 0, error);
    }

  /* What lies under a phase that is left out is left out with it. */
  is_left_out = is_inactive || is_external || level > *skipped_level;
  if (level <= *skipped_level)
    {
      *skipped_level = is_left_out ? level : G_MAXINT64;
    }
  if (is_left_out)
    {
      pw_mspdi_tally (reader, is_external ? PW_MSPDI_TALLY_EXTERNAL : PW_MSPDI_TALLY_INACTIVE, name != NULL ? name : "?");
      return register_key (reader, element, uid, 0, error);
    }

  task = pw_plan_file_add_task (reader->plan, (int) level);
  task->key = g_strdup_printf ("%" G_GINT64_FORMAT, uid);
  task->line = element->line;
  task->kind = is_summary ? PW_TASK_KIND_PHASE : is_milestone ? PW_TASK_KIND_MILESTONE : PW_TASK_KIND_TASK;
  g_ptr_array_add (reader->elements, (gpointer) element);
  return register_key (reader, element, uid, reader->plan->tasks->len, error);
}

/* The file's own dates of a phase are not kept: they follow from what is in it. */
static void
compare_phase_dates (PwMspdiReader *reader)
{
  GPtrArray *tasks = reader->plan->tasks;
  g_autofree PwDay *first = g_new (PwDay, tasks->len + 1);
  g_autofree PwDay *last = g_new (PwDay, tasks->len + 1);

  for (guint i = tasks->len; i-- > 0;)
    {
      PwPlanFileTask *task = g_ptr_array_index (tasks, i);

      if (!task->has_children)
        {
          first[i] = task->start_day;
          last[i] = task->finish_day;
        }
      else
        {
          first[i] = G_MAXINT32;
          last[i] = G_MININT32;
        }
    }
  for (guint i = tasks->len; i-- > 0;)
    {
      PwPlanFileTask *task = g_ptr_array_index (tasks, i);

      if (task->has_children && (first[i] != task->start_day || last[i] != task->finish_day))
        {
          pw_mspdi_tally (reader, PW_MSPDI_TALLY_PHASE_DATES, task->title);
        }
      if (task->parent >= 0)
        {
          first[task->parent] = MIN (first[task->parent], first[i]);
          last[task->parent] = MAX (last[task->parent], last[i]);
        }
    }
}

/**
 * pw_mspdi_read_tasks:
 * @reader: the reader
 * @tasks: (nullable): the element Tasks
 * @error: return location for a %PW_ERROR_FORMAT
 *
 * Reads the rows in two rounds: the outline first, since a row is a phase when
 * others lie in it, whatever it says itself.
 *
 * Returns: whether all rows could be read
 */
gboolean
pw_mspdi_read_tasks (PwMspdiReader   *reader,
                     const PwMarkup  *tasks,
                     GError         **error)
{
  gint64 skipped_level = G_MAXINT64;

  if (tasks == NULL)
    {
      return TRUE;
    }

  for (PwMarkup *element = pw_markup_find (tasks, "Task"); element != NULL; element = pw_markup_get_next (element, "Task"))
    {
      if (!read_row (reader, element, &skipped_level, error))
        {
          return FALSE;
        }
    }
  for (guint i = 0; i < reader->plan->tasks->len; i++)
    {
      PwPlanFileTask *task = g_ptr_array_index (reader->plan->tasks, i);

      task->kind = task->has_children ? PW_TASK_KIND_PHASE : task->kind;
      if (!pw_mspdi_read_task (reader, g_ptr_array_index (reader->elements, i), task, error))
        {
          return FALSE;
        }
    }

  compare_phase_dates (reader);
  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-mspdi-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "exchange/pw-mspdi-value.h"

static const PwDependencyKind kinds[] = {
  PW_DEPENDENCY_KIND_FF, PW_DEPENDENCY_KIND_FS, PW_DEPENDENCY_KIND_SF, PW_DEPENDENCY_KIND_SS
};

static PwPlanFileTask *
task_at (PwMspdiReader *reader,
         guint          index)
{
  return g_ptr_array_index (reader->plan->tasks, index);
}

/* LinkLag counts tenths of a minute, or whole percents of the predecessor. */
static gboolean
read_lag (PwMspdiReader       *reader,
          const PwMarkup      *element,
          PwPlanFileLink      *link,
          GError             **error)
{
  const char *successor = task_at (reader, link->successor)->title;
  gint64 lag = 0;
  gint64 format = 7;
  gboolean is_elapsed;
  PwMspdiUnit unit;

  if (!pw_mspdi_read_int (element, "LinkLag", -100000000, 100000000, &lag, error)
      || !pw_mspdi_read_int (element, "LagFormat", 0, 100, &format, error))
    {
      return FALSE;
    }

  unit = pw_mspdi_unit (format, &is_elapsed);
  if (lag == 0)
    {
      link->lag = 0;
    }
  else if (unit == PW_MSPDI_UNIT_PERCENT)
    {
      link->lag = (PwMinutes) (CLAMP (lag, -1000, 1000) * task_at (reader, link->predecessor)->duration / 100);
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_LAG_PERCENT, successor);
    }
  else if (is_elapsed)
    {
      link->lag = pw_mspdi_from_elapsed (reader, lag / 10);
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_LAG_ELAPSED, successor);
    }
  else
    {
      link->lag = (PwMinutes) (lag / 10);
    }

  return TRUE;
}

/* Finds the task that a link comes from; @is_found is FALSE for one that is left out or lies in another file. */
static gboolean
find_predecessor (PwMspdiReader   *reader,
                  const PwMarkup  *element,
                  guint            successor,
                  guint           *predecessor,
                  gboolean        *is_found,
                  GError         **error)
{
  const char *key = pw_markup_get_text (element, "PredecessorUID");
  gboolean is_elsewhere = FALSE;
  gpointer index_plus_one = NULL;

  if (!pw_mspdi_read_bool (element, "CrossProject", &is_elsewhere, error))
    {
      return FALSE;
    }
  if (!is_elsewhere && (key == NULL || !g_hash_table_lookup_extended (reader->index_of_key, key, NULL, &index_plus_one)))
    {
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT,
                   /* Translators: the name of a task, the number of a task, a line number */
                   _("“%s” is linked to task %s (line %d), which is not in the file."),
                   task_at (reader, successor)->title, key != NULL ? key : "?", element->line);
      return FALSE;
    }

  *is_found = index_plus_one != NULL;
  *predecessor = GPOINTER_TO_UINT (index_plus_one) - 1;
  return TRUE;
}

static gboolean
read_link (PwMspdiReader   *reader,
           const PwMarkup  *element,
           guint            successor,
           GHashTable      *seen,
           GError         **error)
{
  PwPlanFileLink link = { 0, successor, PW_DEPENDENCY_KIND_FS, 0 };
  gint64 type = 1;
  gint64 pair;
  gboolean is_found = FALSE;

  if (!find_predecessor (reader, element, successor, &link.predecessor, &is_found, error)
      || !pw_mspdi_read_int (element, "Type", 0, 3, &type, error))
    {
      return FALSE;
    }
  if (!is_found)
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_LINK_SKIPPED, task_at (reader, successor)->title);
      return TRUE;
    }

  /* GLib folds the halves of a number with an exclusive or: neighbours side by side in them would all meet. */
  pair = (gint64) link.predecessor * reader->plan->tasks->len + successor;
  if (!g_hash_table_add (seen, g_memdup2 (&pair, sizeof pair)))
    {
      pw_mspdi_tally (reader, PW_MSPDI_TALLY_LINK_TWICE, task_at (reader, successor)->title);
      return TRUE;
    }

  link.kind = kinds[type];
  if (!read_lag (reader, element, &link, error))
    {
      return FALSE;
    }
  g_array_append_val (reader->plan->links, link);
  return TRUE;
}

/**
 * pw_mspdi_read_links:
 * @reader: a reader that has all tasks
 * @error: return location for a %PW_ERROR_FORMAT
 *
 * Returns: whether the links could be read and have no circle
 */
gboolean
pw_mspdi_read_links (PwMspdiReader  *reader,
                     GError        **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < reader->elements->len; i++)
    {
      PwMarkup *element = pw_markup_find (g_ptr_array_index (reader->elements, i), "PredecessorLink");

      for (; element != NULL; element = pw_markup_get_next (element, "PredecessorLink"))
        {
          if (!read_link (reader, element, i, seen, error))
            {
              return FALSE;
            }
        }
    }

  return pw_plan_file_check_links (reader->plan, error);
}

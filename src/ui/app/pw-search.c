/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-fold.h"
#include "model/pw-activity.h"
#include "model/pw-function.h"
#include "model/pw-guide.h"
#include "model/pw-person.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

static void
hit_free (PwHit *hit)
{
  g_object_unref (hit->entity);
  g_free (hit->title);
  g_free (hit->context);
  g_free (hit);
}

static const char *
get_kind_name (PwEntity *entity)
{
  if (PW_IS_PROJECT (entity))
    {
      return C_ ("kind", "Project");
    }
  if (PW_IS_TASK (entity))
    {
      switch (pw_task_get_kind (PW_TASK (entity)))
        {
        case PW_TASK_KIND_PHASE:
          return C_ ("kind", "Phase");

        case PW_TASK_KIND_MILESTONE:
          return C_ ("kind", "Milestone");

        default:
          return C_ ("kind", "Task");
        }
    }
  if (PW_IS_ACTIVITY (entity))
    {
      return C_ ("kind", "Activity");
    }
  if (PW_IS_FUNCTION (entity))
    {
      return C_ ("kind", "Function");
    }
  if (PW_IS_GUIDE (entity))
    {
      return C_ ("kind", "Competency guide");
    }
  if (PW_IS_PERSON (entity))
    {
      return pw_person_is_staff (PW_PERSON (entity)) ? C_ ("kind", "Staff member")
             : pw_person_is_volunteer (PW_PERSON (entity)) ? C_ ("kind", "Volunteer") : C_ ("kind", "Contact");
    }

  return NULL;
}

static char *
dup_context (PwEntity *entity)
{
  const char *kind = get_kind_name (entity);
  const char *where = NULL;

  if (PW_IS_TASK (entity))
    {
      where = pw_project_get_title (pw_task_get_project (PW_TASK (entity)));
    }
  else if (PW_IS_PERSON (entity))
    {
      where = pw_person_get_job_title (PW_PERSON (entity));
    }

  /* Translators: a kind of record and where it belongs, such as “Milestone · Library” */
  return where != NULL ? g_strdup_printf (_("%s · %s"), kind, where) : g_strdup (kind);
}

static gboolean
is_hidden (PwEntity *entity)
{
  return PW_IS_PERSON (entity) && pw_person_is_erased (PW_PERSON (entity));
}

/**
 * pw_search_run:
 * @workspace: where to look
 * @words: what to look for, as typed
 * @limit: how many hits are enough
 *
 * Looks through the titles and names of what has a page, in any case and without accents.
 *
 * Returns: (transfer full) (element-type PwHit): kind by kind; empty when there are no words
 */
GPtrArray *
pw_search_run (PwWorkspace *workspace,
               const char  *words,
               guint        limit)
{
  const GType types[] = { PW_TYPE_PROJECT, PW_TYPE_PERSON, PW_TYPE_ACTIVITY, PW_TYPE_FUNCTION, PW_TYPE_GUIDE, PW_TYPE_TASK };
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) hit_free);
  g_autofree char *folded = pw_fold (words);

  g_strstrip (folded);
  if (*folded == '\0')
    {
      return hits;
    }

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      GListModel *list = pw_workspace_get_list (workspace, types[t]);

      for (guint i = 0; i < g_list_model_get_n_items (list) && hits->len < limit; i++)
        {
          g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);
          g_autofree char *title = pw_entity_dup_title (entity);

          if (!is_hidden (entity) && pw_fold_contains (title, folded))
            {
              PwHit *hit = g_new0 (PwHit, 1);

              hit->context = dup_context (entity);
              hit->title = g_steal_pointer (&title);
              hit->entity = g_steal_pointer (&entity);
              g_ptr_array_add (hits, hit);
            }
        }
    }

  return hits;
}

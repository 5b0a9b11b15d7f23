/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-kinds.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-person.h"
#include "model/pw-task.h"

typedef gboolean (*Belongs) (PwEntity *entity);

static gboolean
is_milestone (PwEntity *entity)
{
  return pw_task_get_kind (entity) == PW_TASK_KIND_MILESTONE;
}

static gboolean
is_volunteer (PwEntity *entity)
{
  return pw_person_is_volunteer (entity);
}

static gboolean
is_staff (PwEntity *entity)
{
  return pw_person_is_staff (entity);
}

static GType
get_task_type (void)
{
  return PW_TYPE_TASK;
}

static GType
get_person_type (void)
{
  return PW_TYPE_PERSON;
}

/* Words for a part of a kind. */
static const struct
{
  const char *word;
  GType     (*get_type) (void);
  Belongs     belongs;
} parts[] = {
  { "milestone", get_task_type, is_milestone },
  { "volunteer", get_person_type, is_volunteer },
  { "staff", get_person_type, is_staff },
};

static char *
list_words (void)
{
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n_types; i++)
    {
      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", pw_entity_type_get_kind (types[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append_printf (words, ", %s", parts[i].word);
    }

  return g_string_free (words, FALSE);
}

/**
 * pw_kinds_list:
 * @workspace: where to look
 * @word: a kind, as `project`, or a part of one: `milestone`, `volunteer`, `staff`
 * @type: (out): the kind
 * @error: %PW_ERROR_USAGE with the words there are
 *
 * Returns: (transfer full): the records, in id order
 */
GListModel *
pw_kinds_list (PwWorkspace  *workspace,
               const char   *word,
               GType        *type,
               GError      **error)
{
  g_autofree char *words = NULL;

  *type = pw_entity_find_type (word);
  if (*type != G_TYPE_INVALID)
    {
      return g_object_ref (pw_workspace_get_list (workspace, *type));
    }

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_str_equal (parts[i].word, word))
        {
          GListStore *store = g_list_store_new (PW_TYPE_ENTITY);
          GListModel *list;

          *type = parts[i].get_type ();
          list = pw_workspace_get_list (workspace, *type);
          for (guint j = 0; j < g_list_model_get_n_items (list); j++)
            {
              g_autoptr (PwEntity) entity = g_list_model_get_item (list, j);

              if (parts[i].belongs (entity))
                {
                  g_list_store_append (store, entity);
                }
            }
          return G_LIST_MODEL (store);
        }
    }

  words = list_words ();
  /* Translators: what was typed, then a list of words */
  g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _("There is no list “%s”; there are: %s."), word, words);
  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-task-circle.h"

#include "model/pw-dependency.h"
#include "model/pw-task.h"

/*
 * The graph in which a circle is sought: a phase gives way to its parts. An edge
 * leads from what must be known first: from a predecessor to its successor, from
 * a phase that is pushed to its parts, and from parts to the phase that they end.
 * Each phase has two nodes for that, its start (0) and its finish (1).
 */

static gpointer
node_key (PwEntity *task,
          gboolean  is_finish)
{
  return GSIZE_TO_POINTER (GPOINTER_TO_SIZE (task) | (is_finish ? 1u : 0u));
}

static PwEntity *
key_task (gpointer key)
{
  return GSIZE_TO_POINTER (GPOINTER_TO_SIZE (key) & ~(gsize) 1);
}

static void
add_successors (PwDraft   *draft,
                gpointer   key,
                GPtrArray *stack)
{
  PwEntity *task = key_task (key);
  gboolean is_finish = (GPOINTER_TO_SIZE (key) & 1) != 0;
  gboolean is_phase = pw_draft_get_int (draft, task, PW_TASK_KIND) == PW_TASK_KIND_PHASE;

  if (is_phase && !is_finish)
    {
      g_autoptr (GPtrArray) children = pw_draft_list_referrers (draft, PW_TYPE_TASK, PW_TASK_PARENT, task);

      for (guint i = 0; i < children->len; i++)
        {
          g_ptr_array_add (stack, node_key (g_ptr_array_index (children, i), FALSE));
        }
      g_ptr_array_add (stack, node_key (task, TRUE));
    }
  else
    {
      g_autoptr (GPtrArray) links = pw_draft_list_referrers (draft, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_PREDECESSOR, task);
      PwEntity *parent = pw_draft_get_ref (draft, task, PW_TASK_PARENT);

      for (guint i = 0; i < links->len; i++)
        {
          PwEntity *successor = pw_draft_get_ref (draft, g_ptr_array_index (links, i), PW_DEPENDENCY_SUCCESSOR);

          if (successor != NULL)
            {
              g_ptr_array_add (stack, node_key (successor, FALSE));
            }
        }
      if (parent != NULL)
        {
          g_ptr_array_add (stack, node_key (parent, TRUE));
        }
    }
}

/* A node that is being walked from, and where its successors begin on the stack of keys. */
typedef struct
{
  gpointer key;
  guint    first;
} Step;

typedef enum
{
  NODE_UNSEEN,
  NODE_OPEN,
  NODE_DONE
} NodeState;

static NodeState
get_state (GHashTable *states,
           gpointer    key)
{
  return (NodeState) GPOINTER_TO_UINT (g_hash_table_lookup (states, key));
}

static void
set_state (GHashTable *states,
           gpointer    key,
           NodeState   state)
{
  g_hash_table_insert (states, key, GUINT_TO_POINTER (state));
}

static void
enter (PwDraft    *draft,
       gpointer    key,
       GHashTable *states,
       GArray     *steps,
       GPtrArray  *keys)
{
  Step step = { key, keys->len };

  set_state (states, key, NODE_OPEN);
  g_array_append_val (steps, step);
  add_successors (draft, key, keys);
}

/* Walks depth first, without recursion; a node that is open when it is met again lies on a circle. */
static gpointer
walk (PwDraft    *draft,
      gpointer    start,
      GHashTable *states)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  enter (draft, start, states, steps, keys);
  while (steps->len > 0)
    {
      Step *step = &g_array_index (steps, Step, steps->len - 1);

      if (keys->len == step->first)
        {
          set_state (states, step->key, NODE_DONE);
          g_array_set_size (steps, steps->len - 1);
        }
      else
        {
          gpointer key = g_ptr_array_steal_index_fast (keys, keys->len - 1);

          if (get_state (states, key) == NODE_OPEN)
            {
              return key;
            }
          if (get_state (states, key) == NODE_UNSEEN)
            {
              enter (draft, key, states, steps, keys);
            }
        }
    }

  return NULL;
}

/**
 * pw_task_circle_find:
 * @draft: the workspace as it would be
 * @starts: (element-type PwTask): where to begin looking
 *
 * Looks for a circle of links, through phases too, that can be reached from one
 * of @starts. The work grows with the tasks and links that can be reached,
 * however many starts there are.
 *
 * Returns: (transfer none) (nullable): a task on a circle
 */
PwEntity *
pw_task_circle_find (PwDraft   *draft,
                     GPtrArray *starts)
{
  g_autoptr (GHashTable) states = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < starts->len; i++)
    {
      gpointer start = node_key (g_ptr_array_index (starts, i), FALSE);
      gpointer found = get_state (states, start) == NODE_UNSEEN ? walk (draft, start, states) : NULL;

      if (found != NULL)
        {
          return key_task (found);
        }
    }

  return NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-plan-gates.h"

#include "model/pw-sitting.h"

static int
compare_sittings (gconstpointer a,
                  gconstpointer b)
{
  const PwPlanSitting *first = a;
  const PwPlanSitting *second = b;

  if (first->deadline != second->deadline)
    {
      return first->deadline < second->deadline ? -1 : 1;
    }
  return first->sitting < second->sitting ? -1 : first->sitting > second->sitting;
}

/**
 * pw_plan_gate_list_sittings:
 * @workspace: a workspace
 * @body: (type PwSittingBody): a body
 *
 * Returns: (transfer full) (element-type PwPlanSitting): its sittings, both moments in order; one whose
 *   agenda closes before that of an earlier sitting is of no use and left out
 */
GArray *
pw_plan_gate_list_sittings (PwWorkspace *workspace,
                            gpointer     body)
{
  g_autoptr (GPtrArray) rows = pw_workspace_list_referrers (workspace, PW_TYPE_SITTING, PW_SITTING_SITTING_BODY, body);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PwPlanSitting));
  GArray *sittings = g_array_new (FALSE, FALSE, sizeof (PwPlanSitting));

  for (guint i = 0; i < rows->len; i++)
    {
      PwSitting *row = g_ptr_array_index (rows, i);
      PwPlanSitting sitting = {
        .deadline = pw_moment_new (pw_sitting_get_agenda_day (row), pw_sitting_get_agenda_minute (row)),
        .sitting = pw_moment_new (pw_sitting_get_day (row), pw_sitting_get_start (row)),
      };

      g_array_append_val (all, sitting);
    }
  g_array_sort (all, compare_sittings);
  for (guint i = 0; i < all->len; i++)
    {
      PwPlanSitting sitting = g_array_index (all, PwPlanSitting, i);

      while (sittings->len > 0 && g_array_index (sittings, PwPlanSitting, sittings->len - 1).sitting >= sitting.sitting)
        {
          g_array_set_size (sittings, sittings->len - 1);
        }
      g_array_append_val (sittings, sitting);
    }

  return sittings;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-people.h"

#include "base/pw-fold.h"

static int
compare_names (gconstpointer first,
               gconstpointer second)
{
  PwPerson *a = *(PwPerson *const *) first;
  PwPerson *b = *(PwPerson *const *) second;
  g_autofree char *a_key = pw_name_sort_key (pw_person_get_family_name (a));
  g_autofree char *b_key = pw_name_sort_key (pw_person_get_family_name (b));
  int order = g_strcmp0 (a_key, b_key);

  return order != 0 ? order : g_utf8_collate (pw_person_get_given_name (a), pw_person_get_given_name (b));
}

/**
 * pw_people_list_staff:
 * @workspace: a workspace
 *
 * Returns: (transfer container) (element-type PwPerson): staff and supervisors who are not in the archive, by family name as in Belgium
 */
GPtrArray *
pw_people_list_staff (PwWorkspace *workspace)
{
  GListModel *persons = pw_workspace_get_list (workspace, PW_TYPE_PERSON);
  GPtrArray *staff = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (persons); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (persons, i);

      if ((pw_person_is_staff (person) || pw_person_is_supervisor (person)) && !pw_person_is_archived (person) && !pw_person_is_erased (person))
        {
          g_ptr_array_add (staff, person);
        }
    }

  g_ptr_array_sort (staff, compare_names);
  return staff;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-project-choices.h"

#include "base/pw-fold.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-project.h"

static int
compare_titles (gconstpointer first,
                gconstpointer second)
{
  g_autofree char *a = pw_entity_dup_title (*(PwEntity *const *) first);
  g_autofree char *b = pw_entity_dup_title (*(PwEntity *const *) second);
  g_autofree char *first_key = pw_name_sort_key (a);
  g_autofree char *second_key = pw_name_sort_key (b);

  return g_strcmp0 (first_key, second_key);
}

static int
compare_areas (gconstpointer first,
               gconstpointer second)
{
  return pw_programme_area_get_position (*(PwProgrammeArea *const *) first) - pw_programme_area_get_position (*(PwProgrammeArea *const *) second);
}

static GPtrArray *
list_all (PwWorkspace *workspace,
          GType        type)
{
  GListModel *live = pw_workspace_get_list (workspace, type);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (live); i++)
    {
      g_ptr_array_add (records, g_list_model_get_item (live, i));
    }

  return records;
}

/**
 * pw_project_choices_list_staff:
 * @workspace: a workspace
 *
 * Returns: (transfer full) (element-type PwPerson): who can own a project or a task, by name
 */
GPtrArray *
pw_project_choices_list_staff (PwWorkspace *workspace)
{
  GPtrArray *persons = list_all (workspace, PW_TYPE_PERSON);

  for (guint i = persons->len; i > 0; i--)
    {
      PwPerson *person = g_ptr_array_index (persons, i - 1);

      if (!pw_person_is_staff (person) && !pw_person_is_supervisor (person))
        {
          g_ptr_array_remove_index (persons, i - 1);
        }
    }
  g_ptr_array_sort (persons, compare_titles);
  return persons;
}

GPtrArray *
pw_project_choices_list_areas (PwWorkspace *workspace)
{
  GPtrArray *areas = list_all (workspace, PW_TYPE_PROGRAMME_AREA);

  g_ptr_array_sort (areas, compare_areas);
  return areas;
}

/**
 * pw_project_choices_list_projects:
 * @workspace: a workspace
 *
 * Returns: (transfer full) (element-type PwProject): all projects, by title
 */
GPtrArray *
pw_project_choices_list_projects (PwWorkspace *workspace)
{
  GPtrArray *projects = list_all (workspace, PW_TYPE_PROJECT);

  g_ptr_array_sort (projects, compare_titles);
  return projects;
}

/**
 * pw_project_choices_new_labels:
 * @first: what comes before them
 * @records: (element-type PwEntity): records
 *
 * Returns: (transfer full): @first and the titles of @records
 */
GtkStringList *
pw_project_choices_new_labels (const char *first,
                               GPtrArray  *records)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, first);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = pw_entity_dup_title (g_ptr_array_index (records, i));

      gtk_string_list_append (labels, title);
    }

  return labels;
}

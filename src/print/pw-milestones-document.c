/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-milestones-document.h"

#include "model/pw-organisation.h"
#include "model/pw-workspace.h"
#include "print/pw-document-words.h"

static int
compare_milestones (gconstpointer first,
                    gconstpointer second,
                    gpointer      user_data)
{
  PwTask *first_task = *(PwTask *const *) first;
  PwTask *second_task = *(PwTask *const *) second;
  PwDay first_day = pw_plan_get_finish_day (user_data, first_task);
  PwDay second_day = pw_plan_get_finish_day (user_data, second_task);
  PwId first_id = pw_entity_get_id (PW_ENTITY (first_task));
  PwId second_id = pw_entity_get_id (PW_ENTITY (second_task));

  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;

  return (first_id > second_id) - (first_id < second_id);
}

static GPtrArray *
list_milestones (PwPlan *plan)
{
  GListModel *tasks = pw_workspace_get_list (pw_plan_get_workspace (plan), PW_TYPE_TASK);
  GPtrArray *milestones = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i);

      if (pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE && !pw_project_is_archived (pw_task_get_project (task)))
        g_ptr_array_add (milestones, g_steal_pointer (&task));
    }

  g_ptr_array_sort_with_data (milestones, compare_milestones, plan);

  return milestones;
}

static PwDocumentWord
get_state (PwPlan *plan,
           PwTask *task)
{
  if (pw_plan_is_done (plan, task))
    return PW_WORD_DONE;

  return pw_plan_is_late (plan, task) ? PW_WORD_LATE : PW_WORD_TO_COME;
}

static void
add_milestone (PwBlock *table,
               PwPlan  *plan,
               PwTask  *task)
{
  PwBlock *row = pw_block_add_row (table, PW_BLOCK_PLAIN, 0);
  PwProject *project = pw_task_get_project (task);
  gpointer owner = pw_task_get_owner (task) != NULL ? pw_task_get_owner (task) : pw_project_get_owner (project);
  PwDocumentWord state = get_state (plan, task);
  g_autofree char *day = pw_document_short_day (pw_plan_get_finish_day (plan, task));
  g_autofree char *name = owner != NULL ? pw_entity_dup_title (owner) : NULL;

  pw_block_add_cell (row, PW_TEXT_BODY, day);
  pw_cell_set_header (pw_block_add_cell (row, PW_TEXT_BODY, pw_task_get_title (task)));
  pw_block_add_cell (row, PW_TEXT_BODY, pw_project_get_title (project));
  pw_block_add_cell (row, PW_TEXT_BODY, name);
  pw_block_add_cell (row, state == PW_WORD_LATE ? PW_TEXT_LABEL : PW_TEXT_BODY, pw_document_word (state));
}

/* A row over the whole width when a year begins. */
static void
add_year (PwBlock *table,
          int      year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  PwBlock *cell = pw_block_add_cell (pw_block_add_row (table, PW_BLOCK_SHADED, 0), PW_TEXT_LABEL, text);

  pw_cell_set_span (cell, 1, 5);
  pw_cell_set_header (cell);
}

/**
 * pw_plan_make_milestones_document:
 * @printed: the date that is printed on it
 *
 * The milestones of all projects that are not archived, by date.
 */
PwDocument *
pw_plan_make_milestones_document (PwPlan *plan,
                                  PwDay   printed)
{
  static const PwColumn columns[] = { { 23, 0 }, { 0, 5 }, { 0, 4 }, { 30, 0 }, { 19, 0 } };
  static const PwDocumentWord headers[] = { PW_WORD_DATE, PW_WORD_MILESTONE, PW_WORD_PROJECT, PW_WORD_OWNER, PW_WORD_STATE };
  PwOrganisation *organisation = pw_workspace_get_organisation (pw_plan_get_workspace (plan));
  g_autoptr (GPtrArray) milestones = list_milestones (plan);
  g_autofree char *printed_day = pw_document_day (printed);
  g_autofree char *note = g_strdup_printf ("%s %s", pw_document_word (PW_WORD_PRINTED_ON), printed_day);
  PwDocument *document = pw_document_new (pw_document_word (PW_WORD_MILESTONES));
  PwBlock *root = pw_document_get_root (document);
  PwBlock *table;
  PwBlock *row;
  int last_year = 0;

  pw_document_set_organisation (document, organisation != NULL ? pw_organisation_get_name (organisation) : NULL);
  pw_block_add_heading (root, 1, pw_document_word (PW_WORD_MILESTONES));
  pw_block_add_paragraph (root, PW_TEXT_NOTE, note);

  if (milestones->len == 0)
    {
      pw_block_add_paragraph (root, PW_TEXT_BODY, pw_document_word (PW_WORD_NO_MILESTONES));
      return document;
    }

  table = pw_block_add_table (root, PW_BLOCK_PLAIN, columns, G_N_ELEMENTS (columns));
  row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (headers[i]));

  for (guint i = 0; i < milestones->len; i++)
    {
      PwTask *task = g_ptr_array_index (milestones, i);
      PwDay day = pw_plan_get_finish_day (plan, task);
      int year = last_year;

      if (pw_day_is_valid (day))
        pw_day_to_ymd (day, &year, NULL, NULL);

      if (year != last_year)
        add_year (table, year);

      last_year = year;
      add_milestone (table, plan, task);
    }

  return document;
}

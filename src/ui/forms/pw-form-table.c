/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-form-table.h"

#include <glib/gi18n-lib.h>

#include "base/pw-fold.h"
#include "model/pw-appointment-edits.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-sign-off-edits.h"
#include "ui/functions/pw-people.h"

/* Competency forms of earlier years are found at the person. */
#define N_YEARS 2

G_DEFINE_FINAL_TYPE (PwFormRow, pw_form_row, G_TYPE_OBJECT)

static void
pw_form_row_finalize (GObject *object)
{
  PwFormRow *self = PW_FORM_ROW (object);

  g_clear_object (&self->person);
  g_clear_pointer (&self->forms, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_form_row_parent_class)->finalize (object);
}

static void
pw_form_row_class_init (PwFormRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_form_row_finalize;
}

static void
clear_form (gpointer data)
{
  if (data != NULL)
    {
      g_object_unref (data);
    }
}

static void
pw_form_row_init (PwFormRow *self)
{
  self->forms = g_ptr_array_new_with_free_func (clear_form);
}

static int
get_year (PwAssessment *assessment)
{
  int year;

  pw_day_to_ymd (pw_assessment_get_until_day (assessment), &year, NULL, NULL);
  return year;
}

static int
compare_years (gconstpointer first,
               gconstpointer second)
{
  return ((const PwFormColumn *) second)->year - ((const PwFormColumn *) first)->year;
}

static void
add_years (GArray      *columns,
           PwWorkspace *workspace)
{
  GListModel *assessments = pw_workspace_get_list (workspace, PW_TYPE_ASSESSMENT);
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (PwFormColumn));

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (PwAssessment) assessment = g_list_model_get_item (assessments, i);
      PwFormColumn column = { NULL, get_year (assessment) };
      gboolean is_there = FALSE;

      for (guint j = 0; j < years->len; j++)
        {
          is_there |= g_array_index (years, PwFormColumn, j).year == column.year;
        }
      if (!is_there)
        {
          g_array_append_val (years, column);
        }
    }

  g_array_sort (years, compare_years);
  g_array_append_vals (columns, years->data, MIN (years->len, N_YEARS));
}

/**
 * pw_form_table_list_columns:
 * @workspace: a workspace
 *
 * Returns: (transfer container) (element-type PwFormColumn): the versions in force, then the competency forms of the newest years
 */
GArray *
pw_form_table_list_columns (PwWorkspace *workspace)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (PwFormColumn));
  GListModel *functions = pw_workspace_get_list (workspace, PW_TYPE_FUNCTION);

  for (guint i = 0; i < g_list_model_get_n_items (functions); i++)
    {
      g_autoptr (PwFunction) function = g_list_model_get_item (functions, i);
      PwFormColumn column = { pw_function_find_version_in_force (function), 0 };

      if (column.version != NULL && !pw_function_is_archived (function))
        {
          g_array_append_val (columns, column);
        }
    }

  add_years (columns, workspace);
  return columns;
}

char *
pw_form_column_dup_title (const PwFormColumn *self)
{
  if (self->version != NULL)
    {
      /* Translators: a function, then the number of a version */
      return g_strdup_printf (_("%s, version %d"), pw_function_get_title (pw_function_version_get_function (self->version)),
                              pw_function_version_get_number (self->version));
    }

  /* Translators: a year */
  return g_strdup_printf (_("Competency form %d"), self->year);
}

static gboolean
holds (PwPerson          *person,
       PwFunctionVersion *version,
       PwDay              today)
{
  g_autoptr (GPtrArray) held = pw_person_list_functions (person, today);

  for (guint i = 0; i < held->len; i++)
    {
      if (pw_appointment_get_function (g_ptr_array_index (held, i)) == pw_function_version_get_function (version))
        {
          return TRUE;
        }
    }

  return FALSE;
}

static PwForm *
find_form (PwWorkspace        *workspace,
           PwPerson           *person,
           const PwFormColumn *column,
           PwDay               today)
{
  g_autoptr (GPtrArray) assessments = NULL;

  if (column->version != NULL)
    {
      gboolean is_theirs = holds (person, column->version, today) || pw_function_version_find_offer (column->version, person) != NULL;

      return is_theirs ? pw_form_new_for_version (person, column->version, today) : NULL;
    }

  assessments = pw_workspace_list_referrers (workspace, PW_TYPE_ASSESSMENT, PW_ASSESSMENT_PERSON, person);
  for (guint i = assessments->len; i > 0; i--)
    {
      if (get_year (g_ptr_array_index (assessments, i - 1)) == column->year)
        {
          return pw_form_new_for_assessment (g_ptr_array_index (assessments, i - 1), today);
        }
    }

  return NULL;
}

static gboolean
passes (PwForm       *form,
        PwFormFilter  filter,
        PwPerson     *me)
{
  PwSignOff *waiting = pw_sign_off_status_get_waiting (&form->status);

  switch (filter)
    {
    case PW_FORM_FILTER_MINE:
      return me != NULL && ((waiting != NULL && pw_sign_off_get_person (waiting) == (gpointer) me)
                            || (form->state == PW_FORM_OPEN && pw_assessment_get_supervisor (form->assessment) == (gpointer) me));

    case PW_FORM_FILTER_SUPERVISOR:
      return form->state == PW_FORM_WAITS_FOR_SUPERVISOR;

    case PW_FORM_FILTER_EMPLOYEE:
      return form->state == PW_FORM_WAITS_FOR_EMPLOYEE;

    case PW_FORM_FILTER_TO_DO:
      return form->state == PW_FORM_NOT_OFFERED || form->state == PW_FORM_OPEN;

    case PW_FORM_FILTER_ALL:
    case PW_FORM_FILTER_HISTORY:
    default:
      return TRUE;
    }
}

/**
 * pw_form_table_list_rows:
 * @workspace: a workspace
 * @columns: (element-type PwFormColumn): the documents
 * @filter: which forms to show
 * @folded_search: (nullable): which names to show
 * @today: the day to count from
 *
 * Returns: (transfer full) (element-type PwFormRow): the members of staff with a form that passes, by name
 */
GPtrArray *
pw_form_table_list_rows (PwWorkspace  *workspace,
                         GArray       *columns,
                         PwFormFilter  filter,
                         const char   *folded_search,
                         PwDay         today)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) people = pw_people_list_staff (workspace);
  PwPerson *me = pw_workspace_get_actor (workspace);

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (PwFormRow) row = g_object_new (PW_TYPE_FORM_ROW, NULL);
      g_autofree char *name = pw_entity_dup_title (g_ptr_array_index (people, i));
      gboolean is_shown = FALSE;

      row->person = g_object_ref (g_ptr_array_index (people, i));
      for (guint j = 0; j < columns->len; j++)
        {
          g_autoptr (PwForm) form = find_form (workspace, row->person, &g_array_index (columns, PwFormColumn, j), today);

          if (form != NULL && !passes (form, filter, me))
            {
              g_clear_object (&form);
            }
          is_shown |= form != NULL;
          g_ptr_array_add (row->forms, g_steal_pointer (&form));
        }
      if (is_shown && (folded_search == NULL || pw_fold_contains (name, folded_search)))
        {
          g_ptr_array_add (rows, g_steal_pointer (&row));
        }
    }

  return rows;
}

/* By function, the newest version first. */
static int
compare_versions (gconstpointer first,
                  gconstpointer second)
{
  PwFunctionVersion *a = *(PwFunctionVersion *const *) first;
  PwFunctionVersion *b = *(PwFunctionVersion *const *) second;
  int order = g_utf8_collate (pw_function_get_title (pw_function_version_get_function (a)), pw_function_get_title (pw_function_version_get_function (b)));

  return order != 0 ? order : pw_function_version_get_number (b) - pw_function_version_get_number (a);
}

static void
add_versions (GPtrArray   *forms,
              PwWorkspace *workspace,
              PwPerson    *person,
              PwDay        today)
{
  g_autoptr (GPtrArray) documents = pw_workspace_list_referrers (workspace, PW_TYPE_FROZEN_DOCUMENT, PW_FROZEN_DOCUMENT_PERSON, person);
  g_autoptr (GPtrArray) held = pw_person_list_functions (person, today);
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();

  for (guint i = 0; i < documents->len; i++)
    {
      gpointer version = pw_frozen_document_get_function_version (g_ptr_array_index (documents, i));

      if (version != NULL && pw_frozen_document_get_kind (g_ptr_array_index (documents, i)) == PW_FROZEN_DOCUMENT_KIND_SIGN_OFF_FORM
          && !g_ptr_array_find (versions, version, NULL))
        {
          g_ptr_array_add (versions, version);
        }
    }
  for (guint i = 0; i < held->len; i++)
    {
      gpointer version = pw_function_find_version_in_force (pw_appointment_get_function (g_ptr_array_index (held, i)));

      if (version != NULL && !g_ptr_array_find (versions, version, NULL))
        {
          g_ptr_array_add (versions, version);
        }
    }

  g_ptr_array_sort (versions, compare_versions);
  for (guint i = 0; i < versions->len; i++)
    {
      g_ptr_array_add (forms, pw_form_new_for_version (person, g_ptr_array_index (versions, i), today));
    }
}

static int
compare_periods (gconstpointer first,
                 gconstpointer second)
{
  PwDay a = pw_assessment_get_until_day (*(PwAssessment *const *) first);
  PwDay b = pw_assessment_get_until_day (*(PwAssessment *const *) second);

  return (a < b) - (a > b);
}

/**
 * pw_form_table_list_history:
 * @workspace: a workspace
 * @folded_search: (nullable): which names to show
 * @today: the day to count from
 *
 * Returns: (transfer full) (element-type PwFormRow): the members of staff by name, each with every version that was offered to them or that
 * they hold, the newest first, and then every competency form, the newest first
 */
GPtrArray *
pw_form_table_list_history (PwWorkspace *workspace,
                            const char  *folded_search,
                            PwDay        today)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) people = pw_people_list_staff (workspace);

  for (guint i = 0; i < people->len; i++)
    {
      PwPerson *person = g_ptr_array_index (people, i);
      g_autoptr (PwFormRow) row = g_object_new (PW_TYPE_FORM_ROW, NULL);
      g_autoptr (GPtrArray) assessments = pw_workspace_list_referrers (workspace, PW_TYPE_ASSESSMENT, PW_ASSESSMENT_PERSON, person);
      g_autofree char *name = pw_entity_dup_title (PW_ENTITY (person));

      row->person = g_object_ref (person);
      add_versions (row->forms, workspace, person, today);
      g_ptr_array_sort (assessments, compare_periods);
      for (guint j = 0; j < assessments->len; j++)
        {
          g_ptr_array_add (row->forms, pw_form_new_for_assessment (g_ptr_array_index (assessments, j), today));
        }
      if (row->forms->len > 0 && (folded_search == NULL || pw_fold_contains (name, folded_search)))
        {
          g_ptr_array_add (rows, g_steal_pointer (&row));
        }
    }

  return rows;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ui/forms/pw-form.h"

G_BEGIN_DECLS

/**
 * PwFormFilter:
 *
 * @PW_FORM_FILTER_ALL: every form of the overview
 * @PW_FORM_FILTER_MINE: what waits for who sits here
 * @PW_FORM_FILTER_SUPERVISOR: what waits for a supervisor
 * @PW_FORM_FILTER_EMPLOYEE: what waits for a member of staff
 * @PW_FORM_FILTER_TO_DO: what is to be offered or filled in
 * @PW_FORM_FILTER_HISTORY: of each member of staff all versions and all years, which is more than the overview has columns for
 *
 * What the overview shows.
 */
typedef enum
{
  PW_FORM_FILTER_ALL,
  PW_FORM_FILTER_MINE,
  PW_FORM_FILTER_SUPERVISOR,
  PW_FORM_FILTER_EMPLOYEE,
  PW_FORM_FILTER_TO_DO,
  PW_FORM_FILTER_HISTORY
} PwFormFilter;

/**
 * PwFormRow:
 * @person: (owned): whose
 * @forms: (owned) (element-type PwForm): one for each column; %NULL where the document is not for @person
 *
 * One member of staff in the overview.
 */
#define PW_TYPE_FORM_ROW (pw_form_row_get_type ())
G_DECLARE_FINAL_TYPE (PwFormRow, pw_form_row, PW, FORM_ROW, GObject)

struct _PwFormRow
{
  GObject    parent_instance;

  PwPerson  *person;
  GPtrArray *forms;
};

/**
 * PwFormColumn:
 * @version: (unowned) (nullable): a version of a function
 * @year: the year of competency forms, without @version
 *
 * One document in the overview.
 */
typedef struct
{
  PwFunctionVersion *version;
  int                year;
} PwFormColumn;

GArray    *pw_form_table_list_columns (PwWorkspace        *workspace);
char      *pw_form_column_dup_title   (const PwFormColumn *self);
GPtrArray *pw_form_table_list_rows    (PwWorkspace        *workspace,
                                       GArray             *columns,
                                       PwFormFilter        filter,
                                       const char         *folded_search,
                                       PwDay               today);
GPtrArray *pw_form_table_list_history (PwWorkspace        *workspace,
                                       const char         *folded_search,
                                       PwDay               today);

G_END_DECLS

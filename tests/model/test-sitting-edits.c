/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-sitting-edits.h"

#include "base/pw-error.h"
#include "model/pw-organisation-edits.h"
#include "model/pw-sitting.h"
#include "model/pw-workspace.h"
#include "pw-memory-backend.h"

static PwWorkspace *
create_office (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  PwWorkspace *workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);
  g_autoptr (PwEdit) body = NULL;

  g_assert_true (pw_workspace_load (workspace, NULL));
  pw_organisation_add_defaults (edit, "Linderbeke");
  g_assert_true (pw_workspace_apply (workspace, edit, NULL));
  body = pw_sitting_body_edit_add (workspace, " College ", NULL);
  g_assert_true (pw_workspace_apply (workspace, body, NULL));
  return workspace;
}

/* “2026-05-04 540 2026-04-30 720”, one a line. */
static char *
list_sittings (PwWorkspace *workspace)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_SITTING);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwSitting) sitting = g_list_model_get_item (list, i);
      g_autofree char *day = pw_day_to_iso (pw_sitting_get_day (sitting));
      g_autofree char *agenda_day = pw_day_to_iso (pw_sitting_get_agenda_day (sitting));

      g_string_append_printf (text, "%s %d %s %d\n", day, pw_sitting_get_start (sitting), agenda_day, pw_sitting_get_agenda_minute (sitting));
    }

  return g_string_free_and_steal (text);
}

static void
add_all (PwWorkspace         *workspace,
         const PwSittingRule *rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = pw_sitting_body_edit_add_all (pw_workspace_find_named (workspace, PW_TYPE_SITTING_BODY, "College", NULL), rule, &error);

  g_assert_no_error (error);
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
}

/* Every Monday, the agenda closes on Thursday noon. Easter Monday is passed by; the agenda of the week of Ascension closes a day sooner. */
static void
test_weekly (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  PwSittingRule rule = {
    .recurrence = { PW_RECURRENCE_WEEKLY, pw_day_from_ymd (2026, 3, 30), pw_day_from_ymd (2026, 4, 20), 1, 0, 0, 0, 0 },
    .start = 540, .agenda_days = 4, .agenda_minute = 720,
  };
  g_autofree char *spring = NULL;
  g_autofree char *all = NULL;
  g_autoptr (GError) error = NULL;

  add_all (workspace, &rule);
  spring = list_sittings (workspace);
  g_assert_cmpstr (spring, ==, "2026-03-30 540 2026-03-26 720\n2026-04-13 540 2026-04-09 720\n");

  /* Ascension is on Thursday 14 May. What is there already stays; when nothing is left to add that is said. */
  rule.recurrence.first = pw_day_from_ymd (2026, 5, 11);
  rule.recurrence.end = pw_day_from_ymd (2026, 5, 19);
  add_all (workspace, &rule);
  all = list_sittings (workspace);
  g_assert_cmpstr (all, ==, "2026-03-30 540 2026-03-26 720\n2026-04-13 540 2026-04-09 720\n2026-05-11 540 2026-05-07 720\n2026-05-18 540 2026-05-13 720\n");
  g_assert_null (pw_sitting_body_edit_add_all (pw_workspace_find_named (workspace, PW_TYPE_SITTING_BODY, "College", NULL), &rule, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
}

/* The last Monday of the month in the evening, not in July and August. */
static void
test_monthly (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  PwSittingRule rule = {
    .recurrence = { PW_RECURRENCE_MONTHLY, pw_day_from_ymd (2026, 6, 1), pw_day_from_ymd (2026, 10, 1), 1, PW_WEEKDAY_BIT (PW_MONDAY), -1, 0, 0 },
    .skipped_months = PW_MONTH_BIT (7) | PW_MONTH_BIT (8),
    .start = 1200, .agenda_days = 10, .agenda_minute = 720,
  };
  g_autofree char *found = NULL;

  add_all (workspace, &rule);
  found = list_sittings (workspace);
  g_assert_cmpstr (found, ==, "2026-06-29 1200 2026-06-19 720\n2026-09-28 1200 2026-09-18 720\n");
  g_assert_true (pw_workspace_undo (workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_SITTING)), ==, 0);
}

static void
test_refused (void)
{
  g_autoptr (PwWorkspace) workspace = create_office ();
  PwSittingRule endless = { .recurrence = { PW_RECURRENCE_WEEKLY, pw_day_from_ymd (2026, 3, 30), PW_DAY_NONE, 1, 0, 0, 0, 0 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) nameless = NULL;

  g_assert_null (pw_sitting_body_edit_add_all (pw_workspace_find_named (workspace, PW_TYPE_SITTING_BODY, "College", NULL), &endless, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_assert_null (pw_sitting_body_edit_add (workspace, " ", &nameless));
  g_assert_error (nameless, PW_ERROR, PW_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/sitting-edits/weekly", test_weekly);
  g_test_add_func ("/model/sitting-edits/monthly", test_monthly);
  g_test_add_func ("/model/sitting-edits/refused", test_refused);
  return g_test_run ();
}

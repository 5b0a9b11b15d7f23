/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-project-edits.h"
#include "model/pw-task-dates.h"
#include "model/pw-workspace.h"
#include "print/pw-layout.h"
#include "print/pw-milestones-document.h"

#include "pw-memory-backend.h"

static char *
dup_layout (PwWorkspace *workspace)
{
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (PwLayout) layout = NULL;

  document = pw_plan_make_milestones_document (pw_plan_get (workspace), pw_day_from_ymd (2026, 11, 22));
  layout = pw_layout_new (document);

  return pw_layout_to_text (layout);
}

static void
apply (PwWorkspace *workspace,
       PwEdit      *edit)
{
  g_autoptr (PwEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);
}

static void
test_by_date_over_projects (void)
{
  static const char *const titles[] = { "Loket", "Verhuis" };
  static const char *const milestones[][2] = { { "Einde 12/02/2027", "Start 03/12/2026" }, { "Sleutel 04/12/2026", NULL } };
  PwDay today = pw_day_from_ymd (2026, 11, 22);
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autofree char *text = NULL;

  pw_workspace_load (workspace, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      PwProject *project;
      PwTask *made = NULL;

      apply (workspace, pw_project_edit_create (workspace, titles[i], today, &project, NULL));

      for (guint j = 0; j < 2 && milestones[i][j] != NULL; j++)
        {
          PwEdit *edit = pw_task_edit_quick_add (pw_plan_get (workspace),
                                                 project,
                                                 NULL,
                                                 made,
                                                 PW_TASK_KIND_MILESTONE,
                                                 milestones[i][j],
                                                 today,
                                                 &made,
                                                 NULL);

          apply (workspace, edit);
        }
    }

  text = dup_layout (workspace);
  g_assert_cmpstr (text, ==,
                   "page 1\n"
                   "heading Mijlpalen\n"
                   "paragraph Afgedrukt op 22 november 2026\n"
                   "row Datum | Mijlpaal | Project | Trekker | Stand\n"
                   "row 2026\n"
                   "row 03/12/2026 | Start | Loket | gepland\n"
                   "row 04/12/2026 | Sleutel | Verhuis | gepland\n"
                   "row 2027\n"
                   "row 12/02/2027 | Einde | Loket | gepland\n");
}

static void
test_none (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autofree char *text = NULL;

  pw_workspace_load (workspace, NULL);
  text = dup_layout (workspace);
  g_assert_nonnull (strstr (text, "paragraph Er zijn nog geen mijlpalen.\n"));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("PW_TODAY", "2026-11-22", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/milestones/by-date-over-projects", test_by_date_over_projects);
  g_test_add_func ("/print/milestones/none", test_none);

  return g_test_run ();
}

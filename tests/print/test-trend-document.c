/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-project-edits.h"
#include "model/pw-snapshot-edits.h"
#include "model/pw-task-dates.h"
#include "model/pw-workspace.h"
#include "print/pw-layout.h"
#include "print/pw-rendering.h"
#include "print/pw-scene-paint.h"
#include "print/pw-trend-document.h"

#include "pdf-tools.h"
#include "pw-memory-backend.h"

#define TODAY pw_day_from_ymd (2026, 11, 24)

typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwProject       *project;
} Fixture;

static void
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_autoptr (PwEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, NULL);
  apply (fixture, pw_project_edit_create (fixture->workspace, "Loket", TODAY, &fixture->project, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static PwDocument *
make_document (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwTrend) trend = pw_trend_new (pw_plan_get (fixture->workspace), fixture->project, TODAY, &error);

  g_assert_no_error (error);
  return pw_trend_make_document (trend, fixture->project, TODAY);
}

static void
add_milestone (Fixture    *fixture,
               const char *words)
{
  PwTask *made = NULL;

  apply (fixture, pw_task_edit_quick_add (pw_plan_get (fixture->workspace), fixture->project, NULL, NULL, PW_TASK_KIND_MILESTONE, words, TODAY, &made, NULL));
}

/* The report has it on the 3rd; now it is the 12th. */
static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  PwPlan *plan = pw_plan_get (fixture->workspace);
  PwEdit *edit = pw_edit_new ("Report", NULL);
  g_autoptr (PwSnapshotPlan) content = NULL;
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (PwDocument) moved = NULL;
  g_autoptr (PwLayout) layout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *moved_hash = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *check = NULL;
  gpointer milestone;

  add_milestone (fixture, "Einde 03/12/2026");
  content = pw_snapshot_take (plan, fixture->project);
  content->status_day = pw_day_from_ymd (2026, 11, 9);
  pw_snapshot_add (edit, fixture->project, "Rapport", PW_SNAPSHOT_CAUSE_STATUS_REPORT, "2026-11-09T09:00:00Z", content);
  apply (fixture, edit);
  milestone = pw_workspace_find_named (fixture->workspace, PW_TYPE_TASK, "Einde", NULL);
  apply (fixture, pw_task_edit_move (plan, milestone, pw_day_from_ymd (2026, 12, 10), NULL, NULL));

  document = make_document (fixture);
  layout = pw_layout_new (document);
  text = pw_layout_to_text (layout);
  g_assert_nonnull (strstr (text, "\nfigure"));
  g_assert_nonnull (strstr (text, "row Einde | 03/12/2026 | 03/12/2026 | 10/12/2026 | +5 werkdagen | +5 werkdagen | later\n"));

  /* The picture is content: another one is another document. */
  hash = pw_document_dup_content_hash (document);
  apply (fixture, pw_task_edit_move (plan, milestone, pw_day_from_ymd (2026, 12, 11), NULL, NULL));
  moved = make_document (fixture);
  moved_hash = pw_document_dup_content_hash (moved);
  g_assert_cmpstr (hash, !=, moved_hash);

  pdf = pw_document_render_pdf (document, NULL);
  structure = run_tool (pdf, "pdfinfo", "-struct-text", NULL);
  if (structure != NULL)
    {
      g_assert_nonnull (strstr (structure, "Figure"));
    }
  check = run_tool (pdf, "qpdf", "--check", NULL);
}

/* Without milestones there is a sentence and no picture. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (PwDocument) document = make_document (fixture);
  g_autoptr (PwLayout) layout = pw_layout_new (document);
  g_autofree char *text = pw_layout_to_text (layout);

  g_assert_nonnull (strstr (text, "paragraph Er zijn nog geen mijlpalen."));
  g_assert_null (strstr (text, "figure"));
}

/* A scene that no page can hold is made smaller. */
static void
test_large_figure (void)
{
  g_autoptr (PwDocument) document = pw_document_new ("Groot");
  g_autoptr (PwLayout) layout = NULL;
  PwScene *scene = pw_scene_new (3000, 5000);
  PwPiece *piece;

  pw_scene_add (scene, (PwSceneMark) { .shape = PW_SHAPE_RECT, .item = PW_SCENE_NO_ITEM, .width = 3000, .height = 5000 });
  pw_block_add_figure (pw_document_get_root (document), scene, "Een vlak");
  layout = pw_layout_new (document);
  g_assert_cmpint (layout->n_pages, ==, 1);
  piece = g_ptr_array_index (layout->pieces, 0);
  g_assert_cmpfloat (piece->item.height, <=, layout->body_height + 0.001);
  g_assert_cmpfloat (g_array_index (piece->marks, PwMark, 0).width, <, layout->body_width);
  g_assert_cmpfloat (pw_scene_measure_on_paper ("breed", PW_STYLE_LABEL, NULL), >, pw_scene_measure_on_paper ("b", PW_STYLE_LABEL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/print/trend-document/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/print/trend-document/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add_func ("/print/trend-document/large-figure", test_large_figure);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"
#include "model/pw-appointment-edits.h"
#include "model/pw-competency.h"
#include "model/pw-competency-group.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-guide.h"
#include "model/pw-guide-version.h"
#include "model/pw-sign-off-edits.h"
#include "model/pw-sign-off-status.h"
#include "pw-memory-backend.h"

/* A concept with a heading, two paragraphs in it and one competency at level 2. */
typedef struct
{
  PwMemoryBackend   *backend;
  PwWorkspace       *workspace;
  PwPerson          *an;
  PwPerson          *bea;
  PwFunction        *function;
  PwFunctionVersion *version;
} Fixture;

static PwPerson *
make_person (PwEdit     *edit,
             const char *name)
{
  PwPerson *person = pw_edit_create (edit, PW_TYPE_PERSON);

  pw_edit_set_text (edit, person, PW_PERSON_GIVEN_NAME, name);
  pw_edit_set_int (edit, person, PW_PERSON_IS_STAFF, TRUE);
  return person;
}

static PwFunctionBlock *
make_block (PwEdit            *edit,
            PwFunctionVersion *version,
            PwFunctionBlock   *parent,
            int                position,
            const char        *text)
{
  PwFunctionBlock *block = pw_edit_create (edit, PW_TYPE_FUNCTION_BLOCK);

  pw_edit_set_ref (edit, block, PW_FUNCTION_BLOCK_FUNCTION_VERSION, version);
  pw_edit_set_ref (edit, block, PW_FUNCTION_BLOCK_PARENT, parent);
  pw_edit_set_int (edit, block, PW_FUNCTION_BLOCK_POSITION, position);
  pw_edit_set_int (edit, block, PW_FUNCTION_BLOCK_KIND, parent == NULL ? PW_FUNCTION_BLOCK_KIND_HEADING : PW_FUNCTION_BLOCK_KIND_PARAGRAPH);
  pw_edit_set_text (edit, block, parent == NULL ? PW_FUNCTION_BLOCK_TITLE : PW_FUNCTION_BLOCK_TEXT, text);
  return block;
}

static void
apply (Fixture *fixture,
       PwEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Set up", NULL);
  PwGuide *guide = pw_edit_create (edit, PW_TYPE_GUIDE);
  PwGuideVersion *guide_version = pw_edit_create (edit, PW_TYPE_GUIDE_VERSION);
  PwCompetencyGroup *group = pw_edit_create (edit, PW_TYPE_COMPETENCY_GROUP);
  PwCompetency *competency = pw_edit_create (edit, PW_TYPE_COMPETENCY);
  PwExpectedLevel *level = pw_edit_create (edit, PW_TYPE_EXPECTED_LEVEL);
  PwFunctionBlock *heading;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, NULL);
  fixture->function = pw_edit_create (edit, PW_TYPE_FUNCTION);
  fixture->version = pw_edit_create (edit, PW_TYPE_FUNCTION_VERSION);
  fixture->an = make_person (edit, "An");
  fixture->bea = make_person (edit, "Bea");

  pw_edit_set_text (edit, fixture->function, PW_FUNCTION_TITLE, "Projectcoördinator");
  pw_edit_set_ref (edit, guide_version, PW_GUIDE_VERSION_GUIDE, guide);
  pw_edit_set_int (edit, guide_version, PW_GUIDE_VERSION_SCALE_MINIMUM, 1);
  pw_edit_set_int (edit, guide_version, PW_GUIDE_VERSION_SCALE_MAXIMUM, 3);
  pw_edit_set_ref (edit, group, PW_COMPETENCY_GROUP_GUIDE_VERSION, guide_version);
  pw_edit_set_ref (edit, competency, PW_COMPETENCY_COMPETENCY_GROUP, group);
  pw_edit_set_text (edit, competency, PW_COMPETENCY_TITLE, "Samenwerken");
  pw_edit_set_ref (edit, fixture->version, PW_FUNCTION_VERSION_FUNCTION, fixture->function);
  pw_edit_set_ref (edit, fixture->version, PW_FUNCTION_VERSION_GUIDE_VERSION, guide_version);
  pw_edit_set_int (edit, fixture->version, PW_FUNCTION_VERSION_NUMBER, 1);
  pw_edit_set_ref (edit, level, PW_EXPECTED_LEVEL_FUNCTION_VERSION, fixture->version);
  pw_edit_set_ref (edit, level, PW_EXPECTED_LEVEL_COMPETENCY, competency);
  pw_edit_set_int (edit, level, PW_EXPECTED_LEVEL_LEVEL, 2);
  heading = make_block (edit, fixture->version, NULL, 1000, "Doel van de functie");
  make_block (edit, fixture->version, heading, 2000, "Tweede");
  make_block (edit, fixture->version, heading, 1000, "Eerste");
  apply (fixture, edit);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

/* The tree as "Heading(First Second)". */
static char *
describe (PwFunctionVersion *version)
{
  g_autoptr (GPtrArray) roots = pw_function_version_list_blocks (version, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < roots->len; i++)
    {
      g_autoptr (GPtrArray) children = pw_function_version_list_blocks (version, g_ptr_array_index (roots, i));

      g_string_append (text, pw_function_block_get_title (g_ptr_array_index (roots, i)));
      for (guint j = 0; j < children->len; j++)
        {
          g_string_append_printf (text, "|%s", pw_function_block_get_text (g_ptr_array_index (children, j)));
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = pw_workspace_dup_content_hash (fixture->workspace);
  g_autofree char *after = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *tree = NULL;
  PwFunctionVersion *made = NULL;
  g_autoptr (GPtrArray) levels = NULL;

  apply (fixture, pw_function_version_edit_into_force (fixture->version, 20010, NULL));
  apply (fixture, pw_function_version_edit_copy (fixture->version, &made));
  after = pw_workspace_dup_content_hash (fixture->workspace);
  tree = describe (made);
  levels = pw_function_version_list_expected (made);

  g_assert_cmpstr (tree, ==, "Doel van de functie|Eerste|Tweede");
  g_assert_cmpint (pw_function_version_get_number (made), ==, 2);
  g_assert_cmpint (pw_function_version_get_state (made), ==, PW_FUNCTION_VERSION_STATE_CONCEPT);
  g_assert_cmpint (pw_function_version_get_valid_from (made), ==, PW_DAY_NONE);
  g_assert_cmpuint (levels->len, ==, 1);
  g_assert_cmpint (pw_expected_level_get_level (g_ptr_array_index (levels, 0)), ==, 2);

  pw_workspace_undo (fixture->workspace, NULL);
  pw_workspace_undo (fixture->workspace, NULL);
  undone = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (undone, ==, before);
  pw_workspace_redo (fixture->workspace, NULL);
  pw_workspace_redo (fixture->workspace, NULL);
  redone = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) roots = pw_function_version_list_blocks (fixture->version, NULL);
  g_autoptr (GPtrArray) blocks = pw_function_version_list_blocks (fixture->version, g_ptr_array_index (roots, 0));
  g_autoptr (GPtrArray) levels = pw_function_version_list_expected (fixture->version);
  g_autoptr (PwEdit) late = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *tree = NULL;

  apply (fixture, pw_function_block_edit (g_ptr_array_index (blocks, 0), PW_FUNCTION_BLOCK_TEXT, "Nieuw"));
  apply (fixture, pw_expected_level_edit (g_ptr_array_index (levels, 0), 3, NULL));
  tree = describe (fixture->version);
  g_assert_cmpstr (tree, ==, "Doel van de functie|Nieuw|Tweede");
  g_assert_cmpint (pw_expected_level_get_level (g_ptr_array_index (levels, 0)), ==, 3);
  g_assert_null (pw_expected_level_edit (g_ptr_array_index (levels, 0), 4, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  apply (fixture, pw_function_version_edit_into_force (fixture->version, 20010, NULL));
  late = pw_function_block_edit (g_ptr_array_index (blocks, 0), PW_FUNCTION_BLOCK_TEXT, "Te laat");
  g_assert_false (pw_workspace_apply (fixture->workspace, late, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FROZEN);
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  PwFunctionVersion *made = NULL;
  g_autoptr (GError) error = NULL;

  apply (fixture, pw_function_version_edit_copy (fixture->version, &made));
  before = pw_workspace_dup_content_hash (fixture->workspace);
  apply (fixture, pw_function_version_edit_delete (made, NULL));
  g_assert_true (pw_entity_is_live (PW_ENTITY (fixture->function)));
  apply (fixture, pw_function_version_edit_delete (fixture->version, NULL));
  g_assert_false (pw_entity_is_live (PW_ENTITY (fixture->function)));
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, PW_TYPE_FUNCTION_BLOCK)), ==, 0);

  pw_workspace_undo (fixture->workspace, NULL);
  pw_workspace_undo (fixture->workspace, NULL);
  undone = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (undone, ==, before);

  apply (fixture, pw_function_version_edit_into_force (fixture->version, 20010, NULL));
  g_assert_null (pw_function_version_edit_delete (fixture->version, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
}

static void
test_appointments (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *before = pw_workspace_dup_content_hash (fixture->workspace);
  g_autofree char *undone = NULL;
  g_autoptr (PwEdit) twice = NULL;
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GError) error = NULL;
  PwAppointment *appointment;

  g_assert_null (pw_appointment_edit_create (fixture->an, fixture->function, fixture->an, 20000, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  apply (fixture, pw_appointment_edit_create (fixture->an, fixture->function, fixture->bea, 20000, NULL));
  twice = pw_appointment_edit_create (fixture->an, fixture->function, NULL, 20050, NULL);
  g_assert_false (pw_workspace_apply (fixture->workspace, twice, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  held = pw_person_list_functions (fixture->an, 20050);
  g_assert_cmpuint (held->len, ==, 1);
  appointment = g_ptr_array_index (held, 0);
  g_assert_null (pw_appointment_edit_end (appointment, 19999, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);
  apply (fixture, pw_appointment_edit_end (appointment, 20049, NULL));
  g_assert_false (pw_appointment_runs_on (appointment, 20050));
  apply (fixture, pw_appointment_edit_create (fixture->an, fixture->function, NULL, 20050, NULL));
  apply (fixture, pw_appointment_edit_change (appointment, NULL, 19990, 20040, NULL));
  g_assert_cmpint (pw_appointment_get_until_day (appointment), ==, 20040);

  for (guint i = 0; i < 4; i++)
    {
      pw_workspace_undo (fixture->workspace, NULL);
    }
  undone = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (undone, ==, before);
}

static PwSignOffStatus
get_status (Fixture *fixture,
            PwDay    today)
{
  return pw_function_version_get_status (fixture->version, fixture->an, today);
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_offer_free);
  g_autoptr (GBytes) file = g_bytes_new_static ("%PDF", 4);
  PwSignOffStatus status = get_status (fixture, 20020);

  g_assert_cmpint (status.step, ==, PW_SIGN_OFF_STEP_NOT_OFFERED);

  apply (fixture, pw_function_version_edit_into_force (fixture->version, 20010, NULL));
  g_ptr_array_add (offers, pw_offer_new (fixture->an, fixture->bea, file, "abc", 3));
  apply (fixture, pw_function_version_edit_offer (fixture->version, offers, 20020, NULL));
  status = get_status (fixture, 20025);
  g_assert_cmpint (status.step, ==, PW_SIGN_OFF_STEP_WAITS_FOR_EMPLOYEE);
  g_assert_cmpint (status.waiting_days, ==, 5);

  apply (fixture, pw_sign_off_edit_sign (status.employee, PW_SIGN_OFF_ROUTE_PAPER, 20030, NULL));
  status = get_status (fixture, 20045);
  g_assert_cmpint (status.step, ==, PW_SIGN_OFF_STEP_WAITS_FOR_SUPERVISOR);
  g_assert_cmpint (status.waiting_days, ==, 15);
  g_assert_true (pw_sign_off_status_get_waiting (&status) == status.supervisor);

  apply (fixture, pw_sign_off_edit_sign (status.supervisor, PW_SIGN_OFF_ROUTE_SCREEN, 20046, NULL));
  status = get_status (fixture, 20050);
  g_assert_cmpint (status.step, ==, PW_SIGN_OFF_STEP_SIGNED);
  g_assert_cmpint (status.waiting_days, ==, 0);
}

#define ADD(name, function) g_test_add ("/model/function-versions/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("copy", test_copy);
  ADD ("texts", test_texts);
  ADD ("delete", test_delete);
  ADD ("appointments", test_appointments);
  ADD ("status", test_status);
  return g_test_run ();
}

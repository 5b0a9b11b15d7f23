/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-import.h"
#include "model/pw-organisation-edits.h"
#include "model/pw-person.h"
#include "print/pw-description-document.h"
#include "print/pw-description-reader.h"
#include "print/pw-sign-off-offer.h"

#include "function-json.h"
#include "pw-memory-backend.h"

static PwFunctionVersion *
import (PwWorkspace *workspace,
        const char  *name)
{
  g_autofree char *file_name = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "functions", file_name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwImport) import = pw_import_read (file, &error);
  g_autoptr (PwEdit) edit = NULL;

  g_assert_no_error (error);
  pw_import_set_state (import, PW_FUNCTION_VERSION_STATE_IN_FORCE, pw_day_from_ymd (2026, 3, 1));
  edit = pw_import_make_edit (import, workspace, &error);
  g_assert_no_error (error);
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);

  return pw_import_get_record (import);
}

/* A description that came through the import and the model makes the same document as the file itself. */
static void
test_same_document (gconstpointer data)
{
  g_autoptr (PwDescriptionContent) expected = load_function (data);
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (PwDescriptionContent) content = NULL;
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (PwDocument) expected_document = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *expected_hash = NULL;

  if (expected == NULL)
    return;

  pw_workspace_load (workspace, NULL);
  content = pw_description_content_read (import (workspace, data));
  g_assert_cmpuint (content->groups->len, ==, expected->groups->len);
  g_set_str (&content->id, expected->id);

  document = pw_description_document_new (content);
  expected_document = pw_description_document_new (expected);
  hash = pw_document_dup_content_hash (document);
  expected_hash = pw_document_dup_content_hash (expected_document);
  g_assert_cmpstr (hash, ==, expected_hash);
}

static void
test_offer (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);
  g_autoptr (PwDescriptionContent) at_hand = load_function ("projectcoordinator");
  g_autoptr (PwOffer) offer = NULL;
  g_autoptr (PwOffer) again = NULL;
  g_autoptr (GError) error = NULL;
  PwFunctionVersion *version;
  PwPerson *person;

  if (at_hand == NULL)
    return;

  pw_workspace_load (workspace, NULL);
  version = import (workspace, "projectcoordinator");
  pw_organisation_add_defaults (edit, "Welzijnshuis");
  person = pw_edit_create (edit, PW_TYPE_PERSON);
  pw_edit_set_text (edit, person, PW_PERSON_GIVEN_NAME, "Noor");
  pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, "Van den Broeck");
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);

  offer = pw_function_version_make_offer (version, person, NULL, &error);
  g_assert_no_error (error);
  again = pw_function_version_make_offer (version, person, NULL, &error);
  g_assert_cmpuint (offer->pages, ==, 8);
  g_assert_cmpuint (strlen (offer->content_hash), ==, 64);
  g_assert_true (g_bytes_equal (offer->file, again->file));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/print/description-reader/level-table", "projectcoordinator", test_same_document);
  g_test_add_data_func ("/print/description-reader/grade-matrix", "projectwerker-kansarmoede", test_same_document);
  g_test_add_func ("/print/description-reader/offer", test_offer);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange-common.h"

#include "pw-memory-backend.h"

PwWorkspace *
open_empty_workspace (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  PwWorkspace *workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_workspace_load (workspace, &error));
  g_assert_no_error (error);
  return workspace;
}

/* The reference material is not in the repository; a test of it skips where it is absent. */
char *
find_shared_file (const char *path)
{
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", NULL);
  const char *folders[] = { g_getenv ("PW_SHARED"), beside };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *file = folders[i] != NULL ? g_build_filename (folders[i], path, NULL) : NULL;

      if (file != NULL && g_file_test (file, G_FILE_TEST_IS_REGULAR))
        {
          return g_steal_pointer (&file);
        }
    }

  return NULL;
}

char *
read_data_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

PwImport *
read_import (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PwImport *import = pw_import_read (file, &error);

  g_assert_no_error (error);
  return import;
}

PwImport *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return pw_import_read_bytes (bytes, "test", error);
}

gpointer
apply_import (PwImport    *import,
              PwWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = pw_import_make_edit (import, workspace, &error);

  g_assert_no_error (error);
  g_assert_nonnull (edit);
  g_assert_true (pw_workspace_apply (workspace, edit, &error));
  g_assert_no_error (error);
  return pw_import_get_record (import);
}

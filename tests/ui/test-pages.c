/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-words.h"
#include "pw-memory-backend.h"
#include "ui/app/pw-pages.h"

static char *
list_pages (PwProfiles profiles)
{
  guint n_pages;
  const PwPageInfo *pages = pw_pages_get (&n_pages);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n_pages; i++)
    {
      if ((pages[i].profiles & profiles) != 0)
        {
          g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", pages[i].id);
        }
    }

  return g_string_free (ids, FALSE);
}

static void
assert_shown (PwProfiles  profiles,
              const char *page,
              gboolean    is_shown)
{
  g_autofree char *list = list_pages (profiles);
  g_auto (GStrv) ids = g_strsplit (list, " ", -1);

  g_assert_cmpint (g_strv_contains ((const char *const *) ids, page), ==, is_shown);
}

static void
test_groups (void)
{
  const struct { const char *page; gboolean coordinator, project_worker, supervisor; } table[] = {
    { "today", TRUE, TRUE, TRUE },
    { "projects", TRUE, TRUE, TRUE },
    { "milestones", TRUE, TRUE, TRUE },
    { "roster", FALSE, TRUE, FALSE },
    { "volunteers", FALSE, TRUE, FALSE },
    { "activities", FALSE, TRUE, FALSE },
    { "functions", TRUE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      assert_shown (PW_PROFILES_COORDINATOR, table[i].page, table[i].coordinator);
      assert_shown (PW_PROFILES_PROJECT_WORKER, table[i].page, table[i].project_worker);
      assert_shown (PW_PROFILES_SUPERVISOR, table[i].page, table[i].supervisor);
      assert_shown (PW_PROFILES_ALL, table[i].page, TRUE);
    }
}

/* A heading shows whole or not at all. */
static void
test_whole_groups (void)
{
  guint n_pages;
  const PwPageInfo *pages = pw_pages_get (&n_pages);

  for (guint i = 1; i < n_pages; i++)
    {
      if (g_strcmp0 (pages[i].group, pages[i - 1].group) == 0)
        {
          g_assert_cmpuint (pages[i].profiles, ==, pages[i - 1].profiles);
        }
    }
}

static void
test_start (void)
{
  const struct { const char *remembered; PwProfiles profiles; const char *start; } table[] = {
    { NULL, PW_PROFILES_COORDINATOR, "today" },
    { NULL, PW_PROFILES_PROJECT_WORKER, "today" },
    { NULL, PW_PROFILES_SUPERVISOR, "today" },
    { "roster", PW_PROFILES_PROJECT_WORKER, "roster" },
    { "roster", PW_PROFILES_COORDINATOR, "today" },
    { "roster", PW_PROFILES_ALL, "roster" },
    { "functions", PW_PROFILES_PROJECT_WORKER, "today" },
    { "functions", PW_PROFILES_SUPERVISOR, "functions" },
    { "gone-in-this-version", PW_PROFILES_ALL, "today" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_cmpstr (pw_pages_find_start (table[i].remembered, table[i].profiles)->id, ==, table[i].start);
    }
}

static void
test_person (void)
{
  g_autoptr (PwMemoryBackend) backend = pw_memory_backend_new ();
  g_autoptr (PwWorkspace) workspace = pw_workspace_new (PW_BACKEND (backend));
  g_autoptr (PwEdit) edit = pw_edit_new ("Edit", NULL);
  g_autoptr (GError) error = NULL;
  PwPerson *persons[4];

  g_assert_true (pw_workspace_load (workspace, &error));
  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      persons[i] = pw_edit_create (edit, PW_TYPE_PERSON);
      pw_edit_set_text (edit, persons[i], PW_PERSON_GIVEN_NAME, "An");
      pw_edit_set_text (edit, persons[i], PW_PERSON_FAMILY_NAME, "Claes");
      if (i <= PW_PERSON_PROFILE_SUPERVISOR)
        {
          pw_edit_set_int (edit, persons[i], PW_PERSON_PROFILE, (int) i);
        }
    }
  pw_workspace_apply (workspace, edit, &error);
  g_assert_no_error (error);

  g_assert_cmpint (pw_pages_get_profiles (persons[0]), ==, PW_PROFILES_COORDINATOR);
  g_assert_cmpint (pw_pages_get_profiles (persons[1]), ==, PW_PROFILES_PROJECT_WORKER);
  g_assert_cmpint (pw_pages_get_profiles (persons[2]), ==, PW_PROFILES_SUPERVISOR);
  g_assert_cmpint (pw_pages_get_profiles (persons[3]), ==, PW_PROFILES_ALL);
  g_assert_cmpint (pw_pages_get_profiles (NULL), ==, PW_PROFILES_ALL);
}

int
main (int    argc,
      char **argv)
{
  pw_words_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/pages/groups", test_groups);
  g_test_add_func ("/ui/pages/whole-groups", test_whole_groups);
  g_test_add_func ("/ui/pages/start", test_start);
  g_test_add_func ("/ui/pages/person", test_person);
  return g_test_run ();
}

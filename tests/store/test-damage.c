/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <string.h>

/* R7: what one turned byte, or a page of zeros, does to a store. */
typedef enum
{
  REFUSED,                      /* when opening */
  UNREADABLE,                   /* when the rows are read */
  FOUND,                        /* by the check */
  HARMLESS                      /* nothing that is kept has changed */
} Outcome;

static char *
describe_journal (PwStore *store)
{
  g_autoptr (GPtrArray) entries = pw_backend_list_entries (PW_BACKEND (store), 0, G_MAXINT, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const PwJournalEntry *entry = entries->pdata[i];

      g_string_append_printf (text, "%s %s\n", entry->hash, entry->payload != NULL ? entry->payload : "");
    }

  return g_string_free (text, FALSE);
}

static Outcome
examine (const char *path,
         const char *content,
         const char *journal)
{
  g_autoptr (PwStore) store = NULL;
  g_autoptr (PwWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found_content = NULL;
  g_autofree char *found_journal = NULL;

  store = pw_store_open (path, PW_STORE_DEFAULT, &error);
  if (store == NULL)
    {
      g_assert_nonnull (error);
      return REFUSED;
    }

  workspace = pw_workspace_new (PW_BACKEND (store));
  if (!pw_workspace_load (workspace, &error))
    {
      g_assert_nonnull (error);
      return UNREADABLE;
    }

  findings = pw_store_check (store, NULL);
  if (findings == NULL || findings->len > 0)
    {
      return FOUND;
    }

  found_content = pw_workspace_dup_content_hash (workspace);
  found_journal = describe_journal (store);
  g_assert_cmpstr (found_content, ==, content);
  g_assert_cmpstr (found_journal, ==, journal);
  return HARMLESS;
}

static void
test_damage (gconstpointer data)
{
  gboolean is_page = GPOINTER_TO_INT (data);
  char *folder = pw_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "projectwerk.db", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *content = NULL;
  g_autofree char *journal = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  int n_bytes = g_getenv ("PW_FLIPS") != NULL ? atoi (g_getenv ("PW_FLIPS")) : 400;
  guint outcomes[4] = { 0 };
  gsize size;

  pw_test_fill (path, 1, 250);
  content = pw_test_hash_content (path);
  {
    g_autoptr (PwStore) store = pw_test_open_store (path);

    journal = describe_journal (store);
  }
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));

  for (int i = 0; i < (is_page ? 100 : n_bytes); i++)
    {
      g_autofree char *damaged = g_memdup2 (contents, size);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize offset;

      if (is_page)
        {
          offset = (gsize) g_rand_int_range (rand, 0, (int) (size / 4096)) * 4096;
          memset (damaged + offset, 0, 4096);
        }
      else
        {
          offset = (gsize) g_rand_int_range (rand, 0, (int) size);
          damaged[offset] = (char) (damaged[offset] ^ (char) (1 << g_rand_int_range (rand, 0, 8)));
        }
      g_assert_true (g_file_set_contents_full (path, damaged, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      before = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guint8 *) damaged, size);
      outcomes[examine (path, content, journal)]++;
      after = pw_test_hash_file (path);
      g_assert_cmpstr (before, ==, after);
    }
  g_test_message ("%u refused, %u unreadable, %u found by the check, %u harmless", outcomes[REFUSED], outcomes[UNREADABLE], outcomes[FOUND], outcomes[HARMLESS]);
  pw_test_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/damage/byte", GINT_TO_POINTER (FALSE), test_damage);
  g_test_add_data_func ("/store/damage/page", GINT_TO_POINTER (TRUE), test_damage);
  return g_test_run ();
}

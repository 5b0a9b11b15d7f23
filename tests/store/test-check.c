/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/pw-person.h"
#include "model/pw-programme-area.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = pw_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "projectwerk.db", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, pw_test_remove_folder);
}

/* What somebody may do to the file with a tool, and what the check then says, in Dutch or English. */
static void
test_tampering (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *sql;
    guint       n_findings;
  } cases[] = {
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET label = 'Nothing' WHERE seq = 3", 2 },
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET actor = 99 WHERE seq = 3", 2 },
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET instant = '2020-01-01T00:00:00Z' WHERE seq = 10", 2 },
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET finality = 'final' WHERE seq = 9", 2 },
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET previous_undo = 2 WHERE seq = 9", 2 },
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET previous_redo = 2 WHERE seq = 9", 2 },
    { "DROP TRIGGER \"journal.update\"; UPDATE journal SET undoes = 2 WHERE seq = 9", 2 },
    { "DROP TRIGGER \"journal.delete\"; PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE seq = 5 AND seq NOT IN (SELECT undo FROM head)", 5 },
    { "DROP TRIGGER \"journal_payload.update\"; UPDATE journal_payload SET payload = 'x' WHERE seq = 4", 2 },
    { "DROP TRIGGER \"journal_payload.delete\"; DELETE FROM journal_payload WHERE seq = 4", 2 },
    { "UPDATE blob SET bytes = zeroblob (size) WHERE rowid = 1", 1 },
    { "PRAGMA foreign_keys = OFF; DELETE FROM project WHERE id = (SELECT project FROM task LIMIT 1)", 1 },
    { "PRAGMA ignore_check_constraints = ON; UPDATE task SET kind = 'wish' WHERE id = (SELECT min (id) FROM task)", 2 },
    { "UPDATE task SET title = 'Anders' WHERE id = (SELECT min (id) FROM task)", 1 },
    { "DELETE FROM assignment WHERE id = (SELECT min (id) FROM assignment)", 1 },
    { "UPDATE head SET undo = undo - 1", 1 },
    { "CREATE TABLE extra (x)", 1 },
  };

  pw_test_fill (fixture->path, 1, 200);
  pw_test_assert_sound (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *contents = NULL;
      g_autofree char *copy = g_build_filename (fixture->folder, "kopie.db", NULL);
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
      g_assert_true (g_file_set_contents (copy, contents, (gssize) size, NULL));
      pw_test_exec (copy, cases[i].sql);
      findings = pw_store_check_file (copy, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %s", cases[i].sql, findings->len > 0 ? (char *) findings->pdata[0] : "nothing");
      g_assert_cmpuint (findings->len, >=, 1);
      g_assert_cmpuint (findings->len, >=, MIN (cases[i].n_findings, 2));
    }
}

/* As a failing disk does it: all pages but the first are gone, and the counter of changes makes SQLite look again. */
static void
wipe_pages (const char *path)
{
  g_autofree char *contents = NULL;
  FILE *file = g_fopen (path, "r+b");
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  memset (contents + 4096, 0x55, size - 4096);
  contents[27]++;
  g_assert_cmpuint (fwrite (contents, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* Damage that stops one part of the check is a finding, and so are the faults that were seen before. */
static void
test_damage_is_a_finding (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (PwStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  pw_test_fill (fixture->path, 1, 10);
  store = pw_store_open_readonly (fixture->path, PW_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  wipe_pages (fixture->path);
  findings = pw_store_check (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, >=, 2);
}

static gboolean
file_holds (const char *path,
            const char *word)
{
  g_autofree char *contents = NULL;
  gsize size;

  return g_file_get_contents (path, &contents, &size, NULL) && memmem (contents, size, word, strlen (word)) != NULL;
}

/* An erased person is in no byte of the file, and the chain still holds. */
static void
test_erase (Fixture       *fixture,
            gconstpointer  data)
{
  PwWorkspace *workspace = pw_test_open_workspace (fixture->path);
  g_autoptr (PwStore) store = NULL;
  PwEdit *edit = pw_edit_new ("Add %s", "Zonderlinckx", NULL);
  PwPerson *person = pw_edit_create (edit, PW_TYPE_PERSON);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  guint n_erased = 0;
  PwId id;

  pw_test_add_area (workspace, "Voor");
  pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, "Zonderlinckx");
  pw_test_apply (workspace, edit);
  pw_test_add_area (workspace, "Na");
  edit = pw_edit_new ("Blank", NULL);
  pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, "—");
  pw_edit_set_finality (edit, PW_EDIT_BARRIER);
  pw_test_apply (workspace, edit);
  id = pw_entity_get_id (PW_ENTITY (person));
  pw_test_close_workspace (workspace);
  g_assert_true (file_holds (fixture->path, "Zonderlinckx"));

  store = pw_test_open_store (fixture->path);
  pw_store_erase_journal (store, id, &error);
  g_assert_no_error (error);
  g_assert_false (file_holds (journal, "Zonderlinckx"));

  entries = pw_backend_list_entries (PW_BACKEND (store), 0, 100, &error);
  for (guint i = 0; i < entries->len; i++)
    {
      n_erased += ((PwJournalEntry *) entries->pdata[i])->payload == NULL;
    }
  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_cmpuint (n_erased, ==, 2);
  findings = pw_store_check (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  pw_store_close (store);
  g_assert_false (file_holds (fixture->path, "Zonderlinckx"));
}

#define ADD(name, function) g_test_add ("/store/check/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("tampering", test_tampering);
  ADD ("damage-is-a-finding", test_damage_is_a_finding);
  ADD ("erase", test_erase);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-entity.h"
#include "store/pw-schema.h"

static sqlite3 *
open_model (void)
{
  g_autoptr (GError) error = NULL;
  const PwSchema *schema = pw_schema_get_current ();
  sqlite3 *db = pw_schema_open_model (schema, schema->version, &error);

  g_assert_no_error (error);
  return db;
}

static char *
read_text (sqlite3    *db,
           const char *format,
           ...)
{
  va_list args;
  char *sql;
  char *text;
  g_autoptr (GError) error = NULL;

  va_start (args, format);
  sql = sqlite3_vmprintf (format, args);
  va_end (args);
  text = pw_sqlite_read_text (db, sql, &error);
  sqlite3_free (sql);
  g_assert_no_error (error);
  return text;
}

/* What the column of a field must say in the script, up to the bounds that a field table does not know. */
static char *
describe_column (const PwField *field)
{
  const char *null = field->flags & PW_FIELD_NULLABLE ? "" : " NOT NULL";
  g_autoptr (GString) nicks = NULL;

  switch (field->kind)
    {
    case PW_FIELD_BOOL:
      return g_strdup_printf ("\"%s\" INTEGER%s CHECK (\"%s\" IN (0, 1))", field->name, null, field->name);

    case PW_FIELD_DAY:
      return g_strdup_printf ("\"%s\" TEXT%s CHECK (\"%s\" IS date (\"%s\"))", field->name, null, field->name, field->name);

    case PW_FIELD_INSTANT:
      return g_strdup_printf ("\"%s\" TEXT%s CHECK (\"%s\" IS strftime ('%%Y-%%m-%%dT%%H:%%M:%%SZ', \"%s\"))", field->name, null, field->name, field->name);

    case PW_FIELD_ENUM:
      nicks = g_string_new (NULL);
      for (guint i = 0; i < pw_field_count_nicks (field); i++)
        {
          g_autofree char *nick = pw_field_dup_nick (field, (int) i);

          g_string_append_printf (nicks, "%s'%s'", i > 0 ? ", " : "", nick);
        }
      return g_strdup_printf ("\"%s\" TEXT%s CHECK (\"%s\" IN (%s))", field->name, null, field->name, nicks->str);

    case PW_FIELD_REF:
      return g_strdup_printf ("\"%s\" INTEGER%s REFERENCES \"%s\" DEFERRABLE INITIALLY DEFERRED", field->name, null, field->detail);

    case PW_FIELD_HASH:
      return g_strdup_printf ("\"%s\" TEXT%s REFERENCES \"blob\" DEFERRABLE INITIALLY DEFERRED", field->name, null);

    case PW_FIELD_TEXT:
      return g_strdup_printf ("\"%s\" TEXT%s", field->name, null);

    case PW_FIELD_INT:
    case PW_FIELD_MINUTE:
    case PW_FIELD_CENTS:
    default:
      return g_strdup_printf ("\"%s\" INTEGER%s", field->name, null);
    }
}

static void
check_kind (sqlite3    *db,
            GType       type)
{
  const char *kind = pw_entity_type_get_kind (type);
  guint n_fields;
  const PwField *fields = pw_entity_type_get_fields (type, &n_fields);
  g_autofree char *script = read_text (db, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = %Q", kind);
  g_autofree char *n_columns = read_text (db, "SELECT count(*) FROM pragma_table_info(%Q)", kind);

  g_test_message ("%s", kind);
  g_assert_true (g_str_has_suffix (script, ") STRICT"));
  g_assert_cmpint (atoi (n_columns), ==, n_fields + 2);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *expected = describe_column (&fields[i]);
      g_autofree char *name = read_text (db, "SELECT name FROM pragma_table_info(%Q) WHERE cid = %d", kind, (int) i + 2);
      g_autofree char *index = read_text (db, "SELECT count(*) FROM pragma_index_list(%Q) AS l JOIN pragma_index_info(l.name) AS i WHERE i.seqno = 0 AND i.name = %Q",
                                          kind, fields[i].name);
      const char *found = strstr (script, expected);

      g_assert_cmpstr (name, ==, fields[i].name);
      if (found == NULL || strchr (",\n )", found[strlen (expected)]) == NULL)
        {
          g_error ("src/store/schema: in \"%s\" there is no %s", kind, expected);
        }
      if (fields[i].kind == PW_FIELD_REF && atoi (index) == 0)
        {
          g_error ("src/store/schema: \"%s\" has no index that begins with \"%s\"", kind, fields[i].name);
        }
    }
}

static void
test_fields (void)
{
  g_autoptr (sqlite3) db = open_model ();
  guint n_types;
  const GType *types = pw_entity_list_types (&n_types);
  g_autofree char *n_tables = read_text (db, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'");

  for (guint i = 0; i < n_types; i++)
    {
      check_kind (db, types[i]);
    }

  /* And blob, journal, journal_payload, journal_person, head. */
  g_assert_cmpint (atoi (n_tables), ==, n_types + 5);
}

static void
test_no_cascades (void)
{
  g_autoptr (sqlite3) db = open_model ();
  g_autofree char *actions = read_text (db, "SELECT count(*) FROM sqlite_schema AS s, pragma_foreign_key_list(s.name) AS f"
                                            " WHERE s.type = 'table' AND (f.on_delete <> 'NO ACTION' OR f.on_update <> 'NO ACTION')");

  g_assert_cmpstr (actions, ==, "0");
}

static void
assert_refused (sqlite3    *db,
                const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_CONSTRAINT)
    {
      g_error ("was not refused: %s", sql);
    }
}

static void
test_checks (void)
{
  g_autoptr (sqlite3) db = open_model ();

  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO holiday VALUES (1, 1, 'x', 'fixed', 12, 25, NULL, '2028-02-29', 'whole', 0, 1, NULL, NULL)", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (db, "UPDATE holiday SET day = '2026-02-29'");
  assert_refused (db, "UPDATE holiday SET day = 'morgen'");
  assert_refused (db, "UPDATE holiday SET day = '2026-2-3'");
  assert_refused (db, "UPDATE holiday SET rule = 'often'");
  assert_refused (db, "UPDATE holiday SET is_legal = 2");
  assert_refused (db, "UPDATE holiday SET month = 13");
  assert_refused (db, "UPDATE holiday SET month = 'x'");
  assert_refused (db, "UPDATE holiday SET title = NULL");
  assert_refused (db, "UPDATE holiday SET version = 0");
  assert_refused (db, "UPDATE holiday SET id = 0");
}

static void
test_append_only (void)
{
  g_autoptr (sqlite3) db = open_model ();
  g_autofree char *hash = g_strnfill (64, 'a');
  g_autofree char *insert = g_strdup_printf ("INSERT INTO journal VALUES (1, '2026-01-01T00:00:00Z', 1, 'undoable', NULL, NULL, NULL, 'x', '%s', '%s');"
                                             "INSERT INTO journal_payload VALUES (1, x'00', 'x'); INSERT INTO journal_person VALUES (5, 1)", hash, hash);

  g_assert_cmpint (sqlite3_exec (db, insert, NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (db, "UPDATE journal SET label = 'y'");
  assert_refused (db, "DELETE FROM journal");
  assert_refused (db, "UPDATE journal_payload SET payload = 'y'");
  assert_refused (db, "UPDATE journal_payload SET payload = NULL");
  assert_refused (db, "UPDATE journal_payload SET seq = 2, salt = NULL, payload = NULL");
  assert_refused (db, "DELETE FROM journal_payload");
  assert_refused (db, "DELETE FROM journal_person");
  assert_refused (db, "UPDATE journal_person SET person = 6");
  assert_refused (db, "INSERT INTO journal SELECT 3, instant, actor, finality, undoes, previous_undo, previous_redo, label, payload_hash, hash FROM journal");
  g_assert_cmpint (sqlite3_exec (db, "UPDATE journal_payload SET salt = NULL, payload = NULL", NULL, NULL, NULL), ==, SQLITE_OK);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/schema/fields", test_fields);
  g_test_add_func ("/store/schema/no-cascades", test_no_cascades);
  g_test_add_func ("/store/schema/checks", test_checks);
  g_test_add_func ("/store/schema/append-only", test_append_only);
  return g_test_run ();
}

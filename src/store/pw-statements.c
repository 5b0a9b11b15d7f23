/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-statements.h"

#include <glib/gi18n-lib.h>

#include "model/pw-field-labels.h"
#include "model/pw-kind-labels.h"
#include "store/pw-schema.h"

/*
 * Every statement about rows comes from here and from the field tables; values are always bound.
 *
 * An update takes the row out and puts it back with its new values. So two rows can swap what must be unique (two
 * volunteers their places in a shift), and conditions over several columns only see whole rows. References are looked at
 * when the transaction ends, so neither that nor the order of rows matters to them.
 *
 * A store of an older version can be read too, so that it is known to be what was last saved before it is migrated: its
 * tables lack the later columns and kinds. It is never written.
 */
typedef struct
{
  GType          type;
  const PwField *fields;
  guint          n_fields;
  GArray        *columns;       /* (element-type guint): index of the field of each column after id and version */

  sqlite3_stmt  *insert;
  sqlite3_stmt  *select;
  sqlite3_stmt  *select_all;
  sqlite3_stmt  *delete;
} Kind;

struct _PwStatements
{
  sqlite3     *db;
  GHashTable  *kinds;           /* (owned) GType to Kind */
};

static void
free_kind (gpointer data)
{
  Kind *kind = data;

  g_array_unref (kind->columns);
  sqlite3_finalize (kind->insert);
  sqlite3_finalize (kind->select);
  sqlite3_finalize (kind->select_all);
  sqlite3_finalize (kind->delete);
  g_free (kind);
}

static gboolean
prepare (sqlite3_stmt **statement,
         sqlite3       *db,
         char          *sql,
         GError       **error)
{
  *statement = pw_sqlite_prepare (db, sql, error);
  g_free (sql);

  return *statement != NULL;
}

/* Without any: a kind that the store is too old to know. */
static GArray *
read_columns (sqlite3  *db,
              GType     type,
              GError  **error)
{
  g_autoptr (GPtrArray) names = pw_schema_list_columns (db, pw_entity_type_get_kind (type), error);
  GArray *columns;

  if (names == NULL)
    {
      return NULL;
    }

  columns = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < names->len; i++)
    {
      int field = pw_entity_type_find_field (type, g_ptr_array_index (names, i));

      if (field >= 0)
        {
          g_array_append_val (columns, field);
        }
    }

  return columns;
}

static Kind *
find_kind (PwStatements  *self,
           GType          type,
           GError       **error)
{
  g_autofree char *table = NULL;
  g_autoptr (GString) columns = NULL;
  g_autoptr (GString) places = NULL;
  Kind *kind = g_hash_table_lookup (self->kinds, GSIZE_TO_POINTER (type));
  gboolean is_current;

  if (kind != NULL)
    {
      return kind;
    }

  kind = g_new0 (Kind, 1);
  kind->type = type;
  kind->fields = pw_entity_type_get_fields (type, &kind->n_fields);
  kind->columns = read_columns (self->db, type, error);
  if (kind->columns == NULL)
    {
      g_free (kind);
      return NULL;
    }

  table = pw_sqlite_quote_name (pw_entity_type_get_kind (type));
  columns = g_string_new ("\"id\", \"version\"");
  places = g_string_new ("?1, ?2");
  for (guint i = 0; i < kind->columns->len; i++)
    {
      g_autofree char *column = pw_sqlite_quote_name (kind->fields[g_array_index (kind->columns, guint, i)].name);

      g_string_append_printf (columns, ", %s", column);
      g_string_append_printf (places, ", ?%u", i + 3);
    }

  is_current = kind->columns->len == kind->n_fields;
  if ((kind->columns->len > 0 &&
       !prepare (&kind->select_all, self->db, g_strdup_printf ("SELECT %s FROM %s ORDER BY \"id\"", columns->str, table), error)) ||
      (is_current &&
       (!prepare (&kind->insert, self->db, g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, columns->str, places->str), error) ||
        !prepare (&kind->select, self->db, g_strdup_printf ("SELECT %s FROM %s WHERE \"id\" = ?1", columns->str, table), error) ||
        !prepare (&kind->delete, self->db, g_strdup_printf ("DELETE FROM %s WHERE \"id\" = ?1 AND \"version\" = ?2", table), error))))
    {
      free_kind (kind);
      return NULL;
    }

  g_hash_table_insert (self->kinds, GSIZE_TO_POINTER (type), kind);
  return kind;
}

PwStatements *
pw_statements_new (sqlite3 *db)
{
  PwStatements *self = g_new0 (PwStatements, 1);

  self->db = db;
  self->kinds = g_hash_table_new_full (NULL, NULL, NULL, free_kind);

  return self;
}

void
pw_statements_free (PwStatements *self)
{
  g_hash_table_unref (self->kinds);
  g_free (self);
}

static void
bind_value (sqlite3_stmt  *statement,
            int            place,
            const PwField *field,
            const PwValue *value)
{
  char *text;

  if (value->is_null)
    {
      sqlite3_bind_null (statement, place);
      return;
    }

  switch (field->kind)
    {
    case PW_FIELD_TEXT:
    case PW_FIELD_INSTANT:
    case PW_FIELD_HASH:
      text = g_strdup (value->text != NULL ? value->text : "");
      break;

    case PW_FIELD_DAY:
      text = pw_day_to_iso ((PwDay) value->number);
      break;

    case PW_FIELD_ENUM:
      text = pw_field_dup_nick (field, (int) value->number);
      break;

    case PW_FIELD_INT:
    case PW_FIELD_BOOL:
    case PW_FIELD_MINUTE:
    case PW_FIELD_CENTS:
    case PW_FIELD_REF:
    default:
      sqlite3_bind_int64 (statement, place, value->number);
      return;
    }

  sqlite3_bind_text (statement, place, text, -1, g_free);
}

static gboolean
read_value (sqlite3_stmt  *statement,
            int            column,
            const PwField *field,
            PwValue       *value)
{
  const char *text;

  *value = (PwValue) PW_VALUE_INIT;
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    {
      return TRUE;
    }

  value->is_null = FALSE;
  switch (field->kind)
    {
    case PW_FIELD_TEXT:
    case PW_FIELD_INSTANT:
    case PW_FIELD_HASH:
      text = (const char *) sqlite3_column_text (statement, column);
      value->text = g_strdup (text);
      return text != NULL && g_utf8_validate_len (text, sqlite3_column_bytes (statement, column), NULL);

    case PW_FIELD_DAY:
      value->number = pw_day_parse_iso ((const char *) sqlite3_column_text (statement, column));
      return value->number != PW_DAY_NONE;

    case PW_FIELD_ENUM:
      value->number = pw_field_find_nick (field, (const char *) sqlite3_column_text (statement, column));
      return value->number >= 0;

    case PW_FIELD_INT:
    case PW_FIELD_BOOL:
    case PW_FIELD_MINUTE:
    case PW_FIELD_CENTS:
    case PW_FIELD_REF:
    default:
      value->number = sqlite3_column_int64 (statement, column);
      return TRUE;
    }
}

static void
free_values (PwValue *values,
             guint    n_values)
{
  for (guint i = 0; i < n_values; i++)
    {
      pw_value_clear (&values[i]);
    }
  g_free (values);
}

/* Reads the row on which the statement stands. */
static PwValue *
read_values (PwStatements  *self,
             Kind          *kind,
             sqlite3_stmt  *statement,
             GError       **error)
{
  PwValue *values = g_new0 (PwValue, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      values[i] = (PwValue) PW_VALUE_INIT;
    }
  for (guint i = 0; i < kind->columns->len; i++)
    {
      guint field = g_array_index (kind->columns, guint, i);

      if (!read_value (statement, (int) i + 2, &kind->fields[field], &values[field]))
        {
          g_autofree char *name = g_filename_display_name (sqlite3_db_filename (self->db, "main"));

          /* Translators: %1$s is a file name, %2$s a kind as “task”, %3$s the number of a record, %4$s a field as “Title” */
          g_set_error (error, PW_ERROR, PW_ERROR_DAMAGED, _("“%1$s” is damaged: record %3$s (%2$s) has no valid value for “%4$s”."), name,
                       pw_kind_get_label (pw_entity_type_get_kind (kind->type)), (const char *) sqlite3_column_text (statement, 0),
                       pw_field_get_label (&kind->fields[field]));
          free_values (values, kind->n_fields);
          return NULL;
        }
    }

  return values;
}

static gboolean
load_kind (PwStatements  *self,
           Kind          *kind,
           PwLoadRow      load_row,
           gpointer       user_data,
           PwDigest      *digest,
           GError       **error)
{
  int status;

  if (kind->select_all == NULL)
    {
      return TRUE;
    }
  while ((status = sqlite3_step (kind->select_all)) == SQLITE_ROW)
    {
      PwValue *values = read_values (self, kind, kind->select_all, error);
      gint64 version;
      PwId id;

      if (values == NULL)
        {
          sqlite3_reset (kind->select_all);
          return FALSE;
        }
      id = sqlite3_column_int64 (kind->select_all, 0);
      version = sqlite3_column_int64 (kind->select_all, 1);
      pw_digest_take_row (digest, kind->type, id, version, values, kind->columns);
      load_row (kind->type, id, version, values, user_data);
      g_free (values);
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, self->db, status);
    }
  sqlite3_reset (kind->select_all);

  return status == SQLITE_DONE;
}

/**
 * pw_statements_load:
 * @digest: takes in every row
 *
 * Hands over every row, kind by kind, ids ascending.
 */
gboolean
pw_statements_load (PwStatements  *self,
                    PwLoadRow      load_row,
                    gpointer       user_data,
                    PwDigest      *digest,
                    GError       **error)
{
  guint n_types;
  const GType *types = pw_entity_list_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      Kind *kind = find_kind (self, types[i], error);

      if (kind == NULL || !load_kind (self, kind, load_row, user_data, digest, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
set_stale (GError **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_STALE, _("Nothing was saved: a record has been changed or deleted in the meantime."));
  return FALSE;
}

static gboolean
take_out (PwStatements       *self,
          Kind               *kind,
          const PwRowChange  *change,
          GError            **error)
{
  sqlite3_bind_int64 (kind->delete, 1, change->id);
  sqlite3_bind_int64 (kind->delete, 2, change->version);

  return pw_sqlite_finish (kind->delete, error) && (sqlite3_changes (self->db) == 1 || set_stale (error));
}

/* The row as it will be: the fields of an update that do not change come from the present row. */
static gboolean
put_in (Kind               *kind,
        const PwRowChange  *change,
        const PwValue      *present,
        PwDigest           *digest,
        GError            **error)
{
  g_autofree PwValue *values = g_new (PwValue, kind->n_fields);

  sqlite3_bind_int64 (kind->insert, 1, change->id);
  sqlite3_bind_int64 (kind->insert, 2, change->version + 1);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      values[i] = change->mask == NULL || change->mask[i] ? change->values[i] : present[i];
    }
  for (guint i = 0; i < kind->columns->len; i++)
    {
      guint field = g_array_index (kind->columns, guint, i);

      bind_value (kind->insert, (int) i + 3, &kind->fields[field], &values[field]);
    }
  pw_digest_take_row (digest, kind->type, change->id, change->version + 1, values, kind->columns);

  return pw_sqlite_finish (kind->insert, error);
}

static PwValue *
read_present (PwStatements       *self,
              Kind               *kind,
              const PwRowChange  *change,
              GError            **error)
{
  PwValue *values = NULL;
  int status;

  sqlite3_bind_int64 (kind->select, 1, change->id);
  status = sqlite3_step (kind->select);
  if (status == SQLITE_ROW)
    {
      values = read_values (self, kind, kind->select, error);
    }
  else if (status == SQLITE_DONE)
    {
      set_stale (error);
    }
  else
    {
      pw_sqlite_set_error (error, self->db, status);
    }
  sqlite3_reset (kind->select);

  return values;
}

/**
 * pw_statements_write:
 * @changes: (element-type PwRowChange)
 * @digest: takes in the rows as they were and as they are
 *
 * Carries out changes inside a transaction; when one fails, the caller rolls back.
 */
gboolean
pw_statements_write (PwStatements  *self,
                     GPtrArray     *changes,
                     PwDigest      *digest,
                     GError       **error)
{
  g_autofree PwValue **present = g_new0 (PwValue *, changes->len);
  gboolean succeeded = TRUE;

  for (guint i = 0; succeeded && i < changes->len; i++)
    {
      const PwRowChange *change = g_ptr_array_index (changes, i);
      Kind *kind = find_kind (self, change->type, error);

      succeeded = kind != NULL;
      if (succeeded && change->op != PW_ROW_CREATE)
        {
          present[i] = read_present (self, kind, change, error);
          succeeded = present[i] != NULL && take_out (self, kind, change, error);
        }
      if (succeeded && present[i] != NULL)
        {
          pw_digest_take_row (digest, change->type, change->id, change->version, present[i], kind->columns);
        }
    }
  for (guint i = 0; succeeded && i < changes->len; i++)
    {
      const PwRowChange *change = g_ptr_array_index (changes, i);

      if (change->op != PW_ROW_DELETE)
        {
          succeeded = put_in (find_kind (self, change->type, error), change, present[i], digest, error);
        }
    }

  for (guint i = 0; i < changes->len; i++)
    {
      if (present[i] != NULL)
        {
          const PwRowChange *change = g_ptr_array_index (changes, i);
          guint n_fields;

          pw_entity_type_get_fields (change->type, &n_fields);
          free_values (present[i], n_fields);
        }
    }

  return succeeded;
}

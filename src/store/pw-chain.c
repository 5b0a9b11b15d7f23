/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-chain.h"

#include <sys/random.h>

/*
 * The journal as a chain: each row's hash covers the hash of the row before it, its own columns and SHA-256 (salt, payload).
 * The salt keeps a name from being guessed out of that last hash once the payload is erased.
 */
#define SALT_BYTES 16

static const char *const finalities[] = { "undoable", "final", "barrier" };

static char *
hash_payload (const guint8 *salt,
              gsize         salt_bytes,
              const char   *payload)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, salt, (gssize) salt_bytes);
  g_checksum_update (checksum, (const guint8 *) payload, (gssize) strlen (payload));

  return g_strdup (g_checksum_get_string (checksum));
}

static char *
hash_entry (const char           *previous,
            const PwJournalEntry *entry,
            const char           *payload_hash)
{
  /* The label, the only part of free length, says how long it is: no two rows give the same text. */
  g_autofree char *text = g_strdup_printf ("%s\n%" G_GINT64_FORMAT "\n%s\n%" G_GINT64_FORMAT "\n%s\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT
                                           "\n%" G_GINT64_FORMAT "\n%zu:%s\n%s", previous, entry->seq, entry->instant, entry->actor,
                                           finalities[entry->finality], entry->undoes, entry->previous_undo, entry->previous_redo,
                                           strlen (entry->label), entry->label, payload_hash);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

gboolean
pw_chain_read_head (sqlite3      *db,
                    PwChainHead  *head,
                    GError      **error)
{
  g_autofree char *hash = NULL;

  *head = (PwChainHead) { 0 };
  if (!pw_sqlite_read_int (db, "SELECT max (seq) FROM journal", &head->seq, error))
    {
      return FALSE;
    }

  hash = pw_chain_read_hash (db, head->seq, error);
  if (hash != NULL)
    {
      g_strlcpy (head->hash, hash, sizeof head->hash);
    }

  return hash != NULL;
}

/**
 * pw_chain_read_hash:
 *
 * Returns: (nullable) (transfer full): the hash of journal row @seq, "" when there is no such row
 */
char *
pw_chain_read_hash (sqlite3  *db,
                    gint64    seq,
                    GError  **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT hash FROM journal WHERE seq = %" G_GINT64_FORMAT, seq);

  return pw_sqlite_read_text (db, sql, error);
}

static void
bind_reference (sqlite3_stmt *statement,
                int           place,
                gint64        number)
{
  if (number != 0)
    {
      sqlite3_bind_int64 (statement, place, number);
    }
}

static gboolean
append_payload (sqlite3       *db,
                gint64         seq,
                const guint8  *salt,
                const char    *payload,
                GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "INSERT INTO journal_payload (seq, salt, payload) VALUES (?1, ?2, ?3)", error);

  if (statement == NULL)
    {
      return FALSE;
    }
  sqlite3_bind_int64 (statement, 1, seq);
  sqlite3_bind_blob (statement, 2, salt, SALT_BYTES, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, payload, -1, SQLITE_STATIC);

  return pw_sqlite_finish (statement, error);
}

static gboolean
append_persons (sqlite3  *db,
                gint64    seq,
                GArray   *persons,
                GError  **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "INSERT INTO journal_person (person, seq) VALUES (?1, ?2) ON CONFLICT DO NOTHING", error);

  if (statement == NULL)
    {
      return FALSE;
    }
  for (guint i = 0; i < persons->len; i++)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (persons, PwId, i));
      sqlite3_bind_int64 (statement, 2, seq);
      if (!pw_sqlite_finish (statement, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_chain_append:
 * @entry: what was done; its seq and hash are not looked at
 * @persons: (nullable) (element-type PwId): whom it is about
 * @head: (out): the new last row
 *
 * Writes a journal row, inside the caller's transaction.
 */
gboolean
pw_chain_append (sqlite3               *db,
                 const PwJournalEntry  *entry,
                 GArray                *persons,
                 PwChainHead           *head,
                 GError               **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *payload_hash = NULL;
  g_autofree char *hash = NULL;
  const char *payload = entry->payload != NULL ? entry->payload : "";
  PwJournalEntry numbered = *entry;
  PwChainHead previous;
  guint8 salt[SALT_BYTES];

  if (!pw_chain_read_head (db, &previous, error))
    {
      return FALSE;
    }
  if (getrandom (salt, sizeof salt, 0) != sizeof salt)
    {
      g_error ("The system gives no random numbers");
    }

  statement = pw_sqlite_prepare (db, "INSERT INTO journal (seq, instant, actor, finality, undoes, previous_undo, previous_redo, label, payload_hash, hash)"
                                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", error);
  if (statement == NULL)
    {
      return FALSE;
    }

  numbered.seq = previous.seq + 1;
  payload_hash = hash_payload (salt, sizeof salt, payload);
  hash = hash_entry (previous.hash, &numbered, payload_hash);
  sqlite3_bind_int64 (statement, 1, numbered.seq);
  sqlite3_bind_text (statement, 2, entry->instant, -1, SQLITE_STATIC);
  bind_reference (statement, 3, entry->actor);
  sqlite3_bind_text (statement, 4, finalities[entry->finality], -1, SQLITE_STATIC);
  bind_reference (statement, 5, entry->undoes);
  bind_reference (statement, 6, entry->previous_undo);
  bind_reference (statement, 7, entry->previous_redo);
  sqlite3_bind_text (statement, 8, entry->label, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 9, payload_hash, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 10, hash, -1, SQLITE_STATIC);
  head->seq = numbered.seq;
  g_strlcpy (head->hash, hash, sizeof head->hash);

  return pw_sqlite_finish (statement, error) &&
         append_payload (db, head->seq, salt, payload, error) &&
         (persons == NULL || append_persons (db, head->seq, persons, error));
}

static PwJournalEntry *
read_entry (sqlite3_stmt *statement)
{
  PwJournalEntry *entry = pw_journal_entry_new ();
  const char *finality = (const char *) sqlite3_column_text (statement, 3);

  entry->seq = sqlite3_column_int64 (statement, 0);
  entry->instant = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  entry->actor = sqlite3_column_int64 (statement, 2);
  for (guint i = 0; i < G_N_ELEMENTS (finalities); i++)
    {
      if (g_strcmp0 (finality, finalities[i]) == 0)
        {
          entry->finality = (PwEditFinality) i;
        }
    }
  entry->undoes = sqlite3_column_int64 (statement, 4);
  entry->previous_undo = sqlite3_column_int64 (statement, 5);
  entry->previous_redo = sqlite3_column_int64 (statement, 6);
  entry->label = g_strdup ((const char *) sqlite3_column_text (statement, 7));
  entry->payload = g_strdup ((const char *) sqlite3_column_text (statement, 8));
  entry->hash = g_strdup ((const char *) sqlite3_column_text (statement, 9));

  return entry;
}

/* Columns 10 to 12 are what verifying needs besides. */
#define SELECT_ENTRIES \
        "SELECT journal.seq, instant, actor, finality, undoes, previous_undo, previous_redo, label, payload, hash, payload_hash, salt, journal_payload.seq" \
        " FROM journal LEFT JOIN journal_payload USING (seq) "

/* An erased payload is as good as any: its hash stands for it. */
static gboolean
has_own_payload (sqlite3_stmt *statement)
{
  const char *payload = (const char *) sqlite3_column_text (statement, 8);
  g_autofree char *computed = NULL;

  if (payload == NULL)
    {
      return TRUE;
    }

  computed = hash_payload (sqlite3_column_blob (statement, 11), (gsize) sqlite3_column_bytes (statement, 11), payload);
  return g_strcmp0 (computed, (const char *) sqlite3_column_text (statement, 10)) == 0;
}

/**
 * pw_chain_verify:
 * @fault: called for every row that does not fit
 *
 * Returns: whether the journal could be read to the end, however bad
 */
gboolean
pw_chain_verify (sqlite3       *db,
                 PwChainFault   fault,
                 gpointer       user_data,
                 GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, SELECT_ENTRIES "ORDER BY journal.seq", error);
  g_autofree char *previous = g_strdup ("");
  gint64 expected = 1;
  int status;

  if (statement == NULL)
    {
      return FALSE;
    }
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autoptr (PwJournalEntry) entry = read_entry (statement);
      const char *payload_hash = (const char *) sqlite3_column_text (statement, 10);
      g_autofree char *computed = NULL;
      gboolean fits = entry->seq == expected && entry->instant != NULL && entry->label != NULL && payload_hash != NULL && entry->hash != NULL;

      /* An erased payload leaves its row. */
      fits = fits && sqlite3_column_type (statement, 12) != SQLITE_NULL;

      if (fits)
        {
          computed = hash_entry (previous, entry, payload_hash);
          fits = g_str_equal (computed, entry->hash);
        }
      if (!fits || !has_own_payload (statement))
        {
          fault (entry->seq, user_data);
        }

      expected = entry->seq + 1;
      g_free (previous);
      previous = g_strdup (entry->hash != NULL ? entry->hash : "");
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
    }

  return status == SQLITE_DONE;
}

/**
 * pw_chain_erase_person:
 * @person: whom to erase
 *
 * Empties the payloads of the journal rows about @person, inside the caller's
 * transaction. The chain still holds: it stands on their hashes.
 */
gboolean
pw_chain_erase_person (sqlite3  *db,
                       PwId      person,
                       GError  **error)
{
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, "UPDATE journal_payload SET salt = NULL, payload = NULL"
                                                              " WHERE seq IN (SELECT seq FROM journal_person WHERE person = ?1)", error);

  if (statement == NULL)
    {
      return FALSE;
    }
  sqlite3_bind_int64 (statement, 1, person);

  return pw_sqlite_finish (statement, error);
}

/**
 * pw_chain_list:
 * @before: list rows below this one; 0 lists from the newest
 *
 * Returns: (nullable) (transfer full) (element-type PwJournalEntry): the newest rows first
 */
GPtrArray *
pw_chain_list (sqlite3  *db,
               gint64    before,
               guint     limit,
               GError  **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_journal_entry_free);
  g_autoptr (sqlite3_stmt) statement = pw_sqlite_prepare (db, SELECT_ENTRIES "WHERE journal.seq < ?1 ORDER BY journal.seq DESC LIMIT ?2", error);
  int status;

  if (statement == NULL)
    {
      return NULL;
    }
  sqlite3_bind_int64 (statement, 1, before > 0 ? before : G_MAXINT64);
  sqlite3_bind_int64 (statement, 2, limit);
  while ((status = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_ptr_array_add (entries, read_entry (statement));
      if (!has_own_payload (statement))
        {
          pw_sqlite_set_error (error, db, SQLITE_CORRUPT);
          return NULL;
        }
    }
  if (status != SQLITE_DONE)
    {
      pw_sqlite_set_error (error, db, status);
      return NULL;
    }

  return g_steal_pointer (&entries);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pw-fault-vfs.h"

/*
 * R2: what the disk may hold when the power goes, for every moment of a series of edits. Only what was synced is sure.
 * What was not is gone (DROP), there in part, sector by sector and in any order (SCATTER), or there but for the last half
 * kilobyte (TEAR).
 */
typedef enum
{
  DROP,
  SCATTER,
  TEAR,
  N_MODELS
} LossModel;

#define SECTOR 512

typedef struct
{
  GByteArray *durable;          /* NULL: not there */
  GPtrArray  *pending;          /* (element-type PwFaultOp) since the last sync */
} DiskFile;

typedef struct
{
  guint n_cuts;
  guint n_corrupt;
  guint n_lost;
} Outcome;

static void
free_disk_file (gpointer data)
{
  DiskFile *file = data;

  g_clear_pointer (&file->durable, g_byte_array_unref);
  g_ptr_array_unref (file->pending);
  g_free (file);
}

static DiskFile *
find_file (GHashTable *disk,
           const char *path)
{
  DiskFile *file = g_hash_table_lookup (disk, path);

  if (file == NULL)
    {
      file = g_new0 (DiskFile, 1);
      file->pending = g_ptr_array_new ();
      g_hash_table_insert (disk, g_strdup (path), file);
    }

  return file;
}

static void
write_range (GByteArray *contents,
             gint64      offset,
             const void *data,
             gsize       size)
{
  if (contents->len < (guint) offset + size)
    {
      guint old = contents->len;

      g_byte_array_set_size (contents, (guint) offset + (guint) size);
      memset (contents->data + old, 0, contents->len - old);
    }
  memcpy (contents->data + offset, data, size);
}

/* What the operation makes of the file; with a rand, of each sector only perhaps. */
static GByteArray *
apply_op (GByteArray      *contents,
          const PwFaultOp *op,
          GRand           *rand,
          gsize            n_torn)
{
  const guint8 *data;
  gsize size;

  switch (op->kind)
    {
    case PW_FAULT_CREATE:
      return contents != NULL ? contents : g_byte_array_new ();

    case PW_FAULT_DELETE:
      g_clear_pointer (&contents, g_byte_array_unref);
      return NULL;

    case PW_FAULT_TRUNCATE:
      if (contents != NULL && contents->len > op->offset && (rand == NULL || g_rand_boolean (rand)))
        {
          g_byte_array_set_size (contents, (guint) op->offset);
        }
      return contents;

    case PW_FAULT_WRITE:
      if (contents == NULL)
        {
          return NULL;
        }
      data = g_bytes_get_data (op->bytes, &size);
      size -= MIN (size, n_torn);
      for (gsize done = 0, part; done < size; done += part)
        {
          part = MIN (size - done, SECTOR - (gsize) (op->offset + (gint64) done) % SECTOR);
          if (rand == NULL || g_rand_boolean (rand))
            {
              write_range (contents, op->offset + (gint64) done, data + done, part);
            }
        }
      return contents;

    case PW_FAULT_SYNC:
    case PW_FAULT_MARK:
    default:
      return contents;
    }
}

static GByteArray *
lose (DiskFile  *file,
      LossModel  model,
      GRand     *rand)
{
  GByteArray *contents = NULL;

  if (file->durable != NULL)
    {
      contents = g_byte_array_sized_new (file->durable->len);
      g_byte_array_append (contents, file->durable->data, file->durable->len);
    }
  for (guint i = 0; model != DROP && i < file->pending->len; i++)
    {
      const PwFaultOp *op = file->pending->pdata[i];

      if (model == SCATTER && (op->kind == PW_FAULT_CREATE || op->kind == PW_FAULT_DELETE) && g_rand_boolean (rand))
        {
          continue;
        }
      contents = apply_op (contents, op, model == SCATTER ? rand : NULL, model == TEAR && i + 1 == file->pending->len ? SECTOR : 0);
    }

  return contents;
}

/* Takes an operation into account; without syncs nothing is ever sure. */
static void
advance (GHashTable      *disk,
         const PwFaultOp *op,
         gboolean         has_syncs)
{
  DiskFile *file = find_file (disk, op->path);

  if (op->kind == PW_FAULT_MARK)
    {
      return;
    }
  if (op->kind != PW_FAULT_SYNC)
    {
      g_ptr_array_add (file->pending, (gpointer) op);
    }
  if (has_syncs && (op->kind == PW_FAULT_SYNC || (op->kind == PW_FAULT_DELETE && op->offset != 0)))
    {
      for (guint i = 0; i < file->pending->len; i++)
        {
          file->durable = apply_op (file->durable, file->pending->pdata[i], NULL, 0);
        }
      g_ptr_array_set_size (file->pending, 0);
    }
}

/* As after the power is back. */
static void
examine (GHashTable *disk,
         LossModel   model,
         GRand      *rand,
         const char *folder,
         const char *path,
         gint64      acknowledged,
         gboolean    is_thorough,
         Outcome    *outcome)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;
  g_autoptr (sqlite3) db = NULL;
  g_autofree char *integrity = NULL;
  gint64 seq = -1;

  g_hash_table_iter_init (&iter, disk);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_autofree char *name = g_path_get_basename (key);
      g_autofree char *target = g_build_filename (folder, name, NULL);
      g_autoptr (GByteArray) contents = lose (value, model, rand);

      if (*name == '\0' || g_str_equal (key, ""))
        {
          continue;
        }
      if (contents == NULL)
        {
          g_unlink (target);
        }
      else
        {
          g_assert_true (g_file_set_contents_full (target, (char *) contents->data, contents->len, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
        }
    }

  outcome->n_cuts++;
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  integrity = pw_sqlite_read_text (db, "PRAGMA integrity_check (1)", NULL);
  pw_sqlite_read_int (db, "SELECT max (seq) FROM journal", &seq, NULL);
  if (integrity == NULL || !g_str_equal (integrity, "ok"))
    {
      outcome->n_corrupt++;
    }
  else if (seq < acknowledged)
    {
      outcome->n_lost++;
    }
  else if (is_thorough)
    {
      g_clear_pointer (&db, sqlite3_close);
      pw_test_assert_sound (path);
    }
}

static Outcome
cut_everywhere (GPtrArray  *ops,
                GByteArray *before,
                const char *path,
                guint       n_cuts,
                gboolean    has_syncs)
{
  g_autoptr (GHashTable) disk = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_disk_file);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  char *folder = pw_test_make_folder ();
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copy = g_build_filename (folder, name, NULL);
  Outcome outcome = { 0 };
  gint64 acknowledged = 0;
  double share = MIN (1.0, (double) n_cuts / (ops->len * N_MODELS));
  double due = 0;

  find_file (disk, path)->durable = g_byte_array_ref (before);
  for (guint i = 0; i < ops->len; i++)
    {
      const PwFaultOp *op = ops->pdata[i];

      advance (disk, op, has_syncs);
      if (op->kind == PW_FAULT_MARK)
        {
          acknowledged = op->mark;
        }
      for (due += share; due >= 1; due--)
        {
          for (LossModel model = 0; model < N_MODELS; model++)
            {
              examine (disk, model, rand, folder, copy, acknowledged, has_syncs && outcome.n_cuts % 40 == 0, &outcome);
            }
        }
    }
  pw_test_remove_folder (folder);

  return outcome;
}

static GByteArray *
read_file (const char *path)
{
  char *contents;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  return g_byte_array_new_take ((guint8 *) contents, size);
}

static void
test_power_cut (void)
{
  guint n_cuts = g_getenv ("PW_CUTS") != NULL ? (guint) atoi (g_getenv ("PW_CUTS")) : 1500;
  char *folder = pw_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "projectwerk.db", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GByteArray) before = NULL;
  g_autoptr (GByteArray) before_control = NULL;
  g_autoptr (GPtrArray) ops = NULL;
  PwWorkspace *workspace;
  gint64 n_acknowledged = 0;
  gint64 first;
  Outcome outcome;
  Outcome control;

  pw_test_fill (path, 1, 30);
  before = read_file (path);
  before_control = read_file (path);
  pw_fault_vfs_install ();
  workspace = pw_test_open_workspace (path);
  pw_fault_vfs_record ();
  {
    g_autoptr (GPtrArray) entries = pw_backend_list_entries (pw_workspace_get_backend (workspace), 0, 1, NULL);

    first = ((PwJournalEntry *) entries->pdata[0])->seq;
  }
  while (n_acknowledged < 120)
    {
      g_autoptr (PwEdit) edit = pw_test_make_random (workspace, rand);

      if (pw_workspace_apply (workspace, edit, NULL))
        {
          n_acknowledged++;
          pw_fault_vfs_mark (first + n_acknowledged);
        }
    }
  ops = pw_fault_vfs_take ();
  pw_test_close_workspace (workspace);
  pw_fault_vfs_remove ();

  outcome = cut_everywhere (ops, before, path, n_cuts, TRUE);
  g_test_message ("%u moments, %u cuts: %u corrupt, %u lost an acknowledged edit", ops->len, outcome.n_cuts, outcome.n_corrupt, outcome.n_lost);
  g_assert_cmpuint (outcome.n_cuts, >=, MIN (n_cuts, ops->len * N_MODELS) * 9 / 10);
  g_assert_cmpuint (outcome.n_corrupt, ==, 0);
  g_assert_cmpuint (outcome.n_lost, ==, 0);

  /* The same without its syncs must fail both ways: else this test sees nothing. */
  control = cut_everywhere (ops, before_control, path, 150, FALSE);
  g_test_message ("without syncs, %u cuts: %u corrupt, %u lost an acknowledged edit", control.n_cuts, control.n_corrupt, control.n_lost);
  g_assert_cmpuint (control.n_corrupt, >, 0);
  g_assert_cmpuint (control.n_lost, >, 0);
  pw_test_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/power-cut/edits", test_power_cut);
  return g_test_run ();
}

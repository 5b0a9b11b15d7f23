/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-fault-vfs.h"

#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/*
 * A layer between SQLite and the system that kills, fails, fills up, dawdles or writes down what happens. Steps are the
 * writes, truncations, syncs and deletions of one process, from 1.
 */
typedef struct
{
  sqlite3_file  base;
  char         *path;
  gint64        size;
  sqlite3_file *real;
} File;

static struct
{
  sqlite3_vfs   vfs;
  sqlite3_vfs  *real;
  GMutex        mutex;
  guint         step;
  guint         kill_step;
  guint         fail_step;
  gboolean      is_full;
  gboolean      is_lasting;
  gboolean      has_failed;
  gint64        limit;
  gint64        used;
  guint         sync_ms;
  GPtrArray    *record;
} shim;

static void
free_op (gpointer data)
{
  PwFaultOp *op = data;

  g_free (op->path);
  g_clear_pointer (&op->bytes, g_bytes_unref);
  g_free (op);
}

static void
write_down (PwFaultKind  kind,
            const char  *path,
            gint64       offset,
            const void  *data,
            gsize        size)
{
  PwFaultOp *op;

  if (shim.record == NULL)
    {
      return;
    }

  op = g_new0 (PwFaultOp, 1);
  op->kind = kind;
  op->path = g_strdup (path);
  op->offset = offset;
  op->bytes = data != NULL ? g_bytes_new (data, size) : NULL;
  g_mutex_lock (&shim.mutex);
  g_ptr_array_add (shim.record, op);
  g_mutex_unlock (&shim.mutex);
}

/* Returns what the call must fail with, or SQLITE_OK; only a write can find the disk full. */
static int
take_step (int failure)
{
  shim.step++;
  if (shim.kill_step != 0 && shim.step == shim.kill_step)
    {
      kill (getpid (), SIGKILL);
    }
  if (shim.fail_step != 0 && (shim.step == shim.fail_step || (shim.is_lasting && shim.step > shim.fail_step)))
    {
      shim.has_failed = TRUE;
      return shim.is_full && failure == SQLITE_IOERR_WRITE ? SQLITE_FULL : failure;
    }

  return SQLITE_OK;
}

static int
file_close (sqlite3_file *file)
{
  File *self = (File *) file;
  int status = self->real->pMethods != NULL ? self->real->pMethods->xClose (self->real) : SQLITE_OK;

  g_free (self->path);
  g_free (self->real);
  return status;
}

static int
file_read (sqlite3_file  *file,
           void          *data,
           int            size,
           sqlite3_int64  offset)
{
  File *self = (File *) file;

  return self->real->pMethods->xRead (self->real, data, size, offset);
}

static int
file_write (sqlite3_file  *file,
            const void    *data,
            int            size,
            sqlite3_int64  offset)
{
  File *self = (File *) file;
  int status = take_step (SQLITE_IOERR_WRITE);

  if (status == SQLITE_OK && shim.limit > 0 && offset + size > self->size)
    {
      if (shim.used + offset + size - self->size > shim.limit)
        {
          shim.has_failed = TRUE;
          return SQLITE_FULL;
        }
      shim.used += offset + size - self->size;
    }
  if (status == SQLITE_OK)
    {
      status = self->real->pMethods->xWrite (self->real, data, size, offset);
    }
  if (status == SQLITE_OK)
    {
      self->size = MAX (self->size, offset + size);
      write_down (PW_FAULT_WRITE, self->path, offset, data, (gsize) size);
    }

  return status;
}

static int
file_truncate (sqlite3_file  *file,
               sqlite3_int64  size)
{
  File *self = (File *) file;
  int status = take_step (SQLITE_IOERR_TRUNCATE);

  if (status == SQLITE_OK)
    {
      status = self->real->pMethods->xTruncate (self->real, size);
    }
  if (status == SQLITE_OK)
    {
      shim.used -= self->size - size;
      self->size = size;
      write_down (PW_FAULT_TRUNCATE, self->path, size, NULL, 0);
    }

  return status;
}

static int
file_sync (sqlite3_file *file,
           int           flags)
{
  File *self = (File *) file;
  int status = take_step (SQLITE_IOERR_FSYNC);

  if (shim.sync_ms > 0)
    {
      g_usleep (shim.sync_ms * 1000UL);
    }
  if (status == SQLITE_OK)
    {
      status = self->real->pMethods->xSync (self->real, flags);
    }
  if (status == SQLITE_OK)
    {
      write_down (PW_FAULT_SYNC, self->path, 0, NULL, 0);
    }

  return status;
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  File *self = (File *) file;

  return self->real->pMethods->xFileSize (self->real, size);
}

static int
file_lock (sqlite3_file *file,
           int           level)
{
  File *self = (File *) file;

  return self->real->pMethods->xLock (self->real, level);
}

static int
file_unlock (sqlite3_file *file,
             int           level)
{
  File *self = (File *) file;

  return self->real->pMethods->xUnlock (self->real, level);
}

static int
file_check_reserved (sqlite3_file *file,
                     int          *is_reserved)
{
  File *self = (File *) file;

  return self->real->pMethods->xCheckReservedLock (self->real, is_reserved);
}

static int
file_control (sqlite3_file *file,
              int           what,
              void         *argument)
{
  File *self = (File *) file;

  return self->real->pMethods->xFileControl (self->real, what, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  File *self = (File *) file;

  return self->real->pMethods->xSectorSize (self->real);
}

/* A bare disk: nothing is atomic, nothing is in order. */
static int
file_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

static int
shim_open (sqlite3_vfs  *vfs,
           const char   *name,
           sqlite3_file *file,
           int           flags,
           int          *flags_out)
{
  File *self = (File *) file;
  gboolean is_new = name != NULL && (flags & SQLITE_OPEN_CREATE) && !g_file_test (name, G_FILE_TEST_EXISTS);
  sqlite3_int64 size = 0;
  int status;

  self->real = g_malloc0 ((gsize) shim.real->szOsFile);
  status = shim.real->xOpen (shim.real, name, self->real, flags, flags_out);
  if (status != SQLITE_OK)
    {
      g_clear_pointer (&self->real, g_free);
      self->base.pMethods = NULL;
      return status;
    }

  self->real->pMethods->xFileSize (self->real, &size);
  self->base.pMethods = &methods;
  self->path = g_strdup (name != NULL ? name : "");
  self->size = size;
  if (is_new)
    {
      write_down (PW_FAULT_CREATE, self->path, 0, NULL, 0);
    }

  return SQLITE_OK;
}

static int
shim_delete (sqlite3_vfs *vfs,
             const char  *name,
             int          is_synced)
{
  int status = take_step (SQLITE_IOERR_DELETE);

  if (status == SQLITE_OK)
    {
      status = shim.real->xDelete (shim.real, name, is_synced);
    }
  if (status == SQLITE_OK)
    {
      write_down (PW_FAULT_DELETE, name, is_synced, NULL, 0);
    }

  return status;
}

/**
 * pw_fault_vfs_install:
 *
 * From now on every file that SQLite opens goes through here; nothing happens yet.
 */
void
pw_fault_vfs_install (void)
{
  shim.real = sqlite3_vfs_find ("unix");
  shim.vfs = *shim.real;
  shim.vfs.zName = "fault";
  shim.vfs.pNext = NULL;
  shim.vfs.szOsFile = sizeof (File);
  shim.vfs.xOpen = shim_open;
  shim.vfs.xDelete = shim_delete;
  sqlite3_vfs_register (&shim.vfs, 1);
  shim.step = shim.kill_step = shim.fail_step = shim.sync_ms = 0;
  shim.limit = shim.used = 0;
  shim.has_failed = FALSE;
}

void
pw_fault_vfs_remove (void)
{
  sqlite3_vfs_unregister (&shim.vfs);
  g_clear_pointer (&shim.record, g_ptr_array_unref);
}

/* kill -9 instead of the step of that number, counted from now. */
void
pw_fault_vfs_kill_at (guint step)
{
  shim.step = 0;
  shim.kill_step = step;
}

/* The step of that number, counted from now, and if lasting all after it, fail, by a full disk or a broken one; 0 fails none. */
void
pw_fault_vfs_fail_at (guint    step,
                      gboolean is_full,
                      gboolean is_lasting)
{
  shim.step = 0;
  shim.fail_step = step;
  shim.is_full = is_full;
  shim.is_lasting = is_lasting;
  shim.has_failed = FALSE;
}

gboolean
pw_fault_vfs_has_failed (void)
{
  return shim.has_failed;
}

/* The disk has that many bytes left; 0 is no limit. */
void
pw_fault_vfs_limit (gint64 n_bytes)
{
  shim.limit = n_bytes;
  shim.used = 0;
  shim.has_failed = FALSE;
}

void
pw_fault_vfs_slow_sync (guint milliseconds)
{
  shim.sync_ms = milliseconds;
}

/* Begins to write down what is done. */
void
pw_fault_vfs_record (void)
{
  g_clear_pointer (&shim.record, g_ptr_array_unref);
  shim.record = g_ptr_array_new_with_free_func (free_op);
}

/* A note of the caller's between the operations. */
void
pw_fault_vfs_mark (gint64 mark)
{
  write_down (PW_FAULT_MARK, "", 0, NULL, 0);
  ((PwFaultOp *) g_ptr_array_index (shim.record, shim.record->len - 1))->mark = mark;
}

/**
 * pw_fault_vfs_take:
 *
 * Returns: (transfer full) (element-type PwFaultOp): what was done since pw_fault_vfs_record()
 */
GPtrArray *
pw_fault_vfs_take (void)
{
  return g_steal_pointer (&shim.record);
}

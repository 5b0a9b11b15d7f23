/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-content.h"
#include "store/pw-store.h"
#include "store/pw-worker.h"

G_BEGIN_DECLS

/**
 * PwStore:
 *
 * The SQLite file behind a workspace. All work on it is done by one thread of
 * its own, in the order of the calls; a call that waits waits for those before it.
 */
struct _PwStore
{
  GObject       parent_instance;

  char         *path;           /* (owned) */
  PwWorker     *worker;         /* (owned) (nullable) once closed */
  PwConnection *connection;     /* (owned) the worker's */
  gboolean      is_read_only;
  gboolean      is_space_low;
};

/* What a job gets and gives; each uses what it needs. */
typedef struct
{
  PwStore        *store;
  const PwSchema *schema;
  PwStoreFlags    flags;
  PwCommit       *commit;
  PwBackupReason  reason;
  const char     *name;
  gint64          number;
  guint           limit;

  PwHeads         heads;
  GArray         *rows;         /* (element-type Row) */
  GPtrArray      *list;
  GBytes         *bytes;
  char           *made;
} PwStoreJob;

gboolean  pw_store_run              (PwStore              *self,
                                     PwWorkerFunc          function,
                                     PwStoreJob           *job,
                                     GError              **error);
void      pw_store_start            (PwStore              *self,
                                     PwWorkerFunc          function,
                                     PwStoreJob           *job,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void      pw_store_look_at_space    (PwStore              *self);
void      pw_store_backend_init     (PwBackendInterface   *iface);

PwStore  *pw_store_open_with_schema (const char           *path,
                                     PwStoreFlags          flags,
                                     const PwSchema       *schema,
                                     GError              **error);
gboolean  pw_store_erase_journal    (PwStore              *self,
                                     PwId                  person,
                                     GError              **error);

G_END_DECLS

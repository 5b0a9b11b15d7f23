/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PwWorker:
 *
 * A thread of its own that carries out jobs one by one, in the order in which they were handed in.
 */
typedef struct _PwWorker PwWorker;

/**
 * PwWorkerFunc:
 * @data: what the job works on
 *
 * Runs in the worker's thread.
 */
typedef gboolean (*PwWorkerFunc) (gpointer   data,
                                  GError   **error);

PwWorker *pw_worker_new   (const char    *name);
void      pw_worker_free  (PwWorker      *self);
gboolean  pw_worker_run   (PwWorker      *self,
                           PwWorkerFunc   function,
                           gpointer       data,
                           GError       **error);
void      pw_worker_start (PwWorker      *self,
                           PwWorkerFunc   function,
                           GTask         *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwWorker, pw_worker_free)

G_END_DECLS

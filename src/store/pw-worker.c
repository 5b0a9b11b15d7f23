/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-worker.h"

struct _PwWorker
{
  GThread      *thread;
  GAsyncQueue  *jobs;           /* (owned) (element-type Job) */
};

typedef struct
{
  PwWorkerFunc  function;       /* NULL ends the thread */
  gpointer      data;
  GTask        *task;           /* (owned) (nullable): who is told, when nobody waits */

  GMutex        mutex;
  GCond         finished;
  gboolean      is_finished;
  gboolean      succeeded;
  GError       *error;          /* (owned) */
} Job;

/* In the main context of who asked: there, and never in the worker, may the last reference on a store go. */
static gboolean
complete_cb (gpointer data)
{
  Job *job = data;

  if (job->succeeded)
    {
      g_task_return_boolean (job->task, TRUE);
    }
  else
    {
      g_task_return_error (job->task, g_steal_pointer (&job->error));
    }

  return G_SOURCE_REMOVE;
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->task);
  g_clear_error (&job->error);
  g_free (job);
}

static void
complete (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, complete_cb, job, free_job);
  g_source_attach (source, g_task_get_context (job->task));
}

static gpointer
run_jobs (gpointer data)
{
  g_autoptr (GAsyncQueue) jobs = data;

  while (TRUE)
    {
      Job *job = g_async_queue_pop (jobs);
      g_autoptr (GError) error = NULL;
      gboolean succeeded;

      if (job->function == NULL)
        {
          g_free (job);
          return NULL;
        }

      succeeded = job->function (job->data, &error);
      if (job->task != NULL)
        {
          job->succeeded = succeeded;
          job->error = g_steal_pointer (&error);
          complete (job);
          continue;
        }

      g_mutex_lock (&job->mutex);
      job->succeeded = succeeded;
      job->error = g_steal_pointer (&error);
      job->is_finished = TRUE;
      g_cond_signal (&job->finished);
      g_mutex_unlock (&job->mutex);
    }
}

PwWorker *
pw_worker_new (const char *name)
{
  PwWorker *self = g_new0 (PwWorker, 1);

  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, run_jobs, g_async_queue_ref (self->jobs));

  return self;
}

/* Waits for all jobs that were handed in. */
void
pw_worker_free (PwWorker *self)
{
  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

/**
 * pw_worker_run:
 *
 * Has the job done after those before it, and waits.
 */
gboolean
pw_worker_run (PwWorker      *self,
               PwWorkerFunc   function,
               gpointer       data,
               GError       **error)
{
  Job job = { .function = function, .data = data };

  g_assert (g_thread_self () != self->thread);

  g_mutex_init (&job.mutex);
  g_cond_init (&job.finished);
  g_async_queue_push (self->jobs, &job);

  g_mutex_lock (&job.mutex);
  while (!job.is_finished)
    {
      g_cond_wait (&job.finished, &job.mutex);
    }
  g_mutex_unlock (&job.mutex);

  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.finished);
  if (!job.succeeded)
    {
      g_propagate_error (error, job.error);
    }

  return job.succeeded;
}

/**
 * pw_worker_start:
 * @task: (transfer full): its data goes to @function; it completes in the main context of who made it
 */
void
pw_worker_start (PwWorker      *self,
                 PwWorkerFunc   function,
                 GTask         *task)
{
  Job *job = g_new0 (Job, 1);

  job->function = function;
  job->data = g_task_get_task_data (task);
  job->task = task;
  g_async_queue_push (self->jobs, job);
}

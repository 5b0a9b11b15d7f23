/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-error.h"
#include "model/pw-commit-builder.h"
#include "model/pw-draft-private.h"
#include "model/pw-edit-payload.h"
#include "model/pw-edit-private.h"
#include "model/pw-entity-private.h"
#include "model/pw-person.h"
#include "model/pw-records.h"
#include "model/pw-rules.h"

typedef enum
{
  REQUEST_APPLY,
  REQUEST_UNDO,
  REQUEST_REDO
} RequestKind;

/* One change that waits for its turn, or is being committed. */
typedef struct
{
  RequestKind  kind;
  PwEdit      *edit;            /* (owned) (nullable): made when its turn comes for undo and redo */
  PwCommit    *commit;          /* (owned) (nullable) */
  GTask       *task;            /* (owned) (nullable) */
} Request;

struct _PwWorkspace
{
  GObject     parent_instance;

  PwBackend  *backend;          /* (owned) */
  PwRecords  *records;          /* (owned) */
  GQueue      queue;            /* (element-type Request) */
  gboolean    is_committing;
  gboolean    is_taking;        /* the rest of the program is being told about a commit */
  gint64      undo_head;
  gint64      redo_head;
  PwJournalEntry *undo_entry;   /* (owned) (nullable): what stands at the heads, so that nobody waits for the store to read it */
  PwJournalEntry *redo_entry;   /* (owned) (nullable) */
  PwId        actor;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_IS_BUSY,
  PROP_ACTOR,
  N_PROPS
};

enum
{
  SIGNAL_APPLIED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwWorkspace, pw_workspace, G_TYPE_OBJECT)

static void
request_free (Request *request)
{
  g_clear_object (&request->edit);
  g_clear_pointer (&request->commit, pw_commit_unref);
  g_clear_object (&request->task);
  g_free (request);
}

static void
pw_workspace_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PwWorkspace *self = PW_WORKSPACE (object);

  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, pw_workspace_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, pw_workspace_can_redo (self));
      break;

    case PROP_UNDO_LABEL:
      g_value_take_string (value, pw_workspace_dup_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_take_string (value, pw_workspace_dup_redo_label (self));
      break;

    case PROP_IS_BUSY:
      g_value_set_boolean (value, pw_workspace_is_busy (self));
      break;

    case PROP_ACTOR:
      g_value_set_object (value, pw_workspace_get_actor (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pw_workspace_finalize (GObject *object)
{
  PwWorkspace *self = PW_WORKSPACE (object);

  pw_records_free (self->records);
  g_clear_pointer (&self->undo_entry, pw_journal_entry_free);
  g_clear_pointer (&self->redo_entry, pw_journal_entry_free);
  g_object_unref (self->backend);

  G_OBJECT_CLASS (pw_workspace_parent_class)->finalize (object);
}

static void
pw_workspace_class_init (PwWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pw_workspace_get_property;
  object_class->finalize = pw_workspace_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_IS_BUSY] = g_param_spec_boolean ("is-busy", NULL, NULL, FALSE, flags);
  properties[PROP_ACTOR] = g_param_spec_object ("actor", NULL, NULL, PW_TYPE_ENTITY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PwWorkspace::applied:
   * @self: the workspace
   * @edit: what was applied; for undo and redo the inverse edit
   *
   * An edit is true: values are set, notified, and the lists have changed.
   */
  signals[SIGNAL_APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, PW_TYPE_EDIT);
}

static void
pw_workspace_init (PwWorkspace *self)
{
  self->records = pw_records_new (self);
  g_queue_init (&self->queue);
}

static void
load_row (GType     type,
          PwId      id,
          gint64    version,
          PwValue  *values,
          gpointer  user_data)
{
  g_autoptr (PwEntity) entity = pw_entity_new_detached (type, id);
  guint n_fields;

  pw_entity_get_fields (entity, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      pw_entity_take_value (entity, i, &values[i]);
      pw_value_clear (&values[i]);
    }

  pw_records_add (PW_WORKSPACE (user_data)->records, entity, version);
}

/* The heads */

/* (transfer full) (nullable): entry @seq, out of @newest or the heads as they stand when it is there. */
static PwJournalEntry *
dup_entry (PwWorkspace           *self,
           gint64                 seq,
           const PwJournalEntry  *newest,
           GError               **error)
{
  const PwJournalEntry *known[] = { newest, self->undo_entry, self->redo_entry };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (known[i] != NULL && known[i]->seq == seq)
        {
          return pw_journal_entry_copy (known[i]);
        }
    }

  return pw_backend_read_entry (self->backend, seq, error);
}

static void
set_heads (PwWorkspace           *self,
           gint64                 undo_head,
           gint64                 redo_head,
           const PwJournalEntry  *newest)
{
  g_autoptr (PwJournalEntry) undo_entry = undo_head > 0 ? dup_entry (self, undo_head, newest, NULL) : NULL;
  g_autoptr (PwJournalEntry) redo_entry = redo_head > 0 ? dup_entry (self, redo_head, newest, NULL) : NULL;

  g_object_freeze_notify (G_OBJECT (self));

  self->undo_head = undo_head;
  self->redo_head = redo_head;
  g_clear_pointer (&self->undo_entry, pw_journal_entry_free);
  g_clear_pointer (&self->redo_entry, pw_journal_entry_free);
  self->undo_entry = g_steal_pointer (&undo_entry);
  self->redo_entry = g_steal_pointer (&redo_entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);

  g_object_thaw_notify (G_OBJECT (self));
}

/* From an edit to a commit */

static gboolean
check_still_true (PwWorkspace  *self,
                  PwEdit       *edit,
                  GError      **error)
{
  GPtrArray *ops = pw_edit_get_ops (edit);

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);
      gboolean is_stale = op->kind == PW_OP_CREATE ? pw_entity_is_live (op->entity) : pw_entity_get_workspace (op->entity) != self;

      for (guint j = 0; !is_stale && op->kind != PW_OP_CREATE && j < op->n_fields; j++)
        {
          is_stale = (op->kind == PW_OP_DELETE || op->mask[j])
                     && !pw_value_equal (&op->old[j], pw_entity_get_value (op->entity, j));
        }
      if (is_stale)
        {
          g_autofree char *title = pw_entity_dup_title (op->entity);

          /* Translators: %s is the title of a record */
          g_set_error (error, PW_ERROR, PW_ERROR_STALE, _("“%s” has changed in the meantime; nothing was done."), title);
          return FALSE;
        }
    }

  return TRUE;
}

static PwCommit *
create_commit (PwWorkspace *self,
               PwEdit      *edit,
               PwDraft     *draft)
{
  PwCommit *commit = pw_commit_new_for_draft (draft);
  commit->entry->instant = pw_clock_now_instant ();
  commit->entry->actor = self->actor;
  commit->entry->finality = pw_edit_get_finality (edit);
  commit->entry->previous_undo = self->undo_head;
  commit->entry->previous_redo = self->redo_head;
  commit->entry->label = g_strdup (pw_edit_get_label (edit));
  commit->entry->payload = pw_edit_to_payload (edit);

  switch (pw_edit_get_finality (edit))
    {
    case PW_EDIT_FINAL:
      commit->undo_head = self->undo_head;
      commit->redo_head = 0;
      break;

    case PW_EDIT_BARRIER:
      commit->undo_head = 0;
      commit->redo_head = 0;
      break;

    case PW_EDIT_UNDOABLE:
    default:
      commit->undo_head = -1;
      commit->redo_head = 0;
      break;
    }

  return commit;
}

static PwEdit *
create_inverse (PwWorkspace     *self,
                gboolean         is_redo,
                PwJournalEntry **entry,
                GError         **error)
{
  gint64 seq = is_redo ? self->redo_head : self->undo_head;

  if (seq == 0)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_NOTHING, is_redo ? _("There is nothing to redo.") : _("There is nothing to undo."));
      return NULL;
    }

  *entry = dup_entry (self, seq, NULL, error);
  return *entry != NULL ? pw_edit_new_inverse (self, (*entry)->label, (*entry)->payload, error) : NULL;
}

/* Makes the commit of a request whose turn has come; nothing has changed when it fails. */
static gboolean
prepare (PwWorkspace  *self,
         Request      *request,
         GError      **error)
{
  g_autoptr (PwJournalEntry) entry = NULL;
  g_autoptr (PwDraft) draft = NULL;

  if (request->kind != REQUEST_APPLY)
    {
      request->edit = create_inverse (self, request->kind == REQUEST_REDO, &entry, error);
      if (request->edit == NULL)
        {
          return FALSE;
        }
    }

  pw_edit_seal (request->edit);
  if (!check_still_true (self, request->edit, error))
    {
      return FALSE;
    }
  draft = pw_draft_new (self, request->edit);
  if (!pw_rules_check (draft, error))
    {
      return FALSE;
    }

  request->commit = create_commit (self, request->edit, draft);
  if (entry != NULL)
    {
      /* The two heads are stacks that run through the journal: what an entry found, its inverse puts back. */
      request->commit->entry->undoes = entry->seq;
      request->commit->undo_head = request->kind == REQUEST_UNDO ? entry->previous_undo : -1;
      request->commit->redo_head = request->kind == REQUEST_UNDO ? -1 : entry->previous_redo;
    }

  return TRUE;
}

/* Makes a committed edit true in memory: all values, all notifications, all lists, one signal. */
static void
take (PwWorkspace *self,
      Request     *request)
{
  GPtrArray *ops = pw_edit_get_ops (request->edit);
  PwCommit *commit = request->commit;

  /* Who is told may hand in an edit: it waits until everybody has been told and the heads are right. */
  self->is_taking = TRUE;
  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (op->kind == PW_OP_DELETE)
        {
          pw_records_remove (self->records, op->entity);
          continue;
        }
      if (op->kind == PW_OP_UPDATE)
        {
          pw_records_index (self->records, op->entity, FALSE);
        }
      for (guint j = 0; j < op->n_fields; j++)
        {
          if (op->kind == PW_OP_CREATE || op->mask[j])
            {
              pw_entity_take_value (op->entity, j, &op->new[j]);
            }
        }
      if (op->kind == PW_OP_CREATE)
        {
          pw_records_add (self->records, op->entity, 1);
        }
      else
        {
          pw_entity_set_version (op->entity, pw_entity_get_version (op->entity) + 1);
          pw_records_index (self->records, op->entity, TRUE);
        }
    }

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      for (guint j = 0; op->kind == PW_OP_UPDATE && j < op->n_fields; j++)
        {
          if (op->mask[j])
            {
              pw_entity_notify_field (op->entity, j);
            }
        }
    }

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      pw_live_list_announce (pw_records_get_list (self->records, G_OBJECT_TYPE (op->entity)));
    }

  set_heads (self,
             commit->undo_head < 0 ? commit->entry->seq : commit->undo_head,
             commit->redo_head < 0 ? commit->entry->seq : commit->redo_head,
             commit->entry);
  g_signal_emit (self, signals[SIGNAL_APPLIED], 0, request->edit);
  self->is_taking = FALSE;
}

/* The queue */

static void start_next (PwWorkspace *self);

static void
end_request (PwWorkspace *self,
             Request     *request,
             GError      *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&request->task);

  request_free (request);
  if (!pw_workspace_is_busy (self))
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
    }

  if (error != NULL)
    {
      g_task_return_error (task, error);
    }
  else
    {
      g_task_return_boolean (task, TRUE);
    }
}

static void
commit_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PwWorkspace) self = PW_WORKSPACE (user_data);
  Request *request = g_queue_pop_head (&self->queue);
  GError *error = NULL;

  self->is_committing = FALSE;
  if (pw_backend_commit_finish (self->backend, result, &error))
    {
      take (self, request);
    }
  end_request (self, request, error);
  start_next (self);
}

static void
start_next (PwWorkspace *self)
{
  g_autoptr (PwWorkspace) kept = g_object_ref (self);

  while (!self->is_committing && !self->is_taking && !g_queue_is_empty (&self->queue))
    {
      Request *request = g_queue_peek_head (&self->queue);
      GError *error = NULL;

      if (prepare (self, request, &error) && !pw_edit_is_empty (request->edit))
        {
          self->is_committing = TRUE;
          pw_backend_commit_async (self->backend, request->commit, commit_cb, g_object_ref (self));
        }
      else
        {
          g_queue_pop_head (&self->queue);
          end_request (self, request, error);
        }
    }
}

static void
enqueue (PwWorkspace         *self,
         RequestKind          kind,
         PwEdit              *edit,
         GAsyncReadyCallback  callback,
         gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  request->kind = kind;
  request->edit = edit != NULL ? g_object_ref (edit) : NULL;
  request->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (request->task, enqueue);
  if (edit != NULL)
    {
      pw_edit_seal (edit);
    }

  g_queue_push_tail (&self->queue, request);
  if (g_queue_get_length (&self->queue) == 1)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
    }
  start_next (self);
}

static gboolean
run_now (PwWorkspace  *self,
         RequestKind   kind,
         PwEdit       *edit,
         GError      **error)
{
  g_autoptr (PwWorkspace) kept = g_object_ref (self);
  Request *request;
  gboolean is_done;

  g_return_val_if_fail (!self->is_taking, FALSE);

  pw_workspace_flush (self);
  request = g_new0 (Request, 1);
  request->kind = kind;
  request->edit = edit != NULL ? g_object_ref (edit) : NULL;

  is_done = prepare (self, request, error);
  if (is_done && !pw_edit_is_empty (request->edit))
    {
      is_done = pw_backend_commit (self->backend, request->commit, error);
      if (is_done)
        {
          take (self, request);
        }
    }

  request_free (request);
  start_next (self);
  return is_done;
}

/**
 * pw_workspace_new:
 * @backend: what keeps the records
 *
 * Returns: (transfer full): a workspace that is empty until pw_workspace_load()
 */
PwWorkspace *
pw_workspace_new (PwBackend *backend)
{
  PwWorkspace *self = g_object_new (PW_TYPE_WORKSPACE, NULL);

  self->backend = g_object_ref (backend);
  return self;
}

/**
 * pw_workspace_load:
 * @self: a workspace that is still empty
 * @error:
 *
 * Reads every record into memory.
 *
 * Returns: whether all could be read
 */
gboolean
pw_workspace_load (PwWorkspace  *self,
                   GError      **error)
{
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);
  gint64 undo_head = 0;
  gint64 redo_head = 0;

  if (!pw_backend_load (self->backend, load_row, self, &undo_head, &redo_head, error))
    {
      return FALSE;
    }

  for (guint i = 0; i < n_types; i++)
    {
      pw_live_list_announce (pw_records_get_list (self->records, types[i]));
    }
  set_heads (self, undo_head, redo_head, NULL);
  return TRUE;
}

PwBackend *
pw_workspace_get_backend (PwWorkspace *self)
{
  return self->backend;
}

/**
 * pw_workspace_get_list:
 * @self: a workspace
 * @type: a kind
 *
 * Returns: (transfer none): the live records of @type, in id order
 */
GListModel *
pw_workspace_get_list (PwWorkspace *self,
                       GType        type)
{
  return G_LIST_MODEL (pw_records_get_list (self->records, type));
}

/**
 * pw_workspace_find:
 * @self: a workspace
 * @type: a kind, or %PW_TYPE_ENTITY for any
 * @id: an id
 *
 * Returns: (transfer none) (nullable) (type PwEntity): the live record
 */
gpointer
pw_workspace_find (PwWorkspace *self,
                   GType        type,
                   PwId         id)
{
  PwEntity *entity = pw_records_find (self->records, id);

  return entity != NULL && g_type_is_a (G_OBJECT_TYPE (entity), type) ? entity : NULL;
}

/**
 * pw_workspace_list_referrers:
 * @self: a workspace
 * @type: the kind that points
 * @field: its reference
 * @target: (type PwEntity): the record that is pointed at
 *
 * Returns: (transfer container) (element-type PwEntity): the live records of
 *   @type whose @field is @target, in id order
 */
GPtrArray *
pw_workspace_list_referrers (PwWorkspace *self,
                             GType        type,
                             guint        field,
                             gpointer     target)
{
  return pw_records_list_referrers (self->records, type, field, pw_entity_get_id (target));
}

/**
 * pw_workspace_get_actor:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable) (type PwPerson): who sits at the desk
 */
gpointer
pw_workspace_get_actor (PwWorkspace *self)
{
  return pw_workspace_find (self, PW_TYPE_PERSON, self->actor);
}

/**
 * pw_workspace_set_actor:
 * @self: a workspace
 * @person: (nullable) (type PwPerson): who sits at the desk; the journal names them from now on
 */
void
pw_workspace_set_actor (PwWorkspace *self,
                        gpointer     person)
{
  self->actor = person != NULL ? pw_entity_get_id (person) : PW_ID_NONE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTOR]);
}

/**
 * pw_workspace_apply:
 * @self: a workspace
 * @edit: what to do; sealed by this call
 * @error: why it was refused
 *
 * Applies an edit and waits until it is stored. For commands and tests; a window
 * uses pw_workspace_apply_async(), and so does who is being told about another edit.
 *
 * Returns: whether it is done; if not, nothing has changed
 */
gboolean
pw_workspace_apply (PwWorkspace  *self,
                    PwEdit       *edit,
                    GError      **error)
{
  return run_now (self, REQUEST_APPLY, edit, error);
}

/**
 * pw_workspace_apply_async:
 * @self: a workspace
 * @edit: what to do; sealed by this call
 * @callback: (nullable): called when it is done or refused
 * @user_data: for @callback
 *
 * Applies an edit after those that were handed in before.
 */
void
pw_workspace_apply_async (PwWorkspace         *self,
                          PwEdit              *edit,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  enqueue (self, REQUEST_APPLY, edit, callback, user_data);
}

/**
 * pw_workspace_apply_finish:
 * @self: a workspace
 * @result: of apply, undo or redo
 * @error: why it was refused
 *
 * Returns: whether it is done; if not, nothing has changed
 */
gboolean
pw_workspace_apply_finish (PwWorkspace   *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * pw_workspace_check:
 * @self: a workspace
 * @edit: an edit, which stays open
 * @error: why not
 *
 * Returns: whether the rules would let @edit pass as things stand now
 */
gboolean
pw_workspace_check (PwWorkspace  *self,
                    PwEdit       *edit,
                    GError      **error)
{
  g_autoptr (PwDraft) draft = pw_draft_new (self, edit);

  return check_still_true (self, edit, error) && pw_rules_check (draft, error);
}

gboolean
pw_workspace_undo (PwWorkspace  *self,
                   GError      **error)
{
  return run_now (self, REQUEST_UNDO, NULL, error);
}

gboolean
pw_workspace_redo (PwWorkspace  *self,
                   GError      **error)
{
  return run_now (self, REQUEST_REDO, NULL, error);
}

void
pw_workspace_undo_async (PwWorkspace         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  enqueue (self, REQUEST_UNDO, NULL, callback, user_data);
}

void
pw_workspace_redo_async (PwWorkspace         *self,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  enqueue (self, REQUEST_REDO, NULL, callback, user_data);
}

gboolean
pw_workspace_can_undo (PwWorkspace *self)
{
  return self->undo_head > 0;
}

gboolean
pw_workspace_can_redo (PwWorkspace *self)
{
  return self->redo_head > 0;
}

/**
 * pw_workspace_dup_undo_label:
 * @self: a workspace
 *
 * Returns: (transfer full) (nullable): what undo would take back, in the language of the screen
 */
char *
pw_workspace_dup_undo_label (PwWorkspace *self)
{
  return self->undo_entry != NULL ? pw_journal_entry_dup_label (self->undo_entry) : NULL;
}

char *
pw_workspace_dup_redo_label (PwWorkspace *self)
{
  return self->redo_entry != NULL ? pw_journal_entry_dup_label (self->redo_entry) : NULL;
}

/**
 * pw_workspace_is_busy:
 * @self: a workspace
 *
 * Returns: whether edits are waiting or being stored
 */
gboolean
pw_workspace_is_busy (PwWorkspace *self)
{
  return !g_queue_is_empty (&self->queue);
}

/**
 * pw_workspace_flush:
 * @self: a workspace
 *
 * Runs the main loop until every edit handed in has been stored or refused. Not
 * for who is being told about an edit: what waits goes on afterwards.
 */
void
pw_workspace_flush (PwWorkspace *self)
{
  g_return_if_fail (!self->is_taking);

  start_next (self);
  while (pw_workspace_is_busy (self))
    {
      g_main_context_iteration (NULL, TRUE);
    }
}

/**
 * pw_journal_entry_dup_label:
 * @entry: a journal entry with its payload
 *
 * Returns: (transfer full): what was done, in the language of the screen
 */
char *
pw_journal_entry_dup_label (PwJournalEntry *entry)
{
  return pw_edit_format_payload_label (entry->label, entry->payload);
}

/* A deleted record to be made live again: the object it was, if this workspace has known it. */
PwEntity *
pw_workspace_revive (PwWorkspace *self,
                     GType        type,
                     PwId         id)
{
  PwEntity *entity = pw_workspace_find (self, type, id);

  if (entity == NULL)
    {
      entity = pw_records_find_deleted (self->records, id);
    }

  return entity != NULL ? g_object_ref (entity) : pw_entity_new_detached (type, id);
}

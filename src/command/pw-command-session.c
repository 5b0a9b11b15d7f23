/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-command-session.h"

#include "base/pw-sandbox.h"

/* What the window of this process has open; a command that was handed to it works on that. */
static PwStore *shared_store = NULL;
static PwWorkspace *shared_workspace = NULL;

/**
 * pw_command_session_share:
 * @store: (nullable): the store that the window has open; %NULL when it closes
 * @workspace: (nullable): its records
 *
 * Lets commands that run in this process use what the window has open.
 */
void
pw_command_session_share (PwStore     *store,
                          PwWorkspace *workspace)
{
  g_set_object (&shared_store, store);
  g_set_object (&shared_workspace, workspace);
}

/**
 * pw_command_session_dup_path:
 * @store_path: (nullable): the file that was asked for
 *
 * Returns: (transfer full) (type filename): that file, or else the usual store of this user
 */
char *
pw_command_session_dup_path (const char *store_path)
{
  return store_path != NULL ? g_canonicalize_filename (store_path, NULL) : pw_store_dup_default_path ();
}

/**
 * pw_command_session_find_shared:
 * @store_path: (nullable): the file that was asked for
 *
 * Returns: (transfer full) (nullable): what the window of this process has open, if it is that file
 */
PwCommandSession *
pw_command_session_find_shared (const char *store_path)
{
  g_autofree char *path = pw_command_session_dup_path (store_path);
  PwCommandSession *self;

  if (shared_store == NULL || g_strcmp0 (pw_store_get_path (shared_store), path) != 0)
    {
      return NULL;
    }

  self = g_new0 (PwCommandSession, 1);
  self->store = g_object_ref (shared_store);
  self->workspace = g_object_ref (shared_workspace);
  self->is_shared = TRUE;
  return self;
}

/**
 * pw_command_session_open:
 * @store_path: (nullable): the file that was asked for
 * @is_writable: whether the command changes something; a new store is made then
 * @error: why not
 *
 * Opens a store and reads its records. Who names a file is taken at their word
 * about the folder it is in.
 *
 * Returns: (transfer full): the session
 */
PwCommandSession *
pw_command_session_open (const char   *store_path,
                         gboolean      is_writable,
                         GError      **error)
{
  g_autofree char *path = pw_command_session_dup_path (store_path);
  g_autoptr (PwCommandSession) self = pw_command_session_find_shared (store_path);
  PwStoreFlags flags = store_path != NULL ? PW_STORE_ANY_PLACE : PW_STORE_DEFAULT;

  if (self != NULL)
    {
      return g_steal_pointer (&self);
    }

  if (store_path != NULL && !(is_writable ? pw_sandbox_check_write (path, error) : pw_sandbox_check_read (path, error)))
    {
      return NULL;
    }

  self = g_new0 (PwCommandSession, 1);
  self->store = is_writable ? pw_store_open (path, flags, error) : pw_store_open_readonly (path, flags | PW_STORE_EXISTING, error);
  if (self->store == NULL)
    {
      return NULL;
    }
  self->workspace = pw_workspace_new (PW_BACKEND (self->store));
  return pw_workspace_load (self->workspace, error) ? g_steal_pointer (&self) : NULL;
}

void
pw_command_session_free (PwCommandSession *self)
{
  g_clear_object (&self->workspace);
  if (self->store != NULL && !self->is_shared)
    {
      pw_store_close (self->store);
    }
  g_clear_object (&self->store);
  g_free (self);
}

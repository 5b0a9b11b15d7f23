/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwSandboxAccess:
 * @PW_SANDBOX_HIDDEN: the sandbox does not show it; what is written there is gone when the program ends
 * @PW_SANDBOX_READ: it can only be read
 * @PW_SANDBOX_WRITE: it is the file of the computer itself
 */
typedef enum
{
  PW_SANDBOX_HIDDEN,
  PW_SANDBOX_READ,
  PW_SANDBOX_WRITE
} PwSandboxAccess;

/**
 * PwSandbox:
 *
 * What Flatpak lets this program reach, as `/.flatpak-info` says.
 */
typedef struct _PwSandbox PwSandbox;

PwSandbox          *pw_sandbox_new              (const char       *info_path,
                                                 const char       *home);
void                pw_sandbox_free             (PwSandbox        *self);
const PwSandbox    *pw_sandbox_get              (void);
void                pw_sandbox_set              (PwSandbox        *sandbox);

gboolean            pw_sandbox_has_network      (const PwSandbox  *self);
gboolean            pw_sandbox_has_card_readers (const PwSandbox  *self);
const char * const *pw_sandbox_get_folders      (const PwSandbox  *self);
PwSandboxAccess     pw_sandbox_get_access       (const PwSandbox  *self,
                                                 const char       *path);
char               *pw_sandbox_dup_override     (const PwSandbox  *self,
                                                 const char       *option);

gboolean            pw_sandbox_check_read       (const char       *path,
                                                 GError          **error);
gboolean            pw_sandbox_check_write      (const char       *path,
                                                 GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSandbox, pw_sandbox_free)

G_END_DECLS

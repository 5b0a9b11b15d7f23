/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-backend.h"

G_BEGIN_DECLS

/* A backend in memory, for tests of what stands above the store. It can be told to fail, and gives back what it was given. */
#define PW_TYPE_MEMORY_BACKEND (pw_memory_backend_get_type ())
G_DECLARE_FINAL_TYPE (PwMemoryBackend, pw_memory_backend, PW, MEMORY_BACKEND, GObject)

PwMemoryBackend *pw_memory_backend_new       (void);
void             pw_memory_backend_fail_next (PwMemoryBackend *self);
guint            pw_memory_backend_n_commits (PwMemoryBackend *self);
guint            pw_memory_backend_n_reads   (PwMemoryBackend *self);
gboolean         pw_memory_backend_is_about  (PwMemoryBackend *self,
                                              PwId             person);

G_END_DECLS

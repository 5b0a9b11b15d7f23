/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-draft.h"

G_BEGIN_DECLS

PwDraft *pw_draft_new  (PwWorkspace *workspace,
                        PwEdit      *edit);
void     pw_draft_free (PwDraft     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDraft, pw_draft_free)

G_END_DECLS

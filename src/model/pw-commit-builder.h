/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-backend.h"
#include "model/pw-draft.h"

G_BEGIN_DECLS

PwCommit *pw_commit_new_for_draft (PwDraft *draft);

G_END_DECLS

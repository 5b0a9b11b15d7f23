/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-draft.h"

G_BEGIN_DECLS

gboolean pw_rule_references  (PwDraft     *draft,
                              GError     **error);
gboolean pw_rule_frozen_rows (PwDraft     *draft,
                              GError     **error);
gboolean pw_rule_plan        (PwDraft     *draft,
                              GError     **error);
gboolean pw_rule_calendar    (PwDraft     *draft,
                              GError     **error);
gboolean pw_rule_work        (PwDraft     *draft,
                              GError     **error);
gboolean pw_rule_roster      (PwDraft     *draft,
                              GError     **error);
gboolean pw_rule_persons     (PwDraft     *draft,
                              GError     **error);
gboolean pw_rule_documents   (PwDraft     *draft,
                              GError     **error);

G_END_DECLS

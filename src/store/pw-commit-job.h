/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pw-connection.h"

G_BEGIN_DECLS

gboolean pw_commit_job_run (PwConnection  *connection,
                            PwCommit      *commit,
                            GError       **error);

G_END_DECLS

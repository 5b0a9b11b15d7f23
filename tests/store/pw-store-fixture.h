/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-workspace.h"
#include "store/pw-store-private.h"

G_BEGIN_DECLS

char        *pw_test_make_folder     (void);
void         pw_test_remove_folder   (char         *folder);
PwStore     *pw_test_open_store      (const char   *path);
PwWorkspace *pw_test_open_workspace  (const char   *path);
void         pw_test_close_workspace (PwWorkspace  *workspace);
char        *pw_test_hash_content    (const char   *path);
void         pw_test_apply           (PwWorkspace  *workspace,
                                      PwEdit       *edit);
void         pw_test_add_area        (PwWorkspace  *workspace,
                                      const char   *title);
PwEdit      *pw_test_make_random     (PwWorkspace  *workspace,
                                      GRand        *rand);
PwCommit    *pw_test_make_commit     (const char   *title);
void         pw_test_assert_sound    (const char   *path);
void         pw_test_fill            (const char   *path,
                                      guint32       seed,
                                      guint         n_edits);
void         pw_test_exec            (const char   *path,
                                      const char   *sql);
char        *pw_test_hash_file       (const char   *path);

G_END_DECLS

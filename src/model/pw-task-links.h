/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-dependency.h"
#include "model/pw-edit.h"
#include "model/pw-task.h"

G_BEGIN_DECLS

PwDependency *pw_task_find_link         (PwTask            *predecessor,
                                         PwTask            *successor);
PwEdit       *pw_task_edit_link         (PwTask            *predecessor,
                                         PwTask            *successor,
                                         PwDependencyKind   kind,
                                         PwMinutes          lag,
                                         GError           **error);
PwEdit       *pw_dependency_edit_change (PwDependency      *self,
                                         PwDependencyKind   kind,
                                         PwMinutes          lag,
                                         GError           **error);
PwEdit       *pw_dependency_edit_delete (PwDependency      *self);
char         *pw_dependency_dup_text    (PwDependency      *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-plan.h"
#include "print/pw-document.h"

G_BEGIN_DECLS

PwDocument *pw_plan_make_milestones_document (PwPlan *plan,
                                              PwDay   printed);

G_END_DECLS

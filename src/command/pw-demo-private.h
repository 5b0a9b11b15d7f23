/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwDemo:
 * @workspace: where it will live
 * @edit: what makes the whole office
 * @today: the day that all dates hang on
 * @monday: the Monday of its week
 * @persons: (element-type utf8 PwPerson): by their key in the tables
 * @powers: (element-type utf8 PwPower): by title
 *
 * The demo office while it is being made.
 */
typedef struct
{
  PwWorkspace *workspace;
  PwEdit     *edit;
  PwDay       today;
  PwDay       monday;
  GHashTable *persons;
  GHashTable *powers;
} PwDemo;

gpointer pw_demo_get_person   (PwDemo     *self,
                               const char *key);
gpointer pw_demo_get_power    (PwDemo     *self,
                               const char *title);
PwDay    pw_demo_find_workday (PwDay       day);

void     pw_demo_add_office   (PwDemo     *self);
void     pw_demo_add_people   (PwDemo     *self);
void     pw_demo_add_projects (PwDemo     *self);
void     pw_demo_add_roster   (PwDemo     *self);
gboolean pw_demo_add_planning (PwDemo     *self,
                               GError    **error);
gboolean pw_demo_add_forms    (PwDemo     *self,
                               GError    **error);

G_END_DECLS

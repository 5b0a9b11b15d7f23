/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-plan.h"
#include "model/pw-roster.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwAgendaGroup:
 * @PW_AGENDA_LATE: tasks and milestones that are late
 * @PW_AGENDA_SOON: what ends within fourteen days
 * @PW_AGENDA_PLACES: shifts of the coming week with places to fill
 * @PW_AGENDA_FORMS: documents that wait for a signature
 */
typedef enum
{
  PW_AGENDA_LATE,
  PW_AGENDA_SOON,
  PW_AGENDA_PLACES,
  PW_AGENDA_FORMS,
  PW_N_AGENDA_GROUPS
} PwAgendaGroup;

/**
 * PwAgendaItem:
 * @entity: (owned): where the row leads to
 * @day: what it is sorted by
 * @title: what it is
 * @subtitle: where it belongs, and why it is here
 */
typedef struct
{
  PwEntity *entity;
  PwDay     day;
  char     *title;
  char     *subtitle;
} PwAgendaItem;

GPtrArray *pw_agenda_list  (PwAgendaGroup  group,
                            PwPlan        *plan,
                            PwRoster      *roster,
                            PwDay          today,
                            gpointer       person);
gboolean   pw_agenda_owns  (PwPlan        *plan,
                            gpointer       person);

G_END_DECLS

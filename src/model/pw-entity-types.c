/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-entity.h"

#include "model/pw-absence.h"
#include "model/pw-activity.h"
#include "model/pw-appointment.h"
#include "model/pw-assessment.h"
#include "model/pw-assignment.h"
#include "model/pw-attachment.h"
#include "model/pw-availability.h"
#include "model/pw-checklist-item.h"
#include "model/pw-competency.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency-level.h"
#include "model/pw-date-change.h"
#include "model/pw-demand.h"
#include "model/pw-dependency.h"
#include "model/pw-expected-level.h"
#include "model/pw-frozen-document.h"
#include "model/pw-function.h"
#include "model/pw-function-block.h"
#include "model/pw-function-version.h"
#include "model/pw-guide.h"
#include "model/pw-guide-version.h"
#include "model/pw-holiday.h"
#include "model/pw-indicator.h"
#include "model/pw-organisation.h"
#include "model/pw-pattern-demand.h"
#include "model/pw-person.h"
#include "model/pw-person-power.h"
#include "model/pw-power.h"
#include "model/pw-programme-area.h"
#include "model/pw-project.h"
#include "model/pw-score.h"
#include "model/pw-shift.h"
#include "model/pw-shift-pattern.h"
#include "model/pw-sign-off.h"
#include "model/pw-sitting.h"
#include "model/pw-sitting-body.h"
#include "model/pw-snapshot.h"
#include "model/pw-task.h"
#include "model/pw-task-person.h"
#include "model/pw-work-interval.h"

/**
 * pw_entity_list_types:
 * @n_types: (out): how many
 *
 * Returns: (array length=n_types) (transfer none): the kinds, in the order that
 *   lets every reference but those to the own kind point backwards: rows are
 *   made in this order and deleted in the other one
 */
GType *
pw_entity_list_types (guint *n_types)
{
  static GType types[40];
  static gsize is_filled = 0;

  if (g_once_init_enter (&is_filled))
    {
      guint n = 0;

      types[n++] = PW_TYPE_ORGANISATION;
      types[n++] = PW_TYPE_HOLIDAY;
      types[n++] = PW_TYPE_SITTING_BODY;
      types[n++] = PW_TYPE_SITTING;
      types[n++] = PW_TYPE_PROGRAMME_AREA;
      types[n++] = PW_TYPE_PERSON;
      types[n++] = PW_TYPE_POWER;
      types[n++] = PW_TYPE_PERSON_POWER;
      types[n++] = PW_TYPE_PROJECT;
      types[n++] = PW_TYPE_WORK_INTERVAL;
      types[n++] = PW_TYPE_TASK;
      types[n++] = PW_TYPE_DEPENDENCY;
      types[n++] = PW_TYPE_DATE_CHANGE;
      types[n++] = PW_TYPE_TASK_PERSON;
      types[n++] = PW_TYPE_CHECKLIST_ITEM;
      types[n++] = PW_TYPE_ATTACHMENT;
      types[n++] = PW_TYPE_SNAPSHOT;
      types[n++] = PW_TYPE_ACTIVITY;
      types[n++] = PW_TYPE_SHIFT_PATTERN;
      types[n++] = PW_TYPE_PATTERN_DEMAND;
      types[n++] = PW_TYPE_SHIFT;
      types[n++] = PW_TYPE_DEMAND;
      types[n++] = PW_TYPE_ASSIGNMENT;
      types[n++] = PW_TYPE_AVAILABILITY;
      types[n++] = PW_TYPE_ABSENCE;
      types[n++] = PW_TYPE_GUIDE;
      types[n++] = PW_TYPE_GUIDE_VERSION;
      types[n++] = PW_TYPE_COMPETENCY_GROUP;
      types[n++] = PW_TYPE_COMPETENCY;
      types[n++] = PW_TYPE_COMPETENCY_LEVEL;
      types[n++] = PW_TYPE_INDICATOR;
      types[n++] = PW_TYPE_FUNCTION;
      types[n++] = PW_TYPE_FUNCTION_VERSION;
      types[n++] = PW_TYPE_FUNCTION_BLOCK;
      types[n++] = PW_TYPE_EXPECTED_LEVEL;
      types[n++] = PW_TYPE_APPOINTMENT;
      types[n++] = PW_TYPE_ASSESSMENT;
      types[n++] = PW_TYPE_SCORE;
      types[n++] = PW_TYPE_FROZEN_DOCUMENT;
      types[n++] = PW_TYPE_SIGN_OFF;
      g_assert (n == G_N_ELEMENTS (types));
      g_once_init_leave (&is_filled, 1);
    }

  *n_types = G_N_ELEMENTS (types);
  return types;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pw-mspdi.h"
#include "exchange/pw-tally.h"

G_BEGIN_DECLS

/* What remarks are made of, one tally each. */
typedef enum
{
  PW_MSPDI_TALLY_BLANK,
  PW_MSPDI_TALLY_INACTIVE,
  PW_MSPDI_TALLY_EXTERNAL,
  PW_MSPDI_TALLY_SUBPROJECT,
  PW_MSPDI_TALLY_RECURRING,
  PW_MSPDI_TALLY_AUTOMATIC,
  PW_MSPDI_TALLY_NAMELESS,
  PW_MSPDI_TALLY_ELAPSED,
  PW_MSPDI_TALLY_LONG_MILESTONE,
  PW_MSPDI_TALLY_SHORT_TASK,
  PW_MSPDI_TALLY_NO_DURATION,
  PW_MSPDI_TALLY_NO_DATES,
  PW_MSPDI_TALLY_LATE_AS_POSSIBLE,
  PW_MSPDI_TALLY_CONSTRAINT_WITHOUT_DATE,
  PW_MSPDI_TALLY_CALENDAR,
  PW_MSPDI_TALLY_FILLER_DATE,
  PW_MSPDI_TALLY_ACTUAL,
  PW_MSPDI_TALLY_PHASE_DATES,
  PW_MSPDI_TALLY_LAG_PERCENT,
  PW_MSPDI_TALLY_LAG_ELAPSED,
  PW_MSPDI_TALLY_LINK_SKIPPED,
  PW_MSPDI_TALLY_LINK_TWICE,
  PW_MSPDI_N_TALLIES
} PwMspdiTally;

/**
 * PwMspdiReader:
 * @plan: (owned): what is being made
 * @project_calendar: the UID of the calendar that counts when a task has none
 * @index_of_key: (element-type utf8 guint): UID to index in the plan, plus one; 0 for a row that is left out
 * @elements: (element-type PwMarkup): the element of each task of the plan
 * @tallies: what the remarks will say
 */
typedef struct
{
  PwPlanFile *plan;
  gint64      project_calendar;
  GHashTable *index_of_key;
  GPtrArray  *elements;
  PwTally     tallies[PW_MSPDI_N_TALLIES];
} PwMspdiReader;

void         pw_mspdi_tally       (PwMspdiReader   *reader,
                                   PwMspdiTally     tally,
                                   const char      *name);
gboolean     pw_mspdi_read_tasks  (PwMspdiReader   *reader,
                                   const PwMarkup  *tasks,
                                   GError         **error);
gboolean     pw_mspdi_read_task   (PwMspdiReader   *reader,
                                   const PwMarkup  *element,
                                   PwPlanFileTask      *task,
                                   GError         **error);
gboolean     pw_mspdi_read_links  (PwMspdiReader   *reader,
                                   GError         **error);
PwMinutes    pw_mspdi_from_elapsed (PwMspdiReader  *reader,
                                    gint64          minutes);
void         pw_mspdi_add_remarks (PwMspdiReader   *reader,
                                   const PwMarkup  *root);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-mspdi-private.h"

#include <glib/gi18n-lib.h>

#include "exchange/pw-mspdi-value.h"

void
pw_mspdi_tally (PwMspdiReader *reader,
                PwMspdiTally   tally,
                const char    *name)
{
  pw_tally_add (&reader->tallies[tally], name);
}

/* Each sentence stands once for one row and once for several; %1$u is how many, %2$s the first of their names. */
static char *
word_tally (PwMspdiTally  tally,
            guint         n,
            const char   *names)
{
  switch (tally)
    {
    case PW_MSPDI_TALLY_BLANK:
      /* Translators: %u counts rows */
      return g_strdup_printf (ngettext ("%u blank row is left out.", "%u blank rows are left out.", n), n);

    case PW_MSPDI_TALLY_INACTIVE:
      /* Translators: %1$u counts tasks, %2$s names the first of them */
      return g_strdup_printf (ngettext ("%1$u inactive task is left out: %2$s.", "%1$u inactive tasks are left out: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_EXTERNAL:
      /* Translators: %1$u counts tasks, %2$s names the first of them */
      return g_strdup_printf (ngettext ("%1$u task of another plan is left out: %2$s.", "%1$u tasks of another plan are left out: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_SUBPROJECT:
      return g_strdup_printf (ngettext ("%1$u task stands for another plan, of which the content is not in this file: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks stand for another plan, of which the content is not in this file: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_RECURRING:
      return g_strdup_printf (ngettext ("%1$u recurring task becomes a phase with its occurrences: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u recurring tasks become phases with their occurrences: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_AUTOMATIC:
      return g_strdup_printf (ngettext ("%u task keeps the dates of the file until you replan it.",
                                        /* Translators: %u counts tasks */
                                        "%u tasks keep the dates of the file until you replan them.", n), n);

    case PW_MSPDI_TALLY_NAMELESS:
      /* Translators: %1$u counts tasks, %2$s names the first of them */
      return g_strdup_printf (ngettext ("%1$u task has no name and gets one: %2$s.", "%1$u tasks have no name and get one: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_ELAPSED:
      return g_strdup_printf (ngettext ("%1$u duration runs round the clock and is turned into working time: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u durations run round the clock and are turned into working time: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_LONG_MILESTONE:
      return g_strdup_printf (ngettext ("%1$u milestone has a duration, which is not kept; it stands at its end: %2$s.",
                                        /* Translators: %1$u counts milestones, %2$s names the first of them */
                                        "%1$u milestones have a duration, which is not kept; they stand at their end: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_SHORT_TASK:
      return g_strdup_printf (ngettext ("%1$u task without duration becomes a milestone: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks without duration become milestones: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_NO_DURATION:
      /* Translators: %1$u counts tasks, %2$s names the first of them */
      return g_strdup_printf (ngettext ("%1$u task does not say how long it lasts and gets a day: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks do not say how long they last and get a day: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_NO_DATES:
      return g_strdup_printf (ngettext ("%1$u task has no dates and starts with the project: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks have no dates and start with the project: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_LATE_AS_POSSIBLE:
      return g_strdup_printf (ngettext ("%1$u task is planned as late as possible; that is not kept: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks are planned as late as possible; that is not kept: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_CONSTRAINT_WITHOUT_DATE:
      return g_strdup_printf (ngettext ("%1$u task has a constraint without date, which is not kept: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks have a constraint without date, which is not kept: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_CALENDAR:
      return g_strdup_printf (ngettext ("%1$u task has a calendar of its own, which is not kept: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks have a calendar of their own, which is not kept: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_FILLER_DATE:
      return g_strdup_printf (ngettext ("%1$u task has 1 January 1984 or 2000 where there is no date; that is left out: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks have 1 January 1984 or 2000 where there is no date; that is left out: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_ACTUAL:
      return g_strdup_printf (ngettext ("%1$u task has an actual end but is not complete; the actual end is not kept: %2$s.",
                                        /* Translators: %1$u counts tasks, %2$s names the first of them */
                                        "%1$u tasks have an actual end but are not complete; the actual ends are not kept: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_PHASE_DATES:
      return g_strdup_printf (ngettext ("%1$u phase has other dates than what is in it; here they follow from that: %2$s.",
                                        /* Translators: %1$u counts phases, %2$s names the first of them */
                                        "%1$u phases have other dates than what is in them; here they follow from that: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_LAG_PERCENT:
      return g_strdup_printf (ngettext ("%1$u link waits for a percentage of a duration, which becomes working time, before: %2$s.",
                                        /* Translators: %1$u counts links, %2$s names the first of the tasks behind them */
                                        "%1$u links wait for a percentage of a duration, which becomes working time, before: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_LAG_ELAPSED:
      return g_strdup_printf (ngettext ("%1$u link waits round the clock, which becomes working time, before: %2$s.",
                                        /* Translators: %1$u counts links, %2$s names the first of the tasks behind them */
                                        "%1$u links wait round the clock, which becomes working time, before: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_LINK_SKIPPED:
      return g_strdup_printf (ngettext ("%1$u link with a task that is left out or lies in another plan is not kept, before: %2$s.",
                                        /* Translators: %1$u counts links, %2$s names the first of the tasks behind them */
                                        "%1$u links with tasks that are left out or lie in another plan are not kept, before: %2$s.", n), n, names);

    case PW_MSPDI_TALLY_LINK_TWICE:
      return g_strdup_printf (ngettext ("%1$u second link between the same two tasks is left out, before: %2$s.",
                                        /* Translators: %1$u counts links, %2$s names the first of the tasks behind them */
                                        "%1$u second links between the same two tasks are left out, before: %2$s.", n), n, names);

    case PW_MSPDI_N_TALLIES:
    default:
      g_assert_not_reached ();
    }
}

static void
add (PwMspdiReader *reader,
     char          *sentence)
{
  g_ptr_array_add (reader->plan->remarks, sentence);
}

static guint
count_in (const PwMarkup *root,
          const char     *list,
          const char     *item)
{
  PwMarkup *element = pw_markup_find (root, list);

  return element != NULL ? pw_markup_count (element, item) : 0;
}

/* The row of resources with number 0 stands for nobody. */
static guint
count_resources (const PwMarkup *root)
{
  PwMarkup *list = pw_markup_find (root, "Resources");
  guint count = 0;

  if (list != NULL)
    {
      for (PwMarkup *element = pw_markup_find (list, "Resource"); element != NULL; element = pw_markup_get_next (element, "Resource"))
        {
          count += g_strcmp0 (pw_markup_get_text (element, "UID"), "0") != 0;
        }
    }

  return count;
}

static guint
count_baselines (PwMspdiReader *reader)
{
  guint count = 0;

  for (guint i = 0; i < reader->elements->len; i++)
    {
      PwMarkup *baseline = pw_markup_find (g_ptr_array_index (reader->elements, i), "Baseline");

      count += baseline != NULL && pw_markup_get_text (baseline, "Start") != NULL;
    }

  return count;
}

/**
 * pw_mspdi_add_remarks:
 * @reader: a reader that has read all
 * @root: the root
 *
 * Words what was counted, and what such a file holds that a plan here does not.
 */
void
pw_mspdi_add_remarks (PwMspdiReader  *reader,
                      const PwMarkup *root)
{
  guint n_resources = count_resources (root);
  guint n_assignments = count_in (root, "Assignments", "Assignment");
  guint n_baselines = count_baselines (reader);

  for (guint i = 0; i < PW_MSPDI_N_TALLIES; i++)
    {
      if (reader->tallies[i].count > 0)
        {
          add (reader, word_tally (i, reader->tallies[i].count, pw_tally_get_names (&reader->tallies[i])));
        }
    }

  if (g_strcmp0 (pw_markup_get_text (root, "ScheduleFromStart"), "0") == 0)
    {
      add (reader, g_strdup (_("The plan counts back from its end; here it counts from its start once you replan.")));
    }
  if (count_in (root, "Calendars", "Calendar") > 0)
    {
      add (reader, g_strdup (_("The calendars of the file are not kept: once you replan, the working week and the holidays of the organisation count.")));
    }
  if (n_resources > 0)
    {
      /* Translators: %u counts people and means */
      add (reader, g_strdup_printf (ngettext ("%u resource is not kept.", "%u resources are not kept.", n_resources), n_resources));
    }
  if (n_assignments > 0)
    {
      /* Translators: %u counts who works on what */
      add (reader, g_strdup_printf (ngettext ("%u assignment is not kept.", "%u assignments are not kept.", n_assignments), n_assignments));
    }
  if (n_baselines > 0)
    {
      /* Translators: %u counts tasks */
      add (reader, g_strdup_printf (ngettext ("The baseline of %u task is not kept.", "The baseline of %u tasks is not kept.", n_baselines), n_baselines));
    }
}

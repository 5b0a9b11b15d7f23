/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-roster-words.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "model/pw-absence.h"
#include "model/pw-day-words.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-shift-edits.h"
#include "model/pw-volunteer-edits.h"

PwRosterRemark *
pw_roster_remark_new (int              code,
                      PwRosterGravity  gravity,
                      char            *sentence)
{
  PwRosterRemark *self = g_new0 (PwRosterRemark, 1);

  self->code = code;
  self->gravity = gravity;
  self->sentence = sentence;
  return self;
}

void
pw_roster_remark_free (PwRosterRemark *self)
{
  g_free (self->sentence);
  g_free (self);
}

static char *
word_absence (PwRosterFacts *facts,
              const char    *name,
              guint          window,
              PwDay          day)
{
  gpointer absence = pw_roster_facts_get_absence (facts, window);
  const char *reason;
  PwDay until;

  if (absence == NULL)
    {
      /* Translators: %s is a volunteer */
      return g_strdup_printf (_("%s is away."), name);
    }

  reason = pw_absence_reason_get_name ((PwAbsenceReason) pw_absence_get_reason (absence));
  until = pw_absence_get_until_day (absence);
  if (pw_absence_get_rule (absence) == PW_ABSENCE_RULE_ONCE && until != PW_DAY_NONE && until != day)
    {
      g_autofree char *last = pw_day_dup_numbers (until, day);

      /* Translators: a volunteer, a reason such as "ill", and the last day of the absence */
      return g_strdup_printf (_("%s is away (%s) up to and including %s."), name, reason, last);
    }
  if (pw_absence_get_rule (absence) != PW_ABSENCE_RULE_ONCE)
    {
      g_autofree char *words = pw_absence_dup_words (absence);

      /* Translators: a volunteer, a reason such as "ill", and when, such as "every Monday" */
      return g_strdup_printf (_("%s is away (%s): %s."), name, reason, words);
    }

  /* Translators: a volunteer and a reason such as "ill" */
  return g_strdup_printf (_("%s is away that day (%s)."), name, reason);
}

static char *
word_other_shift (PwRosterFacts        *facts,
                  const char           *name,
                  const PwRosterReason *reason)
{
  gpointer shift = reason->other != G_MAXUINT ? pw_roster_facts_get_shift (facts, reason->other) : NULL;
  g_autofree char *words = shift != NULL ? pw_shift_dup_words (shift) : NULL;

  if (words == NULL)
    {
      /* Translators: %s is a volunteer */
      return g_strdup_printf (_("%s has another shift that day."), name);
    }

  return reason->code == PW_ROSTER_OVERLAP
         /* Translators: a volunteer, and another shift with its times */
         ? g_strdup_printf (_("%s has another shift at that time: %s."), name, words)
         /* Translators: a volunteer, and another shift with its times */
         : g_strdup_printf (_("%s has another shift that day: %s."), name, words);
}

static char *
word_turns (const char *name,
            int         number,
            gboolean    is_month)
{
  return is_month
         /* Translators: a volunteer and a number of shifts */
         ? g_strdup_printf (ngettext ("%s would rather do less: this is shift %d of the month.",
                                      "%s would rather do less: this is shift %d of the month.", (gulong) number), name, number)
         /* Translators: a volunteer and a number of shifts */
         : g_strdup_printf (ngettext ("%s would rather do less: this is shift %d of the week.",
                                      "%s would rather do less: this is shift %d of the week.", (gulong) number), name, number);
}

static char *
word_power (const PwRosterReason *reason,
            const char           *name,
            PwDay                 day,
            gpointer              power)
{
  const char *title = power != NULL ? pw_power_get_title (power) : "";
  g_autofree char *when = NULL;

  switch ((int) reason->code)
    {
    case PW_ROSTER_POWER_EXPIRED:
      when = pw_day_dup_numeric (day - reason->number);
      /* Translators: a power such as "driving licence", a volunteer, and a day */
      return g_strdup_printf (_("The power “%s” of %s expired on %s."), title, name, when);

    case PW_ROSTER_POWER_NOT_YET:
      when = pw_day_dup_numeric (day + reason->number);
      /* Translators: a power such as "driving licence", a volunteer, and a day */
      return g_strdup_printf (_("The power “%s” of %s holds from %s."), title, name, when);

    default:
      /* Translators: a volunteer, and a power such as "driving licence" */
      return g_strdup_printf (_("%s does not have the power “%s”."), name, title);
    }
}

static char *
word_reason (const PwRosterReason *reason,
             PwRosterFacts        *facts,
             const char           *name,
             PwDay                 day,
             gpointer              power)
{
  switch (reason->code)
    {
    case PW_ROSTER_TWICE:
      /* Translators: %s is a volunteer */
      return g_strdup_printf (_("%s is already in this shift."), name);

    case PW_ROSTER_OVERLAP:
    case PW_ROSTER_SAME_DAY:
      return word_other_shift (facts, name, reason);

    case PW_ROSTER_AWAY:
      return word_absence (facts, name, reason->other, day);

    case PW_ROSTER_NOT_AVAILABLE:
      /* Translators: %s is a volunteer */
      return g_strdup_printf (_("%s did not say to be available at that time."), name);

    case PW_ROSTER_NO_SUCH_POWER:
    case PW_ROSTER_POWER_EXPIRED:
    case PW_ROSTER_POWER_NOT_YET:
      return word_power (reason, name, day, power);

    case PW_ROSTER_UNDER_15:
    case PW_ROSTER_UNDER_16:
      /* Translators: a volunteer and an age in years */
      return g_strdup_printf (_("%s is %d years old that day; volunteering begins at 16, or at 15 after two years of secondary school."),
                              name, reason->number);

    case PW_ROSTER_WEEK_CEILING:
    case PW_ROSTER_WEEK_WISH:
      return word_turns (name, reason->number, FALSE);

    case PW_ROSTER_MONTH_CEILING:
    case PW_ROSTER_MONTH_WISH:
    default:
      return word_turns (name, reason->number, TRUE);
    }
}

static PwRosterGravity
weigh (const PwRosterReason *reason)
{
  if (reason->is_refusal)
    {
      return PW_ROSTER_REFUSAL;
    }

  return reason->code == PW_ROSTER_WEEK_WISH || reason->code == PW_ROSTER_MONTH_WISH || reason->code == PW_ROSTER_SAME_DAY
         ? PW_ROSTER_HINT : PW_ROSTER_MARK;
}

/**
 * pw_roster_remark_from_reason:
 * @reason: of the engine
 * @facts: the facts that it was found with
 * @person: (type PwPerson): whom it is about
 * @day: the day of the shift
 * @power: (nullable) (type PwPower): what the place asks
 *
 * Returns: (transfer full): the same in words
 */
PwRosterRemark *
pw_roster_remark_from_reason (const PwRosterReason *reason,
                              PwRosterFacts        *facts,
                              gpointer              person,
                              PwDay                 day,
                              gpointer              power)
{
  g_autofree char *name = pw_entity_dup_title (person);

  return pw_roster_remark_new ((int) reason->code, weigh (reason), word_reason (reason, facts, name, day, power));
}

/* Adds what is to be said of a volunteer whatever the shift. */
void
pw_roster_remarks_of_person (GPtrArray *remarks,
                             gpointer   person,
                             PwDay      day)
{
  g_autofree char *name = pw_entity_dup_title (person);
  PwDay started = pw_person_get_started_day (person);
  PwDay ended = pw_person_get_ended_day (person);

  if (started != PW_DAY_NONE && day < started)
    {
      g_autofree char *when = pw_day_dup_numeric (started);

      /* Translators: a volunteer and a day */
      g_ptr_array_add (remarks, pw_roster_remark_new (PW_ROSTER_NOT_STARTED, PW_ROSTER_MARK, g_strdup_printf (_("%s starts only on %s."), name, when)));
    }
  if (ended != PW_DAY_NONE && day > ended)
    {
      g_autofree char *when = pw_day_dup_numeric (ended);

      g_ptr_array_add (remarks, pw_roster_remark_new (PW_ROSTER_ENDED, PW_ROSTER_MARK,
                                                      /* Translators: a volunteer and a day */
                                                      g_strdup_printf (_("%s stopped as a volunteer on %s."), name, when)));
    }
  if (pw_person_is_volunteer (person) && pw_person_get_agreement_day (person) == PW_DAY_NONE)
    {
      g_ptr_array_add (remarks, pw_roster_remark_new (PW_ROSTER_NO_AGREEMENT, PW_ROSTER_MARK,
                                                      /* Translators: %s is a volunteer */
                                                      g_strdup_printf (_("%s has not signed the agreement yet."), name)));
    }
}

/* Why somebody stands where in a list of candidates. */
char *
pw_roster_dup_terms (const PwRosterCandidate *candidate)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);

  if (candidate->preference == 2)
    {
      g_ptr_array_add (terms, g_strdup (_("likes to come then")));
    }
  else if (candidate->preference == 1)
    {
      g_ptr_array_add (terms, g_strdup (_("available")));
    }
  if (candidate->times_held > 0)
    {
      /* Translators: %u is how often somebody did this before */
      g_ptr_array_add (terms, g_strdup_printf (ngettext ("did this %u time", "did this %u times", candidate->times_held), candidate->times_held));
    }
  else
    {
      g_ptr_array_add (terms, g_strdup (_("new here")));
    }
  /* Translators: %u is a number of shifts */
  g_ptr_array_add (terms, g_strdup_printf (ngettext ("%u shift this month", "%u shifts this month", candidate->turns), candidate->turns));
  g_ptr_array_add (terms, NULL);
  return g_strjoinv (" · ", (char **) terms->pdata);
}

/* As in “2 van 4 ingevuld”. */
char *
pw_roster_coverage_dup_words (PwRosterCoverage coverage)
{
  if (coverage.wanted == 0)
    {
      /* Translators: %u is a number of people */
      return g_strdup_printf (ngettext ("%u person", "%u people", coverage.filled), coverage.filled);
    }

  /* Translators: filled places, and wanted places */
  return g_strdup_printf (_("%u of %u filled"), coverage.filled, coverage.wanted);
}

/* As in “3 van 3 ingevuld, let op: 1 persoon”. */
char *
pw_roster_shift_dup_words (PwRoster *roster,
                           gpointer  shift)
{
  guint n_marked = pw_roster_count_marked (roster, shift);
  g_autofree char *coverage = pw_roster_coverage_dup_words (pw_roster_get_coverage (roster, shift));

  return n_marked == 0 ? g_steal_pointer (&coverage)
         /* Translators: %s is such as "3 of 3 filled"; the people have something against them, such as an absence */
         : g_strdup_printf (ngettext ("%s, check %u person", "%s, check %u people", n_marked), coverage, n_marked);
}

/**
 * pw_roster_place_dup_words:
 * @demand: (nullable) (type PwDemand): what a place asks for
 *
 * Returns: (transfer full): what to write on an open place
 */
char *
pw_roster_place_dup_words (gpointer demand)
{
  const char *title = demand != NULL ? pw_demand_get_title (demand) : NULL;
  gpointer power = demand != NULL ? pw_demand_get_power (demand) : NULL;

  if (title != NULL && *title != '\0' && power != NULL)
    {
      /* Translators: what is done at a place, and the power that it asks for */
      return g_strdup_printf (C_("place", "%s (%s)"), title, pw_power_get_title (power));
    }
  if (power != NULL)
    {
      return g_strdup (pw_power_get_title (power));
    }

  return g_strdup (title != NULL && *title != '\0' ? title : C_("place", "to be filled"));
}

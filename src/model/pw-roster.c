/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-roster.h"

#include "model/pw-absence.h"
#include "model/pw-activity.h"
#include "model/pw-availability.h"
#include "model/pw-person-power.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-roster-facts.h"
#include "model/pw-roster-words.h"
#include "model/pw-workspace.h"

/* Whose turn it is depends on what went before; further back does not change the ranking much. */
#define DAYS_BEFORE (26 * 7)
#define DAYS_AFTER  (9 * 7)

struct _PwRoster
{
  GObject        parent_instance;

  PwWorkspace   *workspace;     /* (owned) */
  PwRosterFacts *facts;         /* (owned) (nullable): of the days around the last question */
  PwDayRange     range;         /* of the facts */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwRoster, pw_roster, G_TYPE_OBJECT)

static void
pw_roster_applied_cb (PwRoster *self,
                      PwEdit   *edit)
{
  GType types[] = {
    PW_TYPE_ACTIVITY, PW_TYPE_SHIFT, PW_TYPE_DEMAND, PW_TYPE_ASSIGNMENT, PW_TYPE_PERSON,
    PW_TYPE_PERSON_POWER, PW_TYPE_POWER, PW_TYPE_AVAILABILITY, PW_TYPE_ABSENCE
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (pw_edit_touches (edit, types[i]))
        {
          g_clear_pointer (&self->facts, pw_roster_facts_free);
          g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
          return;
        }
    }
}

static void
pw_roster_dispose (GObject *object)
{
  PwRoster *self = PW_ROSTER (object);

  g_clear_pointer (&self->facts, pw_roster_facts_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pw_roster_parent_class)->dispose (object);
}

static void
pw_roster_class_init (PwRosterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_roster_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_roster_init (PwRoster *self)
{
}

PwRoster *
pw_roster_new (PwWorkspace *workspace)
{
  PwRoster *self = g_object_new (PW_TYPE_ROSTER, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "applied", G_CALLBACK (pw_roster_applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

PwWorkspace *
pw_roster_get_workspace (PwRoster *self)
{
  return self->workspace;
}

/* The facts around a day; made anew when it lies too near the edge of those at hand. */
static PwRosterFacts *
get_facts (PwRoster *self,
           PwDay     day)
{
  if (self->facts != NULL && (day - 14 < self->range.first || day + 42 >= self->range.end))
    {
      g_clear_pointer (&self->facts, pw_roster_facts_free);
    }
  if (self->facts == NULL)
    {
      self->range = (PwDayRange) { day - DAYS_BEFORE, day + DAYS_AFTER };
      self->facts = pw_roster_facts_new (self->workspace, self->range);
    }

  return self->facts;
}

static int
compare_shifts (gconstpointer first,
                gconstpointer second)
{
  gpointer a = *(gpointer *) first;
  gpointer b = *(gpointer *) second;

  if (pw_shift_get_day (a) != pw_shift_get_day (b))
    {
      return pw_shift_get_day (a) < pw_shift_get_day (b) ? -1 : 1;
    }
  if (pw_shift_get_start (a) != pw_shift_get_start (b))
    {
      return pw_shift_get_start (a) < pw_shift_get_start (b) ? -1 : 1;
    }

  return pw_entity_get_id (a) < pw_entity_get_id (b) ? -1 : 1;
}

/**
 * pw_roster_list_shifts:
 * @self: a roster
 * @range: some days
 *
 * Returns: (transfer container) (element-type PwShift): the shifts that begin in @range, in time
 */
GPtrArray *
pw_roster_list_shifts (PwRoster   *self,
                       PwDayRange  range)
{
  GListModel *list = pw_workspace_get_list (self->workspace, PW_TYPE_SHIFT);
  GPtrArray *shifts = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwShift) shift = g_list_model_get_item (list, i);

      if (pw_day_range_contains (range, pw_shift_get_day (shift)))
        {
          g_ptr_array_add (shifts, shift);
        }
    }

  g_ptr_array_sort (shifts, compare_shifts);
  return shifts;
}

/* Where somebody belongs who was given no place: the first that has room and asks nothing he lacks. */
static guint
find_place (PwRoster  *self,
            gpointer   shift,
            gpointer   person,
            GPtrArray *demands,
            guint     *filled)
{
  PwRosterFacts *facts = get_facts (self, pw_shift_get_day (shift));
  guint index = pw_roster_facts_find (facts, person);

  for (guint i = 0; i < demands->len; i++)
    {
      gpointer demand = g_ptr_array_index (demands, i);
      int power = pw_roster_facts_find_power (facts, pw_demand_get_power (demand));

      if ((int) filled[i] < pw_demand_get_wanted (demand)
          && (power == PW_ROSTER_NO_POWER || pw_roster_rules_has_power (pw_roster_facts_get_rules (facts), index, power, pw_shift_get_day (shift))))
        {
          return i;
        }
    }

  return G_MAXUINT;
}

/* The row of @demands that each assignment stands in, G_MAXUINT for none; and how many each row has. */
static GArray *
seat (PwRoster  *self,
      gpointer   shift,
      GPtrArray *demands,
      GPtrArray *assignments,
      guint     *filled)
{
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < assignments->len; i++)
    {
      gpointer demand = pw_assignment_get_demand (g_ptr_array_index (assignments, i));
      guint row = G_MAXUINT;

      if (demand != NULL && g_ptr_array_find (demands, demand, &row))
        {
          filled[row]++;
        }
      g_array_append_val (seats, row);
    }
  for (guint i = 0; i < assignments->len; i++)
    {
      guint *row = &g_array_index (seats, guint, i);

      if (*row == G_MAXUINT)
        {
          *row = find_place (self, shift, pw_assignment_get_person (g_ptr_array_index (assignments, i)), demands, filled);
          if (*row != G_MAXUINT)
            {
              filled[*row]++;
            }
        }
    }

  return seats;
}

/**
 * pw_roster_list_places:
 * @self: a roster
 * @shift: (type PwShift): a shift
 *
 * Returns: (transfer full) (element-type PwRosterPlace): the places of each demand, people first,
 *   then what is open; at the end who stands in no place that asks for somebody
 */
GArray *
pw_roster_list_places (PwRoster *self,
                       gpointer  shift)
{
  g_autoptr (GPtrArray) demands = pw_workspace_list_referrers (self->workspace, PW_TYPE_DEMAND, PW_DEMAND_SHIFT, shift);
  g_autoptr (GPtrArray) assignments = pw_workspace_list_referrers (self->workspace, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_SHIFT, shift);
  g_autofree guint *filled = g_new0 (guint, demands->len + 1);
  g_autoptr (GArray) seats = seat (self, shift, demands, assignments, filled);
  GArray *places = g_array_new (FALSE, TRUE, sizeof (PwRosterPlace));

  for (guint row = 0; row <= demands->len; row++)
    {
      PwRosterPlace place = { row < demands->len ? g_ptr_array_index (demands, row) : NULL, NULL };

      for (guint i = 0; i < assignments->len; i++)
        {
          if (MIN (g_array_index (seats, guint, i), demands->len) == row)
            {
              place.assignment = g_ptr_array_index (assignments, i);
              g_array_append_val (places, place);
            }
        }
      place.assignment = NULL;
      for (int i = (int) filled[row]; place.demand != NULL && i < pw_demand_get_wanted (place.demand); i++)
        {
          g_array_append_val (places, place);
        }
    }

  return places;
}

/* How full a shift is. */
PwRosterCoverage
pw_roster_get_coverage (PwRoster *self,
                        gpointer  shift)
{
  g_autoptr (GPtrArray) demands = pw_workspace_list_referrers (self->workspace, PW_TYPE_DEMAND, PW_DEMAND_SHIFT, shift);
  g_autoptr (GPtrArray) assignments = pw_workspace_list_referrers (self->workspace, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_SHIFT, shift);
  g_autofree guint *filled = g_new0 (guint, demands->len + 1);
  g_autoptr (GArray) seats = seat (self, shift, demands, assignments, filled);
  PwRosterCoverage coverage = { .filled = assignments->len };
  gboolean is_short = FALSE;
  gboolean is_over = FALSE;

  for (guint i = 0; i < demands->len; i++)
    {
      gpointer demand = g_ptr_array_index (demands, i);
      guint minimum = (guint) pw_demand_get_minimum (demand);
      guint wanted = (guint) pw_demand_get_wanted (demand);
      gboolean has_maximum = !pw_entity_is_null (demand, PW_DEMAND_MAXIMUM);

      coverage.min += minimum;
      coverage.wanted += wanted;
      coverage.max += has_maximum ? (guint) pw_demand_get_maximum (demand) : wanted;
      coverage.open += wanted > filled[i] ? wanted - filled[i] : 0;
      is_short |= filled[i] < minimum;
      is_over |= has_maximum && filled[i] > (guint) pw_demand_get_maximum (demand);
    }
  for (guint i = 0; i < seats->len && demands->len > 0; i++)
    {
      is_over |= g_array_index (seats, guint, i) == G_MAXUINT;
    }

  coverage.state = is_short ? PW_ROSTER_SHORT : is_over ? PW_ROSTER_OVER : coverage.open > 0 || coverage.wanted == 0 ? PW_ROSTER_OK : PW_ROSTER_FULL;
  return coverage;
}

/* How many wanted places of the days have nobody. */
guint
pw_roster_count_open (PwRoster   *self,
                      PwDayRange  range)
{
  g_autoptr (GPtrArray) shifts = pw_roster_list_shifts (self, range);
  guint n_open = 0;

  for (guint i = 0; i < shifts->len; i++)
    {
      n_open += pw_roster_get_coverage (self, g_ptr_array_index (shifts, i)).open;
    }

  return n_open;
}

static int
compare_remarks (gconstpointer first,
                 gconstpointer second)
{
  const PwRosterRemark *a = *(PwRosterRemark *const *) first;
  const PwRosterRemark *b = *(PwRosterRemark *const *) second;

  return a->gravity != b->gravity ? (int) b->gravity - (int) a->gravity : a->code - b->code;
}

static gboolean
is_about_power (PwRosterCode code)
{
  return code == PW_ROSTER_NO_SUCH_POWER || code == PW_ROSTER_POWER_EXPIRED || code == PW_ROSTER_POWER_NOT_YET;
}

static GPtrArray *
word_reasons (PwRosterFacts *facts,
              GArray        *reasons,
              gpointer       person,
              gpointer       shift,
              gpointer       power)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_roster_remark_free);
  PwDay day = pw_shift_get_day (shift);
  gboolean is_unavailable = FALSE;

  for (guint i = 0; i < reasons->len; i++)
    {
      const PwRosterReason *reason = &g_array_index (reasons, PwRosterReason, i);

      is_unavailable |= reason->code == PW_ROSTER_NOT_AVAILABLE;
      g_ptr_array_add (remarks, pw_roster_remark_from_reason (reason, facts, person, day, power));
    }
  if (!is_unavailable && pw_roster_facts_is_elsewhere (facts, pw_roster_facts_find (facts, person), pw_roster_facts_find (facts, shift)))
    {
      PwRosterReason elsewhere = { PW_ROSTER_NOT_AVAILABLE, 0, G_MAXUINT, FALSE };

      g_ptr_array_add (remarks, pw_roster_remark_from_reason (&elsewhere, facts, person, day, power));
    }

  pw_roster_remarks_of_person (remarks, person, day);
  g_ptr_array_sort (remarks, compare_remarks);
  return remarks;
}

static gpointer
find_demand_of (PwRoster *self,
                gpointer  assignment)
{
  g_autoptr (GArray) places = pw_roster_list_places (self, pw_assignment_get_shift (assignment));

  for (guint i = 0; i < places->len; i++)
    {
      if (g_array_index (places, PwRosterPlace, i).assignment == assignment)
        {
          return g_array_index (places, PwRosterPlace, i).demand;
        }
    }

  return NULL;
}

/**
 * pw_roster_list_remarks:
 * @self: a roster
 * @assignment: (type PwAssignment): somebody in a shift
 *
 * Returns: (transfer full) (element-type PwRosterRemark): what is to be said about it, worst first
 */
GPtrArray *
pw_roster_list_remarks (PwRoster *self,
                        gpointer  assignment)
{
  gpointer shift = pw_assignment_get_shift (assignment);
  gpointer person = pw_assignment_get_person (assignment);
  gpointer demand = find_demand_of (self, assignment);
  gpointer power = demand != NULL ? pw_demand_get_power (demand) : NULL;
  PwRosterFacts *facts = get_facts (self, pw_shift_get_day (shift));
  PwRosterRules *rules = pw_roster_facts_get_rules (facts);
  g_autoptr (GArray) reasons = pw_roster_rules_check_assignment (rules, pw_roster_facts_find (facts, assignment));

  /* The power is that of the place somebody was given, which the engine does not know. */
  for (guint i = reasons->len; i > 0; i--)
    {
      if (is_about_power (g_array_index (reasons, PwRosterReason, i - 1).code))
        {
          g_array_remove_index (reasons, i - 1);
        }
    }
  if (power != NULL)
    {
      g_autoptr (GArray) all = pw_roster_rules_check_candidate (rules, pw_roster_facts_find (facts, person), pw_roster_facts_find (facts, shift),
                                                                pw_roster_facts_find_power (facts, power));

      for (guint i = 0; i < all->len; i++)
        {
          PwRosterReason reason = g_array_index (all, PwRosterReason, i);

          if (is_about_power (reason.code))
            {
              g_array_append_val (reasons, reason);
            }
        }
    }

  return word_reasons (facts, reasons, person, shift, power);
}

/* Whether there is something to be said that nobody has allowed with a note yet. */
gboolean
pw_roster_is_marked (PwRoster *self,
                     gpointer  assignment)
{
  g_autoptr (GPtrArray) remarks = NULL;

  if (pw_assignment_get_note (assignment) != NULL)
    {
      return FALSE;
    }

  remarks = pw_roster_list_remarks (self, assignment);
  return remarks->len > 0 && ((PwRosterRemark *) g_ptr_array_index (remarks, 0))->gravity >= PW_ROSTER_MARK;
}

/* How many of the people in @shift have something against them that nobody has allowed yet: it may be full and still not in order. */
guint
pw_roster_count_marked (PwRoster *self,
                        gpointer  shift)
{
  g_autoptr (GArray) places = pw_roster_list_places (self, shift);
  guint n_marked = 0;

  for (guint i = 0; i < places->len; i++)
    {
      gpointer assignment = g_array_index (places, PwRosterPlace, i).assignment;

      n_marked += assignment != NULL && pw_roster_is_marked (self, assignment) ? 1 : 0;
    }

  return n_marked;
}

/**
 * pw_roster_judge:
 * @self: a roster
 * @shift: (type PwShift): where
 * @person: (type PwPerson): who is not there yet
 * @demand: (nullable) (type PwDemand): in which place
 *
 * Returns: (transfer full) (element-type PwRosterRemark): what would be said about it, worst first
 */
GPtrArray *
pw_roster_judge (PwRoster *self,
                 gpointer  shift,
                 gpointer  person,
                 gpointer  demand)
{
  gpointer power = demand != NULL ? pw_demand_get_power (demand) : NULL;
  PwRosterFacts *facts = get_facts (self, pw_shift_get_day (shift));
  g_autoptr (GArray) reasons = pw_roster_rules_check_candidate (pw_roster_facts_get_rules (facts), pw_roster_facts_find (facts, person),
                                                                pw_roster_facts_find (facts, shift), pw_roster_facts_find_power (facts, power));

  return word_reasons (facts, reasons, person, shift, power);
}

static void
offer_free (PwRosterOffer *offer)
{
  g_ptr_array_unref (offer->remarks);
  g_free (offer->terms);
  g_free (offer);
}

/**
 * pw_roster_list_offers:
 * @self: a roster
 * @shift: (type PwShift): where
 * @demand: (nullable) (type PwDemand): which place
 *
 * Returns: (transfer full) (element-type PwRosterOffer): the volunteers of the register, whom to ask first first;
 *   who cannot come stands at the end, with the reason
 */
GPtrArray *
pw_roster_list_offers (PwRoster *self,
                       gpointer  shift,
                       gpointer  demand)
{
  static const PwRosterGravity order[] = { PW_ROSTER_HINT, PW_ROSTER_MARK, PW_ROSTER_REFUSAL };
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) offer_free);
  g_autoptr (GPtrArray) unsorted = g_ptr_array_new ();
  PwDay day = pw_shift_get_day (shift);
  PwRosterFacts *facts = get_facts (self, day);
  PwDay month = day;
  gpointer power = demand != NULL ? pw_demand_get_power (demand) : NULL;
  g_autoptr (GArray) candidates = NULL;
  int day_of_month;

  pw_day_to_ymd (month, NULL, NULL, &day_of_month);
  month -= day_of_month - 1;
  candidates = pw_roster_rules_rank (pw_roster_facts_get_rules (facts), pw_roster_facts_find (facts, shift),
                                     pw_roster_facts_find_power (facts, power), (PwDayRange) { month, pw_day_add_months (month, 1) });

  for (guint i = 0; i < candidates->len; i++)
    {
      const PwRosterCandidate *candidate = &g_array_index (candidates, PwRosterCandidate, i);
      gpointer person = pw_roster_facts_get_person (facts, candidate->person);
      PwRosterOffer *offer;

      if (!pw_person_is_volunteer (person) || pw_person_is_archived (person) || pw_person_is_erased (person))
        {
          continue;
        }

      offer = g_new0 (PwRosterOffer, 1);
      offer->person = person;
      offer->remarks = pw_roster_judge (self, shift, person, demand);
      offer->gravity = offer->remarks->len > 0 ? ((PwRosterRemark *) g_ptr_array_index (offer->remarks, 0))->gravity : PW_ROSTER_HINT;
      offer->terms = pw_roster_dup_terms (candidate);
      g_ptr_array_add (unsorted, offer);
    }

  for (guint g = 0; g < G_N_ELEMENTS (order); g++)
    {
      for (guint i = 0; i < unsorted->len; i++)
        {
          PwRosterOffer *offer = g_ptr_array_index (unsorted, i);

          if (offer->gravity == order[g])
            {
              g_ptr_array_add (offers, offer);
            }
        }
    }

  return offers;
}

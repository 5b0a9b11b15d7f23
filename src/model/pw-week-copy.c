/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-week-copy.h"

#include <glib/gi18n-lib.h>

#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-office-days.h"
#include "model/pw-person.h"
#include "model/pw-roster-facts.h"
#include "model/pw-roster-words.h"
#include "model/pw-shift-edits.h"
#include "model/pw-shift.h"
#include "model/pw-workspace.h"

/* A shift of the week that is copied, and what it becomes. */
typedef struct
{
  gpointer  source;
  PwDay     day;
  gpointer  present;            /* (nullable): the shift that is there already */
  guint     index;              /* of the shift in the facts */
} Turn;

typedef struct
{
  PwWorkspace    *workspace;
  PwEdit         *edit;
  PwRosterFacts  *facts;
  PwRosterReport *report;
} Copy;

static gpointer
find_present (PwWorkspace *workspace,
              gpointer     source,
              PwDay        day)
{
  g_autoptr (GPtrArray) shifts = pw_workspace_list_referrers (workspace, PW_TYPE_SHIFT, PW_SHIFT_ACTIVITY, pw_shift_get_activity (source));

  for (guint i = 0; i < shifts->len; i++)
    {
      gpointer shift = g_ptr_array_index (shifts, i);

      if (pw_shift_get_day (shift) == day && pw_shift_get_start (shift) == pw_shift_get_start (source)
          && g_strcmp0 (pw_shift_get_title (shift), pw_shift_get_title (source)) == 0)
        {
          return shift;
        }
    }

  return NULL;
}

/* Why somebody does not come along: what a coordinator would have to repair, not what he once allowed. */
static char *
find_objection (Copy       *self,
                const Turn *turn,
                gpointer    person,
                gpointer    power)
{
  PwDay ended = pw_person_get_ended_day (person);
  g_autoptr (GArray) reasons = NULL;

  if (pw_person_is_archived (person) || pw_person_is_erased (person) || (ended != PW_DAY_NONE && ended < turn->day))
    {
      g_autofree char *name = pw_entity_dup_title (person);

      /* Translators: %s is a volunteer */
      return g_strdup_printf (_("%s stopped as a volunteer."), name);
    }

  reasons = pw_roster_rules_check_candidate (pw_roster_facts_get_rules (self->facts), pw_roster_facts_find (self->facts, person), turn->index,
                                             pw_roster_facts_find_power (self->facts, power));
  for (guint i = 0; i < reasons->len; i++)
    {
      const PwRosterReason *reason = &g_array_index (reasons, PwRosterReason, i);

      switch ((int) reason->code)
        {
        case PW_ROSTER_TWICE:
        case PW_ROSTER_OVERLAP:
        case PW_ROSTER_AWAY:
        case PW_ROSTER_POWER_EXPIRED:
          {
            PwRosterRemark *remark = pw_roster_remark_from_reason (reason, self->facts, person, turn->day, power);
            char *sentence = g_steal_pointer (&remark->sentence);

            pw_roster_remark_free (remark);
            return sentence;
          }

        default:
          break;
        }
    }

  return NULL;
}

static gpointer
copy_demand (Copy     *self,
             gpointer  source,
             gpointer  shift)
{
  PwDemand *demand = pw_edit_create (self->edit, PW_TYPE_DEMAND);

  pw_edit_set_ref (self->edit, demand, PW_DEMAND_SHIFT, shift);
  for (guint field = PW_DEMAND_POWER; field <= PW_DEMAND_MAXIMUM; field++)
    {
      pw_edit_set_value (self->edit, demand, field, pw_entity_get_value (source, field));
    }

  return demand;
}

static gpointer
copy_shift (Copy       *self,
            const Turn *turn)
{
  PwShift *shift = pw_edit_create (self->edit, PW_TYPE_SHIFT);

  for (guint field = PW_SHIFT_ACTIVITY; field <= PW_SHIFT_NOTE; field++)
    {
      if (field != PW_SHIFT_DAY)
        {
          pw_edit_set_value (self->edit, shift, field, pw_entity_get_value (turn->source, field));
        }
    }

  pw_edit_set_day (self->edit, shift, PW_SHIFT_DAY, turn->day);
  /* A note is about that one day. */
  pw_edit_set_null (self->edit, shift, PW_SHIFT_NOTE);
  self->report->n_shifts++;
  return shift;
}

/* The demand of a shift that is there that asks for the same, with room for one more; NULL when there is none. */
static gpointer
find_room (Copy       *self,
           gpointer    present,
           gpointer    source_demand,
           GHashTable *taken)
{
  g_autoptr (GPtrArray) demands = pw_workspace_list_referrers (self->workspace, PW_TYPE_DEMAND, PW_DEMAND_SHIFT, present);

  for (guint i = 0; i < demands->len; i++)
    {
      gpointer demand = g_ptr_array_index (demands, i);
      g_autoptr (GPtrArray) standing = pw_workspace_list_referrers (self->workspace, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_DEMAND, demand);
      guint n_taken = GPOINTER_TO_UINT (g_hash_table_lookup (taken, demand));
      gboolean is_same = source_demand == NULL
                         || (pw_demand_get_power (demand) == pw_demand_get_power (source_demand)
                             && g_strcmp0 (pw_demand_get_title (demand), pw_demand_get_title (source_demand)) == 0);

      if (is_same && (int) (standing->len + n_taken) < pw_demand_get_wanted (demand))
        {
          g_hash_table_insert (taken, demand, GUINT_TO_POINTER (n_taken + 1));
          return demand;
        }
    }

  return NULL;
}

static void
copy_people (Copy       *self,
             const Turn *turn,
             gpointer    shift,
             GHashTable *demands)
{
  g_autoptr (GPtrArray) assignments = pw_workspace_list_referrers (self->workspace, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_SHIFT, turn->source);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autofree char *words = pw_shift_dup_words (turn->source);

  for (guint i = 0; i < assignments->len; i++)
    {
      gpointer assignment = g_ptr_array_index (assignments, i);
      gpointer person = pw_assignment_get_person (assignment);
      gpointer source_demand = pw_assignment_get_demand (assignment);
      gpointer power = source_demand != NULL ? pw_demand_get_power (source_demand) : NULL;
      g_autofree char *name = pw_entity_dup_title (person);
      g_autofree char *objection = find_objection (self, turn, person, power);
      gpointer demand = NULL;

      if (objection == NULL && turn->present != NULL)
        {
          demand = find_room (self, turn->present, source_demand, taken);
          objection = demand == NULL ? g_strdup (_("There is no place left.")) : NULL;
        }
      else if (source_demand != NULL)
        {
          demand = g_hash_table_lookup (demands, source_demand);
        }

      if (objection != NULL)
        {
          pw_roster_report_drop (self->report, turn->day, words, name, objection);
        }
      else
        {
          PwAssignment *made = pw_edit_create (self->edit, PW_TYPE_ASSIGNMENT);

          pw_edit_set_ref (self->edit, made, PW_ASSIGNMENT_SHIFT, shift);
          pw_edit_set_ref (self->edit, made, PW_ASSIGNMENT_PERSON, person);
          pw_edit_set_ref (self->edit, made, PW_ASSIGNMENT_DEMAND, demand);
          self->report->n_assignments++;
        }
    }
}

static void
copy_turn (Copy       *self,
           const Turn *turn)
{
  g_autoptr (GHashTable) demands = g_hash_table_new (NULL, NULL);
  gpointer shift = turn->present;

  if (shift != NULL)
    {
      self->report->n_present++;
    }
  else
    {
      g_autoptr (GPtrArray) rows = pw_workspace_list_referrers (self->workspace, PW_TYPE_DEMAND, PW_DEMAND_SHIFT, turn->source);

      shift = copy_shift (self, turn);
      for (guint i = 0; i < rows->len; i++)
        {
          g_hash_table_insert (demands, g_ptr_array_index (rows, i), copy_demand (self, g_ptr_array_index (rows, i), shift));
        }
    }

  copy_people (self, turn, shift, demands);
}

static GArray *
collect_turns (Copy         *self,
               PwDayRange    range,
               int           distance,
               PwOfficeDays *office)
{
  GListModel *list = pw_workspace_get_list (self->workspace, PW_TYPE_SHIFT);
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwShift) shift = g_list_model_get_item (list, i);
      Turn turn = { .source = shift, .day = pw_shift_get_day (shift) + distance };
      const char *closing;

      if (!pw_day_range_contains (range, pw_shift_get_day (shift)))
        {
          continue;
        }

      closing = pw_office_days_get_closing (office, turn.day, pw_shift_get_start (shift), pw_shift_get_length (shift));
      turn.present = find_present (self->workspace, shift, turn.day);
      if (turn.present == NULL && (closing != NULL || pw_activity_is_archived (pw_shift_get_activity (shift))))
        {
          g_autofree char *words = pw_shift_dup_words (shift);
          /* Translators: %s is a holiday or another closing day */
          g_autofree char *reason = closing != NULL ? g_strdup_printf (_("Closed: %s."), closing) : g_strdup (_("The activity is in the archive."));

          pw_roster_report_drop (self->report, turn.day, words, NULL, reason);
          continue;
        }

      g_array_append_val (turns, turn);
    }

  return turns;
}

/**
 * pw_week_copy:
 * @workspace: a workspace
 * @source: a Monday
 * @target: the Monday of the week to fill
 * @report: (out) (transfer full): what came along, and what did not and why
 *
 * Copies the shifts of a week with their places and people. What the target week has
 * already stays, and is filled where there is room. Notes are not copied.
 *
 * Returns: (transfer full): one edit, empty when there is nothing to copy
 */
PwEdit *
pw_week_copy (PwWorkspace     *workspace,
              PwDay            source,
              PwDay            target,
              PwRosterReport **report)
{
  g_autofree char *from_week = g_strdup_printf ("%d", pw_day_get_iso_week (source, NULL));
  g_autofree char *to_week = g_strdup_printf ("%d", pw_day_get_iso_week (target, NULL));
  g_autoptr (PwOfficeDays) office = pw_office_days_new (workspace, (PwDayRange) { target, target + 7 });
  g_autoptr (PwRosterFacts) facts = pw_roster_facts_new (workspace, (PwDayRange) { target - 35, target + 42 });
  g_autoptr (GArray) turns = NULL;
  /* Translators: two numbers of weeks */
  Copy copy = { workspace, pw_edit_new (N_("Week %s copied to week %s"), from_week, to_week, NULL), facts, pw_roster_report_new () };

  turns = collect_turns (&copy, (PwDayRange) { source, source + 7 }, target - source, office);
  for (guint i = 0; i < turns->len; i++)
    {
      Turn *turn = &g_array_index (turns, Turn, i);

      turn->index = turn->present != NULL ? pw_roster_facts_find (facts, turn->present)
                    : pw_roster_facts_imagine_shift (facts, pw_shift_get_activity (turn->source), turn->day,
                                                     pw_shift_get_start (turn->source), pw_shift_get_length (turn->source));
    }
  for (guint i = 0; i < turns->len; i++)
    {
      copy_turn (&copy, &g_array_index (turns, Turn, i));
    }

  *report = copy.report;
  return copy.edit;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-roster-facts.h"

#include "model/pw-absence.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-availability.h"
#include "model/pw-demand.h"
#include "model/pw-person-power.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-repeat.h"
#include "model/pw-shift.h"
#include "model/pw-workspace.h"

struct _PwRosterFacts
{
  GArray        *persons;       /* (element-type PwRosterPerson) */
  GArray        *powers;        /* (element-type PwRosterPower) */
  GArray        *shifts;        /* (element-type PwRosterShift) */
  GArray        *demands;       /* (element-type PwRosterDemand) */
  GArray        *assignments;   /* (element-type PwRosterAssignment) */
  GArray        *windows;       /* (element-type PwRosterWindow) */
  GPtrArray     *person_rows;   /* by index */
  GPtrArray     *shift_rows;    /* by index; NULL for an imagined one */
  GPtrArray     *window_rows;   /* (element-type PwEntity): absences and availabilities, by index */
  GHashTable    *indices;       /* record to index */
  GHashTable    *activities;    /* activity to its number */
  PwRosterRules *rules;         /* (nullable): made when asked for */
};

static void
remember (PwRosterFacts *self,
          gpointer       entity,
          guint          index)
{
  g_hash_table_insert (self->indices, entity, GUINT_TO_POINTER (index + 1));
}

/* The index of a person, power, shift or assignment; G_MAXUINT when it has none here. */
guint
pw_roster_facts_find (PwRosterFacts *self,
                      gpointer       entity)
{
  gpointer index = entity != NULL ? g_hash_table_lookup (self->indices, entity) : NULL;

  return index != NULL ? GPOINTER_TO_UINT (index) - 1 : G_MAXUINT;
}

static guint
number_activity (PwRosterFacts *self,
                 gpointer       activity)
{
  gpointer number = g_hash_table_lookup (self->activities, activity);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (self->activities) + 1);
      g_hash_table_insert (self->activities, activity, number);
    }

  return GPOINTER_TO_UINT (number);
}

static void
add_persons (PwRosterFacts *self,
             PwWorkspace   *workspace)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (list, i);
      PwRosterPerson row = {
        .birth_day = pw_person_get_birth_day (person),
        .wished_week = PW_ROSTER_NO_LIMIT,
        .ceiling_week = PW_ROSTER_NO_LIMIT,
        .wished_month = pw_entity_is_null (PW_ENTITY (person), PW_PERSON_WISHED_TURNS) ? PW_ROSTER_NO_LIMIT : pw_person_get_wished_turns (person),
        .ceiling_month = PW_ROSTER_NO_LIMIT
      };

      remember (self, person, self->persons->len);
      g_array_append_val (self->persons, row);
      g_ptr_array_add (self->person_rows, person);
    }
}

static void
add_powers (PwRosterFacts *self,
            PwWorkspace   *workspace)
{
  GListModel *catalogue = pw_workspace_get_list (workspace, PW_TYPE_POWER);
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_PERSON_POWER);

  for (guint i = 0; i < g_list_model_get_n_items (catalogue); i++)
    {
      g_autoptr (PwPower) power = g_list_model_get_item (catalogue, i);

      remember (self, power, i);
    }
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwPersonPower) held = g_list_model_get_item (list, i);
      PwDay until = pw_person_power_get_until_day (held);
      PwRosterPower row = {
        .person = pw_roster_facts_find (self, pw_person_power_get_person (held)),
        .power = pw_roster_facts_find_power (self, pw_person_power_get_power (held)),
        .valid = { pw_person_power_get_from_day (held), until == PW_DAY_NONE ? PW_DAY_NONE : until + 1 }
      };

      g_array_append_val (self->powers, row);
    }
}

static void
add_window (PwRosterFacts      *self,
            gpointer            entity,
            PwRosterWindowKind  kind,
            PwMinutes           from_minute,
            PwMinutes           until_minute)
{
  PwRosterWindow window = { .kind = kind };
  PwRepeat repeat;
  guint person_field = kind == PW_ROSTER_ABSENT ? (guint) PW_ABSENCE_PERSON : (guint) PW_AVAILABILITY_PERSON;

  pw_repeat_read (&repeat, entity);
  window.person = pw_roster_facts_find (self, pw_entity_get_ref (entity, person_field));
  window.rule = pw_repeat_to_recurrence (&repeat, from_minute, until_minute);
  g_array_append_val (self->windows, window);
  g_ptr_array_add (self->window_rows, entity);
}

static void
add_windows (PwRosterFacts *self,
             PwWorkspace   *workspace)
{
  GListModel *absences = pw_workspace_get_list (workspace, PW_TYPE_ABSENCE);
  GListModel *availabilities = pw_workspace_get_list (workspace, PW_TYPE_AVAILABILITY);

  for (guint i = 0; i < g_list_model_get_n_items (absences); i++)
    {
      g_autoptr (PwAbsence) absence = g_list_model_get_item (absences, i);

      add_window (self, absence, PW_ROSTER_ABSENT, pw_absence_get_from_minute (absence), pw_absence_get_until_minute (absence));
    }
  for (guint i = 0; i < g_list_model_get_n_items (availabilities); i++)
    {
      g_autoptr (PwAvailability) availability = g_list_model_get_item (availabilities, i);

      add_window (self, availability, PW_ROSTER_AVAILABLE, pw_availability_get_from_minute (availability),
                  pw_availability_get_until_minute (availability));
    }
}

static void
add_shifts (PwRosterFacts *self,
            PwWorkspace   *workspace,
            PwDayRange     range)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_SHIFT);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwShift) shift = g_list_model_get_item (list, i);

      if (pw_day_range_contains (range, pw_shift_get_day (shift)))
        {
          guint index = pw_roster_facts_imagine_shift (self, pw_shift_get_activity (shift), pw_shift_get_day (shift),
                                                       pw_shift_get_start (shift), pw_shift_get_length (shift));

          remember (self, shift, index);
          self->shift_rows->pdata[index] = shift;
        }
    }
}

static void
add_demands (PwRosterFacts *self,
             PwWorkspace   *workspace)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_DEMAND);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwDemand) demand = g_list_model_get_item (list, i);
      PwRosterDemand row = {
        .shift = pw_roster_facts_find (self, pw_demand_get_shift (demand)),
        .power = pw_roster_facts_find_power (self, pw_demand_get_power (demand)),
        .min = (guint) pw_demand_get_minimum (demand),
        .wanted = (guint) pw_demand_get_wanted (demand),
        .max = pw_entity_is_null (PW_ENTITY (demand), PW_DEMAND_MAXIMUM) ? 1000 : (guint) pw_demand_get_maximum (demand)
      };

      if (row.shift != G_MAXUINT)
        {
          g_array_append_val (self->demands, row);
        }
    }
}

static void
add_assignments (PwRosterFacts *self,
                 PwWorkspace   *workspace)
{
  GListModel *list = pw_workspace_get_list (workspace, PW_TYPE_ASSIGNMENT);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwAssignment) assignment = g_list_model_get_item (list, i);
      PwRosterAssignment row = {
        .shift = pw_roster_facts_find (self, pw_assignment_get_shift (assignment)),
        .person = pw_roster_facts_find (self, pw_assignment_get_person (assignment))
      };

      if (row.shift != G_MAXUINT)
        {
          remember (self, assignment, self->assignments->len);
          g_array_append_val (self->assignments, row);
        }
    }
}

/**
 * pw_roster_facts_new:
 * @workspace: a workspace
 * @range: the days whose shifts count: those that are asked about, and enough
 *   around them to know whose turn it is
 *
 * Returns: (transfer full): the facts of this moment; they borrow the records
 */
PwRosterFacts *
pw_roster_facts_new (PwWorkspace *workspace,
                     PwDayRange   range)
{
  PwRosterFacts *self = g_new0 (PwRosterFacts, 1);

  self->persons = g_array_new (FALSE, FALSE, sizeof (PwRosterPerson));
  self->powers = g_array_new (FALSE, FALSE, sizeof (PwRosterPower));
  self->shifts = g_array_new (FALSE, FALSE, sizeof (PwRosterShift));
  self->demands = g_array_new (FALSE, FALSE, sizeof (PwRosterDemand));
  self->assignments = g_array_new (FALSE, FALSE, sizeof (PwRosterAssignment));
  self->windows = g_array_new (FALSE, FALSE, sizeof (PwRosterWindow));
  self->person_rows = g_ptr_array_new ();
  self->shift_rows = g_ptr_array_new ();
  self->window_rows = g_ptr_array_new ();
  self->indices = g_hash_table_new (NULL, NULL);
  self->activities = g_hash_table_new (NULL, NULL);

  add_persons (self, workspace);
  add_powers (self, workspace);
  add_windows (self, workspace);
  add_shifts (self, workspace, range);
  add_demands (self, workspace);
  add_assignments (self, workspace);
  return self;
}

void
pw_roster_facts_free (PwRosterFacts *self)
{
  g_clear_pointer (&self->rules, pw_roster_rules_free);
  g_array_unref (self->persons);
  g_array_unref (self->powers);
  g_array_unref (self->shifts);
  g_array_unref (self->demands);
  g_array_unref (self->assignments);
  g_array_unref (self->windows);
  g_ptr_array_unref (self->person_rows);
  g_ptr_array_unref (self->shift_rows);
  g_ptr_array_unref (self->window_rows);
  g_hash_table_unref (self->indices);
  g_hash_table_unref (self->activities);
  g_free (self);
}

/**
 * pw_roster_facts_imagine_shift:
 * @self: facts whose rules nobody has asked for yet
 * @activity: (type PwActivity): of what
 * @day: when
 * @start: minutes after midnight
 * @length: how long
 *
 * Adds a shift that is not in the workspace, to ask who could come.
 *
 * Returns: its index
 */
guint
pw_roster_facts_imagine_shift (PwRosterFacts *self,
                               gpointer       activity,
                               PwDay          day,
                               PwMinutes      start,
                               PwMinutes      length)
{
  PwRosterShift row = { number_activity (self, activity), day, start, length };

  g_return_val_if_fail (self->rules == NULL, 0);

  g_array_append_val (self->shifts, row);
  g_ptr_array_add (self->shift_rows, NULL);
  return self->shifts->len - 1;
}

PwRosterRules *
pw_roster_facts_get_rules (PwRosterFacts *self)
{
  if (self->rules == NULL)
    {
      PwRosterProblem problem = {
        (gpointer) self->persons->data, self->persons->len,
        (gpointer) self->powers->data, self->powers->len,
        (gpointer) self->shifts->data, self->shifts->len,
        (gpointer) self->demands->data, self->demands->len,
        (gpointer) self->assignments->data, self->assignments->len,
        (gpointer) self->windows->data, self->windows->len
      };

      self->rules = pw_roster_rules_new (&problem);
    }

  return self->rules;
}

gpointer
pw_roster_facts_get_person (PwRosterFacts *self,
                            guint          index)
{
  return g_ptr_array_index (self->person_rows, index);
}

/* NULL for an imagined one. */
gpointer
pw_roster_facts_get_shift (PwRosterFacts *self,
                           guint          index)
{
  return g_ptr_array_index (self->shift_rows, index);
}

/* The absence behind a window, NULL when it is an availability. */
gpointer
pw_roster_facts_get_absence (PwRosterFacts *self,
                             guint          window)
{
  gpointer row = window < self->window_rows->len ? g_ptr_array_index (self->window_rows, window) : NULL;

  return row != NULL && PW_IS_ABSENCE (row) ? row : NULL;
}

/* The number of a power for the engine; PW_ROSTER_NO_POWER for NULL. */
int
pw_roster_facts_find_power (PwRosterFacts *self,
                            gpointer       power)
{
  return power != NULL ? (int) pw_roster_facts_find (self, power) : PW_ROSTER_NO_POWER;
}

/**
 * pw_roster_facts_is_elsewhere:
 * @self: facts
 * @person: index of a person
 * @shift: index of a shift
 *
 * Availability may be for one activity only, which the engine does not know.
 *
 * Returns: whether the availability that covers @shift is all for other activities
 */
gboolean
pw_roster_facts_is_elsewhere (PwRosterFacts *self,
                              guint          person,
                              guint          shift)
{
  const PwRosterShift *row = &g_array_index (self->shifts, PwRosterShift, shift);
  PwMoment from = pw_moment_new (row->day, row->start);
  gboolean is_elsewhere = FALSE;

  for (guint i = 0; i < self->windows->len; i++)
    {
      const PwRosterWindow *window = &g_array_index (self->windows, PwRosterWindow, i);
      gpointer activity;

      if (window->person != person || window->kind == PW_ROSTER_ABSENT || !pw_recurrence_covers (&window->rule, from, from + row->length))
        {
          continue;
        }

      activity = pw_availability_get_activity (g_ptr_array_index (self->window_rows, i));
      if (activity == NULL || number_activity (self, activity) == row->activity)
        {
          return FALSE;
        }
      is_elsewhere = TRUE;
    }

  return is_elsewhere;
}

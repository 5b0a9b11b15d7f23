/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-plan-calendars.h"

#include "model/pw-absence.h"
#include "model/pw-edit-private.h"
#include "model/pw-office-calendar.h"
#include "model/pw-person.h"
#include "model/pw-repeat.h"
#include "model/pw-work-week.h"

/* An absence that returns without end counts for ten years: no planning looks further. */
#define MAX_ABSENCE_DAYS 3653

struct _PwPlanCalendars
{
  PwWorkspace *workspace;       /* (unowned) */
  PwCalendar  *office;          /* (owned) */
  GHashTable  *of_projects;     /* (element-type PwProject PwCalendar) */
  GHashTable  *of_people;       /* (element-type PwCalendar GHashTable): by that of the project, then by person */
  GHashTable  *joined;          /* (element-type utf8 PwCalendar) */
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pw_calendar_unref);
}

PwPlanCalendars *
pw_plan_calendars_new (PwWorkspace *workspace)
{
  PwPlanCalendars *self = g_new0 (PwPlanCalendars, 1);

  self->workspace = workspace;
  self->office = pw_office_calendar_new (workspace);
  self->of_projects = new_table ();
  self->of_people = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->joined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pw_calendar_unref);
  return self;
}

void
pw_plan_calendars_free (PwPlanCalendars *self)
{
  g_hash_table_unref (self->joined);
  g_hash_table_unref (self->of_people);
  g_hash_table_unref (self->of_projects);
  pw_calendar_unref (self->office);
  g_free (self);
}

PwCalendar *
pw_plan_calendars_get_office (PwPlanCalendars *self)
{
  return self->office;
}

/**
 * pw_plan_calendars_get_of_project:
 * @self: the calendars
 * @project: a project
 *
 * Returns: (transfer none): by its own week, or else that of the office
 */
PwCalendar *
pw_plan_calendars_get_of_project (PwPlanCalendars *self,
                                  PwProject       *project)
{
  PwCalendar *calendar = g_hash_table_lookup (self->of_projects, project);

  if (calendar == NULL)
    {
      calendar = pw_work_week_is_own (self->workspace, project) ? pw_office_calendar_new_of (self->workspace, project) : pw_calendar_ref (self->office);
      g_hash_table_insert (self->of_projects, project, calendar);
    }

  return calendar;
}

static void
add_rule (GArray    *rules,
          PwDay      first,
          PwDay      end,
          PwMinutes  from_minute,
          PwMinutes  to_minute)
{
  gboolean is_whole = to_minute <= from_minute;
  PwClosureRule rule = {
    .kind = PW_HOLIDAY_RANGE, .day = first, .end = end,
    .part = is_whole ? PW_DAY_PART_WHOLE : PW_DAY_PART_NONE,
    .from_minute = is_whole ? 0 : from_minute, .to_minute = is_whole ? 0 : MIN (to_minute, PW_MINUTES_A_DAY),
  };

  g_array_append_val (rules, rule);
}

static void
add_absence (GArray    *rules,
             PwAbsence *absence)
{
  PwRepeat repeat;
  PwRecurrence when;
  PwDay end;

  pw_repeat_read (&repeat, absence);
  when = pw_repeat_to_recurrence (&repeat, pw_absence_get_from_minute (absence), pw_absence_get_until_minute (absence));
  end = when.end == PW_DAY_NONE ? when.first + MAX_ABSENCE_DAYS : MIN (when.end, when.first + MAX_ABSENCE_DAYS);
  if (when.kind == PW_RECURRENCE_ONCE)
    {
      add_rule (rules, when.first, end, when.from_minute, when.to_minute);
      return;
    }

  for (PwDay day = pw_recurrence_get_next (&when, when.first); day != PW_DAY_NONE && day < end; day = pw_recurrence_get_next (&when, day + 1))
    {
      add_rule (rules, day, day + 1, when.from_minute, when.to_minute);
    }
}

static GArray *
list_closures (PwPlanCalendars *self,
               gpointer         person)
{
  g_autoptr (GPtrArray) absences = pw_workspace_list_referrers (self->workspace, PW_TYPE_ABSENCE, PW_ABSENCE_PERSON, person);
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (PwClosureRule));

  for (guint i = 0; i < absences->len; i++)
    {
      add_absence (rules, g_ptr_array_index (absences, i));
    }
  return rules;
}

static PwCalendar *get_of_person (PwPlanCalendars *self,
                                  PwCalendar      *project,
                                  gpointer         person);

/* Whoever has no week of its own works when the project does. */
static PwCalendar *
make_of_person (PwPlanCalendars *self,
                PwCalendar      *project,
                gpointer         person)
{
  gboolean is_own = pw_work_week_is_own (self->workspace, person);
  g_autoptr (PwCalendar) week = NULL;
  g_autoptr (GArray) rules = NULL;

  if (is_own && project != self->office)
    {
      return pw_calendar_ref (get_of_person (self, self->office, person));
    }

  week = is_own ? pw_office_calendar_new_of (self->workspace, person) : pw_calendar_ref (project);
  rules = list_closures (self, person);
  return rules->len == 0 ? g_steal_pointer (&week) : pw_calendar_new_closed (week, (const PwClosureRule *) rules->data, rules->len);
}

static PwCalendar *
get_of_person (PwPlanCalendars *self,
               PwCalendar      *project,
               gpointer         person)
{
  GHashTable *people = g_hash_table_lookup (self->of_people, project);
  PwCalendar *calendar;

  if (people == NULL)
    {
      people = new_table ();
      g_hash_table_insert (self->of_people, project, people);
    }
  calendar = g_hash_table_lookup (people, person);
  if (calendar == NULL)
    {
      calendar = make_of_person (self, project, person);
      g_hash_table_insert (people, person, calendar);
    }

  return calendar;
}

static PwCalendar *
join (PwPlanCalendars *self,
      PwCalendar      *first,
      PwCalendar      *second)
{
  g_autofree char *key = NULL;
  PwCalendar *calendar;

  if (first == second)
    {
      return first;
    }

  key = g_strdup_printf ("%p %p", (void *) first, (void *) second);
  calendar = g_hash_table_lookup (self->joined, key);
  if (calendar == NULL)
    {
      calendar = pw_calendar_new_joined (first, second, TRUE);
      g_hash_table_insert (self->joined, g_steal_pointer (&key), calendar);
    }

  return calendar;
}

/**
 * pw_plan_calendars_get_of_people:
 * @self: the calendars
 * @project: a project
 * @people: (element-type PwPerson): who works on a task of it
 *
 * Returns: (transfer none): when one of @people is at work: that of the project when nobody has another
 */
PwCalendar *
pw_plan_calendars_get_of_people (PwPlanCalendars *self,
                                 PwProject       *project,
                                 GPtrArray       *people)
{
  PwCalendar *base = pw_plan_calendars_get_of_project (self, project);
  PwCalendar *calendar = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      PwCalendar *own = get_of_person (self, base, g_ptr_array_index (people, i));

      calendar = calendar == NULL ? own : join (self, calendar, own);
    }

  return calendar != NULL ? calendar : base;
}

/* Whether a calendar was made of person @id; of one that is gone too, nobody knows. */
static gboolean
knows_person (PwPlanCalendars *self,
              PwId             id)
{
  gpointer person = pw_workspace_find (self->workspace, PW_TYPE_PERSON, id);
  GHashTableIter iter;
  gpointer people;

  g_hash_table_iter_init (&iter, self->of_people);
  while (person != NULL && g_hash_table_iter_next (&iter, NULL, &people))
    {
      if (g_hash_table_contains (people, person))
        {
          return TRUE;
        }
    }

  return person == NULL;
}

/**
 * pw_plan_calendars_depend_on:
 * @self: the calendars
 * @edit: an edit that was applied
 *
 * Returns: whether they are no longer true; an absence of somebody who was not asked for yet changes none of them
 */
gboolean
pw_plan_calendars_depend_on (PwPlanCalendars *self,
                             PwEdit          *edit)
{
  GPtrArray *ops = pw_edit_get_ops (edit);

  if (pw_office_calendar_depends_on (edit))
    {
      return TRUE;
    }
  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (PW_IS_ABSENCE (op->entity)
          && (((op->kind == PW_OP_DELETE || (op->kind == PW_OP_UPDATE && op->mask[PW_ABSENCE_PERSON])) && knows_person (self, op->old[PW_ABSENCE_PERSON].number))
              || (op->kind != PW_OP_DELETE && knows_person (self, pw_edit_get_value (edit, op->entity, PW_ABSENCE_PERSON)->number))))
        {
          return TRUE;
        }
    }

  return FALSE;
}

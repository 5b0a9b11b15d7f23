/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/pw-agenda.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "model/pw-activity.h"
#include "model/pw-sign-off-status.h"

#define DAYS_AHEAD 14

static void
item_free (PwAgendaItem *item)
{
  g_object_unref (item->entity);
  g_free (item->title);
  g_free (item->subtitle);
  g_free (item);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const PwAgendaItem *first = *(PwAgendaItem *const *) a;
  const PwAgendaItem *second = *(PwAgendaItem *const *) b;

  return first->day != second->day ? (first->day < second->day ? -1 : 1) : g_utf8_collate (first->title, second->title);
}

/* Takes the words. */
static void
add_item (GPtrArray *items,
          gpointer   entity,
          PwDay      day,
          char      *title,
          char      *subtitle)
{
  PwAgendaItem *item = g_new0 (PwAgendaItem, 1);

  item->entity = g_object_ref (entity);
  item->day = day;
  item->title = title;
  item->subtitle = subtitle;
  g_ptr_array_add (items, item);
}

/* Tasks */

static gboolean
is_at_work (PwProject *project)
{
  PwProjectState state = pw_project_get_state (project);

  return !pw_project_is_archived (project) && state != PW_PROJECT_STATE_IDEA && state != PW_PROJECT_STATE_DONE && state != PW_PROJECT_STATE_STOPPED;
}

static gboolean
is_of (PwTask   *task,
       gpointer  person)
{
  gpointer owner = pw_task_get_owner (task);

  return person == NULL || (owner != NULL ? owner == person : (gpointer) pw_project_get_owner (pw_task_get_project (task)) == person);
}

static char *
dup_late_words (PwTask *task,
                PwDay   finish,
                PwDay   today)
{
  const char *project = pw_project_get_title (pw_task_get_project (task));
  guint n_days = (guint) MAX (today - finish, 0);
  PwDay deadline = pw_task_get_deadline_day (task);

  if (n_days > 0)
    {
      /* Translators: %s is a project; %u how many days ago a task should have been ready */
      return g_strdup_printf (ngettext ("%s · %u day late", "%s · %u days late", n_days), project, n_days);
    }

  n_days = (guint) (finish - deadline);
  /* Translators: %s is a project; %u how many days after its deadline a task will be ready */
  return g_strdup_printf (ngettext ("%s · %u day after its deadline", "%s · %u days after its deadline", n_days), project, n_days);
}

static void
list_tasks (GPtrArray     *items,
            PwAgendaGroup  group,
            PwPlan        *plan,
            PwDay          today,
            gpointer       person)
{
  GListModel *tasks = pw_workspace_get_list (pw_plan_get_workspace (plan), PW_TYPE_TASK);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i);
      PwDay finish;

      if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE || !is_at_work (pw_task_get_project (task))
          || !is_of (task, person) || pw_plan_is_done (plan, task))
        {
          continue;
        }

      finish = pw_plan_get_finish_day (plan, task);
      if (finish == PW_DAY_NONE || pw_plan_is_late (plan, task) != (group == PW_AGENDA_LATE))
        {
          continue;
        }
      if (group == PW_AGENDA_LATE)
        {
          add_item (items, task, finish, g_strdup (pw_task_get_title (task)), dup_late_words (task, finish, today));
        }
      else if (finish <= today + DAYS_AHEAD)
        {
          add_item (items, task, finish, g_strdup (pw_task_get_title (task)), g_strdup (pw_project_get_title (pw_task_get_project (task))));
        }
    }
}

/* Shifts */

static void
list_places (GPtrArray *items,
             PwRoster  *roster,
             PwDay      today)
{
  PwDayRange week = { today, today + 7 };
  g_autoptr (GPtrArray) shifts = pw_roster_list_shifts (roster, week);

  for (guint i = 0; i < shifts->len; i++)
    {
      PwShift *shift = g_ptr_array_index (shifts, i);
      guint n_open = pw_roster_get_coverage (roster, shift).open;
      const char *title = pw_shift_get_title (shift);
      const char *activity = pw_activity_get_title (pw_shift_get_activity (shift));
      guint n_marked = n_open == 0 ? pw_roster_count_marked (roster, shift) : 0;
      PwMinutes start = pw_shift_get_start (shift);
      g_autofree char *from = pw_minutes_to_text (start);
      g_autofree char *until = pw_minutes_to_text ((start + pw_shift_get_length (shift)) % PW_MINUTES_A_DAY);

      if (n_marked > 0)
        {
          add_item (items, shift, pw_shift_get_day (shift),
                    /* Translators: an activity and the name of one of its shifts */
                    title != NULL ? g_strdup_printf (_("%s: %s"), activity, title) : g_strdup (activity),
                    /* Translators: from and until when a shift lasts; the people have something against them, such as an absence */
                    g_strdup_printf (ngettext ("%s–%s · check %u person", "%s–%s · check %u people", n_marked), from, until, n_marked));
        }
      else if (n_open > 0)
        {
          add_item (items, shift, pw_shift_get_day (shift),
                    /* Translators: an activity and the name of one of its shifts */
                    title != NULL ? g_strdup_printf (_("%s: %s"), activity, title) : g_strdup (activity),
                    /* Translators: from and until when a shift lasts; %u is how many places are open */
                    g_strdup_printf (ngettext ("%s–%s · %u place to fill", "%s–%s · %u places to fill", n_open), from, until, n_open));
        }
    }
}

/* Forms */

/* A form waits for one person at a time: the supervisor's turn comes after the answer of the member of staff.
 * Who it is comes first, for a title may be so long that its end is not read. */
static void
list_forms (GPtrArray   *items,
            PwWorkspace *workspace,
            PwDay        today,
            gpointer     person)
{
  GListModel *documents = pw_workspace_get_list (workspace, PW_TYPE_FROZEN_DOCUMENT);

  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (PwFrozenDocument) document = g_list_model_get_item (documents, i);
      PwSignOffStatus status = pw_frozen_document_get_status (document, today);
      PwSignOff *waiting = pw_sign_off_status_get_waiting (&status);
      PwEntity *signer = waiting != NULL ? PW_ENTITY (pw_sign_off_get_person (waiting)) : NULL;
      guint n_days = (guint) status.waiting_days;

      if (signer == NULL || (person != NULL && signer != person && (gpointer) pw_sign_off_get_offered_by (waiting) != person))
        {
          continue;
        }

      add_item (items, waiting, today - status.waiting_days, pw_entity_dup_title (signer),
                /* Translators: below the name of who has to sign: for how many days it has been waiting, and the document */
                g_strdup_printf (ngettext ("For %u day: %s", "For %u days: %s", n_days), n_days, pw_frozen_document_get_title (document)));
    }
}

/**
 * pw_agenda_list:
 * @group: which part
 * @plan: the dates of the projects
 * @roster: the coverage of the shifts
 * @today: the day of looking
 * @person: (nullable) (type PwPerson): whose; %NULL for everybody's. Places to fill are everybody's.
 *
 * Returns: (transfer full) (element-type PwAgendaItem): what waits, earliest first
 */
GPtrArray *
pw_agenda_list (PwAgendaGroup  group,
                PwPlan        *plan,
                PwRoster      *roster,
                PwDay          today,
                gpointer       person)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);

  switch (group)
    {
    case PW_AGENDA_LATE:
    case PW_AGENDA_SOON:
      list_tasks (items, group, plan, today, person);
      break;

    case PW_AGENDA_PLACES:
      list_places (items, roster, today);
      break;

    case PW_AGENDA_FORMS:
    default:
      list_forms (items, pw_plan_get_workspace (plan), today, person);
      break;
    }

  g_ptr_array_sort (items, compare_days);
  return items;
}

/**
 * pw_agenda_owns:
 * @plan: the dates of the projects
 * @person: (nullable) (type PwPerson): somebody
 *
 * Returns: whether @person is responsible for a project or a task, so that there is a “mine” to show
 */
gboolean
pw_agenda_owns (PwPlan   *plan,
                gpointer  person)
{
  PwWorkspace *workspace = pw_plan_get_workspace (plan);
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  if (person == NULL)
    {
      return FALSE;
    }

  projects = pw_workspace_list_referrers (workspace, PW_TYPE_PROJECT, PW_PROJECT_OWNER, person);
  tasks = pw_workspace_list_referrers (workspace, PW_TYPE_TASK, PW_TASK_OWNER, person);
  return projects->len + tasks->len > 0;
}

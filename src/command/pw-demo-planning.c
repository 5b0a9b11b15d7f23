/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-demo-private.h"

#include <glib/gi18n-lib.h>

#include "model/pw-checklist-item.h"
#include "model/pw-office-calendar.h"
#include "model/pw-project.h"
#include "model/pw-sitting-edits.h"
#include "model/pw-snapshot-edits.h"
#include "model/pw-task.h"
#include "model/pw-task-person.h"
#include "model/pw-work-week.h"

#define DAY_MINUTES   456
#define WEEKS_BACK    8
#define DAYS_AHEAD    366

/* What sits when: every so many days of the week, or the nth one of the month. */
static const struct
{
  const char       *title;
  PwRecurrenceKind  kind;
  PwWeekday         weekday;
  int               nth;
  guint             skipped_months;
  PwMinutes         start;
  int               agenda_days;
} bodies[] = {
  { "College van burgemeester en schepenen", PW_RECURRENCE_WEEKLY, PW_MONDAY, 0, 0, 540, 4 },
  { "Gemeenteraad", PW_RECURRENCE_MONTHLY, PW_MONDAY, -1, PW_MONTH_BIT (7) | PW_MONTH_BIT (8), 1200, 10 },
  { "Raad van bestuur Streekdienst Lindeland", PW_RECURRENCE_MONTHLY, PW_THURSDAY, 3, 0, 1080, 14 },
};

/* Milestones that wait for a sitting. */
static const struct
{
  const char *code;
  const char *title;
  guint       body;
} gates[] = {
  { "DIG-01", "Bestek op college", 0 },
  { "DIG-01", "Gunning", 0 },
  { "DIG-02", "Gunning op RvB", 2 },
  { "WEL-04", "Actieplan op gemeenteraad", 1 },
};

/* Who works on what besides answering for it: hours, or a share of the time. */
static const struct
{
  const char *code;
  const char *title;
  const char *person;
  int         hours;
  int         share;
} work[] = {
  { "DIG-01", "Juridisch nazicht bestek", "administratie", 0, 50 },
  { "DIG-01", "Juridisch nazicht bestek", "coordinator", 8, 0 },
  { "DIG-01", "Offertes vergelijken", "coordinator", 24, 0 },
  { "DIG-01", "Offertes vergelijken", "it", 16, 0 },
  { "DIG-01", "Inrichting formulieren en dossierstromen", "it", 0, 80 },
  { "DIG-01", "Inrichting formulieren en dossierstromen", "communicatie", 20, 0 },
  { "DIG-01", "Koppeling met het zaaksysteem", "it", 0, 50 },
  { "DIG-01", "Opleiding baliemedewerkers", "communicatie", 0, 60 },
  { "DIG-02", "Gunningsverslag", "coordinator", 0, 40 },
  { "DIG-02", "Omgeving inrichten", "it", 0, 50 },
  { "DIG-02", "Gegevens overzetten", "it", 0, 50 },
  { "WEL-01", "Huisbezoeken tweede ronde", "outreach", 0, 50 },
  { "WEL-01", "Zitdagen in de voedselbedeling", "projectwerker", 0, 20 },
  { "WEL-02", "Nieuwe takenpakketten voor vrijwilligers", "vrijwilligerswerk", 30, 0 },
  { "WEL-02", "Bekendmaking", "communicatie", 24, 0 },
  { "OSW-01", "Verslag van de zes criteria", "projectwerker", 0, 30 },
  { "OSW-01", "Kalender met de diensten", "communicatie", 16, 0 },
};

/* What a milestone must show; with evidence it was accepted on its day. */
static const struct
{
  const char *code;
  const char *title;
  const char *acceptance;
  const char *evidence;
  int         accepted;
} contracts[] = {
  { "DIG-01", "Projectfiche op RvB", "De raad van bestuur keurt de projectfiche goed.", "Notulen RvB, punt 7", -228 },
  { "DIG-01", "DPIA goedgekeurd", "De functionaris voor gegevensbescherming geeft een gunstig advies.", "Advies FG in het dossier", -182 },
  { "DIG-01", "Acceptatietest", "De zes aanvragen lopen van begin tot einde zonder blokkerende fout.", NULL, 0 },
  { "DIG-01", "Livegang digitaal loket", "Een inwoner kan de zes aanvragen van thuis uit indienen.", NULL, 0 },
  { "WEL-02", "Opening sociale kruidenier", "De winkel is ingericht, bevoorraad en gekeurd.", NULL, 0 },
};

static const struct
{
  const char *title;
  gboolean    is_done;
} checklist[] = {
  { "Selectie- en gunningscriteria nagelezen", TRUE },
  { "Verwerkersovereenkomst toegevoegd", TRUE },
  { "Toegankelijkheidseisen nagekeken", FALSE },
  { "Raming en budgetsleutel ingevuld", FALSE },
};

static gpointer
find_project (PwDemo     *self,
              const char *code)
{
  GListModel *projects = pw_workspace_get_list (self->workspace, PW_TYPE_PROJECT);

  for (guint i = 0; i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (PwProject) project = g_list_model_get_item (projects, i);

      if (g_strcmp0 (pw_project_get_code (project), code) == 0)
        {
          return project;
        }
    }

  g_assert_not_reached ();
}

static gpointer
find_task (PwDemo     *self,
           const char *code,
           const char *title)
{
  g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (self->workspace, PW_TYPE_TASK, PW_TASK_PROJECT, find_project (self, code));

  for (guint i = 0; i < tasks->len; i++)
    {
      if (g_str_equal (pw_task_get_title (g_ptr_array_index (tasks, i)), title))
        {
          return g_ptr_array_index (tasks, i);
        }
    }

  g_assert_not_reached ();
}

static void
add_sittings (PwDemo     *self,
              PwEdit     *edit,
              PwCalendar *calendar)
{
  gpointer made[G_N_ELEMENTS (bodies)];

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      PwSittingRule rule = {
        .recurrence = { .kind = bodies[i].kind, .first = self->monday - 7 * WEEKS_BACK, .end = self->monday + DAYS_AHEAD, .interval = 1,
                        .weekdays = PW_WEEKDAY_BIT (bodies[i].weekday), .nth = bodies[i].nth },
        .skipped_months = bodies[i].skipped_months, .start = bodies[i].start, .agenda_days = bodies[i].agenda_days, .agenda_minute = 720,
      };

      made[i] = pw_edit_create (edit, PW_TYPE_SITTING_BODY);
      pw_edit_set_text (edit, made[i], PW_SITTING_BODY_TITLE, bodies[i].title);
      pw_sitting_add_all (edit, self->workspace, made[i], &rule, calendar);
    }
  for (guint i = 0; i < G_N_ELEMENTS (gates); i++)
    {
      pw_edit_set_ref (edit, find_task (self, gates[i].code, gates[i].title), PW_TASK_SITTING_BODY, made[gates[i].body]);
    }
}

static void
add_work (PwDemo *self,
          PwEdit *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (work); i++)
    {
      gpointer row = pw_edit_create (edit, PW_TYPE_TASK_PERSON);

      pw_edit_set_ref (edit, row, PW_TASK_PERSON_TASK, find_task (self, work[i].code, work[i].title));
      pw_edit_set_ref (edit, row, PW_TASK_PERSON_PERSON, pw_demo_get_person (self, work[i].person));
      if (work[i].hours > 0)
        {
          pw_edit_set_minutes (edit, row, PW_TASK_PERSON_WORK, work[i].hours * 60);
        }
      else
        {
          pw_edit_set_int (edit, row, PW_TASK_PERSON_SHARE, work[i].share);
        }
    }
}

/* She works four days a week. */
static void
add_part_timer (PwDemo *self,
                PwEdit *edit)
{
  g_autoptr (GArray) week = pw_work_week_dup_preset (self->workspace, PW_WORK_WEEK_NO_WEDNESDAY);

  for (guint i = 0; i < week->len; i++)
    {
      const PwWorkStretch *stretch = &g_array_index (week, PwWorkStretch, i);
      gpointer interval = pw_edit_create (edit, PW_TYPE_WORK_INTERVAL);

      pw_edit_set_int (edit, interval, PW_WORK_INTERVAL_WEEKDAY, stretch->weekday);
      pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_FROM_MINUTE, stretch->from_minute);
      pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_UNTIL_MINUTE, stretch->to_minute);
      pw_edit_set_ref (edit, interval, PW_WORK_INTERVAL_PERSON, pw_demo_get_person (self, "communicatie"));
    }
}

static void
add_contracts (PwDemo *self,
               PwEdit *edit)
{
  gpointer review = find_task (self, "DIG-01", "Juridisch nazicht bestek");

  for (guint i = 0; i < G_N_ELEMENTS (contracts); i++)
    {
      gpointer milestone = find_task (self, contracts[i].code, contracts[i].title);

      pw_edit_set_text (edit, milestone, PW_TASK_ACCEPTANCE, contracts[i].acceptance);
      if (contracts[i].evidence != NULL)
        {
          pw_edit_set_text (edit, milestone, PW_TASK_EVIDENCE, contracts[i].evidence);
          pw_edit_set_day (edit, milestone, PW_TASK_ACCEPTED_DAY, pw_demo_find_workday (self->monday + contracts[i].accepted));
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (checklist); i++)
    {
      gpointer line = pw_edit_create (edit, PW_TYPE_CHECKLIST_ITEM);

      pw_edit_set_ref (edit, line, PW_CHECKLIST_ITEM_TASK, review);
      pw_edit_set_text (edit, line, PW_CHECKLIST_ITEM_TITLE, checklist[i].title);
      pw_edit_set_int (edit, line, PW_CHECKLIST_ITEM_POSITION, (gint64) (i + 1) * 1000);
      pw_edit_set_int (edit, line, PW_CHECKLIST_ITEM_IS_DONE, checklist[i].is_done);
    }
}

/* Status reports of the same project: so many days before the Monday of the demo, and how many working days earlier all was planned. */
static const struct
{
  int         days_ago;
  const char *title;
  int         n_earlier;
  int         n_last;           /* for the milestone at the end alone, on top of that */
} reports[] = {
  { 140, "Statusrapport 1", 14, 0 },
  { 112, "Statusrapport 2", 14, 0 },
  { 84, "Statusrapport 3", 9, -7 },
  { 56, "Statusrapport 4", 9, -2 },
  { 28, "Statusrapport 5", 5, 0 },
  { 14, "Statusrapport 6", 5, -2 },
};

static PwMoment
move_back (PwCalendar *calendar,
           PwMoment    moment,
           gboolean    is_start,
           int         n_days)
{
  gint64 before = moment != PW_MOMENT_NONE ? pw_calendar_get_work (calendar, moment) - (gint64) n_days * DAY_MINUTES : 0;

  if (moment == PW_MOMENT_NONE)
    {
      return moment;
    }
  return is_start ? pw_calendar_get_start_at (calendar, before) : pw_calendar_get_finish_at (calendar, before);
}

static PwMoment
find_end (PwSnapshotPlan *plan)
{
  PwMoment end = PW_MOMENT_NONE;

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      end = MAX (end, g_array_index (plan->tasks, PwSnapshotTask, i).finish);
    }
  return end;
}

/* As it was planned on a day: what was not done by then lay earlier. */
static void
slip_back (PwSnapshotPlan *plan,
           PwCalendar     *calendar,
           PwDay           day,
           int             n_earlier,
           int             n_last)
{
  PwMoment end = find_end (plan);

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      PwSnapshotTask *task = &g_array_index (plan->tasks, PwSnapshotTask, i);
      gboolean is_start = task->kind != PW_SNAPSHOT_MILESTONE;
      int n_days = n_earlier + (task->kind == PW_SNAPSHOT_MILESTONE && task->finish == end ? n_last : 0);

      if (task->kind == PW_SNAPSHOT_PHASE || (task->progress == 100 && pw_moment_get_finish_day (task->finish) <= day))
        {
          continue;
        }
      if (task->progress == 0 || pw_moment_get_day (task->start) > day)
        {
          task->start = move_back (calendar, task->start, is_start, n_days);
        }
      task->progress = pw_moment_get_day (task->start) < day && is_start ? MIN (task->progress, 50) : 0;
      task->finish = move_back (calendar, task->finish, FALSE, n_days);
      task->finish = MAX (task->finish, task->start);
      task->late_start = move_back (calendar, task->late_start, is_start, n_days);
      task->late_finish = move_back (calendar, task->late_finish, FALSE, n_days);
    }
}

static void
add_snapshots (PwDemo     *self,
               PwEdit     *edit,
               PwCalendar *calendar)
{
  gpointer project = find_project (self, "DIG-01");
  g_autoptr (PwPlan) plan = pw_plan_new (self->workspace);
  g_autoptr (PwSnapshotPlan) now = pw_snapshot_take (plan, project);
  g_autofree char *last_week = pw_day_to_iso (self->monday - 7);
  g_autofree char *now_instant = g_strdup_printf ("%sT14:30:00Z", last_week);

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (PwSnapshotPlan) before = pw_snapshot_take (plan, project);
      g_autofree char *day = pw_day_to_iso (self->monday - reports[i].days_ago);
      g_autofree char *instant = g_strdup_printf ("%sT09:00:00Z", day);

      before->status_day = self->monday - reports[i].days_ago;
      slip_back (before, calendar, before->status_day, reports[i].n_earlier, reports[i].n_last);
      pw_snapshot_add (edit, project, reports[i].title, PW_SNAPSHOT_CAUSE_STATUS_REPORT, instant, before);
    }
  now->status_day = self->monday - 7;
  pw_snapshot_add (edit, project, "Na het gemiste college", PW_SNAPSHOT_CAUSE_REPLAN, now_instant, now);
}

/* What planning has beside tasks and links. The office is there: sittings need its calendar, and snapshots its dates. */
gboolean
pw_demo_add_planning (PwDemo  *self,
                      GError **error)
{
  g_autoptr (PwEdit) edit = pw_edit_new (N_("Planning of the demo office set up"), NULL);
  g_autoptr (PwEdit) snapshots = pw_edit_new (N_("Planning of the demo office set up"), NULL);
  g_autoptr (PwCalendar) calendar = pw_office_calendar_new (self->workspace);

  add_sittings (self, edit, calendar);
  add_work (self, edit);
  add_part_timer (self, edit);
  add_contracts (self, edit);
  pw_edit_set_day (edit, find_project (self, "DIG-01"), PW_PROJECT_STATUS_DAY, self->monday);
  pw_edit_set_finality (edit, PW_EDIT_BARRIER);
  if (!pw_workspace_apply (self->workspace, edit, error))
    {
      return FALSE;
    }

  add_snapshots (self, snapshots, calendar);
  pw_edit_set_finality (snapshots, PW_EDIT_BARRIER);
  return pw_workspace_apply (self->workspace, snapshots, error);
}

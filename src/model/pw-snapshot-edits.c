/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-snapshot-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-error.h"
#include "model/pw-absence.h"
#include "model/pw-holiday.h"
#include "model/pw-snapshot-json.h"
#include "model/pw-task-person.h"
#include "model/pw-work-interval.h"
#include "model/pw-workspace.h"

static PwMoment
get_moment (const PwPlanDates *dates,
            PwMoment           moment)
{
  return dates != NULL ? moment : PW_MOMENT_NONE;
}

static void
take_task (PwSnapshotPlan *self,
           PwPlan         *plan,
           PwTask         *task)
{
  const PwPlanDates *dates = pw_plan_get_dates (plan, task);
  PwSnapshotTask row = {
    .id = pw_entity_get_id (PW_ENTITY (task)),
    .parent = pw_entity_get_ref_id (PW_ENTITY (task), PW_TASK_PARENT),
    .kind = (PwSnapshotKind) pw_task_get_kind (task),
    .title = g_strdup (pw_task_get_title (task)),
    .start = get_moment (dates, dates != NULL ? dates->start : 0),
    .finish = get_moment (dates, dates != NULL ? dates->finish : 0),
    .late_start = get_moment (dates, dates != NULL ? dates->late_start : 0),
    .late_finish = get_moment (dates, dates != NULL ? dates->late_finish : 0),
    .slack = dates != NULL ? dates->slack : 0,
    .duration = pw_task_get_duration (task),
    .progress = pw_plan_get_progress (plan, task),
    .owner = pw_entity_get_ref_id (PW_ENTITY (task), PW_TASK_OWNER),
  };

  g_array_append_val (self->tasks, row);
}

static void
take_links (PwSnapshotPlan *self,
            PwWorkspace    *workspace,
            PwTask         *task)
{
  g_autoptr (GPtrArray) links = pw_workspace_list_referrers (workspace, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_SUCCESSOR, task);

  for (guint i = 0; i < links->len; i++)
    {
      PwDependency *link = g_ptr_array_index (links, i);
      PwSnapshotLink row = {
        .predecessor = pw_entity_get_ref_id (PW_ENTITY (link), PW_DEPENDENCY_PREDECESSOR),
        .successor = pw_entity_get_id (PW_ENTITY (task)),
        .kind = (PwSnapshotLinkKind) pw_dependency_get_kind (link),
        .lag = pw_dependency_get_lag (link),
        .is_elapsed = pw_dependency_is_elapsed (link),
      };

      g_array_append_val (self->links, row);
    }
}

static void
take_people (PwSnapshotPlan *self,
             PwWorkspace    *workspace,
             PwTask         *task)
{
  g_autoptr (GPtrArray) people = pw_workspace_list_referrers (workspace, PW_TYPE_TASK_PERSON, PW_TASK_PERSON_TASK, task);

  for (guint i = 0; i < people->len; i++)
    {
      PwEntity *person = g_ptr_array_index (people, i);
      PwSnapshotPerson row = {
        .task = pw_entity_get_id (PW_ENTITY (task)),
        .person = pw_entity_get_ref_id (person, PW_TASK_PERSON_PERSON),
        .work = pw_entity_is_null (person, PW_TASK_PERSON_WORK) ? -1 : pw_task_person_get_work (person),
        .share = pw_entity_is_null (person, PW_TASK_PERSON_SHARE) ? 0 : pw_task_person_get_share (person),
      };

      g_array_append_val (self->people, row);
    }
}

/* Every row that says when is worked; a moved row is another one, so its fields count and its id does. */
static char *
digest_calendars (PwWorkspace *workspace)
{
  const GType types[] = { PW_TYPE_WORK_INTERVAL, PW_TYPE_HOLIDAY, PW_TYPE_ABSENCE };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      GListModel *list = pw_workspace_get_list (workspace, types[t]);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);
          guint n_fields;
          const PwField *fields = pw_entity_get_fields (entity, &n_fields);
          g_autofree char *head = g_strdup_printf ("%u %" G_GINT64_FORMAT, t, pw_entity_get_id (entity));

          g_checksum_update (checksum, (const guchar *) head, -1);
          for (guint f = 0; f < n_fields; f++)
            {
              /* Texts say nothing about time, and notes may be about a person. */
              g_autofree char *text = fields[f].kind != PW_FIELD_TEXT ? pw_value_to_text (pw_entity_get_value (entity, f), &fields[f]) : NULL;

              g_checksum_update (checksum, (const guchar *) (text != NULL ? text : "-"), -1);
              g_checksum_update (checksum, (const guchar *) "\n", 1);
            }
        }
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * pw_snapshot_take:
 * @plan: the computed dates
 * @project: a live project
 *
 * Returns: (transfer full): the planning of @project as it is now
 */
PwSnapshotPlan *
pw_snapshot_take (PwPlan    *plan,
                  PwProject *project)
{
  PwWorkspace *workspace = pw_plan_get_workspace (plan);
  g_autoptr (GPtrArray) tasks = pw_workspace_list_referrers (workspace, PW_TYPE_TASK, PW_TASK_PROJECT, project);
  PwSnapshotPlan *self = pw_snapshot_plan_new ();

  self->status_day = pw_project_get_status_day (project);
  self->calendars = digest_calendars (workspace);
  for (guint i = 0; i < tasks->len; i++)
    {
      take_task (self, plan, g_ptr_array_index (tasks, i));
      take_links (self, workspace, g_ptr_array_index (tasks, i));
      take_people (self, workspace, g_ptr_array_index (tasks, i));
    }

  pw_snapshot_plan_sort (self);
  return self;
}

/**
 * pw_snapshot_add:
 * @edit: an edit, perhaps one that does more, as a replan
 * @recorded: when it was so, as a UTC instant
 * @content: the planning
 *
 * Returns: (transfer none): the snapshot that @edit makes
 */
PwSnapshot *
pw_snapshot_add (PwEdit          *edit,
                 PwProject       *project,
                 const char      *title,
                 PwSnapshotCause  cause,
                 const char      *recorded,
                 PwSnapshotPlan  *content)
{
  g_autoptr (GBytes) bytes = pw_snapshot_json_write (content);
  g_autofree char *hash = pw_edit_attach_blob (edit, bytes);
  PwSnapshot *snapshot = pw_edit_create (edit, PW_TYPE_SNAPSHOT);

  pw_edit_set_ref (edit, snapshot, PW_SNAPSHOT_PROJECT, project);
  pw_edit_set_text (edit, snapshot, PW_SNAPSHOT_TITLE, title);
  pw_edit_set_text (edit, snapshot, PW_SNAPSHOT_RECORDED, recorded);
  pw_edit_set_int (edit, snapshot, PW_SNAPSHOT_CAUSE, cause);
  pw_edit_set_day (edit, snapshot, PW_SNAPSHOT_STATUS_DAY, content->status_day);
  pw_edit_set_text (edit, snapshot, PW_SNAPSHOT_CONTENT, hash);

  return snapshot;
}

/**
 * pw_snapshot_edit_keep:
 * @plan: the computed dates
 * @project: a live project
 * @title: what to call it
 * @cause: why it is kept
 * @error: %PW_ERROR_INVALID without title
 *
 * Returns: (transfer full) (nullable): the edit that keeps the planning of @project as it is now
 */
PwEdit *
pw_snapshot_edit_keep (PwPlan           *plan,
                       PwProject        *project,
                       const char       *title,
                       PwSnapshotCause   cause,
                       GError          **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  g_autofree char *now = pw_clock_now_instant ();
  g_autoptr (PwSnapshotPlan) content = NULL;
  PwEdit *edit;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A kept planning needs a name."));
      return NULL;
    }

  /* Translators: what an edit did; the name of a kept planning, then a project */
  edit = pw_edit_new (N_("Planning “%s” of “%s” kept"), stripped, pw_project_get_title (project), NULL);
  content = pw_snapshot_take (plan, project);
  pw_snapshot_add (edit, project, stripped, cause, now, content);
  return edit;
}

/* The rules refuse it for the planning of a status report. */
PwEdit *
pw_snapshot_edit_delete (PwSnapshot *self)
{
  /* Translators: what an edit did; the name of a kept planning */
  PwEdit *edit = pw_edit_new (N_("Kept planning “%s” deleted"), pw_snapshot_get_title (self), NULL);

  pw_edit_delete (edit, self);
  return edit;
}

/**
 * pw_snapshot_read:
 * @self: a live snapshot
 * @error: %PW_ERROR_FORMAT when its content is no planning, or why the store cannot give it
 *
 * Returns: (transfer full) (nullable): the planning as it was
 */
PwSnapshotPlan *
pw_snapshot_read (PwSnapshot  *self,
                  GError     **error)
{
  PwBackend *backend = pw_workspace_get_backend (pw_entity_get_workspace (PW_ENTITY (self)));
  g_autoptr (GBytes) bytes = pw_backend_read_blob (backend, pw_snapshot_get_content (self), error);

  return bytes != NULL ? pw_snapshot_json_read (bytes, error) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-task-work.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-workspace.h"

#define POSITION_STEP 1000

/**
 * pw_task_person_get_minutes:
 * @self: somebody on a task
 *
 * Returns: how much work that is: as given, or so many percent of how long the task lasts, or all of it
 */
PwMinutes
pw_task_person_get_minutes (PwTaskPerson *self)
{
  PwMinutes duration = pw_task_get_duration (pw_task_person_get_task (self));

  if (!pw_entity_is_null (PW_ENTITY (self), PW_TASK_PERSON_WORK))
    {
      return pw_task_person_get_work (self);
    }
  if (!pw_entity_is_null (PW_ENTITY (self), PW_TASK_PERSON_SHARE))
    {
      return (PwMinutes) (((gint64) duration * pw_task_person_get_share (self) + 50) / 100);
    }

  return duration;
}

/**
 * pw_task_get_work:
 * @self: a live task
 *
 * Returns: what the people on it work, in minutes together; 0 when nobody is
 */
gint64
pw_task_get_work (PwTask *self)
{
  g_autoptr (GPtrArray) people = pw_workspace_list_referrers (pw_entity_get_workspace (PW_ENTITY (self)), PW_TYPE_TASK_PERSON, PW_TASK_PERSON_TASK, self);
  gint64 minutes = 0;

  for (guint i = 0; i < people->len; i++)
    {
      minutes += pw_task_person_get_minutes (g_ptr_array_index (people, i));
    }

  return minutes;
}

/**
 * pw_task_list_workers:
 * @self: a live task
 *
 * Returns: (transfer full) (element-type PwPerson): who works on it; where that is not said its owner
 */
GPtrArray *
pw_task_list_workers (PwTask *self)
{
  g_autoptr (GPtrArray) people = pw_workspace_list_referrers (pw_entity_get_workspace (PW_ENTITY (self)), PW_TYPE_TASK_PERSON, PW_TASK_PERSON_TASK, self);
  GPtrArray *workers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < people->len; i++)
    {
      g_ptr_array_add (workers, g_object_ref (pw_task_person_get_person (g_ptr_array_index (people, i))));
    }
  if (workers->len == 0 && pw_task_get_owner (self) != NULL)
    {
      g_ptr_array_add (workers, g_object_ref (pw_task_get_owner (self)));
    }
  return workers;
}

static void
set_work (PwEdit       *edit,
          PwTaskPerson *task_person,
          PwMinutes     work,
          int           share)
{
  pw_edit_set_minutes (edit, task_person, PW_TASK_PERSON_WORK, work);
  if (share > 0)
    {
      pw_edit_set_int (edit, task_person, PW_TASK_PERSON_SHARE, share);
    }
  else
    {
      pw_edit_set_null (edit, task_person, PW_TASK_PERSON_SHARE);
    }
}

/**
 * pw_task_edit_add_person:
 * @self: a live task or milestone
 * @person: who works on it
 * @work: how many minutes, or %PW_MINUTES_NONE
 * @share: percent of the person's working time, or 0; with neither it is all of that
 * @error: %PW_ERROR_INVALID for a phase: its tasks have people
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_task_edit_add_person (PwTask     *self,
                         PwPerson   *person,
                         PwMinutes   work,
                         int         share,
                         GError    **error)
{
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (person));
  PwTaskPerson *task_person;
  PwEdit *edit;

  if (pw_task_get_kind (self) == PW_TASK_KIND_PHASE)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("People work on the tasks of a phase, not on the phase itself."));
      return NULL;
    }

  /* Translators: what an edit did; a person, then a task */
  edit = pw_edit_new (N_("%s works on “%s”"), name, pw_task_get_title (self), NULL);
  task_person = pw_edit_create (edit, PW_TYPE_TASK_PERSON);
  pw_edit_set_ref (edit, task_person, PW_TASK_PERSON_TASK, self);
  pw_edit_set_ref (edit, task_person, PW_TASK_PERSON_PERSON, person);
  set_work (edit, task_person, work, share);
  return edit;
}

/* The numbers are those of pw_task_edit_add_person(). */
PwEdit *
pw_task_person_edit_work (PwTaskPerson *self,
                          PwMinutes     work,
                          int           share)
{
  g_autofree char *name = pw_entity_dup_title (pw_task_person_get_person (self));
  /* Translators: what an edit did; a person, then a task */
  PwEdit *edit = pw_edit_new (N_("Work of %s on “%s” changed"), name, pw_task_get_title (pw_task_person_get_task (self)), NULL);

  set_work (edit, self, work, share);
  return edit;
}

PwEdit *
pw_task_person_edit_remove (PwTaskPerson *self)
{
  g_autofree char *name = pw_entity_dup_title (pw_task_person_get_person (self));
  /* Translators: what an edit did; a person, then a task */
  PwEdit *edit = pw_edit_new (N_("%s no longer works on “%s”"), name, pw_task_get_title (pw_task_person_get_task (self)), NULL);

  pw_edit_delete (edit, self);
  return edit;
}

/**
 * pw_task_edit_add_line:
 * @self: a live task
 * @title: what is to be done
 * @error: %PW_ERROR_INVALID without text
 *
 * Returns: (transfer full) (nullable): the edit, which puts the line at the end of the checklist
 */
PwEdit *
pw_task_edit_add_line (PwTask      *self,
                       const char  *title,
                       GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  g_autoptr (GPtrArray) lines = pw_workspace_list_referrers (pw_entity_get_workspace (PW_ENTITY (self)), PW_TYPE_CHECKLIST_ITEM, PW_CHECKLIST_ITEM_TASK, self);
  PwChecklistItem *line;
  PwEdit *edit;
  int last = 0;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("A line of a checklist says what is to be done."));
      return NULL;
    }
  for (guint i = 0; i < lines->len; i++)
    {
      last = MAX (last, pw_checklist_item_get_position (g_ptr_array_index (lines, i)));
    }

  /* Translators: what an edit did; a line of a checklist, then a task */
  edit = pw_edit_new (N_("“%s” added to the checklist of “%s”"), stripped, pw_task_get_title (self), NULL);
  line = pw_edit_create (edit, PW_TYPE_CHECKLIST_ITEM);
  pw_edit_set_ref (edit, line, PW_CHECKLIST_ITEM_TASK, self);
  pw_edit_set_text (edit, line, PW_CHECKLIST_ITEM_TITLE, stripped);
  pw_edit_set_int (edit, line, PW_CHECKLIST_ITEM_POSITION, last + POSITION_STEP);
  return edit;
}

PwEdit *
pw_checklist_item_edit_done (PwChecklistItem *self,
                             gboolean         is_done)
{
  PwEdit *edit = pw_edit_new (is_done ?
                              /* Translators: what an edit did; a line of a checklist */
                              N_("“%s” ticked off") :
                              /* Translators: what an edit did; a line of a checklist */
                              N_("“%s” to be done again"), pw_checklist_item_get_title (self), NULL);

  pw_edit_set_int (edit, self, PW_CHECKLIST_ITEM_IS_DONE, is_done);
  return edit;
}

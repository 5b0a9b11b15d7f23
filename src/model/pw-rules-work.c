/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-attachment.h"
#include "model/pw-attachment-edits.h"
#include "model/pw-checklist-item.h"
#include "model/pw-edit-private.h"
#include "model/pw-rules-private.h"
#include "model/pw-snapshot.h"
#include "model/pw-task.h"
#include "model/pw-task-person.h"

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
check_task (PwDraft   *draft,
            PwEntity  *task,
            GError   **error)
{
  const PwValue *remaining = pw_draft_get_value (draft, task, PW_TASK_REMAINING);

  return remaining->is_null || remaining->number >= 0 || refuse (_("What is left of a task is not negative."), error);
}

static gboolean
check_task_person (PwDraft   *draft,
                   PwEntity  *task_person,
                   GError   **error)
{
  PwEntity *person = pw_draft_get_ref (draft, task_person, PW_TASK_PERSON_PERSON);
  const PwValue *work = pw_draft_get_value (draft, task_person, PW_TASK_PERSON_WORK);
  const PwValue *share = pw_draft_get_value (draft, task_person, PW_TASK_PERSON_SHARE);
  g_autoptr (GPtrArray) others = pw_draft_list_referrers (draft, PW_TYPE_TASK_PERSON, PW_TASK_PERSON_TASK,
                                                          pw_draft_get_ref (draft, task_person, PW_TASK_PERSON_TASK));

  if (!work->is_null && !share->is_null)
    {
      return refuse (_("Say how much somebody works on a task in hours or in percent, not in both."), error);
    }
  if (!work->is_null && work->number < 0)
    {
      return refuse (_("The work of somebody on a task is not negative."), error);
    }
  if (!share->is_null && (share->number < 1 || share->number > 100))
    {
      return refuse (_("Somebody works on a task for 1 to 100 percent of the time."), error);
    }
  for (guint i = 0; i < others->len; i++)
    {
      PwEntity *other = g_ptr_array_index (others, i);

      if (other != task_person && pw_draft_get_ref (draft, other, PW_TASK_PERSON_PERSON) == person)
        {
          g_autofree char *name = pw_entity_dup_title (person);

          /* Translators: %s is a person */
          g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("%s already works on this task."), name);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_checklist_item (PwDraft   *draft,
                      PwEntity  *item,
                      GError   **error)
{
  return *pw_draft_get_text (draft, item, PW_CHECKLIST_ITEM_TITLE) != '\0' || refuse (_("A line of a checklist says what is to be done."), error);
}

static gboolean
check_attachment (PwDraft   *draft,
                  PwEntity  *attachment,
                  GError   **error)
{
  const char *title = pw_draft_get_text (draft, attachment, PW_ATTACHMENT_TITLE);
  gint64 size = pw_draft_get_int (draft, attachment, PW_ATTACHMENT_SIZE);
  g_autofree char *name = pw_attachment_dup_clean_name (title);

  if (!g_str_equal (title, name))
    {
      return refuse (_("The name of an attachment is one line without signs that cannot be seen or that lead elsewhere."), error);
    }
  if (size < 0 || size > PW_ATTACHMENT_MAX_BYTES)
    {
      return refuse (_("An attachment is at most 20 MB."), error);
    }

  return TRUE;
}

static gboolean
check_snapshot (PwDraft   *draft,
                PwEntity  *snapshot,
                GError   **error)
{
  return *pw_draft_get_text (draft, snapshot, PW_SNAPSHOT_TITLE) != '\0' || refuse (_("A kept planning needs a name."), error);
}

/* A picture of a planning never changes; that of a status report goes with its project alone. Undo takes back the making of both. */
static gboolean
check_snapshots_kept (PwDraft  *draft,
                      GError  **error)
{
  PwEdit *edit = pw_draft_get_edit (draft);
  GPtrArray *ops = pw_edit_get_ops (edit);

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (!PW_IS_SNAPSHOT (op->entity))
        {
          continue;
        }
      if (op->kind == PW_OP_UPDATE)
        {
          return refuse (_("A kept planning stays as it was."), error);
        }
      if (op->kind == PW_OP_DELETE && !pw_edit_is_inverse (edit)
          && pw_snapshot_get_cause (op->entity) == PW_SNAPSHOT_CAUSE_STATUS_REPORT && pw_draft_has (draft, pw_snapshot_get_project (op->entity)))
        {
          return refuse (_("The planning of a status report is kept as long as the project."), error);
        }
    }

  return TRUE;
}

/* What hangs on tasks and projects: people with their hours, lines to tick off, files, kept plannings. */
gboolean
pw_rule_work (PwDraft  *draft,
              GError  **error)
{
  static gboolean (*const checks[]) (PwDraft *, PwEntity *, GError **) = { check_task, check_task_person, check_checklist_item, check_attachment, check_snapshot };
  const GType types[] = { PW_TYPE_TASK, PW_TYPE_TASK_PERSON, PW_TYPE_CHECKLIST_ITEM, PW_TYPE_ATTACHMENT, PW_TYPE_SNAPSHOT };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (GPtrArray) touched = pw_draft_list_touched (draft, types[t]);

      for (guint i = 0; i < touched->len; i++)
        {
          if (!checks[t] (draft, g_ptr_array_index (touched, i), error))
            {
              return FALSE;
            }
        }
    }

  return check_snapshots_kept (draft, error);
}

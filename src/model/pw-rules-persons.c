/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-absence.h"
#include "model/pw-appointment.h"
#include "model/pw-assessment.h"
#include "model/pw-assignment.h"
#include "model/pw-availability.h"
#include "model/pw-edit-private.h"
#include "model/pw-frozen-document.h"
#include "model/pw-person.h"
#include "model/pw-person-power.h"
#include "model/pw-rules-private.h"
#include "model/pw-sign-off.h"
#include "model/pw-task-person.h"
#include "model/pw-workspace.h"

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
check_days (PwDraft  *draft,
            GType     type,
            guint     from_field,
            guint     until_field,
            GError  **error)
{
  g_autoptr (GPtrArray) touched = pw_draft_list_touched (draft, type);

  for (guint i = 0; i < touched->len; i++)
    {
      PwDay from = pw_draft_get_day (draft, g_ptr_array_index (touched, i), from_field);
      PwDay until = pw_draft_get_day (draft, g_ptr_array_index (touched, i), until_field);

      if (from != PW_DAY_NONE && until != PW_DAY_NONE && until < from)
        {
          return refuse (_("The last day lies before the first one."), error);
        }
    }

  return TRUE;
}

static gboolean
check_returning (PwDraft  *draft,
                 GType     type,
                 guint     rule_field,
                 guint     interval_field,
                 guint     from_minute_field,
                 guint     until_minute_field,
                 GError  **error)
{
  g_autoptr (GPtrArray) touched = pw_draft_list_touched (draft, type);

  for (guint i = 0; i < touched->len; i++)
    {
      PwEntity *entity = g_ptr_array_index (touched, i);
      const PwValue *from = pw_draft_get_value (draft, entity, from_minute_field);
      const PwValue *until = pw_draft_get_value (draft, entity, until_minute_field);

      if (from->is_null != until->is_null || (!from->is_null && (from->number < 0 || until->number > 1440 || until->number <= from->number)))
        {
          return refuse (_("Give both times, the end after the start, or none for the whole day."), error);
        }
      if (pw_draft_get_int (draft, entity, rule_field) == PW_ABSENCE_RULE_WEEKLY && pw_draft_get_int (draft, entity, interval_field) < 1)
        {
          return refuse (_("What returns does so every week, or every so many weeks."), error);
        }
    }

  return TRUE;
}

static gboolean
overlap (PwDraft  *draft,
         PwEntity *first,
         PwEntity *second)
{
  PwDay first_until = pw_draft_get_day (draft, first, PW_APPOINTMENT_UNTIL_DAY);
  PwDay second_until = pw_draft_get_day (draft, second, PW_APPOINTMENT_UNTIL_DAY);

  return pw_draft_get_ref (draft, first, PW_APPOINTMENT_PERSON) == pw_draft_get_ref (draft, second, PW_APPOINTMENT_PERSON)
         && (second_until == PW_DAY_NONE || pw_draft_get_day (draft, first, PW_APPOINTMENT_FROM_DAY) <= second_until)
         && (first_until == PW_DAY_NONE || pw_draft_get_day (draft, second, PW_APPOINTMENT_FROM_DAY) <= first_until);
}

/* Nobody holds a function twice at a time. */
static gboolean
check_appointments (PwDraft  *draft,
                    GError  **error)
{
  g_autoptr (GPtrArray) touched = pw_draft_list_touched (draft, PW_TYPE_APPOINTMENT);

  for (guint i = 0; i < touched->len; i++)
    {
      PwEntity *appointment = g_ptr_array_index (touched, i);
      gpointer function = pw_draft_get_ref (draft, appointment, PW_APPOINTMENT_FUNCTION);
      g_autoptr (GPtrArray) others = pw_draft_list_referrers (draft, PW_TYPE_APPOINTMENT, PW_APPOINTMENT_FUNCTION, function);

      for (guint j = 0; j < others->len; j++)
        {
          if (g_ptr_array_index (others, j) != (gpointer) appointment && overlap (draft, appointment, g_ptr_array_index (others, j)))
            {
              return refuse (_("Somebody holds a function once at a time; end the appointment that runs first."), error);
            }
        }
    }

  return TRUE;
}

static gboolean
has_history (PwEntity *person)
{
  const struct
  {
    GType type;
    guint field;
  } traces[] = {
    { PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_PERSON },
    { PW_TYPE_TASK_PERSON, PW_TASK_PERSON_PERSON },
    { PW_TYPE_APPOINTMENT, PW_APPOINTMENT_PERSON },
    { PW_TYPE_APPOINTMENT, PW_APPOINTMENT_SUPERVISOR },
    { PW_TYPE_ASSESSMENT, PW_ASSESSMENT_PERSON },
    { PW_TYPE_ASSESSMENT, PW_ASSESSMENT_SUPERVISOR },
    { PW_TYPE_FROZEN_DOCUMENT, PW_FROZEN_DOCUMENT_PERSON },
    { PW_TYPE_SIGN_OFF, PW_SIGN_OFF_PERSON },
    { PW_TYPE_SIGN_OFF, PW_SIGN_OFF_OFFERED_BY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_autoptr (GPtrArray) found = pw_workspace_list_referrers (pw_entity_get_workspace (person), traces[i].type, traces[i].field, person);

      if (found->len > 0)
        {
          return TRUE;
        }
    }

  return FALSE;
}

/* Who was ever on a roster, on a task, appointed, assessed or asked to sign stays; undo takes back the making of a person with all that. */
static gboolean
check_deleted (PwDraft  *draft,
               GError  **error)
{
  PwEdit *edit = pw_draft_get_edit (draft);
  GPtrArray *ops = pw_edit_get_ops (edit);

  for (guint i = 0; !pw_edit_is_inverse (edit) && i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);

      if (op->kind == PW_OP_DELETE && PW_IS_PERSON (op->entity) && has_history (op->entity))
        {
          g_autofree char *name = pw_entity_dup_title (op->entity);

          /* Translators: %s is a person */
          g_set_error (error, PW_ERROR, PW_ERROR_IN_USE,
                       _("%s has a history here and is not deleted: archive the person, or erase the personal data."), name);
          return FALSE;
        }
    }

  return TRUE;
}

/* What may be said of people: a name, and days that follow each other; and who is not deleted. */
gboolean
pw_rule_persons (PwDraft  *draft,
                 GError  **error)
{
  g_autoptr (GPtrArray) persons = pw_draft_list_touched (draft, PW_TYPE_PERSON);

  for (guint i = 0; i < persons->len; i++)
    {
      PwEntity *person = g_ptr_array_index (persons, i);

      if (!pw_draft_get_int (draft, person, PW_PERSON_IS_ERASED)
          && *pw_draft_get_text (draft, person, PW_PERSON_FAMILY_NAME) == '\0'
          && *pw_draft_get_text (draft, person, PW_PERSON_GIVEN_NAME) == '\0')
        {
          return refuse (_("A person needs a name."), error);
        }
    }

  return check_deleted (draft, error)
         && check_days (draft, PW_TYPE_PERSON, PW_PERSON_STARTED_DAY, PW_PERSON_ENDED_DAY, error)
         && check_days (draft, PW_TYPE_PERSON_POWER, PW_PERSON_POWER_FROM_DAY, PW_PERSON_POWER_UNTIL_DAY, error)
         && check_days (draft, PW_TYPE_APPOINTMENT, PW_APPOINTMENT_FROM_DAY, PW_APPOINTMENT_UNTIL_DAY, error)
         && check_appointments (draft, error)
         && check_days (draft, PW_TYPE_AVAILABILITY, PW_AVAILABILITY_FIRST_DAY, PW_AVAILABILITY_UNTIL_DAY, error)
         && check_days (draft, PW_TYPE_ABSENCE, PW_ABSENCE_FIRST_DAY, PW_ABSENCE_UNTIL_DAY, error)
         && check_returning (draft, PW_TYPE_AVAILABILITY, PW_AVAILABILITY_RULE, PW_AVAILABILITY_INTERVAL,
                             PW_AVAILABILITY_FROM_MINUTE, PW_AVAILABILITY_UNTIL_MINUTE, error)
         && check_returning (draft, PW_TYPE_ABSENCE, PW_ABSENCE_RULE, PW_ABSENCE_INTERVAL,
                             PW_ABSENCE_FROM_MINUTE, PW_ABSENCE_UNTIL_MINUTE, error);
}

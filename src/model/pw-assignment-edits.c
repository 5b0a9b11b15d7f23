/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-assignment-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-edit-tree.h"
#include "model/pw-person.h"
#include "model/pw-shift-edits.h"
#include "model/pw-workspace.h"

static gboolean
is_possible (PwRoster  *roster,
             gpointer   shift,
             gpointer   person,
             gpointer   demand,
             GError   **error)
{
  g_autoptr (GPtrArray) remarks = pw_roster_judge (roster, shift, person, demand);
  g_autofree char *name = pw_entity_dup_title (person);

  if (demand != NULL && pw_demand_get_shift (demand) != shift)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("That place belongs to another shift."));
      return FALSE;
    }
  if (pw_person_is_archived (person) || pw_person_is_erased (person))
    {
      /* Translators: %s is a volunteer */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("%s is no longer in the register."), name);
      return FALSE;
    }
  for (guint i = 0; i < remarks->len; i++)
    {
      const PwRosterRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->gravity == PW_ROSTER_REFUSAL)
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, remark->sentence);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * pw_assignment_edit_add:
 * @roster: a roster
 * @shift: (type PwShift): where
 * @person: (type PwPerson): who
 * @demand: (nullable) (type PwDemand): in which place
 * @note: (nullable): why it is allowed in spite of what the roster says
 * @error: the reason, when it is refused
 *
 * What is marked is not refused: the mark stays until a note allows it.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_assignment_edit_add (PwRoster    *roster,
                        gpointer     shift,
                        gpointer     person,
                        gpointer     demand,
                        const char  *note,
                        GError     **error)
{
  g_autofree char *name = pw_entity_dup_title (person);
  g_autofree char *shift_name = pw_shift_dup_name (shift);
  PwEdit *edit;
  PwAssignment *assignment;

  if (!is_possible (roster, shift, person, demand, error))
    {
      return NULL;
    }

  /* Translators: a volunteer, and a shift such as "De Mand, distribution" */
  edit = pw_edit_new (N_("%s put in “%s”"), name, shift_name, NULL);
  assignment = pw_edit_create (edit, PW_TYPE_ASSIGNMENT);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_SHIFT, shift);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_PERSON, person);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_DEMAND, demand);
  if (note != NULL && *note != '\0')
    {
      pw_edit_set_text (edit, assignment, PW_ASSIGNMENT_NOTE, note);
    }
  return edit;
}

PwEdit *
pw_assignment_edit_remove (gpointer assignment)
{
  g_autofree char *name = pw_entity_dup_title (pw_assignment_get_person (assignment));
  g_autofree char *shift_name = pw_shift_dup_name (pw_assignment_get_shift (assignment));
  /* Translators: a volunteer, and a shift such as "De Mand, distribution" */
  PwEdit *edit = pw_edit_new (N_("%s taken out of “%s”"), name, shift_name, NULL);

  pw_edit_delete_tree (edit, pw_entity_get_workspace (assignment), assignment);
  return edit;
}

/**
 * pw_assignment_edit_move:
 * @roster: a roster
 * @assignment: (type PwAssignment): somebody in a shift
 * @shift: (type PwShift): where to; may be the same
 * @demand: (nullable) (type PwDemand): in which place
 * @error: the reason, when it is refused
 *
 * Returns: (transfer full) (nullable): the edit; a note that allowed the old place goes
 */
PwEdit *
pw_assignment_edit_move (PwRoster  *roster,
                         gpointer   assignment,
                         gpointer   shift,
                         gpointer   demand,
                         GError   **error)
{
  gpointer person = pw_assignment_get_person (assignment);
  g_autofree char *name = pw_entity_dup_title (person);
  g_autofree char *shift_name = pw_shift_dup_name (shift);
  PwEdit *edit;

  if (shift != pw_assignment_get_shift (assignment) && !is_possible (roster, shift, person, demand, error))
    {
      return NULL;
    }

  /* Translators: a volunteer, and a shift such as "De Mand, distribution" */
  edit = pw_edit_new (N_("%s moved to “%s”"), name, shift_name, NULL);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_SHIFT, shift);
  pw_edit_set_ref (edit, assignment, PW_ASSIGNMENT_DEMAND, demand);
  pw_edit_set_null (edit, assignment, PW_ASSIGNMENT_NOTE);
  return edit;
}

/**
 * pw_assignment_edit_swap:
 * @first: (type PwAssignment): somebody in a shift
 * @second: (type PwAssignment): somebody else in another one
 * @error: when they are the same person
 *
 * Returns: (transfer full) (nullable): each in the place of the other; notes go
 */
PwEdit *
pw_assignment_edit_swap (gpointer   first,
                         gpointer   second,
                         GError   **error)
{
  gpointer one = pw_assignment_get_person (first);
  gpointer other = pw_assignment_get_person (second);
  g_autofree char *one_name = pw_entity_dup_title (one);
  g_autofree char *other_name = pw_entity_dup_title (other);
  PwEdit *edit;

  if (one == other)
    {
      /* Translators: %s is a volunteer */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("%s cannot swap with the same person."), one_name);
      return NULL;
    }

  /* Translators: two volunteers */
  edit = pw_edit_new (N_("%s and %s swapped"), one_name, other_name, NULL);
  pw_edit_set_ref (edit, first, PW_ASSIGNMENT_PERSON, other);
  pw_edit_set_ref (edit, second, PW_ASSIGNMENT_PERSON, one);
  pw_edit_set_null (edit, first, PW_ASSIGNMENT_NOTE);
  pw_edit_set_null (edit, second, PW_ASSIGNMENT_NOTE);
  return edit;
}

/**
 * pw_assignment_edit_allow:
 * @assignment: (type PwAssignment): somebody in a shift, with a mark
 * @note: (nullable): why it is allowed; empty takes the permission back
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_assignment_edit_allow (gpointer    assignment,
                          const char *note)
{
  g_autofree char *stripped = g_strstrip (g_strdup (note != NULL ? note : ""));
  g_autofree char *name = pw_entity_dup_title (pw_assignment_get_person (assignment));
  g_autofree char *shift_name = pw_shift_dup_name (pw_assignment_get_shift (assignment));
  /* Translators: a volunteer, and a shift such as "De Mand, distribution" */
  PwEdit *edit = pw_edit_new (N_("%s allowed in “%s”"), name, shift_name, NULL);

  if (*stripped != '\0')
    {
      pw_edit_set_text (edit, assignment, PW_ASSIGNMENT_NOTE, stripped);
    }
  else
    {
      pw_edit_set_null (edit, assignment, PW_ASSIGNMENT_NOTE);
    }
  return edit;
}

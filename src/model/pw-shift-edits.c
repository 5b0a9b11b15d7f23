/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-shift-edits-private.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-day-words.h"
#include "model/pw-demand.h"
#include "model/pw-edit-tree.h"
#include "model/pw-pattern-demand.h"
#include "model/pw-power.h"
#include "model/pw-shift.h"
#include "model/pw-workspace.h"

/* What the rules would refuse, said before an edit is made. */
gboolean
pw_shift_places_check (const PwShiftPlaces  *places,
                       guint                 n_places,
                       PwMinutes             start,
                       PwMinutes             length,
                       GError              **error)
{
  if (start < 0 || start > 1439 || length < 1 || length > PW_MINUTES_A_DAY)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID,
                           _("A shift starts between 00:00 and 23:59 and lasts between a minute and 24 hours."));
      return FALSE;
    }

  for (guint i = 0; i < n_places; i++)
    {
      if (places[i].minimum < 0 || places[i].wanted < places[i].minimum || places[i].wanted > 1000
          || (places[i].maximum >= 0 && places[i].maximum < places[i].wanted))
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID,
                               _("The numbers of places go up from minimum over wanted to maximum, and stay below a thousand."));
          return FALSE;
        }
    }

  return TRUE;
}

static void
write_row (const PwShiftPlaces *places,
           PwEdit              *edit,
           gpointer             row)
{
  /* Both kinds have the same fields in the same order, but for their owner's name. */
  G_STATIC_ASSERT ((int) PW_DEMAND_SHIFT == (int) PW_PATTERN_DEMAND_SHIFT_PATTERN);
  G_STATIC_ASSERT ((int) PW_DEMAND_POWER == (int) PW_PATTERN_DEMAND_POWER);
  G_STATIC_ASSERT ((int) PW_DEMAND_MAXIMUM == (int) PW_PATTERN_DEMAND_MAXIMUM);

  pw_edit_set_ref (edit, row, PW_DEMAND_POWER, places->power);
  pw_edit_set_int (edit, row, PW_DEMAND_MINIMUM, places->minimum);
  pw_edit_set_int (edit, row, PW_DEMAND_WANTED, places->wanted);
  if (places->title != NULL && *places->title != '\0')
    {
      pw_edit_set_text (edit, row, PW_DEMAND_TITLE, places->title);
    }
  else
    {
      pw_edit_set_null (edit, row, PW_DEMAND_TITLE);
    }
  if (places->maximum >= 0)
    {
      pw_edit_set_int (edit, row, PW_DEMAND_MAXIMUM, places->maximum);
    }
  else
    {
      pw_edit_set_null (edit, row, PW_DEMAND_MAXIMUM);
    }
}

/**
 * pw_shift_places_write:
 * @places: (array length=n_places): as they should become; checked
 * @n_places: how many
 * @edit: an edit
 * @type: %PW_TYPE_DEMAND or %PW_TYPE_PATTERN_DEMAND
 * @owner: the shift or pattern, live or made by @edit
 * @present: (nullable) (element-type PwEntity): its rows now; what @places does not name goes
 */
void
pw_shift_places_write (const PwShiftPlaces *places,
                       guint                n_places,
                       PwEdit              *edit,
                       GType                type,
                       gpointer             owner,
                       GPtrArray           *present)
{
  for (guint p = 0; present != NULL && p < present->len; p++)
    {
      gpointer row = g_ptr_array_index (present, p);
      gboolean is_kept = FALSE;

      for (guint i = 0; i < n_places; i++)
        {
          is_kept |= places[i].row == row;
        }
      if (!is_kept)
        {
          pw_edit_delete_tree (edit, pw_entity_get_workspace (owner), row);
        }
    }

  for (guint i = 0; i < n_places; i++)
    {
      gpointer row = places[i].row;

      if (row == NULL)
        {
          row = pw_edit_create (edit, type);
          pw_edit_set_ref (edit, row, PW_DEMAND_SHIFT, owner);
        }
      write_row (&places[i], edit, row);
    }
}

static void
write_title (PwEdit     *edit,
             gpointer    shift,
             const char *title)
{
  if (title != NULL && *title != '\0')
    {
      pw_edit_set_text (edit, shift, PW_SHIFT_TITLE, title);
    }
  else
    {
      pw_edit_set_null (edit, shift, PW_SHIFT_TITLE);
    }
}

/**
 * pw_shift_edit_add:
 * @activity: (type PwActivity): of what
 * @title: (nullable): what is done
 * @day: when
 * @start: minutes after midnight
 * @length: how long; may pass midnight
 * @places: (array length=n_places): whom it needs
 * @n_places: how many rows
 * @error: why not
 *
 * Returns: (transfer full) (nullable): a shift that stands by itself
 */
PwEdit *
pw_shift_edit_add (gpointer              activity,
                   const char           *title,
                   PwDay                 day,
                   PwMinutes             start,
                   PwMinutes             length,
                   const PwShiftPlaces  *places,
                   guint                 n_places,
                   GError              **error)
{
  PwEdit *edit;
  PwShift *shift;

  if (!pw_shift_places_check (places, n_places, start, length, error))
    {
      return NULL;
    }

  /* Translators: %s is an activity */
  edit = pw_edit_new (N_("Shift of “%s” added"), pw_activity_get_title (activity), NULL);
  shift = pw_edit_create (edit, PW_TYPE_SHIFT);
  pw_edit_set_ref (edit, shift, PW_SHIFT_ACTIVITY, activity);
  pw_edit_set_day (edit, shift, PW_SHIFT_DAY, day);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_START, start);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_LENGTH, length);
  write_title (edit, shift, title);
  pw_shift_places_write (places, n_places, edit, PW_TYPE_DEMAND, shift, NULL);
  return edit;
}

/* As pw_shift_edit_add(), for a shift that is there: its people stay. */
PwEdit *
pw_shift_edit_change (gpointer              shift,
                      const char           *title,
                      PwDay                 day,
                      PwMinutes             start,
                      PwMinutes             length,
                      const PwShiftPlaces  *places,
                      guint                 n_places,
                      GError              **error)
{
  g_autoptr (GPtrArray) present = NULL;
  g_autofree char *name = pw_shift_dup_name (shift);
  PwEdit *edit;

  if (!pw_shift_places_check (places, n_places, start, length, error))
    {
      return NULL;
    }

  present = pw_workspace_list_referrers (pw_entity_get_workspace (shift), PW_TYPE_DEMAND, PW_DEMAND_SHIFT, shift);
  /* Translators: %s is a shift, such as "De Mand, distribution" */
  edit = pw_edit_new (N_("Shift “%s” changed"), name, NULL);
  pw_edit_set_day (edit, shift, PW_SHIFT_DAY, day);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_START, start);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_LENGTH, length);
  write_title (edit, shift, title);
  pw_shift_places_write (places, n_places, edit, PW_TYPE_DEMAND, shift, present);
  return edit;
}

PwEdit *
pw_shift_edit_move (gpointer  shift,
                    PwDay     day,
                    PwMinutes start)
{
  g_autofree char *name = pw_shift_dup_name (shift);
  /* Translators: %s is a shift, such as "De Mand, distribution" */
  PwEdit *edit = pw_edit_new (N_("Shift “%s” moved"), name, NULL);

  pw_edit_set_day (edit, shift, PW_SHIFT_DAY, day);
  pw_edit_set_minutes (edit, shift, PW_SHIFT_START, start);
  return edit;
}

/* With its places and the people in them. */
PwEdit *
pw_shift_edit_delete (gpointer shift)
{
  g_autofree char *name = pw_shift_dup_name (shift);
  /* Translators: %s is a shift, such as "De Mand, distribution" */
  PwEdit *edit = pw_edit_new (N_("Shift “%s” deleted"), name, NULL);

  pw_edit_delete_tree (edit, pw_entity_get_workspace (shift), shift);
  return edit;
}

/* As in “De Mand, bedeling”. */
char *
pw_shift_dup_name (gpointer shift)
{
  const char *activity = pw_activity_get_title (pw_shift_get_activity (shift));
  const char *title = pw_shift_get_title (shift);

  return title == NULL || *title == '\0' ? g_strdup (activity)
         /* Translators: an activity and what is done there */
         : g_strdup_printf (C_("shift", "%s, %s"), activity, title);
}

/* As in “De Mand, bedeling, 13:00–16:30”. */
char *
pw_shift_dup_words (gpointer shift)
{
  g_autofree char *name = pw_shift_dup_name (shift);
  g_autofree char *span = pw_minutes_dup_span (pw_shift_get_start (shift), pw_shift_get_length (shift));

  /* Translators: a shift and its times */
  return g_strdup_printf (C_("shift and times", "%s, %s"), name, span);
}

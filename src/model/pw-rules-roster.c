/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-pattern-demand.h"
#include "model/pw-rules-private.h"
#include "model/pw-shift.h"
#include "model/pw-shift-pattern.h"

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
check_once_in_shift (PwDraft   *draft,
                     PwEntity  *assignment,
                     GError   **error)
{
  PwEntity *shift = pw_draft_get_ref (draft, assignment, PW_ASSIGNMENT_SHIFT);
  PwEntity *person = pw_draft_get_ref (draft, assignment, PW_ASSIGNMENT_PERSON);
  PwEntity *demand = pw_draft_get_ref (draft, assignment, PW_ASSIGNMENT_DEMAND);
  g_autoptr (GPtrArray) others = pw_draft_list_referrers (draft, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_SHIFT, shift);

  for (guint i = 0; i < others->len; i++)
    {
      PwEntity *other = g_ptr_array_index (others, i);

      if (other != assignment && pw_draft_get_ref (draft, other, PW_ASSIGNMENT_PERSON) == person)
        {
          g_autofree char *name = pw_entity_dup_title (person);

          /* Translators: %s is a volunteer */
          g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("%s is already in this shift."), name);
          return FALSE;
        }
    }
  if (demand != NULL && pw_draft_get_ref (draft, demand, PW_DEMAND_SHIFT) != shift)
    {
      return refuse (_("That place belongs to another shift."), error);
    }

  return TRUE;
}

static gboolean
check_numbers (PwDraft   *draft,
               PwEntity  *demand,
               guint      minimum_field,
               guint      wanted_field,
               guint      maximum_field,
               GError   **error)
{
  gint64 minimum = pw_draft_get_int (draft, demand, minimum_field);
  gint64 wanted = pw_draft_get_int (draft, demand, wanted_field);
  const PwValue *maximum = pw_draft_get_value (draft, demand, maximum_field);

  if (minimum < 0 || wanted < minimum || wanted > 1000 || (!maximum->is_null && maximum->number < wanted))
    {
      return refuse (_("The numbers of places go up from minimum over wanted to maximum, and stay below a thousand."), error);
    }

  return TRUE;
}

/* What a roster must be; marks that are allowed with a note are the engine's. */
gboolean
pw_rule_roster (PwDraft  *draft,
                GError  **error)
{
  g_autoptr (GPtrArray) activities = pw_draft_list_touched (draft, PW_TYPE_ACTIVITY);
  g_autoptr (GPtrArray) shifts = pw_draft_list_touched (draft, PW_TYPE_SHIFT);
  g_autoptr (GPtrArray) patterns = pw_draft_list_touched (draft, PW_TYPE_SHIFT_PATTERN);
  g_autoptr (GPtrArray) demands = pw_draft_list_touched (draft, PW_TYPE_DEMAND);
  g_autoptr (GPtrArray) pattern_demands = pw_draft_list_touched (draft, PW_TYPE_PATTERN_DEMAND);
  g_autoptr (GPtrArray) assignments = pw_draft_list_touched (draft, PW_TYPE_ASSIGNMENT);

  for (guint i = 0; i < activities->len; i++)
    {
      if (*pw_draft_get_text (draft, g_ptr_array_index (activities, i), PW_ACTIVITY_TITLE) == '\0')
        {
          return refuse (_("An activity needs a title."), error);
        }
    }
  for (guint i = 0; i < shifts->len; i++)
    {
      PwEntity *shift = g_ptr_array_index (shifts, i);
      gint64 start = pw_draft_get_int (draft, shift, PW_SHIFT_START);
      gint64 length = pw_draft_get_int (draft, shift, PW_SHIFT_LENGTH);

      if (start < 0 || start > 1439 || length < 1 || length > 1440)
        {
          return refuse (_("A shift starts between 00:00 and 23:59 and lasts between a minute and 24 hours."), error);
        }
    }
  for (guint i = 0; i < patterns->len; i++)
    {
      PwEntity *pattern = g_ptr_array_index (patterns, i);
      gint64 start = pw_draft_get_int (draft, pattern, PW_SHIFT_PATTERN_START);
      gint64 length = pw_draft_get_int (draft, pattern, PW_SHIFT_PATTERN_LENGTH);
      PwDay until = pw_draft_get_day (draft, pattern, PW_SHIFT_PATTERN_UNTIL_DAY);

      if (start < 0 || start > 1439 || length < 1 || length > 1440)
        {
          return refuse (_("A shift starts between 00:00 and 23:59 and lasts between a minute and 24 hours."), error);
        }
      if (until != PW_DAY_NONE && until < pw_draft_get_day (draft, pattern, PW_SHIFT_PATTERN_FIRST_DAY))
        {
          return refuse (_("The last day lies before the first one."), error);
        }
      if (pw_draft_get_int (draft, pattern, PW_SHIFT_PATTERN_RULE) == PW_SHIFT_PATTERN_RULE_WEEKLY
          && pw_draft_get_int (draft, pattern, PW_SHIFT_PATTERN_INTERVAL) < 1)
        {
          return refuse (_("What returns does so every week, or every so many weeks."), error);
        }
    }
  for (guint i = 0; i < demands->len; i++)
    {
      if (!check_numbers (draft, g_ptr_array_index (demands, i), PW_DEMAND_MINIMUM, PW_DEMAND_WANTED, PW_DEMAND_MAXIMUM, error))
        {
          return FALSE;
        }
    }
  for (guint i = 0; i < pattern_demands->len; i++)
    {
      if (!check_numbers (draft, g_ptr_array_index (pattern_demands, i),
                          PW_PATTERN_DEMAND_MINIMUM, PW_PATTERN_DEMAND_WANTED, PW_PATTERN_DEMAND_MAXIMUM, error))
        {
          return FALSE;
        }
    }
  for (guint i = 0; i < assignments->len; i++)
    {
      if (!check_once_in_shift (draft, g_ptr_array_index (assignments, i), error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

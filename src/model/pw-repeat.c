/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-repeat.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "model/pw-day-words.h"

static guint
find_field (gpointer    entity,
            const char *name)
{
  int field = pw_entity_type_find_field (G_OBJECT_TYPE (entity), name);

  g_assert (field >= 0);
  return (guint) field;
}

/**
 * pw_repeat_read:
 * @self: to be filled
 * @entity: (type PwEntity): a shift pattern, an availability or an absence
 *
 * A row that does not say its weekday returns on that of its first day.
 */
void
pw_repeat_read (PwRepeat *self,
                gpointer  entity)
{
  guint weekday = find_field (entity, "weekday");
  guint nth = find_field (entity, "nth");

  self->rule = (PwRepeatRule) pw_entity_get_int (entity, find_field (entity, "rule"));
  self->first_day = pw_entity_get_day (entity, find_field (entity, "first_day"));
  self->until_day = pw_entity_get_day (entity, find_field (entity, "until_day"));
  self->interval = MAX (1, (int) pw_entity_get_int (entity, find_field (entity, "interval")));
  self->weekday = pw_entity_is_null (entity, weekday) ? (int) pw_day_get_weekday (self->first_day) : (int) pw_entity_get_int (entity, weekday);
  self->nth = pw_entity_is_null (entity, nth) ? 1 : (int) pw_entity_get_int (entity, nth);
}

/**
 * pw_repeat_write:
 * @self: when it falls; checked
 * @edit: an edit
 * @entity: (type PwEntity): a shift pattern, an availability or an absence
 *
 * Sets the fields of @entity; those that the rule does not use become null.
 */
void
pw_repeat_write (const PwRepeat *self,
                 PwEdit         *edit,
                 gpointer        entity)
{
  pw_edit_set_int (edit, entity, find_field (entity, "rule"), self->rule);
  pw_edit_set_day (edit, entity, find_field (entity, "first_day"), self->first_day);
  pw_edit_set_day (edit, entity, find_field (entity, "until_day"), self->until_day);
  pw_edit_set_int (edit, entity, find_field (entity, "interval"), self->rule == PW_REPEAT_WEEKLY ? self->interval : 1);
  if (self->rule == PW_REPEAT_ONCE)
    {
      pw_edit_set_null (edit, entity, find_field (entity, "weekday"));
    }
  else
    {
      pw_edit_set_int (edit, entity, find_field (entity, "weekday"), self->weekday);
    }
  if (self->rule == PW_REPEAT_NTH_WEEKDAY)
    {
      pw_edit_set_int (edit, entity, find_field (entity, "nth"), self->nth);
    }
  else
    {
      pw_edit_set_null (edit, entity, find_field (entity, "nth"));
    }
}

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, sentence);
  return FALSE;
}

/**
 * pw_repeat_check:
 * @self: what somebody filled in
 * @error: why it cannot be
 *
 * Returns: whether it can fall on any day
 */
gboolean
pw_repeat_check (const PwRepeat *self,
                 GError        **error)
{
  if (!pw_day_is_valid (self->first_day))
    {
      return refuse (_("Give the first day as a date, for example 3/12/2026."), error);
    }
  if (self->until_day != PW_DAY_NONE && self->until_day < self->first_day)
    {
      return refuse (_("The last day lies before the first one."), error);
    }
  if (self->rule == PW_REPEAT_WEEKLY && (self->interval < 1 || self->interval > 52))
    {
      return refuse (_("What returns does so every week, or every so many weeks."), error);
    }
  if (self->rule != PW_REPEAT_ONCE && (self->weekday < PW_MONDAY || self->weekday > PW_SUNDAY))
    {
      return refuse (_("Choose a day of the week."), error);
    }
  if (self->rule == PW_REPEAT_NTH_WEEKDAY && self->nth != -1 && (self->nth < 1 || self->nth > 5))
    {
      return refuse (_("A month has a first to a fifth and a last weekday."), error);
    }

  return TRUE;
}

static char *
dup_rule_words (const PwRepeat *self)
{
  static const char *const ordinals[] = {
    NC_("nth of the month", "last"), NC_("nth of the month", "first"), NC_("nth of the month", "second"),
    NC_("nth of the month", "third"), NC_("nth of the month", "fourth"), NC_("nth of the month", "fifth")
  };

  if (self->rule == PW_REPEAT_ONCE && self->until_day != PW_DAY_NONE && self->until_day != self->first_day)
    {
      g_autofree char *first = pw_day_dup_numbers (self->first_day, self->until_day);
      g_autofree char *until = pw_day_dup_numeric (self->until_day);

      /* Translators: the first and the last day, both included */
      return g_strdup_printf (_("from %s up to and including %s"), first, until);
    }
  if (self->rule == PW_REPEAT_ONCE)
    {
      /* Translators: a day of another year such as “Tue 24 Nov 2027”, for g_date_time_format() */
      return pw_day_dup_format (self->first_day, C_("short day", "%a %-d %b %Y"));
    }
  if (self->rule == PW_REPEAT_NTH_WEEKDAY)
    {
      const char *ordinal = g_dpgettext2 (GETTEXT_PACKAGE, "nth of the month", ordinals[self->nth == -1 ? 0 : CLAMP (self->nth, 1, 5)]);

      /* Translators: first to fifth or last, and a day of the week */
      return g_strdup_printf (_("every %s %s of the month"), ordinal, pw_weekday_get_name (self->weekday));
    }
  if (self->interval > 1)
    {
      /* Translators: %d is a number of weeks from 2, %s a day of the week */
      return g_strdup_printf (_("every %d weeks on %s"), self->interval, pw_weekday_get_name (self->weekday));
    }

  /* Translators: %s is a day of the week */
  return g_strdup_printf (_("every %s"), pw_weekday_get_name (self->weekday));
}

/**
 * pw_repeat_dup_words:
 * @self: when it falls
 * @start: the time it begins, or %PW_MINUTES_NONE for the whole day
 * @length: how long it lasts
 *
 * Returns: (transfer full): for instance “elke woensdag 13:00–17:00, t/m 20/12/2026”
 */
char *
pw_repeat_dup_words (const PwRepeat *self,
                     PwMinutes       start,
                     PwMinutes       length)
{
  g_autofree char *rule = dup_rule_words (self);
  g_autofree char *span = start == PW_MINUTES_NONE ? NULL : pw_minutes_dup_span (start, length);
  g_autofree char *when = NULL;
  g_autofree char *until = NULL;

  /* Translators: a day or a rule such as "every Monday", and times such as 13:00–17:00 */
  when = span == NULL ? g_strdup (rule) : g_strdup_printf (C_("day and times", "%s %s"), rule, span);
  if (self->rule == PW_REPEAT_ONCE || self->until_day == PW_DAY_NONE)
    {
      return g_steal_pointer (&when);
    }

  until = pw_day_dup_numeric (self->until_day);
  /* Translators: a rule such as "every Monday 13:00–17:00", and its last day */
  return g_strdup_printf (_("%s, up to and including %s"), when, until);
}

/**
 * pw_repeat_to_recurrence:
 * @self: when it falls
 * @from_minute: the time from which, or %PW_MINUTES_NONE for the whole day
 * @to_minute: the time until which; not read for the whole day
 *
 * Returns: the same for the engine
 */
PwRecurrence
pw_repeat_to_recurrence (const PwRepeat *self,
                         PwMinutes       from_minute,
                         PwMinutes       to_minute)
{
  PwRecurrence recurrence = {
    .kind = (PwRecurrenceKind) self->rule,
    .first = self->first_day,
    .end = self->until_day == PW_DAY_NONE ? PW_DAY_NONE : self->until_day + 1,
    .interval = (guint) self->interval,
    .weekdays = self->rule == PW_REPEAT_ONCE ? 0 : PW_WEEKDAY_BIT (self->weekday),
    .nth = self->nth,
    .from_minute = from_minute == PW_MINUTES_NONE ? 0 : from_minute,
    .to_minute = from_minute == PW_MINUTES_NONE ? 0 : to_minute
  };

  /* Without a last day a single one is its first day alone. */
  if (self->rule == PW_REPEAT_ONCE && self->until_day == PW_DAY_NONE)
    {
      recurrence.end = self->first_day + 1;
    }

  return recurrence;
}

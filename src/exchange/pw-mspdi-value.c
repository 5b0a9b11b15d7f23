/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-mspdi-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"

/* A plan longer than this is a mistake; it also keeps sums of minutes far from overflow. */
#define MAX_DURATION_MINUTES (200 * 366 * PW_MINUTES_A_DAY / 10)

static gboolean
refuse (const PwMarkup  *element,
        const char      *sentence,
        GError         **error)
{
  g_autofree char *start = g_utf8_substring (element->text, 0, MIN (40, g_utf8_strlen (element->text, -1)));
  g_autofree char *where = NULL;

  /* Translators: the name of an XML element, then its line number */
  where = g_strdup_printf (_("%s, line %d"), element->name, element->line);
  /* Translators: what stands in a file; where, as “Start, line 12”; a sentence such as “That is not a date.” */
  g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("There is “%s” (%s). %s"), start, where, sentence);
  return FALSE;
}

static PwMarkup *
find_filled (const PwMarkup *parent,
             const char     *name)
{
  PwMarkup *element = pw_markup_find (parent, name);

  return element != NULL && *element->text != '\0' ? element : NULL;
}

/**
 * pw_mspdi_read_int:
 * @parent: an element
 * @name: the name of a child
 * @minimum: the lowest that is allowed
 * @maximum: the highest
 * @number: (inout): what it is when the child is missing or empty; set to what it says
 * @error: return location for a %PW_ERROR_FORMAT
 *
 * Returns: whether it is a number in the range, or missing
 */
gboolean
pw_mspdi_read_int (const PwMarkup  *parent,
                   const char      *name,
                   gint64           minimum,
                   gint64           maximum,
                   gint64          *number,
                   GError         **error)
{
  PwMarkup *element = find_filled (parent, name);

  if (element == NULL)
    {
      return TRUE;
    }

  return g_ascii_string_to_signed (element->text, 10, minimum, maximum, number, NULL)
         || refuse (element, _("That is not a whole number, or it is out of range."), error);
}

gboolean
pw_mspdi_read_bool (const PwMarkup  *parent,
                    const char      *name,
                    gboolean        *value,
                    GError         **error)
{
  PwMarkup *element = find_filled (parent, name);

  if (element == NULL)
    {
      return TRUE;
    }
  if (g_str_equal (element->text, "1") || g_str_equal (element->text, "true"))
    {
      *value = TRUE;
      return TRUE;
    }
  if (g_str_equal (element->text, "0") || g_str_equal (element->text, "false"))
    {
      *value = FALSE;
      return TRUE;
    }

  return refuse (element, _("That is neither 0 nor 1."), error);
}

/* HH:MM, with seconds, parts of seconds or a zone behind it that are read over: plans are in local time. */
static PwMinutes
parse_clock (const char *text)
{
  int hours;
  int minutes;

  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) || text[2] != ':'
      || !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4])
      || strspn (text + 5, "0123456789:.+-Z") != strlen (text + 5))
    {
      return PW_MINUTES_NONE;
    }

  hours = (text[0] - '0') * 10 + text[1] - '0';
  minutes = (text[3] - '0') * 10 + text[4] - '0';
  return minutes < 60 && hours * 60 + minutes <= PW_MINUTES_A_DAY ? hours * 60 + minutes : PW_MINUTES_NONE;
}

/**
 * pw_mspdi_read_moment:
 * @parent: an element
 * @name: the name of a child
 * @day: (inout): the day; untouched when the child is missing or empty
 * @minute: (inout) (optional): the minute of the day; 0 when only a day is given
 * @error: return location for a %PW_ERROR_FORMAT
 *
 * Returns: whether it is a moment of the years 1900 to 2199, or missing
 */
gboolean
pw_mspdi_read_moment (const PwMarkup  *parent,
                      const char      *name,
                      PwDay           *day,
                      PwMinutes       *minute,
                      GError         **error)
{
  PwMarkup *element = find_filled (parent, name);
  g_autofree char *date = NULL;
  PwDay read_day;
  PwMinutes read_minute = 0;

  if (element == NULL)
    {
      return TRUE;
    }

  date = g_strndup (element->text, 10);
  read_day = pw_day_parse_iso (date);
  if (read_day != PW_DAY_NONE && strlen (element->text) > 10)
    {
      read_minute = element->text[10] == 'T' && strlen (element->text) >= 16 ? parse_clock (element->text + 11) : PW_MINUTES_NONE;
    }
  if (read_day == PW_DAY_NONE || read_minute == PW_MINUTES_NONE)
    {
      return refuse (element, _("There is no such date or time."), error);
    }
  if (read_day < pw_day_from_ymd (1900, 1, 1) || read_day >= pw_day_from_ymd (2200, 1, 1))
    {
      return refuse (element, _("That is not in the years 1900 to 2199."), error);
    }

  *day = read_day;
  if (minute != NULL)
    {
      *minute = read_minute;
    }
  return TRUE;
}

/* PnDTnHnMnS with decimals; -1 when it is not one. */
static double
parse_duration (const char *text)
{
  double minutes = 0;
  gboolean is_time = FALSE;
  guint n_parts = 0;

  if (*text++ != 'P')
    {
      return -1;
    }

  while (*text != '\0')
    {
      char *end;
      double number;

      if (*text == 'T' && !is_time)
        {
          is_time = TRUE;
          text++;
          continue;
        }
      if (!g_ascii_isdigit (*text) || strspn (text, "0123456789.") > 15)
        {
          return -1;
        }
      number = g_ascii_strtod (text, &end);
      if (*end == 'D' && !is_time)
        {
          minutes += number * PW_MINUTES_A_DAY;
        }
      else if (*end == 'H' && is_time)
        {
          minutes += number * 60;
        }
      else if (*end == 'M' && is_time)
        {
          minutes += number;
        }
      else if (*end == 'S' && is_time)
        {
          minutes += number / 60;
        }
      else
        {
          return -1;
        }
      text = end + 1;
      n_parts++;
    }

  return n_parts > 0 ? minutes : -1;
}

/**
 * pw_mspdi_read_duration:
 * @parent: an element
 * @name: the name of a child
 * @minutes: (inout): the length, rounded to a minute; untouched when the child is missing or empty
 * @error: return location for a %PW_ERROR_FORMAT
 *
 * Returns: whether it is a length such as `PT16H0M0S`, not below zero and within
 *   reason, or missing
 */
gboolean
pw_mspdi_read_duration (const PwMarkup  *parent,
                        const char      *name,
                        PwMinutes       *minutes,
                        GError         **error)
{
  PwMarkup *element = find_filled (parent, name);
  double length;

  if (element == NULL)
    {
      return TRUE;
    }
  if (*element->text == '-')
    {
      return refuse (element, _("A duration is not below zero."), error);
    }

  length = parse_duration (element->text);
  if (length < 0)
    {
      return refuse (element, _("That is not a duration."), error);
    }
  if (length > MAX_DURATION_MINUTES)
    {
      return refuse (element, _("No task lasts that long."), error);
    }

  *minutes = (PwMinutes) (length + 0.5);
  return TRUE;
}

/**
 * pw_mspdi_unit:
 * @format: a DurationFormat or LagFormat; 32 more marks an estimate
 * @is_elapsed: (out): whether it counts round the clock
 *
 * Returns: the unit
 */
PwMspdiUnit
pw_mspdi_unit (gint64    format,
               gboolean *is_elapsed)
{
  gint64 base = format >= 35 && format <= 53 ? format - 32 : format;

  *is_elapsed = base <= 20 && base >= 3 && base % 2 == 0;
  switch (base)
    {
    case 3:
    case 4:
      return PW_MSPDI_UNIT_MINUTE;

    case 5:
    case 6:
      return PW_MSPDI_UNIT_HOUR;

    case 7:
    case 8:
      return PW_MSPDI_UNIT_DAY;

    case 9:
    case 10:
      return PW_MSPDI_UNIT_WEEK;

    case 11:
    case 12:
      return PW_MSPDI_UNIT_MONTH;

    case 19:
    case 20:
      return PW_MSPDI_UNIT_PERCENT;

    default:
      return PW_MSPDI_UNIT_NONE;
    }
}

/**
 * pw_mspdi_dup_title:
 * @text: a name out of a file
 *
 * Returns: (transfer full): the name on one line, without control characters
 */
char *
pw_mspdi_dup_title (const char *text)
{
  g_autoptr (GString) title = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (title, g_unichar_iscntrl (character) ? ' ' : character);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&title), FALSE));
}

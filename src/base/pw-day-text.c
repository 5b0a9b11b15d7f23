/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-day-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-fold.h"

#define N_WORDS_OF_A_DAY 3
#define DAYS_BACK        30

/**
 * pw_day_dup_format:
 * @day: a valid day
 * @format: as for g_date_time_format()
 *
 * Returns: (transfer full): the day in words of the session's locale
 */
char *
pw_day_dup_format (PwDay       day,
                   const char *format)
{
  g_autoptr (GDateTime) moment = NULL;
  int year;
  int month;
  int day_of_month;

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  moment = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  return moment != NULL ? g_date_time_format (moment, format) : g_strdup ("");
}

/**
 * pw_day_dup_text:
 * @day: a valid day
 *
 * Returns: (transfer full): the day in a sentence, as “24 november 2026”
 */
char *
pw_day_dup_text (PwDay day)
{
  /* Translators: a day such as “24 November 2026”, for g_date_time_format() */
  return pw_day_dup_format (day, C_("day in a sentence", "%-d %B %Y"));
}

/**
 * pw_day_dup_short:
 * @day: a valid day
 * @today: the day of reading
 *
 * Returns: (transfer full): the day with its weekday, as “di 24 nov”; with the year
 *   when that is not the year of @today
 */
char *
pw_day_dup_short (PwDay day,
                  PwDay today)
{
  int year;
  int this_year;
  int month;
  int day_of_month;

  pw_day_to_ymd (day, &year, &month, &day_of_month);
  pw_day_to_ymd (today, &this_year, &month, &day_of_month);
  return year == this_year
         /* Translators: a day of this year such as “Tue 24 Nov”, for g_date_time_format() */
         ? pw_day_dup_format (day, C_("short day", "%a %-d %b"))
         /* Translators: a day of another year such as “Tue 24 Nov 2027”, for g_date_time_format() */
         : pw_day_dup_format (day, C_("short day", "%a %-d %b %Y"));
}

/**
 * pw_day_dup_numeric:
 * @day: a valid day
 *
 * Returns: (transfer full): the day in figures, as “24/11/2026”; pw_day_parse_typed() reads it back
 */
char *
pw_day_dup_numeric (PwDay day)
{
  return pw_day_dup_format (day, "%d/%m/%Y");
}

/* Where @word stands in @list: groups apart by |, the words of a group by blanks; -1 when it does not. */
static int
find_word (const char *list,
           const char *word)
{
  g_auto (GStrv) groups = g_strsplit (list, "|", -1);

  for (int i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (groups[i], " ", -1);

      if (g_strv_contains ((const char *const *) words, word))
        {
          return i;
        }
    }

  return -1;
}

static gboolean
parse_number (const char *text,
              guint       max_digits,
              int        *number)
{
  gsize length = strspn (text, "0123456789");

  if (length == 0 || length > max_digits || text[length] != '\0')
    {
      return FALSE;
    }
  *number = (int) g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

/* A day without year is the next one to come, or one of the last weeks. */
static PwDay
from_month_and_day (int   month,
                    int   day_of_month,
                    PwDay today)
{
  int year;
  int this_month;
  int this_day;
  PwDay day;

  pw_day_to_ymd (today, &year, &this_month, &this_day);
  day = pw_day_from_ymd (year, month, day_of_month);
  if (day != PW_DAY_NONE && day < today - DAYS_BACK)
    {
      day = pw_day_from_ymd (year + 1, month, day_of_month);
    }
  else if (day != PW_DAY_NONE && pw_day_from_ymd (year - 1, month, day_of_month) >= today - DAYS_BACK)
    {
      day = pw_day_from_ymd (year - 1, month, day_of_month);
    }

  return day;
}

static PwDay
parse_figures (const char *word,
               PwDay       today)
{
  const char *separator = strpbrk (word, "/-.");
  g_auto (GStrv) parts = NULL;
  char between[2] = { 0 };
  int figures[3] = { 0 };
  guint n_parts;

  if (separator == NULL)
    {
      return PW_DAY_NONE;
    }
  between[0] = *separator;
  parts = g_strsplit (word, between, 4);
  n_parts = g_strv_length (parts);
  /* 1-2 and 1.2 may be anything; 1/2 is a day. */
  if (n_parts > 3 || n_parts < (*separator == '/' ? 2u : 3u))
    {
      return PW_DAY_NONE;
    }
  for (guint i = 0; i < n_parts; i++)
    {
      if (!parse_number (parts[i], i == 2 ? 4 : 2, &figures[i]))
        {
          return PW_DAY_NONE;
        }
    }
  if (n_parts == 2)
    {
      return from_month_and_day (figures[1], figures[0], today);
    }
  if (strlen (parts[2]) != 2 && strlen (parts[2]) != 4)
    {
      return PW_DAY_NONE;
    }

  return pw_day_from_ymd (figures[2] < 100 ? 2000 + figures[2] : figures[2], figures[1], figures[0]);
}

/* +2w, +10d, -1m */
static PwDay
parse_distance (const char *word,
                PwDay       today)
{
  g_autofree char *figures = NULL;
  gsize length = strlen (word);
  int number;
  int unit;

  if ((*word != '+' && *word != '-') || length < 3)
    {
      return PW_DAY_NONE;
    }
  figures = g_strndup (word + 1, length - 2);
  /* Translators: the letters after a number of days, weeks and months in a quick date such as “+2w”, in this order */
  unit = find_word (C_("letters of a quick date", "d|w|m"), word + length - 1);
  if (unit < 0 || !parse_number (figures, 3, &number))
    {
      return PW_DAY_NONE;
    }

  number = *word == '-' ? -number : number;
  return unit == 2 ? pw_day_add_months (today, number) : today + number * (unit == 1 ? 7 : 1);
}

static PwDay
parse_word (const char *word,
            PwDay       today)
{
  /* Translators: words that a quick date understands, lower case, without accents; groups apart by |, synonyms by blanks */
  int distance = find_word (C_("words of a quick date: today, tomorrow, the day after", "today|tomorrow tmr|overmorrow"), word);
  /* Translators: words that a quick date understands, lower case, without accents; groups apart by |, synonyms by blanks */
  int weekday = find_word (C_("words of a quick date: weekdays", "monday mon|tuesday tue|wednesday wed|thursday thu|friday fri|saturday sat|sunday sun"), word);
  PwDay day = pw_day_parse_iso (word);

  if (distance >= 0)
    {
      return today + distance;
    }
  if (weekday >= 0)
    {
      return today + 1 + (weekday - (int) pw_day_get_weekday (today + 1) + 7) % 7;
    }
  if (day == PW_DAY_NONE)
    {
      day = parse_figures (word, today);
    }

  return day != PW_DAY_NONE ? day : parse_distance (word, today);
}

/* From 0, or below when @word is no month. */
static int
find_month (const char *word)
{
  /* Translators: words that a quick date understands, lower case, without accents; groups apart by |, synonyms by blanks */
  return find_word (C_("words of a quick date: months", "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec"), word);
}

static PwDay
parse_words (char  **words,
             guint   n_words,
             PwDay   today)
{
  int day_of_month;
  int month;
  int year;

  if (n_words == 1)
    {
      return parse_word (words[0], today);
    }
  if (n_words == 0 || n_words > 3 || !parse_number (words[0], 2, &day_of_month))
    {
      return PW_DAY_NONE;
    }
  month = 1 + find_month (words[1]);
  if (month < 1)
    {
      return PW_DAY_NONE;
    }
  if (n_words == 2)
    {
      return from_month_and_day (month, day_of_month, today);
    }

  return parse_number (words[2], 4, &year) && year >= 1000 ? pw_day_from_ymd (year, month, day_of_month) : PW_DAY_NONE;
}

/**
 * pw_day_parse_typed:
 * @text: (nullable): what somebody typed
 * @today: the day of typing
 *
 * Reads `24/11`, `24/11/26`, `24-11-2026`, `2026-11-24`, `12 mrt`, `12 maart 2027`,
 * `morgen`, `vrijdag` (the next one, never today) and `+2w`. A day without year is the
 * next one to come; one of the last thirty days is meant as such.
 *
 * Returns: the day, or %PW_DAY_NONE
 */
PwDay
pw_day_parse_typed (const char *text,
                    PwDay       today)
{
  g_autofree char *folded = pw_fold (text);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);

  return parse_words (words, g_strv_length (words), today);
}

/**
 * pw_day_split_typed:
 * @text: a title that may end in a day, as “Advies Wereldraad 12 mrt”
 * @today: the day of typing
 * @day: (out): the day at the end, or %PW_DAY_NONE
 *
 * Returns: (transfer full): the title without that day; never empty unless @text is
 */
char *
pw_day_split_typed (const char *text,
                    PwDay       today,
                    PwDay      *day)
{
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", text, 0, 0);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) title_words = NULL;
  g_autofree char *title = NULL;
  guint first = *words != NULL && **words == '\0' ? 1 : 0;
  guint n_words = g_strv_length (words);

  if (n_words > first && *words[n_words - 1] == '\0')
    {
      n_words--;
    }

  *day = PW_DAY_NONE;
  for (guint length = N_WORDS_OF_A_DAY; length > 0 && *day == PW_DAY_NONE; length--)
    {
      if (n_words > first + length)
        {
          g_autofree char *tail = g_strjoinv (" ", words + n_words - length);

          *day = pw_day_parse_typed (tail, today);
          n_words -= *day != PW_DAY_NONE ? length : 0;
        }
    }
  if (*day != PW_DAY_NONE && n_words > first + 1)
    {
      g_autofree char *last = pw_fold (words[n_words - 1]);

      /* Translators: words that may stand between a title and its day and go with the day, lower case, apart by blanks */
      n_words -= find_word (C_("words before a quick date", "on by"), last) >= 0 ? 1 : 0;
    }

  for (guint i = first; i < n_words; i++)
    {
      g_strv_builder_add (kept, words[i]);
    }
  title_words = g_strv_builder_end (kept);
  title = g_strjoinv (" ", title_words);
  return g_steal_pointer (&title);
}

/**
 * pw_day_looks_mistyped:
 * @text: (nullable): a title that may end in a day
 * @today: the day of typing
 *
 * Tells a slip such as “Advies 31/2/2026”, “45/13” or “Advies 31 feb” from a title such
 * as “Fase 2”, “Nota 2026”, “Versie 1.2” or “Begroting 2026-2027”, that nobody means as a day.
 *
 * Returns: whether @text ends in what has the shape of a day and is none
 */
gboolean
pw_day_looks_mistyped (const char *text,
                       PwDay       today)
{
  g_autofree char *folded = pw_fold (text);
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", g_strstrip (folded), 0, 0);
  guint n_words = g_strv_length (words);
  int number;

  if (n_words == 0)
    {
      return FALSE;
    }
  if (g_regex_match_simple ("^(\\d{1,2}/\\d{1,2}(/\\d{2,4})?|\\d{1,2}([-.])\\d{1,2}\\3(\\d{2}|\\d{4})|\\d{4}-\\d{1,2}-\\d{1,2})$", words[n_words - 1], 0, 0))
    {
      return parse_word (words[n_words - 1], today) == PW_DAY_NONE;
    }
  if (n_words >= 3 && parse_number (words[n_words - 3], 2, &number) && find_month (words[n_words - 2]) >= 0 && parse_number (words[n_words - 1], 4, &number))
    {
      return parse_words (words + n_words - 3, 3, today) == PW_DAY_NONE;
    }

  return n_words >= 2
         && parse_number (words[n_words - 2], 2, &number)
         && find_month (words[n_words - 1]) >= 0
         && parse_words (words + n_words - 2, 2, today) == PW_DAY_NONE;
}

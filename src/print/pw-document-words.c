/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-document-words.h"

static const char *const words[PW_N_WORDS] = {
  [PW_WORD_VERSION] = "versie",
  [PW_WORD_MARK] = "kenmerk",
  [PW_WORD_CODE] = "QR-code van dit document, kenmerk",
  [PW_WORD_FORM_MARK] = "Kenmerk van het formulier",
  [PW_WORD_DOCUMENT] = "Document",
  [PW_WORD_FUNCTION_DESCRIPTION] = "Functiebeschrijving",
  [PW_WORD_FUNCTION] = "Functie",
  [PW_WORD_STAFF_MEMBER] = "Personeelslid",
  [PW_WORD_SUPERVISOR] = "Direct leidinggevende",
  [PW_WORD_SIGN_OFF_WORDS] = "voor kennisname",
  [PW_WORD_DATE] = "Datum",
  [PW_WORD_SIGNATURE] = "Handtekening",
  [PW_WORD_NAME] = "Naam",
  [PW_WORD_SIGN_OFF_SHEET] = "Handtekenblad",
  [PW_WORD_SIGN_OFF_STATEMENT] = "Wie dit blad tekent, bevestigt dat hij of zij de bovenvermelde versie van de functiebeschrijving heeft "
                                 "ontvangen en gelezen. De handtekening betekent niet dat men met de inhoud instemt.",
  [PW_WORD_SIGN_OFF_REMARKS] = "Opmerkingen van het personeelslid",
  [PW_WORD_VERSION_DATED] = "Versie",
  [PW_WORD_KEY_RESULT] = "Kernresultaat",
  [PW_WORD_GOAL] = "Doel",
  [PW_WORD_APPLIES_TO] = "Enkel voor",
  [PW_WORD_ONLY_FOR] = "enkel voor",
  [PW_WORD_EXPECTED_LEVEL] = "Verwacht niveau",
  [PW_WORD_EXPECTED_LEVEL_IS] = "Verwacht niveau =",
  [PW_WORD_EXAMPLES] = "bv.:",
  [PW_WORD_CLUSTER] = "Cluster",
  [PW_WORD_COMPETENCY] = "Competentie",
  [PW_WORD_GRADE] = "Gradatie",
  [PW_WORD_PERIOD] = "Periode",
  [PW_WORD_TALK_DAY] = "Datum van het gesprek",
  [PW_WORD_EXPECTED] = "Verwacht",
  [PW_WORD_OWN_VIEW] = "Eigen inschatting",
  [PW_WORD_SUPERVISOR_VIEW] = "Inschatting leidinggevende",
  [PW_WORD_REMARKS] = "Toelichting",
  [PW_WORD_DEVELOPMENT] = "Ontwikkelactie",
  [PW_WORD_AGREEMENTS] = "Opmerkingen en afspraken",
  [PW_WORD_COMMENTS] = "Opmerkingen",
  [PW_WORD_PROMISES] = "Afspraken",
  [PW_WORD_ASSESSMENT_LEVELS] = "Per competentie staat naast het verwachte niveau wat het personeelslid en de leidinggevende zelf inschatten. Een leeg vakje is niet ingeschat.",
  [PW_WORD_ROSTER] = "Uurrooster",
  [PW_WORD_WEEK] = "week",
  [PW_WORD_ACTIVITY] = "Activiteit",
  [PW_WORD_OPEN] = "nog in te vullen",
  [PW_WORD_NO_SHIFTS] = "Er zijn geen shiften in deze week.",
  [PW_WORD_PRINTED_ON] = "Afgedrukt op",
  [PW_WORD_MILESTONES] = "Mijlpalen",
  [PW_WORD_MILESTONE] = "Mijlpaal",
  [PW_WORD_PROJECT] = "Project",
  [PW_WORD_OWNER] = "Trekker",
  [PW_WORD_STATE] = "Stand",
  [PW_WORD_DONE] = "bereikt",
  [PW_WORD_LATE] = "te laat",
  [PW_WORD_TO_COME] = "gepland",
  [PW_WORD_NO_MILESTONES] = "Er zijn nog geen mijlpalen.",
  [PW_WORD_TREND] = "Mijlpalentrendanalyse",
  [PW_WORD_TREND_NOTE] = "Van links naar rechts de dag van elk statusrapport, van onder naar boven de dag van elke mijlpaal. Een vlakke lijn is op schema, een stijgende "
                         "schuift op; op de schuine lijn is een mijlpaal bereikt. Verschuivingen zijn in werkdagen.",
  [PW_WORD_TREND_PICTURE] = "Grafiek van de dagen van de mijlpalen in elk statusrapport; de tabel eronder geeft dezelfde dagen.",
  [PW_WORD_TREND_STEADY] = "zoals in het vorige rapport",
  [PW_WORD_TREND_LATER] = "later",
  [PW_WORD_TREND_EARLIER] = "vroeger",
  [PW_WORD_TREND_REACHED] = "bereikt",
  [PW_WORD_TREND_DROPPED] = "geschrapt",
  [PW_WORD_TREND_DIAGONAL] = "dag van het rapport",
  [PW_WORD_FIRST_PLANNED] = "Eerst gepland",
  [PW_WORD_LAST_REPORT] = "Vorig rapport",
  [PW_WORD_NOW] = "Nu",
  [PW_WORD_SHIFT] = "Sinds vorig rapport",
  [PW_WORD_SHIFT_IN_ALL] = "In totaal",
};

static const char *const months[] = {
  "januari", "februari", "maart", "april", "mei", "juni",
  "juli", "augustus", "september", "oktober", "november", "december",
};

static const char *const weekdays[] = {
  "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
};

const char *
pw_document_word (PwDocumentWord word)
{
  g_return_val_if_fail (word < PW_N_WORDS, "");

  return words[word];
}

/* "5 maart 2026"; no day is an empty text. */
char *
pw_document_day (PwDay day)
{
  int year, month, day_of_month;

  if (!pw_day_is_valid (day))
    return g_strdup ("");

  pw_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%d %s %d", day_of_month, months[month - 1], year);
}

/* "donderdag 5 maart 2026" */
char *
pw_document_long_day (PwDay day)
{
  g_autofree char *date = pw_document_day (day);

  if (!pw_day_is_valid (day))
    return g_strdup ("");

  return g_strdup_printf ("%s %s", weekdays[pw_day_get_weekday (day)], date);
}

/* "05/03/2026" */
char *
pw_document_short_day (PwDay day)
{
  int year, month, day_of_month;

  if (!pw_day_is_valid (day))
    return g_strdup ("");

  pw_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%02d/%02d/%04d", day_of_month, month, year);
}

/* "do 5/3": the head of a column */
char *
pw_document_column_day (PwDay day)
{
  int year, month, day_of_month;

  if (!pw_day_is_valid (day))
    return g_strdup ("");

  pw_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%.2s %d/%d", weekdays[pw_day_get_weekday (day)], day_of_month, month);
}

/* "mrt 2026" */
char *
pw_document_month (PwDay day)
{
  static const char *const short_months[] = { "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec" };
  int year, month, day_of_month;

  pw_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%s %d", short_months[month - 1], year);
}

/* "+5 werkdagen", with a minus sign for earlier; no days is a dash. */
char *
pw_document_work_days (int n_days)
{
  if (n_days == 0)
    return g_strdup ("–");

  return g_strdup_printf ("%s%d %s", n_days > 0 ? "+" : "\u2212", ABS (n_days), ABS (n_days) == 1 ? "werkdag" : "werkdagen");
}

char *
pw_document_page (int page,
                  int n_pages)
{
  return g_strdup_printf ("pagina %d van %d", page, n_pages);
}

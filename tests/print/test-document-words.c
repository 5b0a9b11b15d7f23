/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-document-words.h"

#include <locale.h>

static void
test_days (void)
{
  PwDay day = pw_day_from_ymd (2026, 3, 5);
  g_autofree char *plain = pw_document_day (day);
  g_autofree char *long_day = pw_document_long_day (day);
  g_autofree char *short_day = pw_document_short_day (day);
  g_autofree char *column = pw_document_column_day (day);
  g_autofree char *none = pw_document_long_day (PW_DAY_NONE);

  g_assert_cmpstr (plain, ==, "5 maart 2026");
  g_assert_cmpstr (long_day, ==, "donderdag 5 maart 2026");
  g_assert_cmpstr (short_day, ==, "05/03/2026");
  g_assert_cmpstr (column, ==, "do 5/3");
  g_assert_cmpstr (none, ==, "");
}

static void
test_page (void)
{
  g_autofree char *page = pw_document_page (2, 10);

  g_assert_cmpstr (page, ==, "pagina 2 van 10");
}

static void
test_every_word_is_there (void)
{
  for (PwDocumentWord word = 0; word < PW_N_WORDS; word++)
    g_assert_true (pw_document_word (word) != NULL && *pw_document_word (word) != '\0');
}

/* The locale of the desk has no say: the test runs in English. */
int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/document-words/days", test_days);
  g_test_add_func ("/print/document-words/page", test_page);
  g_test_add_func ("/print/document-words/every-word-is-there", test_every_word_is_there);

  return g_test_run ();
}

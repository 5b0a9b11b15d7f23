/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-day-text.h"

#include <libintl.h>
#include <locale.h>

/* A Sunday. */
#define TODAY "2026-11-22"

typedef struct
{
  const char *typed;
  const char *title;
  const char *day;
} Example;

static void
assert_day (const char *typed,
            PwDay       day,
            const char *expected)
{
  g_autofree char *text = day != PW_DAY_NONE ? pw_day_to_iso (day) : g_strdup ("");

  if (g_strcmp0 (text, expected) != 0)
    {
      g_error ("“%s” is “%s” and not “%s”", typed, text, expected);
    }
}

static void
test_typed (void)
{
  static const Example examples[] = {
    { "24/11", NULL, "2026-11-24" },
    { "24/11/2027", NULL, "2027-11-24" },
    { "24/11/27", NULL, "2027-11-24" },
    { "24-11-2027", NULL, "2027-11-24" },
    { "2027-11-24", NULL, "2027-11-24" },
    { " 24/11 ", NULL, "2026-11-24" },
    { "12 mrt", NULL, "2027-03-12" },
    { "12 Maart", NULL, "2027-03-12" },
    { "12 mrt 2026", NULL, "2026-03-12" },
    { "1 nov", NULL, "2026-11-01" },
    { "1 okt", NULL, "2027-10-01" },
    { "29/2", NULL, "" },
    { "29/2/2028", NULL, "2028-02-29" },
    { "vandaag", NULL, "2026-11-22" },
    { "Morgen", NULL, "2026-11-23" },
    { "overmorgen", NULL, "2026-11-24" },
    { "vrijdag", NULL, "2026-11-27" },
    { "vr", NULL, "2026-11-27" },
    { "zondag", NULL, "2026-11-29" },
    { "+2w", NULL, "2026-12-06" },
    { "+10d", NULL, "2026-12-02" },
    { "+1m", NULL, "2026-12-22" },
    { "-1w", NULL, "2026-11-15" },
    { "", NULL, "" },
    { "32/1", NULL, "" },
    { "1/13", NULL, "" },
    { "1-2", NULL, "" },
    { "24/11/2026/1", NULL, "" },
    { "12 mrt 26", NULL, "" },
    { "mrt", NULL, "" },
    { "+w", NULL, "" },
    { "+2x", NULL, "" },
    { "+9999d", NULL, "" },
    { "gunning", NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      assert_day (examples[i].typed, pw_day_parse_typed (examples[i].typed, pw_day_parse_iso (TODAY)), examples[i].day);
    }
  assert_day ("null", pw_day_parse_typed (NULL, pw_day_parse_iso (TODAY)), "");
  /* In January, a day of December is one that has just been. */
  assert_day ("20/12", pw_day_parse_typed ("20/12", pw_day_parse_iso ("2027-01-05")), "2026-12-20");
}

static void
test_split (void)
{
  static const Example examples[] = {
    { "Advies Wereldraad 12 mrt", "Advies Wereldraad", "2027-03-12" },
    { "Advies Wereldraad 12 mrt 2028", "Advies Wereldraad", "2028-03-12" },
    { "  Gunning   op  24/11 ", "Gunning", "2026-11-24" },
    { "Bestek tegen vrijdag", "Bestek", "2026-11-27" },
    { "Overleg", "Overleg", "" },
    { "vrijdag", "vrijdag", "" },
    { "12 mrt", "12 mrt", "" },
    { "Week 47", "Week 47", "" },
    { "Fase 1-2", "Fase 1-2", "" },
    { "Op 24/11", "Op", "2026-11-24" },
    { "", "", "" },
    { "   ", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      PwDay day;
      g_autofree char *title = pw_day_split_typed (examples[i].typed, pw_day_parse_iso (TODAY), &day);

      g_assert_cmpstr (title, ==, examples[i].title);
      assert_day (examples[i].typed, day, examples[i].day);
    }
}

static void
test_mistyped (void)
{
  static const char *const slips[] = {
    "45/13", "Test 31/2/2026", "Test 31-2-2026", "Test 31.2.2026", "Test 2026-02-31", "Test 31 feb", "31 februari",
    "Test 31 feb 2026", "Test 12 mrt 26", "Test 1/13 ",
  };
  static const char *const titles[] = {
    "Fase 2", "Nota 2026", "A4", "Versie 1.2", "Versie 1.2.3", "Fase 1-2", "Begroting 2026-2027", "Seizoen 2026/2027",
    "Week 47", "Mei", "Nota 2026 mei", "Test 24/11", "Test 12 mrt 2026", "24-11-2027", "Bestek tegen vrijdag", "", "  ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      if (!pw_day_looks_mistyped (slips[i], pw_day_parse_iso (TODAY)))
        {
          g_error ("“%s” should look like a day", slips[i]);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (pw_day_looks_mistyped (titles[i], pw_day_parse_iso (TODAY)))
        {
          g_error ("“%s” should not look like a wrong day", titles[i]);
        }
    }
  g_assert_false (pw_day_looks_mistyped (NULL, pw_day_parse_iso (TODAY)));
}

static void
test_words (void)
{
  PwDay day = pw_day_parse_iso ("2026-11-24");
  g_autofree char *text = pw_day_dup_text (day);
  g_autofree char *this_year = pw_day_dup_short (day, day - 300);
  g_autofree char *next_year = pw_day_dup_short (day, day - 365);
  g_autofree char *numeric = pw_day_dup_numeric (day);

  g_assert_cmpstr (text, ==, "24 november 2026");
  g_assert_cmpstr (this_year, ==, "di 24 nov");
  g_assert_cmpstr (next_year, ==, "di 24 nov 2026");
  g_assert_cmpstr (numeric, ==, "24/11/2026");
  g_assert_cmpint (pw_day_parse_typed (numeric, day - 1000), ==, day);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PW_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/day-text/typed", test_typed);
  g_test_add_func ("/base/day-text/split", test_split);
  g_test_add_func ("/base/day-text/mistyped", test_mistyped);
  g_test_add_func ("/base/day-text/words", test_words);
  return g_test_run ();
}

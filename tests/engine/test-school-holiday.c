/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-school-holiday.h"

static char *
describe (PwSchoolHolidayKind kind,
          int                 year)
{
  PwDayRange days = pw_school_holiday_get_days (kind, year);
  g_autofree char *first = pw_day_to_iso (days.first);
  g_autofree char *last = pw_day_to_iso (days.end - 1);

  return g_strdup_printf ("%s %s", first, last);
}

/*
 * Dates as schools and newspapers published them: from a Monday until a Sunday,
 * until Easter Monday in the years that Easter is after 15 April.
 */
static void
test_published (void)
{
  static const struct
  {
    int         year;
    const char *autumn;
    const char *christmas;
    const char *carnival;
    const char *easter;
    const char *ascension;
    const char *whit_monday;
  } years[] = {
    { 2018, "2018-10-29 2018-11-04", "2018-12-24 2019-01-06", "2019-03-04 2019-03-10", "2019-04-08 2019-04-22", "2019-05-30 2019-05-31", "2019-06-10 2019-06-10" },
    { 2019, "2019-10-28 2019-11-03", "2019-12-23 2020-01-05", "2020-02-24 2020-03-01", "2020-04-06 2020-04-19", "2020-05-21 2020-05-22", "2020-06-01 2020-06-01" },
    { 2020, "2020-11-02 2020-11-08", "2020-12-21 2021-01-03", "2021-02-15 2021-02-21", "2021-04-05 2021-04-18", "2021-05-13 2021-05-14", NULL },
    { 2021, "2021-11-01 2021-11-07", "2021-12-27 2022-01-09", "2022-02-28 2022-03-06", "2022-04-04 2022-04-18", "2022-05-26 2022-05-27", NULL },
    { 2022, "2022-10-31 2022-11-06", "2022-12-26 2023-01-08", "2023-02-20 2023-02-26", "2023-04-03 2023-04-16", "2023-05-18 2023-05-19", "2023-05-29 2023-05-29" },
    { 2023, "2023-10-30 2023-11-05", "2023-12-25 2024-01-07", "2024-02-12 2024-02-18", "2024-04-01 2024-04-14", "2024-05-09 2024-05-10", "2024-05-20 2024-05-20" },
    { 2024, "2024-10-28 2024-11-03", "2024-12-23 2025-01-05", "2025-03-03 2025-03-09", "2025-04-07 2025-04-21", "2025-05-29 2025-05-30", "2025-06-09 2025-06-09" },
    { 2025, "2025-10-27 2025-11-02", "2025-12-22 2026-01-04", "2026-02-16 2026-02-22", "2026-04-06 2026-04-19", "2026-05-14 2026-05-15", "2026-05-25 2026-05-25" },
    { 2027, "2027-11-01 2027-11-07", "2027-12-27 2028-01-09", "2028-02-28 2028-03-05", "2028-04-03 2028-04-17", "2028-05-25 2028-05-26", "2028-06-05 2028-06-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      const char *const expected[PW_N_SCHOOL_HOLIDAYS] = {
        [PW_SCHOOL_AUTUMN] = years[i].autumn, [PW_SCHOOL_CHRISTMAS] = years[i].christmas, [PW_SCHOOL_CARNIVAL] = years[i].carnival,
        [PW_SCHOOL_EASTER] = years[i].easter, [PW_SCHOOL_ASCENSION] = years[i].ascension, [PW_SCHOOL_WHIT_MONDAY] = years[i].whit_monday,
      };

      for (guint kind = 0; kind < PW_N_SCHOOL_HOLIDAYS; kind++)
        {
          g_autofree char *days = describe ((PwSchoolHolidayKind) kind, years[i].year);

          if (expected[kind] != NULL)
            {
              g_assert_cmpstr (days, ==, expected[kind]);
            }
        }
    }
}

/* From the rules by hand: 1 November 2026 is a Sunday; Easter is on 28 March 2027, 1 April 2029 and 21 April 2030. */
static void
test_rules (void)
{
  static const struct
  {
    PwSchoolHolidayKind kind;
    int                 year;
    const char         *days;
  } cases[] = {
    { PW_SCHOOL_AUTUMN, 2026, "2026-11-02 2026-11-08" },
    { PW_SCHOOL_CHRISTMAS, 2026, "2026-12-21 2027-01-03" },
    { PW_SCHOOL_CARNIVAL, 2026, "2027-02-08 2027-02-14" },
    { PW_SCHOOL_EASTER, 2026, "2027-03-29 2027-04-11" },
    { PW_SCHOOL_CHRISTMAS, 2028, "2028-12-25 2029-01-07" },
    { PW_SCHOOL_EASTER, 2028, "2029-04-02 2029-04-15" },
    { PW_SCHOOL_EASTER, 2029, "2030-04-08 2030-04-22" },
    { PW_SCHOOL_ARMISTICE, 2026, "2026-11-11 2026-11-11" },
    { PW_SCHOOL_LABOUR_DAY, 2026, "2027-05-01 2027-05-01" },
    { PW_SCHOOL_SUMMER, 2026, "2027-07-01 2027-08-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *days = describe (cases[i].kind, cases[i].year);

      g_assert_cmpstr (days, ==, cases[i].days);
    }
}

static void
test_list (void)
{
  PwDayRange range = { pw_day_from_ymd (2027, 1, 3), pw_day_from_ymd (2027, 7, 2) };
  g_autoptr (GArray) holidays = pw_school_holiday_list (range);
  g_autoptr (GArray) none = pw_school_holiday_list ((PwDayRange) { range.first, range.first });
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < holidays->len; i++)
    {
      g_string_append_printf (kinds, "%u ", g_array_index (holidays, PwSchoolHoliday, i).kind);
    }
  g_assert_cmpstr (kinds->str, ==, "2 3 4 5 6 7 8 ");
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/school-holiday/published", test_published);
  g_test_add_func ("/engine/school-holiday/rules", test_rules);
  g_test_add_func ("/engine/school-holiday/list", test_list);
  return g_test_run ();
}

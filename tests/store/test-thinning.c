/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-thinning.h"

#define HOUR (G_GINT64_CONSTANT (3600))
#define DAY  (24 * HOUR)
#define YEAR (365 * DAY)
#define NOW  (G_GINT64_CONSTANT (1795000000))

static gboolean is_single[1000];
static gboolean is_kept[1000];

static int
compare_descending (gconstpointer first,
                    gconstpointer second)
{
  gint64 one = *(const gint64 *) first;
  gint64 other = *(const gint64 *) second;

  return one > other ? -1 : one < other;
}

static guint
count_kept (guint n_times)
{
  guint n_kept = 0;

  for (guint i = 0; i < n_times; i++)
    {
      n_kept += is_kept[i] ? 1 : 0;
    }

  return n_kept;
}

/* Half a year of working days with a backup an hour from 8 to 17, thinned after each. */
static void
simulate (GArray *backups,
          gint64  from,
          guint   n_days)
{
  for (guint day = 0; day < n_days; day++)
    {
      for (guint hour = 8; day % 7 < 5 && hour <= 17; hour++)
        {
          gint64 now = from + day * DAY + hour * HOUR;

          g_array_append_val (backups, now);
          g_array_sort (backups, compare_descending);
          pw_thinning_mark ((gint64 *) backups->data, is_single, backups->len, now, is_kept);
          for (guint i = backups->len; i > 0; i--)
            {
              if (!is_kept[i - 1])
                {
                  g_array_remove_index (backups, i - 1);
                }
            }
        }
    }
}

static void
test_half_a_year (void)
{
  g_autoptr (GArray) backups = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = NOW - NOW % DAY;
  gint64 last;

  simulate (backups, start, 180);
  last = g_array_index (backups, gint64, 0);
  g_assert_cmpuint (backups->len, >=, 30);
  g_assert_cmpuint (backups->len, <=, 20 + 14 + 8 + 2);
  for (guint i = 0; i < backups->len; i++)
    {
      g_assert_cmpint (last - g_array_index (backups, gint64, i), <=, 90 * DAY);
    }
  /* Eight weeks after the two of single days are there. */
  g_assert_cmpint (last - g_array_index (backups, gint64, backups->len - 1), >, 60 * DAY);
}

static void
test_all_of_48_hours (void)
{
  gint64 times[200];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      times[i] = NOW - i * HOUR;
    }
  pw_thinning_mark (times, is_single, 200, NOW, is_kept);
  for (guint i = 0; i <= 48; i++)
    {
      g_assert_true (is_kept[i]);
    }
  g_assert_cmpuint (count_kept (200), <, 60);
}

static void
test_newest_stays (void)
{
  gint64 times[] = { NOW - 5 * YEAR };

  pw_thinning_mark (times, is_single, 1, NOW, is_kept);
  g_assert_true (is_kept[0]);
}

static void
test_single (void)
{
  gint64 times[] = { NOW, NOW - 50 * HOUR, NOW - 50 * HOUR - 1, NOW - 56 * HOUR, NOW - 89 * DAY, NOW - 91 * DAY };
  gboolean single[] = { FALSE, FALSE, TRUE, FALSE, TRUE, TRUE };

  /* Days without a gap, so that nothing looks like a jump of the clock. */
  gint64 daily[100];
  gboolean daily_single[100] = { 0 };

  pw_thinning_mark (times, single, 3, NOW, is_kept);
  g_assert_true (is_kept[1]);
  g_assert_true (is_kept[2]);

  for (guint i = 0; i < 100; i++)
    {
      daily[i] = NOW - i * DAY;
      daily_single[i] = i % 10 == 9;
    }
  pw_thinning_mark (daily, daily_single, 100, NOW, is_kept);
  for (guint i = 9; i < 100; i += 10)
    {
      g_assert_cmpint (is_kept[i], ==, i <= 90);
    }
}

/* R11: the clock jumps ten years ahead, a few backups are made, and it is set right again. */
static void
test_clock_ahead (void)
{
  g_autoptr (GArray) backups = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = NOW - NOW % DAY;
  guint n_before;

  simulate (backups, start, 40);
  n_before = backups->len;
  simulate (backups, start + 40 * DAY + 10 * YEAR, 1);
  g_assert_cmpuint (backups->len, >=, n_before);
  simulate (backups, start + 42 * DAY, 1);
  g_assert_cmpuint (backups->len, >=, n_before / 2);
}

static void
test_clock_back (void)
{
  g_autoptr (GArray) backups = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = NOW - NOW % DAY;
  guint n_before;

  simulate (backups, start, 40);
  n_before = backups->len;
  simulate (backups, start - 10 * YEAR, 5);
  g_assert_cmpuint (backups->len, >=, n_before + 10);
}

/* Back after four months: for two days nothing is judged by the new date, then the 90 days hold. */
static void
test_absence (void)
{
  g_autoptr (GArray) backups = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = NOW - NOW % DAY;
  guint n_before;

  simulate (backups, start, 40);
  n_before = backups->len;
  simulate (backups, start + 161 * DAY, 1);
  g_assert_cmpuint (backups->len, >=, n_before);
  simulate (backups, start + 162 * DAY - 1, 4);
  for (guint i = 0; i < backups->len; i++)
    {
      g_assert_cmpint (g_array_index (backups, gint64, i), >=, start + 160 * DAY);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/thinning/half-a-year", test_half_a_year);
  g_test_add_func ("/store/thinning/all-of-48-hours", test_all_of_48_hours);
  g_test_add_func ("/store/thinning/newest-stays", test_newest_stays);
  g_test_add_func ("/store/thinning/single", test_single);
  g_test_add_func ("/store/thinning/clock-ahead", test_clock_ahead);
  g_test_add_func ("/store/thinning/clock-back", test_clock_back);
  g_test_add_func ("/store/thinning/absence", test_absence);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-index.h"

static void
test_rows (void)
{
  const PwTimelineItem items[] = { { .row = 2 }, { .row = 0 }, { .row = 2 }, { .row = 9 } };
  g_autoptr (PwTimelineIndex) index = pw_timeline_index_new (items, 4, NULL, 0, 4);
  guint n_items;
  const guint *found = pw_timeline_index_get_row_items (index, 2, &n_items);

  g_assert_cmpuint (n_items, ==, 2);
  g_assert_cmpuint (found[0], ==, 0);
  g_assert_cmpuint (found[1], ==, 2);
  pw_timeline_index_get_row_items (index, 1, &n_items);
  g_assert_cmpuint (n_items, ==, 0);
  g_assert_cmpuint (pw_timeline_index_get_n_rows (index), ==, 4);
}

/* Random links: the index finds those that a look at each of them finds. */
static void
test_links (void)
{
  enum { N_ROWS = 300, N_LINKS = 1000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  PwTimelineItem items[N_ROWS] = { 0 };
  PwTimelineLink links[N_LINKS] = { 0 };
  g_autoptr (PwTimelineIndex) index = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    {
      items[i].row = i;
    }
  for (guint i = 0; i < N_LINKS; i++)
    {
      links[i].from = (guint) g_rand_int_range (rand, 0, N_ROWS + 1);
      links[i].to = links[i].from + (guint) g_rand_int_range (rand, 0, 12);
    }
  index = pw_timeline_index_new (items, N_ROWS, links, N_LINKS, N_ROWS);

  for (guint first = 0; first < N_ROWS; first += 7)
    {
      g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
      guint end = MIN (first + 20, N_ROWS);
      guint n_expected = 0;

      pw_timeline_index_find_links (index, first, end, found);
      for (guint i = 0; i < N_LINKS; i++)
        {
          guint low = MIN (links[i].from, links[i].to);
          guint high = MAX (links[i].from, links[i].to);

          n_expected += links[i].from < N_ROWS && links[i].to < N_ROWS && low < end && high >= first ? 1 : 0;
        }
      g_assert_cmpuint (found->len, ==, n_expected);
      for (guint i = 0; i < found->len; i++)
        {
          const PwTimelineLink *link = pw_timeline_index_get_link (index, g_array_index (found, guint, i));

          g_assert_true (MIN (link->from, link->to) < end && MAX (link->from, link->to) >= first);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/timeline-index/rows", test_rows);
  g_test_add_func ("/engine/timeline-index/links", test_links);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-fold.h"

#include <string.h>

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "Één  Façade", "een facade" },
    { " Yıldız\t", "yildiz" },
    { "D'hoore", "d'hoore" },
    { "Straße", "strasse" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = pw_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
test_contains (void)
{
  g_assert_true (pw_fold_contains ("Fatma El Amrani", "amr fat"));
  g_assert_false (pw_fold_contains ("Fatma El Amrani", "amr lies"));
  g_assert_true (pw_fold_contains (NULL, ""));
  g_assert_false (pw_fold_contains (NULL, "x"));
}

static void
test_sort (void)
{
  static const char *const sorted[] = { "De Backer, Jan", "Debacker, Piet", "D'hoore, An", "Van den Broeck, Lies", "Vandenbroeck, Marc", "Verhaegen, Tom" };

  for (guint i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *before = pw_name_sort_key (sorted[i - 1]);
      g_autofree char *after = pw_name_sort_key (sorted[i]);

      g_assert_cmpint (strcmp (before, after), <, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/fold/cases", test_fold);
  g_test_add_func ("/base/fold/contains", test_contains);
  g_test_add_func ("/base/fold/names-sort-the-belgian-way", test_sort);
  return g_test_run ();
}

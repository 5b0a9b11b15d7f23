/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-id.h"

static void
test_rising (void)
{
  PwId last = PW_ID_NONE;

  for (int i = 0; i < 10000; i++)
    {
      PwId id = pw_id_new ();

      g_assert_cmpint (id, >, last);
      last = id;
    }

  /* The clock goes back ten years: the next id still comes last. */
  g_setenv ("PW_TODAY", "2021-01-01", TRUE);
  g_assert_cmpint (pw_id_new (), >, last);
  g_unsetenv ("PW_TODAY");
}

static void
test_text (void)
{
  PwId id = pw_id_new ();
  g_autofree char *text = pw_id_to_string (id);

  g_assert_cmpint (pw_id_parse (text), ==, id);
  g_assert_cmpint (pw_id_parse ("0"), ==, PW_ID_NONE);
  g_assert_cmpint (pw_id_parse ("-4"), ==, PW_ID_NONE);
  g_assert_cmpint (pw_id_parse ("12a"), ==, PW_ID_NONE);
  g_assert_cmpint (pw_id_parse ("99999999999999999999"), ==, PW_ID_NONE);
  g_assert_cmpint (pw_id_parse (NULL), ==, PW_ID_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/id/rising", test_rising);
  g_test_add_func ("/base/id/text", test_text);
  return g_test_run ();
}

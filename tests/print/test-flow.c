/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-flow.h"

/*
 * Items are words: a height, then what it says of itself:
 * "~" bound to the next, "-" kept with the next, "!" begins a page, "v" sinks, "h" header of 1 repeated.
 * The answer is the page of each item and its top.
 */
static void
assert_flow (const char *words,
             const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (PwFlowItem));
  g_autoptr (GArray) places = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      PwFlowItem item = { 0, };

      item.height = g_ascii_strtod (parts[i], NULL);
      item.glue = strchr (parts[i], '~') ? PW_FLOW_BOUND : strchr (parts[i], '-') ? PW_FLOW_KEEP : PW_FLOW_FREE;
      item.breaks = strchr (parts[i], '!') != NULL;
      item.sinks = strchr (parts[i], 'v') != NULL;
      item.repeat_height = strchr (parts[i], 'h') != NULL ? 1 : 0;
      item.space = strchr (parts[i], 's') != NULL ? 1 : 0;
      g_array_append_val (items, item);
    }

  places = pw_flow_paginate ((PwFlowItem *) items->data, items->len, 10);

  for (guint i = 0; i < places->len; i++)
    {
      PwFlowPlace *place = &g_array_index (places, PwFlowPlace, i);

      g_string_append_printf (text, "%s%d:%d", i > 0 ? " " : "", place->page, (int) place->y);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_fills (void)
{
  assert_flow ("4 4 4", "0:0 0:4 1:0");
  assert_flow ("5 5 1", "0:0 0:5 1:0");
}

static void
test_space_is_dropped_at_the_top (void)
{
  assert_flow ("9s 1 4s", "0:0 0:9 1:0");
}

static void
test_bound (void)
{
  assert_flow ("6 2 2", "0:0 0:6 0:8");
  assert_flow ("6 2~ 3", "0:0 1:0 1:2");
  assert_flow ("6 2~ 1~ 2", "0:0 1:0 1:2 1:3");
}

static void
test_kept_unless_too_tall (void)
{
  assert_flow ("6 2- 3", "0:0 1:0 1:2");
  assert_flow ("6 2- 5- 5", "0:0 0:6 1:0 1:5");
  assert_flow ("2 6~ 3- 5", "0:0 1:0 1:6 2:0");
}

static void
test_bound_beyond_a_page (void)
{
  assert_flow ("6 6~ 6", "0:0 1:0 2:0");
}

static void
test_taller_than_a_page (void)
{
  assert_flow ("2 12 2", "0:0 1:0 2:0");
}

static void
test_break (void)
{
  assert_flow ("2 2! 2", "0:0 1:0 1:2");
  assert_flow ("2! 2", "0:0 0:2");
  assert_flow ("2~ 2! 2", "0:0 1:0 1:2");
}

static void
test_sink (void)
{
  assert_flow ("2 3v 2", "0:0 0:7 1:0");
  assert_flow ("8 3v 2", "0:0 1:7 2:0");
}

static void
test_repeated_header (void)
{
  assert_flow ("1~ 4h 4h 4h", "0:0 0:1 0:5 1:1");
  assert_flow ("1~ 4h 4h~ 4h 4h", "0:0 0:1 1:1 1:5 2:1");
}

static void
test_nothing (void)
{
  g_autoptr (GArray) places = pw_flow_paginate (NULL, 0, 10);

  g_assert_cmpuint (places->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/flow/fills", test_fills);
  g_test_add_func ("/print/flow/space-is-dropped-at-the-top", test_space_is_dropped_at_the_top);
  g_test_add_func ("/print/flow/bound", test_bound);
  g_test_add_func ("/print/flow/kept-unless-too-tall", test_kept_unless_too_tall);
  g_test_add_func ("/print/flow/bound-beyond-a-page", test_bound_beyond_a_page);
  g_test_add_func ("/print/flow/taller-than-a-page", test_taller_than_a_page);
  g_test_add_func ("/print/flow/break", test_break);
  g_test_add_func ("/print/flow/sink", test_sink);
  g_test_add_func ("/print/flow/repeated-header", test_repeated_header);
  g_test_add_func ("/print/flow/nothing", test_nothing);

  return g_test_run ();
}

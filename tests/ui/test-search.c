/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-words.h"
#include "model/pw-person.h"
#include "pw-roster-fixture.h"
#include "ui/app/pw-search.h"

typedef struct
{
  PwWorkspace *workspace;
  gpointer     jos;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->workspace = pw_fixture_open ();
  pw_fixture_add_activity (fixture->workspace, "De Mand");
  pw_fixture_add_volunteer (fixture->workspace, "Fatma", "Yıldız");
  fixture->jos = pw_fixture_add_volunteer (fixture->workspace, "Jos", "Mandé");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->workspace);
}

/* What is found as "title (context), …". */
static void
assert_hits (Fixture    *fixture,
             const char *words,
             guint       limit,
             const char *expected)
{
  g_autoptr (GPtrArray) hits = pw_search_run (fixture->workspace, words, limit);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const PwHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", hit->title, hit->context);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  assert_hits (fixture, "fatma", 50, "Fatma Yıldız (Vrijwilliger)");
  assert_hits (fixture, "  YILDIZ fat ", 50, "Fatma Yıldız (Vrijwilliger)");
  assert_hits (fixture, "fatma mand", 50, "");
  assert_hits (fixture, "", 50, "");
  assert_hits (fixture, " \t ", 50, "");
}

static void
test_kinds (Fixture       *fixture,
            gconstpointer  data)
{
  assert_hits (fixture, "mande", 50, "Jos Mandé (Vrijwilliger)");
  assert_hits (fixture, "mand", 50, "Jos Mandé (Vrijwilliger), De Mand (Activiteit)");
  assert_hits (fixture, "mand", 1, "Jos Mandé (Vrijwilliger)");
  assert_hits (fixture, "mand", 0, "");
}

/* What is left of somebody who was erased is not found. */
static void
test_erased (Fixture       *fixture,
             gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Edit", NULL);

  pw_edit_set_int (edit, fixture->jos, PW_PERSON_IS_ERASED, TRUE);
  pw_fixture_apply (fixture->workspace, edit);
  assert_hits (fixture, "mand", 50, "De Mand (Activiteit)");
}

int
main (int    argc,
      char **argv)
{
  pw_words_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ui/search/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/ui/search/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/ui/search/erased", Fixture, NULL, set_up, test_erased, tear_down);
  return g_test_run ();
}

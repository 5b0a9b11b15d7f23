/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-scene.h"

static PwScene *
make_scene (void)
{
  PwScene *scene = pw_scene_new (100, 50);

  pw_scene_add (scene, (PwSceneMark) { PW_SHAPE_RECT, PW_PART_BAND, PW_STYLE_WEEKEND, PW_SCENE_NO_ITEM, 0, 0, 0, 100, 50, NULL });
  pw_scene_add (scene, (PwSceneMark) { PW_SHAPE_RECT, PW_PART_BODY, PW_STYLE_TASK, 3, 40, 10, 10, 30, 12, NULL });
  pw_scene_add (scene, (PwSceneMark) { PW_SHAPE_LINE, PW_PART_LINK, PW_STYLE_LINK, 7, 0, 40, 16, 20, 0, NULL });
  pw_scene_add (scene, (PwSceneMark) { PW_SHAPE_TEXT, PW_PART_LABEL, PW_STYLE_LABEL, 3, 0, 46, 10, 35, 12, "Bouw" });
  return scene;
}

static void
test_text (void)
{
  g_autoptr (PwScene) scene = make_scene ();
  g_autofree char *text = pw_scene_to_text (scene);

  g_assert_cmpstr (text, ==,
                   "rect band weekend 0,0 100*50\n"
                   "rect body task #3 :40 10,10 30*12\n"
                   "line link link #7 40,16 20*0\n"
                   "text label label #3 46,10 35*12 \"Bouw\"\n");
}

static void
test_mirror (void)
{
  g_autoptr (PwScene) scene = make_scene ();
  g_autofree char *before = pw_scene_to_text (scene);
  g_autofree char *mirrored = NULL;
  g_autofree char *after = NULL;

  pw_scene_mirror (scene);
  mirrored = pw_scene_to_text (scene);
  g_assert_cmpstr (mirrored, ==,
                   "rect band weekend 0,0 100*50\n"
                   "rect body task #3 :40 60,10 30*12\n"
                   "line link link #7 60,16 -20*0\n"
                   "text label label #3 19,10 35*12 \"Bouw\"\n");
  pw_scene_mirror (scene);
  after = pw_scene_to_text (scene);
  g_assert_cmpstr (before, ==, after);
}

static void
test_pick (void)
{
  g_autoptr (PwScene) scene = make_scene ();

  g_assert_cmpuint (pw_scene_pick (scene, 20, 15, 0)->item, ==, 3);
  g_assert_cmpuint (pw_scene_pick (scene, 50, 19, 4)->item, ==, 7);
  g_assert_null (pw_scene_pick (scene, 50, 21, 4));
  g_assert_cmpuint (pw_scene_pick (scene, 8, 9, 4)->item, ==, 3);
  g_assert_null (pw_scene_pick (scene, 90, 40, 4));
  /* Where a link ends on a bar the bar has it. */
  g_assert_cmpuint (pw_scene_pick (scene, 39, 17, 4)->item, ==, 3);
  g_assert_true (pw_scene_find (scene, 3, PW_PART_LABEL) == pw_scene_get_mark (scene, 3));
  g_assert_null (pw_scene_find (scene, 4, PW_PART_LABEL));
}

static void
test_names (void)
{
  for (guint i = 0; i < PW_N_STYLES; i++)
    {
      g_assert_nonnull (pw_scene_style_get_name ((PwStyle) i));
    }
  for (guint i = 0; i <= PW_PART_PLACE; i++)
    {
      g_assert_nonnull (pw_scene_part_get_name ((PwPart) i));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/scene/text", test_text);
  g_test_add_func ("/engine/scene/mirror", test_mirror);
  g_test_add_func ("/engine/scene/pick", test_pick);
  g_test_add_func ("/engine/scene/names", test_names);
  return g_test_run ();
}

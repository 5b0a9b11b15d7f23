/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "base/pw-sandbox.h"
#include "base/pw-words.h"
#include "pw-page-fixture.h"
#include "pw-screen.h"
#include "ui/app/pw-access-page.h"

#define HEAD "[Application]\nname=io.github.projectwerk.Projectwerk\n[Context]\n"
#define LINE(option) "flatpak override --user " option " io.github.projectwerk.Projectwerk"

static char *info_path;

static PwSandbox *
create_sandbox (const char *info)
{
  g_assert_true (g_file_set_contents (info_path, info, -1, NULL));
  return pw_sandbox_new (info_path, "/home/an");
}

static guint
count_lines (GtkWidget *widget)
{
  guint n_lines = ADW_IS_ACTION_ROW (widget) && g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), "flatpak override") ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      n_lines += count_lines (child);
    }
  return n_lines;
}

static void
test_permissions (void)
{
  const struct
  {
    const char *info;           /* (nullable): outside Flatpak */
    guint       n_lines;
    const char *shown[4];
    const char *not_shown;
  } rows[] = {
    { NULL, 0, { "Toegang" }, "Kaartlezers" },
    { HEAD "shared=ipc;\nsockets=wayland;fallback-x11;\ndevices=dri;\n", 3,
      { "Niet toegestaan", LINE ("--socket=pcsc"), LINE ("--share=network"), LINE ("--filesystem=~/Projectwerk:create") }, "Toegestaan" },
    { HEAD "shared=ipc;network;\nsockets=pcsc;\n", 3,
      { "Toegestaan", LINE ("--nosocket=pcsc"), LINE ("--unshare=network"), LINE ("--filesystem=~/Projectwerk:create") }, LINE ("--share=network") },
    { HEAD "filesystems=~/Werk:ro;!~/Prive;/srv/kantoor;\n", 5,
      { LINE ("--nofilesystem=~/Werk"), LINE ("--nofilesystem=/srv/kantoor"), "~/Werk mag gelezen worden; deze regel trekt het in" }, LINE ("--nofilesystem=~/Prive") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PwPageFixture fixture = { 0 };
      GtkWidget *page;

      pw_sandbox_set (rows[i].info != NULL ? create_sandbox (rows[i].info) : NULL);
      pw_page_fixture_set_up (&fixture, FALSE);
      page = GTK_WIDGET (pw_access_page_new (fixture.desk));
      pw_page_fixture_show (&fixture, page, 360, 600);
      g_assert_cmpuint (count_lines (page), ==, rows[i].n_lines);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].shown) && rows[i].shown[j] != NULL; j++)
        {
          if (!pw_screen_shows (page, rows[i].shown[j]))
            {
              g_error ("%u: “%s” does not show", i, rows[i].shown[j]);
            }
        }
      g_assert_false (pw_screen_shows (page, rows[i].not_shown));
      pw_screen_assert_dutch (page, "access");
      g_assert_cmpuint (pw_page_count_nameless (page), ==, 0);
      pw_page_picture (&fixture, rows[i].info != NULL ? "access-flatpak" : "access");
      pw_page_fixture_tear_down (&fixture);
    }
  pw_sandbox_set (NULL);
}

static void
test_copy (void)
{
  PwPageFixture fixture = { 0 };
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *page;

  pw_page_fixture_set_up (&fixture, FALSE);
  pw_sandbox_set (create_sandbox (HEAD));
  page = GTK_WIDGET (pw_access_page_new (fixture.desk));
  pw_page_fixture_show (&fixture, page, 640, 600);
  pw_page_picture (&fixture, "access-wide");
  pw_screen_click (page, "De regel kopiëren");
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (gtk_widget_get_clipboard (page)), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, LINE ("--socket=pcsc"));
  pw_page_fixture_tear_down (&fixture);
  pw_sandbox_set (NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  int status;

  pw_words_init ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  info_path = g_build_filename (folder, "flatpak-info", NULL);

  g_test_add_func ("/ui/access/permissions", test_permissions);
  g_test_add_func ("/ui/access/copy", test_copy);
  status = g_test_run ();

  g_remove (info_path);
  g_rmdir (folder);
  g_free (info_path);
  return status;
}

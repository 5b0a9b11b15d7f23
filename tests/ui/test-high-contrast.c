/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-screen.h"
#include "ui/app/pw-application.h"
#include "ui/app/pw-high-contrast.h"

/* Both borders of a key on the screen. */
#define BORDERS_PX 2

static int
measure (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static void
want_contrast (gboolean is_high)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.gnome.desktop.a11y.interface");

  g_settings_set_boolean (settings, "high-contrast", is_high);
  g_assert_cmpint (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()), ==, is_high);
}

typedef struct
{
  GtkWidget *widget;
  int        width;
} Expected;

static gboolean
is_expected_cb (gpointer data)
{
  const Expected *expected = data;

  return measure (expected->widget) == expected->width;
}

/* The style comes with the setting and goes with it. */
static void
test_follow (void)
{
  PwApplication *application = pw_application_new ();
  GtkWidget *window;
  GtkWidget *key;
  Expected plain;
  Expected bordered;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = adw_window_new ();
  key = gtk_label_new ("F1");
  gtk_widget_add_css_class (key, "keycap");
  adw_window_set_content (ADW_WINDOW (window), key);
  gtk_window_present (GTK_WINDOW (window));
  plain = (Expected) { key, measure (key) };
  bordered = (Expected) { key, plain.width + BORDERS_PX };

  want_contrast (TRUE);
  pw_screen_wait (is_expected_cb, &bordered);
  want_contrast (FALSE);
  pw_screen_wait (is_expected_cb, &plain);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/high-contrast/follow", test_follow);

  return g_test_run ();
}

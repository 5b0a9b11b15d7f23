/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-high-contrast.h"

static void
high_contrast_cb (AdwStyleManager *manager,
                  GParamSpec      *pspec,
                  gpointer         user_data)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);
  GtkStyleProvider *provider = user_data;

  if (adw_style_manager_get_high_contrast (manager))
    {
      gtk_style_context_add_provider_for_display (display, provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
  else
    {
      gtk_style_context_remove_provider_for_display (display, provider);
    }
}

static void
unref_cb (gpointer  data,
          GClosure *closure)
{
  g_object_unref (data);
}

/**
 * pw_high_contrast_follow:
 * @display: a display
 *
 * Lays high-contrast.css over style.css while the desktop asks for high
 * contrast. libadwaita does that by itself for a style-hc.css, but a newer one
 * warns of it: media queries in style.css have taken its place, and those the
 * GTK of our floor does not read.
 */
void
pw_high_contrast_follow (GdkDisplay *display)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/projectwerk/Projectwerk/high-contrast.css");
  g_signal_connect_data (manager, "notify::high-contrast", G_CALLBACK (high_contrast_cb), provider, unref_cb, G_CONNECT_DEFAULT);
  high_contrast_cb (manager, NULL, provider);
}

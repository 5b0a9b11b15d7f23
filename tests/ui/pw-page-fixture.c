/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-page-fixture.h"

#include "base/pw-clock.h"
#include "command/pw-demo.h"

/* Made by glib-compile-resources; a static library keeps it only when somebody asks for it. */
GResource *pw_ui_get_resource (void);

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  g_resources_register (pw_ui_get_resource ());
  gtk_css_provider_load_from_resource (provider, "/io/github/projectwerk/Projectwerk/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
pw_page_fixture_set_up (PwPageFixture *self,
                        gboolean       is_demo)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.projectwerk.Projectwerk");
  g_autoptr (GError) error = NULL;

  load_style ();
  self->backend = pw_memory_backend_new ();
  self->workspace = pw_workspace_new (PW_BACKEND (self->backend));
  pw_workspace_load (self->workspace, NULL);
  if (is_demo)
    {
      pw_demo_fill (self->workspace, pw_clock_today (), &error);
      g_assert_no_error (error);
    }
  self->desk = pw_desk_new (self->workspace, settings);
}

/* Takes @page. */
void
pw_page_fixture_show (PwPageFixture *self,
                      GtkWidget     *page,
                      int            width,
                      int            height)
{
  self->page = page;
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  adw_window_set_content (ADW_WINDOW (self->window), page);
  if (PW_IS_PAGE (page))
    {
      gtk_widget_insert_action_group (self->window, "page", pw_page_get_actions (PW_PAGE (page)));
    }
  pw_desk_set_window (self->desk, GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
  pw_page_settle ();
}

void
pw_page_fixture_tear_down (PwPageFixture *self)
{
  pw_desk_set_window (self->desk, NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  pw_page_settle ();
  g_clear_object (&self->desk);
  g_clear_object (&self->workspace);
  g_clear_object (&self->backend);
}

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets edits be applied and frames be drawn, until nothing more urgent than a frame waits. */
void
pw_page_settle (void)
{
  for (int i = 0; i < 3; i++)
    {
      gboolean is_awake = FALSE;

      g_timeout_add_full (G_PRIORITY_LOW, 40, wake_cb, &is_awake, NULL);
      while (!is_awake)
        {
          g_main_context_iteration (NULL, TRUE);
        }
    }
}

static GtkWidget *
find_nth (GtkWidget *root,
          GType      type,
          guint     *nth)
{
  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_visible (root))
    {
      return NULL;
    }
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*nth)-- == 0)
    {
      return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, nth);

      if (found != NULL)
        {
          return found;
        }
    }

  return NULL;
}

/* The @nth widget of @type that shows under @root, in the order of the tree; NULL when there is none. */
GtkWidget *
pw_page_find (GtkWidget *root,
              GType      type,
              guint      nth)
{
  return find_nth (root, type, &nth);
}

/* The label that shows exactly @text, or begins with it when @text ends in a star. */
GtkWidget *
pw_page_find_label (GtkWidget  *root,
                    const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = pw_page_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      if (g_pattern_match_simple (text, gtk_label_get_text (GTK_LABEL (label))))
        {
          return label;
        }
    }

  return NULL;
}

GtkWidget *
pw_page_find_button (GtkWidget  *root,
                     const char *text)
{
  GtkWidget *button;

  for (guint i = 0; (button = pw_page_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (pw_page_find_label (button, text) != NULL || g_strcmp0 (gtk_widget_get_tooltip_text (button), text) == 0)
        {
          return button;
        }
    }

  return NULL;
}

/* A key, to the key controllers of @widget. */
void
pw_page_press (GtkWidget *widget,
               guint      key)
{
  pw_page_press_with (widget, key, 0);
}

void
pw_page_press_with (GtkWidget       *widget,
                    guint            key,
                    GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        {
          g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &is_handled);
        }
    }
  pw_page_settle ();
}

static gboolean
has_name (GtkWidget *widget)
{
  return pw_page_find_label (widget, "?*") != NULL
         || gtk_widget_get_tooltip_text (widget) != NULL
         || gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* The nameless among buttons, rows, fields and pictures that show. */
guint
pw_page_count_nameless (GtkWidget *root)
{
  const GType types[] = { GTK_TYPE_BUTTON, GTK_TYPE_MENU_BUTTON, GTK_TYPE_DROP_DOWN, GTK_TYPE_ENTRY, GTK_TYPE_TEXT_VIEW, GTK_TYPE_LIST_BOX_ROW,
                          GTK_TYPE_PICTURE, ADW_TYPE_TOGGLE_GROUP };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget;

      for (guint j = 0; (widget = pw_page_find (root, types[i], j)) != NULL; j++)
        {
          GtkWidget *parent = gtk_widget_get_parent (widget);
          gboolean is_inner = parent != NULL && (GTK_IS_DROP_DOWN (parent) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_SPIN_BUTTON (parent));

          if (!is_inner && !has_name (widget))
            {
              g_test_message ("nameless: %s in %s", G_OBJECT_TYPE_NAME (widget), parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "nothing");
              n++;
            }
        }
    }

  return n;
}

/* For eyes: a picture of the window in the folder that PW_PICTURES names. */
void
pw_page_picture (PwPageFixture *self,
                 const char    *name)
{
  const char *folder = g_getenv ("PW_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GskRenderNode *node;

  pw_page_settle ();
  if (folder == NULL)
    {
      return;
    }

  paintable = gtk_widget_paintable_new (self->window);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (self->window), gtk_widget_get_height (self->window));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node, NULL);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  gdk_texture_save_to_png (texture, path);
  gsk_render_node_unref (node);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-screen.h"

#include <string.h>

/* Generous: it only ends what never comes. */
#define PATIENCE_SECONDS 20

static gboolean
impatient_cb (gpointer data)
{
  g_error ("What was waited for did not come");
  return G_SOURCE_REMOVE;
}

/* Lets the window live until @test holds. */
void
pw_screen_wait (PwScreenTest test,
                gpointer     data)
{
  guint id = g_timeout_add_seconds (PATIENCE_SECONDS, impatient_cb, NULL);

  while (!test (data))
    {
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (id);
}

void
pw_screen_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    {
    }
}

static char *
dup_plain (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "_", -1);

  return g_strjoinv ("", parts);
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      return gtk_label_get_label (GTK_LABEL (widget));
    }
  if (ADW_IS_PREFERENCES_ROW (widget))
    {
      return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
    }
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    {
      return gtk_button_get_label (GTK_BUTTON (widget));
    }

  return gtk_widget_get_tooltip_text (widget);
}

/* The first visible widget of @type whose words are @text; %NULL fits all. */
GtkWidget *
pw_screen_find (GtkWidget  *root,
                GType       type,
                const char *text)
{
  g_autofree char *own = dup_plain (get_text (root));

  if (!gtk_widget_get_visible (root))
    {
      return NULL;
    }
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (text == NULL || g_str_equal (own, text)))
    {
      return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = pw_screen_find (child, type, text);

      if (found != NULL)
        {
          return found;
        }
    }

  return NULL;
}

gboolean
pw_screen_shows (GtkWidget  *root,
                 const char *text)
{
  return pw_screen_find (root, GTK_TYPE_LABEL, text) != NULL;
}

void
pw_screen_type (GtkWidget  *root,
                const char *title,
                const char *text)
{
  GtkWidget *row = pw_screen_find (root, ADW_TYPE_ENTRY_ROW, title);

  if (row == NULL)
    {
      g_error ("There is no row “%s”", title);
    }
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
pw_screen_click (GtkWidget  *root,
                 const char *label)
{
  GtkWidget *button = pw_screen_find (root, GTK_TYPE_BUTTON, label);

  if (button == NULL || !gtk_widget_is_sensitive (button))
    {
      g_error ("There is no button “%s” to click", label);
    }
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_dutch_too (gpointer key,
              gpointer value,
              gpointer dutch)
{
  return g_hash_table_contains (dutch, key);
}

/* The English words that have other words in Dutch, and are no Dutch for something else. */
static GHashTable *
read_english (void)
{
  g_autoptr (GHashTable) dutch = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "po", "nl.po", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *msgid = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_msgid = g_str_has_prefix (lines[i], "msgid \"");
      gboolean is_msgstr = g_str_has_prefix (lines[i], "msgstr \"");

      if (is_msgid || is_msgstr)
        {
          g_autofree char *quoted = g_strdup (strchr (lines[i], '"') + 1);
          g_autofree char *words = NULL;
          g_autofree char *plain = NULL;

          quoted[strlen (quoted) - 1] = '\0';
          words = g_strcompress (quoted);
          plain = dup_plain (words);
          if (is_msgid)
            {
              g_set_str (&msgid, plain);
            }
          else if (msgid != NULL && *msgid != '\0' && !g_str_equal (msgid, plain))
            {
              g_hash_table_add (english, g_strdup (msgid));
              g_hash_table_add (dutch, g_strdup (plain));
            }
        }
    }

  g_hash_table_foreach_remove (english, is_dutch_too, dutch);
  return english;
}

static void
assert_dutch (GtkWidget  *widget,
              GHashTable *english,
              const char *where)
{
  const char *texts[] = { get_text (widget), gtk_widget_get_tooltip_text (widget) };

  if (gtk_widget_has_css_class (widget, "keycap"))
    {
      /* What stands on a key is not ours: the key is called Delete in Dutch too. */
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *plain = dup_plain (texts[i]);

      if (g_hash_table_contains (english, plain))
        {
          g_error ("%s: “%s” is English", where, plain);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      assert_dutch (child, english, where);
    }
}

/* No word below @root is one that our Dutch says otherwise. */
void
pw_screen_assert_dutch (GtkWidget  *root,
                        const char *where)
{
  g_autoptr (GHashTable) english = read_english ();

  g_assert_cmpuint (g_hash_table_size (english), >, 100);
  assert_dutch (root, english, where);
}

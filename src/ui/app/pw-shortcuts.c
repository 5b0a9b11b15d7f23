/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-shortcuts.h"

#include <glib/gi18n-lib.h>

#define GENERAL NC_ ("shortcuts", "General")
#define PAGES   NC_ ("shortcuts", "Pages")
#define ROSTER  NC_ ("shortcuts", "Roster")
#define PLANNING NC_ ("shortcuts", "Planning and milestones")
#define FORMS   NC_ ("shortcuts", "Functions and forms")

/* All keys of the window, in the order of the dialog. A page adds its own under its own heading. */
static const PwShortcut shortcuts[] = {
  { "win.find", "<Control>f", GENERAL, NC_ ("shortcuts", "Search on this page") },
  { "win.search", "<Control>k", GENERAL, NC_ ("shortcuts", "Search everything") },
  { "win.add", "<Control>n", GENERAL, NC_ ("shortcuts", "Add on this page") },
  { "win.print", "<Control>p", GENERAL, NC_ ("shortcuts", "Print this page") },
  { "win.undo", "<Control>z", GENERAL, NC_ ("shortcuts", "Undo") },
  { "win.redo", "<Shift><Control>z <Control>y", GENERAL, NC_ ("shortcuts", "Redo") },
  { "win.preferences", "<Control>comma", GENERAL, NC_ ("shortcuts", "Preferences") },
  { "win.shortcuts", "<Control>question", GENERAL, NC_ ("shortcuts", "Keyboard shortcuts") },
  { NULL, "<Control>Return", GENERAL, NC_ ("shortcuts", "Record a text of several lines") },
  { NULL, "F10", GENERAL, NC_ ("shortcuts", "Main menu") },
  { "window.close", "<Control>w", GENERAL, NC_ ("shortcuts", "Close the window") },
  { "app.quit", "<Control>q", GENERAL, NC_ ("shortcuts", "Quit") },
  { "win.page-number(1)", "<Alt>1", PAGES, NC_ ("shortcuts", "First page, and so on to Alt+9") },
  { "win.page-number(2)", "<Alt>2", PAGES, NULL },
  { "win.page-number(3)", "<Alt>3", PAGES, NULL },
  { "win.page-number(4)", "<Alt>4", PAGES, NULL },
  { "win.page-number(5)", "<Alt>5", PAGES, NULL },
  { "win.page-number(6)", "<Alt>6", PAGES, NULL },
  { "win.page-number(7)", "<Alt>7", PAGES, NULL },
  { "win.page-number(8)", "<Alt>8", PAGES, NULL },
  { "win.page-number(9)", "<Alt>9", PAGES, NULL },
  { "win.sidebar", "F9", PAGES, NC_ ("shortcuts", "Back to the list of pages") },
  { NULL, "F2", PLANNING, NC_ ("shortcuts", "Change the title, or type a date") },
  { NULL, "space", PLANNING, NC_ ("shortcuts", "Done or not") },
  { NULL, "Return", PLANNING, NC_ ("shortcuts", "Show all of it") },
  { NULL, "Delete", PLANNING, NC_ ("shortcuts", "Delete") },
  { NULL, "<Shift>Left <Shift>Right", PLANNING, NC_ ("shortcuts", "A day earlier or later") },
  { NULL, "<Shift><Control>Left <Shift><Control>Right", PLANNING, NC_ ("shortcuts", "A week earlier or later") },
  { NULL, "<Alt>Left <Alt>Right", PLANNING, NC_ ("shortcuts", "Out of or into the row above") },
  { NULL, "<Alt>Up <Alt>Down", PLANNING, NC_ ("shortcuts", "A place up or down") },
  { NULL, "<Shift><Control>n", PLANNING, NC_ ("shortcuts", "Add a milestone to a planning") },
  { NULL, "<Control>plus <Control>minus", PLANNING, NC_ ("shortcuts", "Zoom in or out") },
  { NULL, "<Control>g", ROSTER, NC_ ("shortcuts", "Next open place") },
  { NULL, "Return", ROSTER, NC_ ("shortcuts", "Choose somebody, or what to do with who stands there") },
  { NULL, "Delete", ROSTER, NC_ ("shortcuts", "Make the place free") },
  { NULL, "<Control>e", ROSTER, NC_ ("shortcuts", "Change the shift") },
  { NULL, "<Alt>Left <Alt>Right", ROSTER, NC_ ("shortcuts", "Week before or after") },
  { NULL, "<Control>semicolon", ROSTER, NC_ ("shortcuts", "This week") },
  { NULL, "1 2 3", FORMS, NC_ ("shortcuts", "Set the level and go a row down") },
  { NULL, "Delete", FORMS, NC_ ("shortcuts", "Clear the level") },
  { NULL, "Return", FORMS, NC_ ("shortcuts", "To the remark, or to the text of a concept and back") },
  { NULL, "<Control>plus <Control>minus <Control>0", FORMS, NC_ ("shortcuts", "Larger, smaller or fitting pages") },
};

/**
 * pw_shortcuts_get:
 * @n_shortcuts: (out): how many
 *
 * Returns: (array length=n_shortcuts): the keys of the window
 */
const PwShortcut *
pw_shortcuts_get (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

void
pw_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) accelerators = g_strsplit (shortcuts[i].accelerators, " ", -1);

      if (shortcuts[i].action != NULL)
        {
          gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) accelerators);
        }
    }
}

static GtkWidget *
create_key (const char *accelerator)
{
  GtkWidget *label;
  g_autofree char *text = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
create_row (const PwShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) accelerators = g_strsplit (shortcut->accelerators, " ", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dpgettext2 (GETTEXT_PACKAGE, "shortcuts", shortcut->title));
  for (guint i = 0; accelerators[i] != NULL; i++)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_key (accelerators[i]));
    }

  return row;
}

/**
 * pw_shortcuts_dialog_new:
 *
 * Returns: (transfer none): a dialog that lists the keys
 */
AdwDialog *
pw_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = NULL;
  const char *heading = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].title == NULL)
        {
          continue;
        }
      if (g_strcmp0 (shortcuts[i].group, heading) != 0)
        {
          heading = shortcuts[i].group;
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), g_dpgettext2 (GETTEXT_PACKAGE, "shortcuts", heading));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_row (&shortcuts[i]));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, view);
  return dialog;
}

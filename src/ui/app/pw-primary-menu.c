/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-primary-menu.h"

#include <glib/gi18n-lib.h>

#define LONGEST_LABEL_CHARS 60

/* A menu is as wide as its longest line, however long a title is. */
static char *
dup_escaped (const char *label)
{
  g_autofree char *start = g_utf8_substring (label, 0, MIN (g_utf8_strlen (label, -1), LONGEST_LABEL_CHARS));
  g_autofree char *shown = strlen (start) < strlen (label) ? g_strconcat (start, "…", NULL) : g_strdup (start);
  g_auto (GStrv) parts = g_strsplit (shown, "_", -1);

  return g_strjoinv ("__", parts);
}

static char *
dup_undo (PwWorkspace *workspace)
{
  g_autofree char *label = pw_workspace_dup_undo_label (workspace);
  g_autofree char *escaped = label != NULL ? dup_escaped (label) : NULL;

  /* Translators: %s is what was done, such as “Move “Award””; the underscore marks the key in the menu */
  return escaped != NULL ? g_strdup_printf (_("_Undo: %s"), escaped) : g_strdup (_("_Undo"));
}

static char *
dup_redo (PwWorkspace *workspace)
{
  g_autofree char *label = pw_workspace_dup_redo_label (workspace);
  g_autofree char *escaped = label != NULL ? dup_escaped (label) : NULL;

  /* Translators: %s is what was undone, such as “Move “Award””; the underscore marks the key in the menu */
  return escaped != NULL ? g_strdup_printf (_("_Redo: %s"), escaped) : g_strdup (_("_Redo"));
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/**
 * pw_primary_menu_fill:
 * @menu: the menu
 * @workspace: what tells what can be undone
 *
 * Writes the main menu anew.
 */
void
pw_primary_menu_fill (GMenu       *menu,
                      PwWorkspace *workspace)
{
  g_autofree char *undo = dup_undo (workspace);
  g_autofree char *redo = dup_redo (workspace);
  GMenu *section = g_menu_new ();

  g_menu_remove_all (menu);

  g_menu_append (section, undo, "win.undo");
  g_menu_append (section, redo, "win.redo");
  append_section (menu, section);

  section = g_menu_new ();
  g_menu_append (section, _("_Search…"), "win.search");
  g_menu_append (section, _("Show _All Pages"), "win.show-all-pages");
  append_section (menu, section);

  section = g_menu_new ();
  g_menu_append (section, _("_Import…"), "win.import");
  g_menu_append (section, _("Make a _Backup…"), "win.backup");
  g_menu_append (section, _("Put a Backup Ba_ck…"), "win.restore");
  append_section (menu, section);

  section = g_menu_new ();
  g_menu_append (section, _("_Preferences"), "win.preferences");
  g_menu_append (section, _("_Keyboard Shortcuts"), "win.shortcuts");
  g_menu_append (section, _("Ab_out Projectwerk"), "win.about");
  append_section (menu, section);
}

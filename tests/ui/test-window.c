/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "base/pw-error.h"
#include "base/pw-words.h"
#include "model/pw-organisation.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-task.h"
#include "pw-screen.h"
#include "ui/app/pw-import-dialog.h"
#include "ui/app/pw-page.h"
#include "ui/app/pw-refusal-window.h"
#include "ui/app/pw-shortcuts.h"
#include "ui/app/pw-welcome-window.h"
#include "ui/app/pw-window.h"
#include "ui/timeline/pw-timeline-bar.h"
#include "ui/timeline/pw-timeline-row.h"

static PwApplication *application;
static char *folder;

static GtkWidget *
get_window (void)
{
  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

static gboolean
is_window (gpointer data)
{
  GtkWidget *window = get_window ();

  return window != NULL && g_type_is_a (G_OBJECT_TYPE (window), GPOINTER_TO_SIZE (data)) && gtk_widget_get_mapped (window);
}

static void
wait_for_window (GType type)
{
  pw_screen_wait (is_window, GSIZE_TO_POINTER (type));
}

static char *
dup_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static PwWorkspace *
get_workspace (void)
{
  return pw_desk_get_workspace (pw_session_get_desk (pw_application_get_session (application)));
}

static void
press_enter (const char *title)
{
  GtkWidget *row = pw_screen_find (get_window (), ADW_TYPE_ENTRY_ROW, title);

  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
}

/* The office of a test, in a store of its own. */
static void
open_office (const char *name)
{
  g_autofree char *path = dup_path (name);

  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_WELCOME_WINDOW);
  pw_screen_click (get_window (), "Mijn kantoor beginnen");
  pw_screen_settle ();
  pw_screen_type (get_window (), "Naam", "Gemeente Linderbeke");
  pw_screen_type (get_window (), "Voornaam", "An");
  pw_screen_type (get_window (), "Familienaam", "D'hoore");
  press_enter ("Functie");
  wait_for_window (PW_TYPE_WINDOW);
}

static void
test_first_start (void)
{
  g_autofree char *path = dup_path ("first.db");
  g_autoptr (PwStore) store = NULL;
  g_autoptr (PwWorkspace) workspace = NULL;
  g_autofree char *who = NULL;
  g_autofree char *other = dup_path ("other.db");
  g_autoptr (GError) error = NULL;

  open_office ("first.db");
  who = pw_entity_dup_title (pw_workspace_get_actor (get_workspace ()));
  g_assert_cmpstr (who, ==, "An D'hoore");
  g_assert_true (pw_screen_shows (get_window (), "An D'hoore"));
  g_assert_true (pw_screen_shows (get_window (), "Een leeg bureau"));
  g_assert_false (pw_workspace_can_undo (get_workspace ()));

  /* What another program would find in the file. */
  pw_application_open_store (application, other, PW_STORE_DEFAULT);
  store = pw_store_open_readonly (path, PW_STORE_EXISTING, &error);
  g_assert_no_error (error);
  workspace = pw_workspace_new (PW_BACKEND (store));
  g_assert_true (pw_workspace_load (workspace, &error));
  g_assert_cmpstr (pw_organisation_get_name (pw_workspace_get_organisation (workspace)), ==, "Gemeente Linderbeke");
  pw_store_close (store);
}

static gboolean
shows (gpointer data)
{
  return pw_screen_shows (get_window (), data);
}

static gboolean
has_no_areas (gpointer data)
{
  return g_list_model_get_n_items (pw_workspace_get_list (get_workspace (), PW_TYPE_PROGRAMME_AREA)) == 0;
}

static PwEdit *
create_area_edit (const char *title)
{
  PwEdit *edit = pw_edit_new ("Gebied “%s” toegevoegd", title, NULL);
  PwProgrammeArea *area = pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA);

  pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, title);
  return edit;
}

static void
test_undo_toast (void)
{
  PwDesk *desk;
  GtkWidget *focus;

  open_office ("undo.db");
  desk = pw_window_get_desk (PW_WINDOW (get_window ()));
  pw_desk_apply (desk, create_area_edit ("Armoede"));
  pw_screen_wait (shows, (gpointer) "Gebied “Armoede” toegevoegd");
  pw_screen_click (get_window (), "Ongedaan maken");
  focus = gtk_window_get_focus (GTK_WINDOW (get_window ()));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, PW_TYPE_PAGE));
  pw_screen_wait (has_no_areas, NULL);
  pw_screen_wait (shows, (gpointer) "Ongedaan gemaakt: Gebied “Armoede” toegevoegd");
  g_assert_true (pw_workspace_can_redo (get_workspace ()));
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (get_window ())) != NULL;
}

static void
close_dialog (void)
{
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (get_window ())));
  pw_screen_settle ();
}

static void
test_refused (void)
{
  g_autoptr (GError) error = g_error_new_literal (PW_ERROR, PW_ERROR_INVALID, "Kort.");
  g_autoptr (GError) long_error = g_error_new_literal (PW_ERROR, PW_ERROR_INVALID,
                                                       "Dit is een lange zin die uitlegt wat er niet kan, waarom dat zo is, en wat u in de plaats kunt doen.");
  PwDesk *desk;

  open_office ("refused.db");
  desk = pw_window_get_desk (PW_WINDOW (get_window ()));
  pw_desk_apply (desk, create_area_edit (""));
  pw_screen_wait (shows, (gpointer) "Gebied “” toegevoegd");

  pw_desk_show_error (desk, error);
  pw_screen_wait (shows, (gpointer) "Kort.");
  g_assert_false (has_dialog (NULL));

  pw_desk_show_error (desk, long_error);
  pw_screen_wait (has_dialog, NULL);
  g_assert_true (pw_screen_shows (get_window (), long_error->message));
  close_dialog ();
}

static gboolean
menu_has (GMenuModel *menu,
          const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *own = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &own);
      if (g_strcmp0 (own, action) == 0 || (section != NULL && menu_has (section, action)))
        {
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_key (const char *action)
{
  guint n_shortcuts;
  const PwShortcut *shortcuts = pw_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].action != NULL && g_str_has_prefix (shortcuts[i].action, action))
        {
          return TRUE;
        }
    }

  return FALSE;
}

/* Each action of the window has a key or stands in the menu, but for those that a button in view brings its own target to. */
static void
test_reach (void)
{
  const char *const buttons[] = { "page", "begin", "own-office", "desk-user", NULL };
  g_auto (GStrv) actions = NULL;
  GtkWidget *menu_button;

  open_office ("reach.db");
  menu_button = pw_screen_find (get_window (), GTK_TYPE_MENU_BUTTON, "Hoofdmenu");
  g_assert_nonnull (menu_button);
  actions = g_action_group_list_actions (G_ACTION_GROUP (get_window ()));
  g_assert_cmpuint (g_strv_length (actions), >, 10);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat ("win.", actions[i], NULL);

      if (!g_strv_contains (buttons, actions[i]) && !has_key (name)
          && !menu_has (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (menu_button)), name))
        {
          g_error ("%s has no key and is not in the menu", name);
        }
    }
}

static void
test_dutch (void)
{
  const char *const dialogs[] = { "win.preferences", "win.search", "win.shortcuts", "win.restore" };
  g_autofree char *path = dup_path ("dutch.db");

  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_WELCOME_WINDOW);
  pw_screen_assert_dutch (get_window (), "welcome");
  open_office ("dutch.db");
  pw_screen_assert_dutch (get_window (), "window");

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_assert_true (gtk_widget_activate_action (get_window (), dialogs[i], NULL));
      pw_screen_wait (has_dialog, NULL);
      pw_screen_settle ();
      pw_screen_assert_dutch (get_window (), dialogs[i]);
      close_dialog ();
    }
}

static void
test_damaged (void)
{
  g_autofree char *path = dup_path ("damaged.db");

  g_assert_true (g_file_set_contents (path, "SQLite format 3, of toch niet helemaal", -1, NULL));
  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_REFUSAL_WINDOW);
  g_assert_true (pw_screen_shows (get_window (), "De gegevens zijn niet geopend"));
  g_assert_nonnull (pw_screen_find (get_window (), GTK_TYPE_BUTTON, "Opnieuw proberen"));
  pw_screen_assert_dutch (get_window (), "refusal");
}

/* A backup that is put back brings back what was there, and what is replaced is kept. */
static void
test_restore (void)
{
  g_autofree char *path = dup_path ("restore.db");
  g_autofree char *backup = dup_path ("backup.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  open_office ("restore.db");
  g_assert_true (pw_store_backup (pw_session_get_store (pw_application_get_session (application)), backup, &error));
  g_assert_no_error (error);
  pw_desk_apply (pw_window_get_desk (PW_WINDOW (get_window ())), create_area_edit ("Armoede"));
  pw_screen_wait (shows, (gpointer) "Gebied “Armoede” toegevoegd");
  g_assert_false (has_no_areas (NULL));

  pw_application_restore (application, path, backup);
  wait_for_window (PW_TYPE_WINDOW);
  g_assert_true (has_no_areas (NULL));
  pw_screen_wait (shows, (gpointer) "De back-up staat terug; wat er stond, wordt bij de back-ups bewaard.");
  backups = pw_store_list_backups (path, pw_session_get_store (pw_application_get_session (application)));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((PwBackup *) g_ptr_array_index (backups, 0))->kind, ==, PW_BACKUP_KIND_RESTORE);
}

/* An office from a folder where it cannot be in use comes into a store that is still empty; the file stays as it was. */
static void
test_take_over (void)
{
  g_autofree char *shared = g_build_filename (folder, "Nextcloud", NULL);
  g_autofree char *file = g_build_filename (shared, "office.db", NULL);
  g_autofree char *path = dup_path ("empty.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before;
  gsize size_after;
  g_autoptr (GError) error = NULL;

  open_office ("source.db");
  g_assert_cmpint (g_mkdir (shared, 0700), ==, 0);
  g_assert_true (pw_store_backup (pw_session_get_store (pw_application_get_session (application)), file, &error));
  g_assert_true (g_file_get_contents (file, &before, &size_before, NULL));

  pw_application_open_store (application, file, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_REFUSAL_WINDOW);

  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_WELCOME_WINDOW);
  g_assert_nonnull (pw_screen_find (get_window (), GTK_TYPE_BUTTON, "Bestand overnemen…"));
  pw_application_restore (application, path, file);
  wait_for_window (PW_TYPE_WINDOW);
  g_assert_cmpstr (pw_organisation_get_name (pw_workspace_get_organisation (get_workspace ())), ==, "Gemeente Linderbeke");
  g_assert_true (g_file_get_contents (file, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static gboolean
is_imported (gpointer data)
{
  return !has_dialog (NULL) && !pw_workspace_is_busy (get_workspace ()) && pw_workspace_can_undo (get_workspace ());
}

/* What a file holds is shown first, and comes in after a yes; a file that is none of ours says why. */
static void
test_import (void)
{
  const char *const names[] = {
    "data/functions/projectcoordinator.json",
    "data/functions/projectwerker-kansarmoede.json",
    "tests/exchange/data/odd-plan.xml",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *store = g_strdup_printf ("import-%u.db", i);

      open_office (store);
      g_assert_false (pw_workspace_can_undo (get_workspace ()));
      pw_import_file (pw_application_get_session (application), file);
      pw_screen_wait (has_dialog, NULL);
      g_assert_false (pw_workspace_can_undo (get_workspace ()));
      pw_screen_assert_dutch (get_window (), names[i]);
      pw_screen_click (get_window (), "Importeren");
      pw_screen_wait (is_imported, NULL);
      pw_screen_settle ();
      g_assert_true (PW_IS_PAGE (pw_window_get_page (PW_WINDOW (get_window ()))));
    }
}

/* A store that is only looked at says so, and offers nothing that would change it. */
static void
test_read_only (void)
{
  g_autofree char *path = dup_path ("looked-at.db");

  open_office ("looked-at.db");
  pw_application_open_store (application, path, PW_STORE_READ_ONLY);
  wait_for_window (PW_TYPE_WINDOW);
  g_assert_true (pw_screen_shows (get_window (), "U kunt alleen kijken: hier kan niet opgeslagen worden"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (get_window ()), "import"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (get_window ()), "preferences"));
}

static gboolean
is_in_backup (gpointer path)
{
  return pw_screen_shows (get_window (), "De back-up staat in “eigen.db”");
}

/* A backup in a file of choice is made while work goes on, or it is said why not. */
static void
test_backup (void)
{
  g_autofree char *path = dup_path ("eigen.db");
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", "eigen.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) bad_file = g_file_new_for_path (nowhere);
  g_autofree char *refusal = g_strdup_printf ("“%s” is er niet.", nowhere);
  g_autoptr (GPtrArray) findings = NULL;

  open_office ("asked.db");
  pw_session_backup (pw_application_get_session (application), file);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS) && is_in_backup (NULL));
  pw_screen_wait (is_in_backup, NULL);
  findings = pw_store_check_file (path, NULL);
  g_assert_cmpuint (findings->len, ==, 0);

  pw_session_backup (pw_application_get_session (application), bad_file);
  pw_screen_wait (shows, refusal);
}

/* Ctrl+F goes to the search of the page, and to that of everything where a page has none. */
static void
test_find (void)
{
  GtkSearchBar *bar;

  open_office ("find.db");
  bar = GTK_SEARCH_BAR (pw_screen_find (get_window (), GTK_TYPE_SEARCH_BAR, NULL));
  pw_window_show_page (PW_WINDOW (get_window ()), "activities");
  gtk_widget_activate_action (get_window (), "win.find", NULL);
  g_assert_true (gtk_search_bar_get_search_mode (bar));

  pw_window_show_page (PW_WINDOW (get_window ()), "volunteers");
  g_assert_false (gtk_search_bar_get_search_mode (bar));
  gtk_widget_activate_action (get_window (), "win.find", NULL);
  g_assert_false (gtk_search_bar_get_search_mode (bar));
  g_assert_true (GTK_IS_SEARCH_ENTRY (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (get_window ())), GTK_TYPE_SEARCH_ENTRY)));
  g_assert_false (has_dialog (NULL));

  pw_window_show_page (PW_WINDOW (get_window ()), "today");
  gtk_widget_activate_action (get_window (), "win.find", NULL);
  pw_screen_wait (has_dialog, NULL);
  close_dialog ();
}

static gboolean
has_no_window (gpointer data)
{
  return get_window () == NULL;
}

/* Closing waits for what is being saved, and makes a backup. */
static void
test_close (void)
{
  g_autofree char *path = dup_path ("close.db");
  g_autoptr (PwStore) store = NULL;
  g_autoptr (PwWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  open_office ("close.db");
  pw_desk_apply (pw_window_get_desk (PW_WINDOW (get_window ())), create_area_edit ("Armoede"));
  gtk_window_close (GTK_WINDOW (get_window ()));
  pw_screen_wait (has_no_window, NULL);

  store = pw_store_open (path, PW_STORE_EXISTING, NULL);
  workspace = pw_workspace_new (PW_BACKEND (store));
  g_assert_true (pw_workspace_load (workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_PROGRAMME_AREA)), ==, 1);
  backups = pw_store_list_backups (path, store);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((PwBackup *) g_ptr_array_index (backups, 0))->n_lacking, ==, 0);
  pw_store_close (store);
}

static gboolean
has_focus_in (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (get_window ()));

  return focus != NULL && gtk_widget_get_ancestor (focus, GPOINTER_TO_SIZE (data)) != NULL;
}

static PwTask *
find_task (int kind)
{
  GListModel *tasks = pw_workspace_get_list (get_workspace (), PW_TYPE_TASK);

  for (guint i = g_list_model_get_n_items (tasks); i > 0; i--)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i - 1);

      if (pw_task_get_kind (task) == kind)
        {
          return task;
        }
    }

  g_assert_not_reached ();
}

static PwPerson *
find_volunteer (void)
{
  GListModel *persons = pw_workspace_get_list (get_workspace (), PW_TYPE_PERSON);

  for (guint i = 0; i < g_list_model_get_n_items (persons); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (persons, i);

      if (pw_person_is_volunteer (person))
        {
          return person;
        }
    }

  g_assert_not_reached ();
}

/* What was opened has the focus, so that the next key is for it: also when its page is new, and after a dialog. */
static void
test_opened (void)
{
  PwDesk *desk;

  pw_application_open_demo (application);
  wait_for_window (PW_TYPE_WINDOW);
  desk = pw_window_get_desk (PW_WINDOW (get_window ()));
  gtk_widget_activate_action (get_window (), "win.search", NULL);
  pw_screen_wait (has_dialog, NULL);
  close_dialog ();
  pw_desk_open (desk, PW_ENTITY (find_task (PW_TASK_KIND_TASK)));
  pw_screen_wait (has_focus_in, GSIZE_TO_POINTER (PW_TYPE_TIMELINE_ROW));

  gtk_widget_activate_action (get_window (), "win.page-number", "i", 1);
  pw_desk_open (desk, PW_ENTITY (find_task (PW_TASK_KIND_MILESTONE)));
  pw_screen_wait (has_focus_in, GSIZE_TO_POINTER (PW_TYPE_TIMELINE_BAR));

  pw_window_show_page (PW_WINDOW (get_window ()), "volunteers");
  gtk_widget_activate_action (get_window (), "win.find", NULL);
  pw_screen_wait (has_focus_in, GSIZE_TO_POINTER (GTK_TYPE_SEARCH_ENTRY));
  pw_desk_open (desk, PW_ENTITY (find_volunteer ()));
  pw_screen_wait (has_focus_in, GSIZE_TO_POINTER (GTK_TYPE_LIST_VIEW));
}

/* Every page of the demo office shows, in Dutch, and goes again. */
static void
test_pages (void)
{
  guint n_pages;
  const PwPageInfo *pages = pw_pages_get (&n_pages);

  pw_application_open_demo (application);
  wait_for_window (PW_TYPE_WINDOW);
  g_assert_true (pw_screen_shows (get_window (), "Dit is een demo-kantoor; niets hiervan is echt"));
  for (guint i = 0; i < n_pages; i++)
    {
      g_assert_nonnull (pw_window_show_page (PW_WINDOW (get_window ()), pages[i].id));
      pw_screen_settle ();
      pw_screen_assert_dutch (get_window (), pages[i].id);
    }
  gtk_window_close (GTK_WINDOW (get_window ()));
  pw_screen_wait (has_no_window, NULL);
}

int
main (int    argc,
      char **argv)
{
  int status;

  pw_words_init ();
  folder = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  application = pw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/ui/window/first-start", test_first_start);
  g_test_add_func ("/ui/window/undo-toast", test_undo_toast);
  g_test_add_func ("/ui/window/refused", test_refused);
  g_test_add_func ("/ui/window/reach", test_reach);
  g_test_add_func ("/ui/window/dutch", test_dutch);
  g_test_add_func ("/ui/window/damaged", test_damaged);
  g_test_add_func ("/ui/window/restore", test_restore);
  g_test_add_func ("/ui/window/take-over", test_take_over);
  g_test_add_func ("/ui/window/import", test_import);
  g_test_add_func ("/ui/window/read-only", test_read_only);
  g_test_add_func ("/ui/window/backup", test_backup);
  g_test_add_func ("/ui/window/find", test_find);
  g_test_add_func ("/ui/window/close", test_close);
  g_test_add_func ("/ui/window/opened", test_opened);
  g_test_add_func ("/ui/window/pages", test_pages);
  status = g_test_run ();

  g_object_unref (application);
  return status;
}

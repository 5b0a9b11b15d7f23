/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "base/pw-sandbox.h"
#include "base/pw-words.h"
#include "model/pw-function.h"
#include "model/pw-organisation.h"
#include "model/pw-project.h"
#include "pw-screen.h"
#include "ui/app/pw-refusal-window.h"
#include "ui/app/pw-welcome-window.h"
#include "ui/app/pw-window.h"

static PwApplication *application;
static char *folder;

static GtkWidget *
get_window (void)
{
  return GTK_WIDGET (pw_application_get_window (application));
}

static gboolean
is_window (gpointer data)
{
  return get_window () != NULL && g_type_is_a (G_OBJECT_TYPE (get_window ()), GPOINTER_TO_SIZE (data)) && gtk_widget_get_mapped (get_window ());
}

static void
wait_for_window (GType type)
{
  pw_screen_wait (is_window, GSIZE_TO_POINTER (type));
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (get_window ())) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (NULL);
}

static gboolean
shows (gpointer data)
{
  return pw_screen_shows (get_window (), data);
}

/* The words of the dialog, which are one label. */
static gboolean
says_in (GtkWidget  *widget,
         const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    {
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says_in (child, words))
        {
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
says (gpointer words)
{
  return says_in (get_window (), words);
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

static guint
count (GType type)
{
  return g_list_model_get_n_items (pw_workspace_get_list (get_workspace (), type));
}

static gboolean
is_counted (gpointer data)
{
  const GType *row = data;

  return count (row[0]) == row[1] && !pw_workspace_is_busy (get_workspace ());
}

static void
wait_for_count (GType type,
                guint n_records)
{
  GType row[] = { type, n_records };

  pw_screen_wait (is_counted, row);
}

static void
begin_office (void)
{
  pw_screen_click (get_window (), "Mijn kantoor beginnen");
  pw_screen_settle ();
  pw_screen_type (get_window (), "Naam", "Gemeente Linderbeke");
  pw_screen_type (get_window (), "Voornaam", "An");
  pw_screen_type (get_window (), "Familienaam", "D'hoore");
  pw_screen_click (get_window (), "Beginnen");
  wait_for_window (PW_TYPE_WINDOW);
}

static void
open_office (const char *name)
{
  g_autofree char *path = dup_path (name);

  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_WELCOME_WINDOW);
  begin_office ();
}

/* As the file manager does: by a URI, through the signal that the bus and the command line end in. */
static void
open_files (const char *const *paths)
{
  GFile *files[4];
  int n_files = 0;

  for (; paths[n_files] != NULL; n_files++)
    {
      g_autofree char *uri = g_filename_to_uri (paths[n_files], NULL, NULL);

      files[n_files] = g_file_new_for_uri (uri);
    }
  g_application_open (G_APPLICATION (application), files, n_files, "");
  for (int i = 0; i < n_files; i++)
    {
      g_object_unref (files[i]);
    }
}

static void
open_one (const char *path)
{
  const char *paths[] = { path, NULL };

  open_files (paths);
}

static char *
dup_source (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", name, NULL);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents (to, content, (gssize) length, NULL));
}

static void
close_dialog (void)
{
  pw_screen_wait (has_dialog, NULL);
  pw_screen_assert_dutch (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (get_window ()))), "opener");
  pw_screen_click (get_window (), "Sluiten");
}

/* Three at once: each has its own question, on its own page. */
static void
test_several (void)
{
  g_autofree char *plan = dup_source ("tests/exchange/data/odd-plan.xml");
  g_autofree char *function = dup_source ("data/functions/projectcoordinator.json");
  g_autofree char *letter = dup_path ("brief.odt");
  const char *paths[] = { plan, letter, function, NULL };

  g_assert_true (g_file_set_contents (letter, "PK\003\004 is packed", -1, NULL));
  open_office ("several.db");
  open_files (paths);

  pw_screen_wait (shows, (gpointer) "Dit bestand importeren?");
  g_assert_true (PW_IS_PAGE (pw_window_get_page (PW_WINDOW (get_window ()))));
  g_assert_cmpuint (count (PW_TYPE_PROJECT), ==, 0);
  pw_screen_click (get_window (), "Importeren");
  wait_for_count (PW_TYPE_PROJECT, 1);

  pw_screen_wait (shows, (gpointer) "Niet geopend");
  g_assert_true (says ((gpointer) "“brief.odt”"));
  g_assert_true (says ((gpointer) "Projectwerk opent planningen in de XML van MS Project"));
  close_dialog ();

  pw_screen_wait (shows, (gpointer) "Meteen van kracht");
  pw_screen_click (get_window (), "Importeren");
  wait_for_count (PW_TYPE_FUNCTION, 1);
  pw_screen_wait (has_no_dialog, NULL);
}

/* A file that was answered with no leaves nothing behind, and lets the next one through. */
static void
test_cancel (void)
{
  g_autofree char *plan = dup_source ("tests/exchange/data/odd-plan.xml");

  open_office ("cancel.db");
  for (guint i = 0; i < 2; i++)
    {
      open_one (plan);
      pw_screen_wait (has_dialog, NULL);
      pw_screen_click (get_window (), "Annuleren");
      pw_screen_wait (has_no_dialog, NULL);
    }
  g_assert_cmpuint (count (PW_TYPE_PROJECT), ==, 0);
}

static void
test_refused (void)
{
  const struct
  {
    const char *name;
    const char *content;        /* (nullable): the file is not there */
    const char *says;
  } rows[] = {
    { "weg.xml", NULL, "Er is geen bestand “weg.xml”." },
    { "leeg.xml", "", "“leeg.xml” is niet ingelezen. Er staat niets in." },
    { "web.xml", "<html/>", "“web.xml” is niet ingelezen." },
    { "ander.json", "{\"format\": \"x\"}", "“ander.json” is niet ingelezen." },
    { "nota.functie", "geen JSON", "“nota.functie” is niet ingelezen." },
    { "kapot.projectwerk", "SQLite format 3, of toch niet helemaal", "“kapot.projectwerk” is niet ingelezen." },
  };

  open_office ("refused.db");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = dup_path (rows[i].name);

      if (rows[i].content != NULL)
        {
          g_assert_true (g_file_set_contents (path, rows[i].content, -1, NULL));
        }
      open_one (path);
      pw_screen_wait (shows, (gpointer) "Niet geopend");
      if (!says ((gpointer) rows[i].says))
        {
          g_error ("%s does not say “%s”", rows[i].name, rows[i].says);
        }
      close_dialog ();
      pw_screen_wait (has_no_dialog, NULL);
    }

  open_one (folder);
  pw_screen_wait (shows, (gpointer) "Niet geopend");
  close_dialog ();
  pw_screen_wait (has_no_dialog, NULL);
}

/* Without an office the file waits, and opens as soon as there is one. */
static void
test_no_office (void)
{
  g_autofree char *plan = dup_source ("tests/exchange/data/odd-plan.xml");
  g_autofree char *path = dup_path ("waits.db");

  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_WELCOME_WINDOW);
  open_one (plan);
  pw_screen_wait (shows, (gpointer) "Het bestand wacht");
  g_assert_true (says ((gpointer) "“odd-plan.xml”"));
  close_dialog ();
  pw_screen_wait (has_no_dialog, NULL);

  begin_office ();
  pw_screen_wait (shows, (gpointer) "Dit bestand importeren?");
  pw_screen_click (get_window (), "Importeren");
  wait_for_count (PW_TYPE_PROJECT, 1);
}

static const char *
get_office_name (void)
{
  return pw_organisation_get_name (pw_workspace_get_organisation (get_workspace ()));
}

static gboolean
is_linderbeke (gpointer data)
{
  return is_window (GSIZE_TO_POINTER (PW_TYPE_WINDOW)) && g_strcmp0 (get_office_name (), "Gemeente Linderbeke") == 0;
}

static gboolean
is_other_office (gpointer data)
{
  return is_window (GSIZE_TO_POINTER (PW_TYPE_WINDOW)) && g_strcmp0 (get_office_name (), "Gemeente Linderbeke") != 0;
}

/* A backup asks first; what it replaces is kept, and a no changes nothing. */
static void
test_backup (void)
{
  g_autofree char *old = dup_source ("tests/store/old/1.db");
  g_autofree char *backup = dup_path ("oud.projectwerk");
  g_autofree char *path = dup_path ("backup.db");
  g_autoptr (GPtrArray) backups = NULL;

  copy_file (old, backup);
  open_office ("backup.db");
  open_one (backup);
  pw_screen_wait (shows, (gpointer) "Back-up terugzetten?");
  g_assert_true (says ((gpointer) "“oud.projectwerk”"));
  pw_screen_click (get_window (), "Annuleren");
  pw_screen_wait (has_no_dialog, NULL);
  g_assert_true (is_linderbeke (NULL));

  open_one (backup);
  pw_screen_wait (shows, (gpointer) "Back-up terugzetten?");
  pw_screen_click (get_window (), "Terugzetten");
  pw_screen_wait (is_other_office, NULL);
  backups = pw_store_list_backups (path, pw_session_get_store (pw_application_get_session (application)));
  g_assert_cmpuint (backups->len, ==, 1);

  open_one (path);
  pw_screen_wait (shows, (gpointer) "Al geopend");
  close_dialog ();
}

/* A backup that is no good leaves the office as it was, open. */
static void
test_bad_backup (void)
{
  g_autofree char *old = dup_source ("tests/store/old/1.db");
  g_autofree char *backup = dup_path ("half.projectwerk");
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (old, &content, &length, NULL));
  g_assert_true (g_file_set_contents (backup, content, (gssize) length / 2, NULL));
  open_office ("bad-backup.db");
  open_one (backup);
  pw_screen_wait (shows, (gpointer) "Back-up terugzetten?");
  pw_screen_click (get_window (), "Terugzetten");
  pw_screen_wait (says, (gpointer) "half.projectwerk");
  pw_screen_wait (is_linderbeke, NULL);
}

/* On the first start a backup is taken over. */
static void
test_take_over (void)
{
  g_autofree char *old = dup_source ("tests/store/old/1.db");
  g_autofree char *backup = dup_path ("overnemen.projectwerk");
  g_autofree char *path = dup_path ("first.db");

  copy_file (old, backup);
  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_WELCOME_WINDOW);
  open_one (backup);
  pw_screen_wait (shows, (gpointer) "Bestand overnemen?");
  pw_screen_click (get_window (), "Overnemen");
  pw_screen_wait (is_other_office, NULL);
}

/* Where nothing can be saved nothing is asked. */
static void
test_read_only (void)
{
  g_autofree char *plan = dup_source ("tests/exchange/data/odd-plan.xml");
  g_autofree char *old = dup_source ("tests/store/old/1.db");
  g_autofree char *path = dup_path ("looked-at.db");
  const char *paths[] = { plan, old, NULL };

  open_office ("looked-at.db");
  pw_application_open_store (application, path, PW_STORE_READ_ONLY);
  wait_for_window (PW_TYPE_WINDOW);
  open_files (paths);
  pw_screen_wait (says, (gpointer) "“odd-plan.xml” is niet ingelezen: u kunt hier alleen kijken");
  close_dialog ();
  pw_screen_wait (says, (gpointer) "“1.db” is niet teruggezet: u kunt hier alleen kijken");
  close_dialog ();
  pw_screen_wait (has_no_dialog, NULL);
}

/* A store that cannot be opened takes a backup in its place; a plan waits for it. */
static void
test_damaged_office (void)
{
  g_autofree char *plan = dup_source ("tests/exchange/data/odd-plan.xml");
  g_autofree char *old = dup_source ("tests/store/old/1.db");
  g_autofree char *path = dup_path ("damaged.db");
  const char *paths[] = { plan, old, NULL };

  g_assert_true (g_file_set_contents (path, "SQLite format 3, of toch niet helemaal", -1, NULL));
  pw_application_open_store (application, path, PW_STORE_DEFAULT);
  wait_for_window (PW_TYPE_REFUSAL_WINDOW);
  open_files (paths);
  pw_screen_wait (shows, (gpointer) "Het bestand wacht");
  close_dialog ();
  pw_screen_wait (shows, (gpointer) "Back-up terugzetten?");
  pw_screen_click (get_window (), "Terugzetten");
  pw_screen_wait (is_other_office, NULL);
  pw_screen_wait (shows, (gpointer) "Dit bestand importeren?");
  pw_screen_click (get_window (), "Annuleren");
  pw_screen_wait (has_no_dialog, NULL);
}

/* What Flatpak does not show is not called missing. */
static void
test_sandbox (void)
{
  g_autofree char *info = dup_path ("flatpak-info");

  open_office ("sandbox.db");
  g_assert_true (g_file_set_contents (info, "[Application]\nname=io.github.projectwerk.Projectwerk\n", -1, NULL));
  pw_sandbox_set (pw_sandbox_new (info, "/home/an"));
  open_one ("/home/an/Documenten/plan.xml");
  pw_screen_wait (says, (gpointer) "flatpak override --user --filesystem=/home/an/Documenten:ro io.github.projectwerk.Projectwerk");
  close_dialog ();
  pw_screen_wait (has_no_dialog, NULL);
  pw_sandbox_set (NULL);
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

  g_test_add_func ("/ui/opener/several", test_several);
  g_test_add_func ("/ui/opener/cancel", test_cancel);
  g_test_add_func ("/ui/opener/refused", test_refused);
  g_test_add_func ("/ui/opener/no-office", test_no_office);
  g_test_add_func ("/ui/opener/backup", test_backup);
  g_test_add_func ("/ui/opener/bad-backup", test_bad_backup);
  g_test_add_func ("/ui/opener/take-over", test_take_over);
  g_test_add_func ("/ui/opener/read-only", test_read_only);
  g_test_add_func ("/ui/opener/damaged-office", test_damaged_office);
  g_test_add_func ("/ui/opener/sandbox", test_sandbox);
  status = g_test_run ();

  g_object_unref (application);
  return status;
}

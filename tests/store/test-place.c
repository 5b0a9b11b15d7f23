/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-store-fixture.h"

#include "store/pw-place.h"

static guint32 system_type;

static int
answer (const char    *path,
        struct statfs *status)
{
  status->f_type = (__typeof__ (status->f_type)) (gint32) system_type;
  return 0;
}

/* R17 */
static void
test_systems (void)
{
  static const struct
  {
    guint32     type;
    const char *name;
  } cases[] = {
    { 0x6969, "NFS" },
    { 0xff534d42, "CIFS" },
    { 0xfe534d42, "SMB" },
    { 0x65735546, "FUSE" },
    { 0x01021997, "9P" },
    { 0xef53, NULL },          /* ext4 */
    { 0x9123683e, NULL },      /* btrfs */
    { 0x01021994, NULL },      /* tmpfs */
    { 0x794c7630, NULL },      /* overlay */
  };
  char *folder = pw_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "projectwerk.db", NULL);

  pw_place_set_statfs (answer);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PwStore) store = NULL;

      system_type = cases[i].type;
      store = pw_store_open (path, PW_STORE_DEFAULT, &error);
      if (cases[i].name == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, PW_ERROR, PW_ERROR_PLACE);
      g_assert_nonnull (strstr (error->message, cases[i].name));
      g_assert_nonnull (strstr (error->message, path));
      g_clear_error (&error);

      /* Who asks for that very file gets it. */
      store = pw_store_open (path, PW_STORE_ANY_PLACE, &error);
      g_assert_no_error (error);
    }
  pw_place_set_statfs (NULL);
  pw_test_remove_folder (folder);
}

static void
test_synchronised (void)
{
  static const struct
  {
    const char *folder;
    const char *marker;
    const char *program;
  } cases[] = {
    { "Nextcloud", NULL, "Nextcloud" },
    { "Documenten", ".sync_0123abcd.db", "Nextcloud" },
    { "Documenten", "._sync_0123abcd.db", "Nextcloud" },
    { "Dropbox (Welzijnshuis)", NULL, "Dropbox" },
    { "werk", ".dropbox.cache", "Dropbox" },
    { "OneDrive - Gemeente", NULL, "OneDrive" },
    { "werk", ".stfolder", "Syncthing" },
    { "werk", "seafile-ignore.txt", "Seafile" },
    { "Google Drive", NULL, "Google Drive" },
    { "Dropboxen", NULL, NULL },
    { "werk", "nextcloud.txt", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *root = pw_test_make_folder ();
      g_autofree char *folder = g_build_filename (root, cases[i].folder, NULL);
      g_autofree char *path = g_build_filename (folder, "2026", "projectwerk.db", NULL);
      g_autofree char *marker = cases[i].marker != NULL ? g_build_filename (folder, cases[i].marker, NULL) : NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      if (marker != NULL)
        {
          g_file_set_contents (marker, "", 0, &error);
          g_assert_no_error (error);
        }

      g_test_message ("%s %s", cases[i].folder, cases[i].marker != NULL ? cases[i].marker : "");
      if (cases[i].program == NULL)
        {
          pw_place_check (path, &error);
          g_assert_no_error (error);
        }
      else
        {
          g_autofree char *parent = g_path_get_dirname (path);

          g_assert_null (pw_store_open (path, PW_STORE_DEFAULT, &error));
          g_assert_error (error, PW_ERROR, PW_ERROR_PLACE);
          g_assert_nonnull (strstr (error->message, cases[i].program));
          g_assert_false (g_file_test (parent, G_FILE_TEST_EXISTS));
        }
      pw_test_remove_folder (root);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/place/systems", test_systems);
  g_test_add_func ("/store/place/synchronised", test_synchronised);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-place.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/pw-error.h"

/* From linux/magic.h and the file systems' own sources. */
static const struct
{
  guint32      type;
  const char  *name;
} remote_systems[] = {
  { 0x00006969, "NFS" },
  { 0x0000517b, "SMB" },
  { 0xff534d42, "CIFS" },
  { 0xfe534d42, "SMB" },
  { 0x65735546, "FUSE" },
  { 0x01021997, "9P" },
  { 0x5346414f, "AFS" },
  { 0x6b414653, "AFS" },
  { 0x73757245, "Coda" },
  { 0x0000564c, "NCP" },
  { 0x00c36400, "Ceph" },
  { 0x01161970, "GFS2" },
  { 0x7461636f, "OCFS2" },
  { 0x0bd00bd0, "Lustre" },
  { 0x47504653, "GPFS" },
  { 0x786f4256, "VirtualBox" },
  { 0xbacbacbc, "VMware" },
};

/* What a synchronising program leaves in the folder that it copies; a star stands for any letters. */
static const struct
{
  const char  *pattern;
  const char  *program;
} markers[] = {
  { ".sync_*.db", "Nextcloud" },
  { "._sync_*.db", "Nextcloud" },
  { ".nextcloudsync.log", "Nextcloud" },
  { ".owncloudsync.log", "ownCloud" },
  { ".dropbox", "Dropbox" },
  { ".dropbox.cache", "Dropbox" },
  { ".stfolder", "Syncthing" },
  { ".stignore", "Syncthing" },
  { "seafile-ignore.txt", "Seafile" },
  { ".seafile-data", "Seafile" },
  { ".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive" },
};

/* The names that they give to that folder. */
static const struct
{
  const char  *pattern;
  const char  *program;
} folder_names[] = {
  { "Nextcloud*", "Nextcloud" },
  { "ownCloud*", "ownCloud" },
  { "Dropbox", "Dropbox" },
  { "Dropbox (*", "Dropbox" },
  { "OneDrive", "OneDrive" },
  { "OneDrive *", "OneDrive" },
  { "OneDrive-*", "OneDrive" },
  { "Syncthing", "Syncthing" },
  { "Seafile", "Seafile" },
  { "Google Drive", "Google Drive" },
  { "GoogleDrive", "Google Drive" },
  { "MEGA", "MEGA" },
  { "MEGAsync", "MEGA" },
  { "pCloudDrive", "pCloud" },
};

static PwPlaceStatfs ask_system = statfs;

/**
 * pw_place_set_statfs:
 * @function: (nullable): what answers instead of the system, for tests
 */
void
pw_place_set_statfs (PwPlaceStatfs function)
{
  ask_system = function != NULL ? function : statfs;
}

static const char *
find_remote_system (const char *folder)
{
  struct statfs status;

  if (ask_system (folder, &status) != 0)
    {
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (remote_systems); i++)
    {
      if ((guint32) status.f_type == remote_systems[i].type)
        {
          return remote_systems[i].name;
        }
    }

  return NULL;
}

static const char *
find_synchroniser (const char *folder)
{
  g_autofree char *name = g_path_get_basename (folder);
  g_autoptr (GDir) dir = NULL;
  const char *entry;

  for (guint i = 0; i < G_N_ELEMENTS (folder_names); i++)
    {
      if (g_pattern_match_simple (folder_names[i].pattern, name))
        {
          return folder_names[i].program;
        }
    }

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
        {
          if (g_pattern_match_simple (markers[i].pattern, entry))
            {
              return markers[i].program;
            }
        }
    }

  return NULL;
}

/**
 * pw_place_check:
 * @path: (type filename): an absolute path; the file and its folders need not be there yet
 *
 * A store that is in use must not lie where another machine or program writes
 * it too: locks do not reach that far, and the copies overtake each other.
 *
 * Returns: whether @path lies on this machine alone
 */
gboolean
pw_place_check (const char  *path,
                GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  const char *system;

  while (!g_file_test (folder, G_FILE_TEST_IS_DIR) && !g_str_equal (folder, "/"))
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
    }

  system = find_remote_system (folder);
  if (system != NULL)
    {
      /* Translators: %1$s is a file name, %2$s a kind of network file system such as NFS */
      g_set_error (error, PW_ERROR, PW_ERROR_PLACE,
                   _("“%1$s” lies on a network or mounted folder (%2$s), where a store in use gets damaged. Put it on this computer and import it there."),
                   name, system);
      return FALSE;
    }

  while (!g_str_equal (folder, "/"))
    {
      const char *program = find_synchroniser (folder);
      char *parent = g_path_get_dirname (folder);

      if (program != NULL)
        {
          /* Translators: %1$s is a file name, %2$s a program such as Nextcloud */
          g_set_error (error, PW_ERROR, PW_ERROR_PLACE,
                       _("“%1$s” lies in a folder that %2$s copies to other computers, and there a store in use gets damaged. Put it elsewhere on this computer and import it there."),
                       name, program);
          g_free (parent);
          return FALSE;
        }
      g_free (folder);
      folder = parent;
    }

  return TRUE;
}

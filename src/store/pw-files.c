/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pw-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/pw-error.h"

/* Nothing here opens a store that is in use: closing it would drop the locks of SQLite (a rule of POSIX). */

/**
 * pw_files_set_error:
 * @path: the file that the failure is about
 * @error_number: errno
 */
void
pw_files_set_error (GError     **error,
                    const char  *path,
                    int          error_number)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (error_number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_FULL, _("There is no room on the disk for “%s”."), name);
      break;

    case EROFS:
    case EACCES:
    case EPERM:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_READ_ONLY, _("“%s” cannot be written."), name);
      break;

    case EEXIST:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_FAILED, _("“%s” is already there and is never overwritten."), name);
      break;

    case ENOENT:
    case ENOTDIR:
      /* Translators: %s is a file name */
      g_set_error (error, PW_ERROR, PW_ERROR_NOT_FOUND, _("“%s” is not there."), name);
      break;

    default:
      /* Translators: %1$s is a file name, %2$s what the system says about it */
      g_set_error (error, PW_ERROR, PW_ERROR_IO, _("“%1$s” could not be used: %2$s."), name, g_strerror (error_number));
    }
}

/**
 * pw_files_make_folder:
 * @path: a folder, made for its owner alone when it is absent
 */
gboolean
pw_files_make_folder (const char  *path,
                      GError     **error)
{
  if (g_mkdir_with_parents (path, 0700) != 0)
    {
      pw_files_set_error (error, path, errno);
      return FALSE;
    }

  return TRUE;
}

/**
 * pw_files_make_temp:
 * @target: what the file will become
 *
 * Makes an empty file beside @target that only its owner can read.
 *
 * Returns: (nullable) (transfer full): its path
 */
char *
pw_files_make_temp (const char  *target,
                    GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *temp = g_strdup_printf ("%s/.%s.XXXXXX.part", folder, name);
  int fd = g_mkstemp_full (temp, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      pw_files_set_error (error, target, errno);
      return NULL;
    }
  close (fd);

  return g_steal_pointer (&temp);
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  int error_number = 0;

  if (fd < 0 || fsync (fd) != 0)
    {
      error_number = errno;
    }
  if (fd >= 0)
    {
      close (fd);
    }
  /* Some file systems (portals among them) cannot sync a folder. */
  if (error_number != 0 && !((flags & O_DIRECTORY) && error_number == EINVAL))
    {
      pw_files_set_error (error, path, error_number);
      return FALSE;
    }

  return TRUE;
}

gboolean
pw_files_sync_folder (const char  *folder,
                      GError     **error)
{
  return sync_path (folder, O_DIRECTORY, error);
}

/* A link fails when the target is there; where links are unknown, a rename after a look must do. */
static gboolean
rename_to_new (const char *temp,
               const char *target)
{
  GStatBuf status;

  if (link (temp, target) == 0)
    {
      g_unlink (temp);
      return TRUE;
    }
  if (errno == EEXIST)
    {
      return FALSE;
    }
  if (g_lstat (target, &status) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return g_rename (temp, target) == 0;
}

/**
 * pw_files_publish:
 * @temp: a whole file, in the folder of @target
 *
 * Makes @temp durable and gives it its name, in one step that survives a power cut.
 */
gboolean
pw_files_publish (const char     *temp,
                  const char     *target,
                  PwPublishMode   mode,
                  GError        **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (!sync_path (temp, 0, error))
    {
      return FALSE;
    }
  if (!(mode == PW_PUBLISH_REPLACE ? g_rename (temp, target) == 0 : rename_to_new (temp, target)))
    {
      pw_files_set_error (error, target, errno);
      return FALSE;
    }

  return pw_files_sync_folder (folder, error);
}

/**
 * pw_files_keep_aside:
 * @path: a file that is about to be replaced
 * @aside: the name, not in use, under which it stays
 *
 * Afterwards @path may still be there too: the same file under two names.
 */
gboolean
pw_files_keep_aside (const char  *path,
                     const char  *aside,
                     GError     **error)
{
  if (link (path, aside) != 0 && (errno == EEXIST || g_rename (path, aside) != 0))
    {
      pw_files_set_error (error, aside, errno);
      return FALSE;
    }

  return TRUE;
}

/**
 * pw_files_discard:
 * @temp: (nullable) (transfer full): a file that is not needed, and what SQLite may have put beside it
 */
void
pw_files_discard (char *temp)
{
  if (temp != NULL)
    {
      g_autofree char *journal = g_strconcat (temp, "-journal", NULL);

      g_unlink (journal);
      g_unlink (temp);
      g_free (temp);
    }
}

/**
 * pw_files_free_bytes:
 *
 * Returns: what an ordinary user can still write where @path is; %G_MAXUINT64 when that is unknown
 */
guint64
pw_files_free_bytes (const char *path)
{
  struct statvfs status;

  return statvfs (path, &status) == 0 ? (guint64) status.f_bavail * status.f_frsize : G_MAXUINT64;
}

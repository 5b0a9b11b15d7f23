/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-sandbox.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"

#define INFO_PATH "/.flatpak-info"
#define DEFAULT_ID "io.github.projectwerk.Projectwerk"

struct _PwSandbox
{
  char   *id;
  char   *home;
  char   *own_folder;           /* (nullable): ~/.var/app/ID */
  GStrv   shared;
  GStrv   sockets;
  GStrv   folders;              /* as the permission names them: home, xdg-documents:ro, !~/Private … */
  GStrv   persistent;           /* folders of the home that are kept in the own folder */
};

/* The top of the tree belongs to the sandbox, also for who may see all of the computer: flatpak(1), --filesystem=host. */
static const char *const own_tops[] = {
  "app", "bin", "boot", "cdrom", "dev", "etc", "lib", "lib32", "lib64", "proc", "root", "run", "sbin", "sys", "tmp", "usr", "var", NULL
};

static const struct
{
  const char      *word;
  GUserDirectory   directory;
} special_folders[] = {
  { "xdg-desktop", G_USER_DIRECTORY_DESKTOP },
  { "xdg-documents", G_USER_DIRECTORY_DOCUMENTS },
  { "xdg-download", G_USER_DIRECTORY_DOWNLOAD },
  { "xdg-music", G_USER_DIRECTORY_MUSIC },
  { "xdg-pictures", G_USER_DIRECTORY_PICTURES },
  { "xdg-public-share", G_USER_DIRECTORY_PUBLIC_SHARE },
  { "xdg-templates", G_USER_DIRECTORY_TEMPLATES },
  { "xdg-videos", G_USER_DIRECTORY_VIDEOS },
};

/* Base folders of the user, as they are outside. */
static const struct
{
  const char  *word;
  const char  *place;
} base_folders[] = {
  { "xdg-cache", ".cache" },
  { "xdg-config", ".config" },
  { "xdg-data", ".local/share" },
};

/* The sandbox of this process, once it was asked for. */
static PwSandbox *own_sandbox = NULL;
static gboolean is_known = FALSE;

static GStrv
read_list (GKeyFile   *file,
           const char *key)
{
  GStrv list = g_key_file_get_string_list (file, "Context", key, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

/**
 * pw_sandbox_new:
 * @info_path: (type filename): where the sandbox tells what it allows: `/.flatpak-info`
 * @home: (type filename): the home folder of the user
 *
 * A file that is there and cannot be understood makes a sandbox that allows nothing.
 *
 * Returns: (transfer full) (nullable): the sandbox; %NULL outside Flatpak
 */
PwSandbox *
pw_sandbox_new (const char *info_path,
                const char *home)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  PwSandbox *self;

  if (!g_file_test (info_path, G_FILE_TEST_EXISTS))
    {
      return NULL;
    }

  g_key_file_load_from_file (file, info_path, G_KEY_FILE_NONE, NULL);
  self = g_new0 (PwSandbox, 1);
  self->home = g_canonicalize_filename (home, "/");
  self->id = g_key_file_get_string (file, "Application", "name", NULL);
  if (self->id == NULL)
    {
      self->id = g_strdup (DEFAULT_ID);
    }
  self->own_folder = g_key_file_get_string (file, "Instance", "instance-path", NULL);
  self->shared = read_list (file, "shared");
  self->sockets = read_list (file, "sockets");
  self->folders = read_list (file, "filesystems");
  self->persistent = read_list (file, "persistent");
  return self;
}

void
pw_sandbox_free (PwSandbox *self)
{
  g_free (self->id);
  g_free (self->home);
  g_free (self->own_folder);
  g_strfreev (self->shared);
  g_strfreev (self->sockets);
  g_strfreev (self->folders);
  g_strfreev (self->persistent);
  g_free (self);
}

/**
 * pw_sandbox_get:
 *
 * Returns: (transfer none) (nullable): the sandbox of this process; %NULL outside Flatpak
 */
const PwSandbox *
pw_sandbox_get (void)
{
  if (!is_known)
    {
      own_sandbox = pw_sandbox_new (INFO_PATH, g_get_home_dir ());
      is_known = TRUE;
    }

  return own_sandbox;
}

/**
 * pw_sandbox_set:
 * @sandbox: (transfer full) (nullable): what this process is to be in from now on, for tests
 */
void
pw_sandbox_set (PwSandbox *sandbox)
{
  g_clear_pointer (&own_sandbox, pw_sandbox_free);
  own_sandbox = sandbox;
  is_known = TRUE;
}

gboolean
pw_sandbox_has_network (const PwSandbox *self)
{
  return g_strv_contains ((const char *const *) self->shared, "network");
}

gboolean
pw_sandbox_has_card_readers (const PwSandbox *self)
{
  return g_strv_contains ((const char *const *) self->sockets, "pcsc");
}

/**
 * pw_sandbox_get_folders:
 * @self: a sandbox
 *
 * Returns: (transfer none): the folders that were allowed or, with an exclamation mark, refused, in the words of Flatpak
 */
const char * const *
pw_sandbox_get_folders (const PwSandbox *self)
{
  return (const char *const *) self->folders;
}

static gboolean
is_below (const char *path,
          const char *folder)
{
  gsize length = strlen (folder);

  return g_str_equal (folder, "/") || (strncmp (path, folder, length) == 0 && (path[length] == '\0' || path[length] == '/'));
}

static gboolean
is_own_top (const char *path)
{
  for (guint i = 0; own_tops[i] != NULL; i++)
    {
      g_autofree char *top = g_strconcat ("/", own_tops[i], NULL);

      if (is_below (path, top))
        {
          return TRUE;
        }
    }

  return FALSE;
}

/* The folder that a word of Flatpak stands for, with what comes after it: xdg-documents/Werk. %NULL when this is none of a place. */
static char *
dup_place (const PwSandbox *self,
           const char      *word)
{
  const char *slash = strchr (word, '/');
  g_autofree char *first = slash != NULL ? g_strndup (word, (gsize) (slash - word)) : g_strdup (word);
  const char *rest = slash != NULL ? slash + 1 : "";

  if (*word == '/')
    {
      return g_canonicalize_filename (word, "/");
    }
  if (g_str_equal (first, "~") || g_str_equal (first, "home"))
    {
      return g_canonicalize_filename (rest, self->home);
    }
  for (guint i = 0; i < G_N_ELEMENTS (special_folders); i++)
    {
      const char *folder = g_get_user_special_dir (special_folders[i].directory);

      if (g_str_equal (first, special_folders[i].word) && folder != NULL)
        {
          return g_canonicalize_filename (rest, folder);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (base_folders); i++)
    {
      if (g_str_equal (first, base_folders[i].word))
        {
          return g_build_filename (self->home, base_folders[i].place, rest, NULL);
        }
    }

  return NULL;
}

/* All of the computer, but for what the sandbox has itself at those places. */
static gboolean
host_shows (const PwSandbox *self,
            const char      *path)
{
  return is_below (path, self->home) || is_below (path, "/run/media") || !is_own_top (path);
}

/* Takes what Flatpak puts behind a folder, such as `:ro`, off @permission, and the backslashes out of it: a colon of the name has one. */
static char *
split_permission (const char  *permission,
                  const char **mode)
{
  GString *place = g_string_new (NULL);

  for (; *permission != '\0' && *permission != ':'; permission++)
    {
      if (*permission == '\\' && permission[1] != '\0')
        {
          permission++;
        }
      g_string_append_c (place, *permission);
    }
  *mode = permission;

  return g_string_free (place, FALSE);
}

/* How a permission such as `!~/Private` or `xdg-documents:ro` touches @path: how exactly it names it, from 1; 0 when it does not. */
static gsize
match_permission (const PwSandbox *self,
                  const char      *permission,
                  const char      *path,
                  PwSandboxAccess *access)
{
  gboolean is_refusal = *permission == '!';
  const char *mode;
  g_autofree char *word = split_permission (permission + is_refusal, &mode);
  g_autofree char *place = NULL;

  *access = is_refusal ? PW_SANDBOX_HIDDEN : g_str_equal (mode, ":ro") ? PW_SANDBOX_READ : PW_SANDBOX_WRITE;
  if (g_str_equal (word, "host") || g_str_equal (word, "host-root"))
    {
      return host_shows (self, path) ? 1 : 0;
    }

  place = dup_place (self, word);
  return place != NULL && is_below (path, place) ? strlen (place) : 0;
}

/* What the sandbox keeps whatever is allowed: the own folder of the program and the files that came through a portal. */
static gboolean
is_kept (const PwSandbox *self,
         const char      *path)
{
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  const char *const places[] = { self->own_folder, documents, "/run/flatpak/doc", "/var/data", "/var/config", "/var/cache" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i] != NULL && is_below (path, places[i]))
        {
          return TRUE;
        }
    }
  for (guint i = 0; self->persistent[i] != NULL; i++)
    {
      g_autofree char *place = g_canonicalize_filename (self->persistent[i], self->home);

      if (is_below (path, place))
        {
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * pw_sandbox_get_access:
 * @self: a sandbox
 * @path: (type filename): a file or a folder, which need not be there; a relative one counts from the current folder
 *
 * Of several permissions that touch @path the one that names it most exactly counts.
 *
 * Returns: what can be done there
 */
PwSandboxAccess
pw_sandbox_get_access (const PwSandbox *self,
                       const char      *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  PwSandboxAccess access = PW_SANDBOX_HIDDEN;
  gsize best = 0;

  if (is_kept (self, whole))
    {
      return PW_SANDBOX_WRITE;
    }
  for (guint i = 0; self->folders[i] != NULL; i++)
    {
      PwSandboxAccess given;
      gsize match = match_permission (self, self->folders[i], whole, &given);

      if (match > best)
        {
          best = match;
          access = given;
        }
    }

  return access;
}

/**
 * pw_sandbox_dup_override:
 * @self: a sandbox
 * @option: what is to be allowed, as `--share=network`
 *
 * Returns: (transfer full): the line for a terminal that allows it
 */
char *
pw_sandbox_dup_override (const PwSandbox *self,
                         const char      *option)
{
  gboolean is_plain = strspn (option, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=/.:,+@~") == strlen (option);
  g_autofree char *quoted = is_plain ? g_strdup (option) : g_shell_quote (option);

  return g_strdup_printf ("flatpak override --user %s %s", quoted, self->id);
}

/* The line that shows @folder, and what it shows: a folder that Flatpak can show, and not the whole home for one file. */
static char *
dup_line (const PwSandbox *self,
          const char      *folder,
          const char      *mode)
{
  GString *words = g_string_new ("--filesystem=");
  g_autofree char *option = NULL;

  for (; *folder != '\0'; folder++)
    {
      if (*folder == ':' || *folder == '\\')
        {
          g_string_append_c (words, '\\');
        }
      g_string_append_c (words, *folder);
    }
  g_string_append (words, mode);
  option = g_string_free (words, FALSE);

  return pw_sandbox_dup_override (self, option);
}

/**
 * pw_sandbox_check_read:
 * @path: (type filename): a file that is to be read
 * @error: return location for a %PW_ERROR_SANDBOX that says what to do
 *
 * Tells a file that is not there from one that Flatpak does not show.
 *
 * Returns: %FALSE when only the sandbox stands in the way
 */
gboolean
pw_sandbox_check_read (const char  *path,
                       GError     **error)
{
  const PwSandbox *self = pw_sandbox_get ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *name = g_filename_display_name (whole);
  g_autofree char *line = NULL;

  if (self == NULL || g_file_test (whole, G_FILE_TEST_EXISTS) || pw_sandbox_get_access (self, whole) != PW_SANDBOX_HIDDEN
      || (is_own_top (whole) && !is_below (whole, "/tmp") && !is_below (whole, "/run/media") && !is_below (whole, self->home)))
    {
      return TRUE;
    }

  line = dup_line (self, is_below (self->home, folder) ? whole : folder, ":ro");
  /* Translators: %1$s is a file, %2$s a line for the terminal */
  g_set_error (error, PW_ERROR, PW_ERROR_SANDBOX,
               _("Projectwerk runs in Flatpak, which does not show it “%1$s”. Open the file in the window; or close the window and allow it with: %2$s"), name, line);
  return FALSE;
}

/**
 * pw_sandbox_check_write:
 * @path: (type filename): a file that is to be made or changed
 * @error: return location for a %PW_ERROR_SANDBOX that says what to do
 *
 * Flatpak lets a program write where it may not, and throws that away when the program ends.
 *
 * Returns: whether what is written there stays
 */
gboolean
pw_sandbox_check_write (const char  *path,
                        GError     **error)
{
  const PwSandbox *self = pw_sandbox_get ();
  PwSandboxAccess access = self != NULL ? pw_sandbox_get_access (self, path) : PW_SANDBOX_WRITE;
  g_autofree char *whole = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (access == PW_SANDBOX_WRITE)
    {
      return TRUE;
    }

  whole = g_canonicalize_filename (path, NULL);
  folder = g_path_get_dirname (whole);
  name = g_filename_display_name (folder);
  if (is_below (self->home, folder) || (is_own_top (whole) && !is_below (whole, self->home) && !is_below (whole, "/run/media")))
    {
      g_autofree char *other = g_build_filename (self->home, "Projectwerk", NULL);
      g_autofree char *other_name = g_filename_display_name (other);

      line = dup_line (self, other, ":create");
      /* Translators: %1$s and %2$s are folders, %3$s a line for the terminal */
      g_set_error (error, PW_ERROR, PW_ERROR_SANDBOX,
                   _("Projectwerk runs in Flatpak, where what it writes in the folder “%1$s” is lost. Choose a folder of its own such as “%2$s”, close the window, and allow that folder with: %3$s"),
                   name, other_name, line);
      return FALSE;
    }

  line = dup_line (self, folder, access == PW_SANDBOX_READ ? "" : ":create");
  if (access == PW_SANDBOX_READ)
    {
      /* Translators: %1$s is a folder, %2$s a line for the terminal */
      g_set_error (error, PW_ERROR, PW_ERROR_SANDBOX,
                   _("Projectwerk runs in Flatpak and may only read in the folder “%1$s”. Close the window and allow it to write with: %2$s"), name, line);
      return FALSE;
    }

  /* Translators: %1$s is a folder, %2$s a line for the terminal */
  g_set_error (error, PW_ERROR, PW_ERROR_SANDBOX,
               _("Projectwerk runs in Flatpak and does not see the folder “%1$s”: what it writes there would be lost. Close the window and allow the folder with: %2$s"), name, line);
  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-sandbox.h"

#include <glib/gstdio.h>

#include "base/pw-error.h"

#define HOME "/home/an"
#define HEAD "[Application]\nname=io.github.projectwerk.Projectwerk\n[Instance]\ninstance-path=" HOME "/.var/app/io.github.projectwerk.Projectwerk\n[Context]\n"

static char *scratch;

static PwSandbox *
create_sandbox (const char *info)
{
  g_autofree char *path = g_build_filename (scratch, "flatpak-info", NULL);

  g_assert_true (g_file_set_contents (path, info, -1, NULL));
  return pw_sandbox_new (path, HOME);
}

static void
test_outside (void)
{
  g_autofree char *path = g_build_filename (scratch, "nothing", NULL);

  g_assert_null (pw_sandbox_new (path, HOME));
  pw_sandbox_set (NULL);
  g_assert_true (pw_sandbox_check_write (HOME "/plan.pdf", NULL));
  g_assert_true (pw_sandbox_check_read (HOME "/plan.xml", NULL));
}

static void
test_permissions (void)
{
  const struct
  {
    const char *info;
    gboolean    has_network;
    gboolean    has_card_readers;
    guint       n_folders;
  } rows[] = {
    { HEAD "shared=ipc;\nsockets=x11;wayland;fallback-x11;\ndevices=dri;\n", FALSE, FALSE, 0 },
    { HEAD "shared=network;ipc;\nsockets=x11;\n", TRUE, FALSE, 0 },
    { HEAD "shared=ipc;\nsockets=wayland;pcsc;\n", FALSE, TRUE, 0 },
    { HEAD "shared=ipc;network\nsockets=pcsc\nfilesystems=home:ro;/srv/data;!~/Prive\n", TRUE, TRUE, 3 },
    { HEAD, FALSE, FALSE, 0 },
    { "", FALSE, FALSE, 0 },
    { "this is no key file", FALSE, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PwSandbox) sandbox = create_sandbox (rows[i].info);

      g_assert_cmpint (pw_sandbox_has_network (sandbox), ==, rows[i].has_network);
      g_assert_cmpint (pw_sandbox_has_card_readers (sandbox), ==, rows[i].has_card_readers);
      g_assert_cmpuint (g_strv_length ((GStrv) pw_sandbox_get_folders (sandbox)), ==, rows[i].n_folders);
    }
}

static void
test_access (void)
{
  const PwSandboxAccess hidden = PW_SANDBOX_HIDDEN;
  const PwSandboxAccess can_read = PW_SANDBOX_READ;
  const PwSandboxAccess can_write = PW_SANDBOX_WRITE;
  const struct
  {
    const char      *folders;
    const char      *path;
    PwSandboxAccess  access;
  } rows[] = {
    { "", HOME "/plan.pdf", hidden },
    { "", HOME "/Documenten/plan.pdf", hidden },
    { "", HOME "/.var/app/io.github.projectwerk.Projectwerk/data/projectwerk/projectwerk.db", can_write },
    { "", HOME "/.var/app/io.github.projectwerk.Projectwerk", can_write },
    { "", HOME "/.var/app/io.github.projectwerk.Projectwerk2/x", hidden },
    { "", "/run/flatpak/doc/12ab/plan.xml", can_write },
    { "", "/tmp/plan.pdf", hidden },
    { "", "/srv/plan.pdf", hidden },
    { "home", HOME, can_write },
    { "home", HOME "/Documenten/plan.pdf", can_write },
    { "home:ro", HOME "/plan.pdf", can_read },
    { "home", "/home/annelies/plan.pdf", hidden },
    { "host", HOME "/plan.pdf", can_write },
    { "host", "/srv/plan.pdf", can_write },
    { "host", "/run/media/an/usb/plan.pdf", can_write },
    { "host", "/tmp/plan.pdf", hidden },
    { "host", "/usr/share/plan.pdf", hidden },
    { "host:ro", "/srv/plan.pdf", can_read },
    { "host;/tmp", "/tmp/plan.pdf", can_write },
    { "~/Werk", HOME "/Werk/a/b.pdf", can_write },
    { "~/Werk/", HOME "/Werk/b.pdf", can_write },
    { "~/Werk", HOME "/Werkgroep/b.pdf", hidden },
    { "~/Werk", HOME "/Werk/../b.pdf", hidden },
    { "~/Werk:create", HOME "/Werk/b.pdf", can_write },
    { "xdg-documents", HOME "/Documenten/b.pdf", can_write },
    { "xdg-documents/Werk:ro", HOME "/Documenten/Werk/b.pdf", can_read },
    { "xdg-documents/Werk:ro", HOME "/Documenten/b.pdf", hidden },
    { "xdg-config/kantoor", HOME "/.config/kantoor/b.json", can_write },
    { "xdg-run/pipewire-0", HOME "/b.json", hidden },
    { "/media/backup", "/media/backup/b.db", can_write },
    { "home;!~/Prive", HOME "/Prive/b.pdf", hidden },
    { "!~/Prive;home", HOME "/Prive/b.pdf", hidden },
    { "home:ro;~/Werk", HOME "/Werk/b.pdf", can_write },
    { "!host:reset;~/Werk", HOME "/Werk/b.pdf", can_write },
    { "!home;host", HOME "/b.pdf", hidden },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *info = g_strconcat (HEAD "filesystems=", rows[i].folders, "\n", NULL);
      g_autoptr (PwSandbox) sandbox = create_sandbox (info);

      if (pw_sandbox_get_access (sandbox, rows[i].path) != rows[i].access)
        {
          g_error ("%s with “%s” is %d", rows[i].path, rows[i].folders, pw_sandbox_get_access (sandbox, rows[i].path));
        }
    }
}

static void
test_persistent (void)
{
  g_autoptr (PwSandbox) sandbox = create_sandbox (HEAD "persistent=.kantoor;\n");

  g_assert_cmpint (pw_sandbox_get_access (sandbox, HOME "/.kantoor/b.db"), ==, PW_SANDBOX_WRITE);
  g_assert_cmpint (pw_sandbox_get_access (sandbox, HOME "/kantoor/b.db"), ==, PW_SANDBOX_HIDDEN);
}

static void
test_override (void)
{
  g_autoptr (PwSandbox) sandbox = create_sandbox ("[Application]\nname=be.example.Kantoor\n");
  g_autoptr (PwSandbox) nameless = create_sandbox ("");
  g_autofree char *plain = pw_sandbox_dup_override (sandbox, "--share=network");
  g_autofree char *quoted = pw_sandbox_dup_override (nameless, "--filesystem=/home/an/Mijn map");

  g_assert_cmpstr (plain, ==, "flatpak override --user --share=network be.example.Kantoor");
  g_assert_cmpstr (quoted, ==, "flatpak override --user '--filesystem=/home/an/Mijn map' io.github.projectwerk.Projectwerk");
}

/* What is said ends in a line that can be copied. */
static void
test_refusals (void)
{
  const struct
  {
    const char *folders;
    const char *path;
    gboolean    is_write;
    const char *option;         /* (nullable): nothing is said */
  } rows[] = {
    { "", HOME "/Documenten/plan.pdf", TRUE, "--filesystem=" HOME "/Documenten:create" },
    { "", HOME "/plan.pdf", TRUE, "--filesystem=" HOME "/Projectwerk:create" },
    { "", "/tmp/plan.pdf", TRUE, "--filesystem=" HOME "/Projectwerk:create" },
    { "", "/srv/werk/plan.pdf", TRUE, "--filesystem=/srv/werk:create" },
    { "", "/srv/a:b\\c/plan.pdf", TRUE, "'--filesystem=/srv/a\\:b\\\\c:create'" },
    { "/srv/a\\\\:b:create", "/srv/a:b/plan.pdf", TRUE, NULL },
    { "xdg-documents:ro", HOME "/Documenten/plan.pdf", TRUE, "--filesystem=" HOME "/Documenten" },
    { "home", HOME "/Documenten/plan.pdf", TRUE, NULL },
    { "", HOME "/Documenten/plan.xml", FALSE, "--filesystem=" HOME "/Documenten:ro" },
    { "", HOME "/plan.xml", FALSE, "--filesystem=" HOME "/plan.xml:ro" },
    { "", "/tmp/there-is-no-such.xml", FALSE, "--filesystem=/tmp:ro" },
    { "home:ro", HOME "/there-is-no-such.xml", FALSE, NULL },
    { "", "/usr/there-is-no-such.xml", FALSE, NULL },
    { "", "/usr", FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *info = g_strconcat (HEAD "filesystems=", rows[i].folders, "\n", NULL);
      g_autofree char *line = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_allowed;

      pw_sandbox_set (create_sandbox (info));
      is_allowed = rows[i].is_write ? pw_sandbox_check_write (rows[i].path, &error) : pw_sandbox_check_read (rows[i].path, &error);
      if (rows[i].option == NULL)
        {
          g_assert_no_error (error);
          g_assert_true (is_allowed);
          continue;
        }

      g_assert_false (is_allowed);
      g_assert_error (error, PW_ERROR, PW_ERROR_SANDBOX);
      line = g_strdup_printf ("flatpak override --user %s io.github.projectwerk.Projectwerk", rows[i].option);
      if (!g_str_has_suffix (error->message, line) || strchr (error->message, '\n') != NULL)
        {
          g_error ("%s: %s", rows[i].path, error->message);
        }
    }
  pw_sandbox_set (NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *user_dirs = NULL;
  g_autofree char *info = NULL;
  int status;

  /* Before anybody asks for a folder of the user. */
  scratch = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  user_dirs = g_build_filename (scratch, "user-dirs.dirs", NULL);
  info = g_build_filename (scratch, "flatpak-info", NULL);
  g_assert_true (g_file_set_contents (user_dirs, "XDG_DOCUMENTS_DIR=\"" HOME "/Documenten\"\n", -1, NULL));
  g_setenv ("XDG_CONFIG_HOME", scratch, TRUE);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/sandbox/outside", test_outside);
  g_test_add_func ("/base/sandbox/permissions", test_permissions);
  g_test_add_func ("/base/sandbox/access", test_access);
  g_test_add_func ("/base/sandbox/persistent", test_persistent);
  g_test_add_func ("/base/sandbox/override", test_override);
  g_test_add_func ("/base/sandbox/refusals", test_refusals);
  status = g_test_run ();

  g_remove (user_dirs);
  g_remove (info);
  g_rmdir (scratch);
  g_free (scratch);
  return status;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-words.h"

#include <libintl.h>
#include <locale.h>

/**
 * pw_words_init:
 *
 * Takes up the language of the session. The environment variable `PW_LOCALEDIR`
 * says where the translations are when the program is not installed.
 */
void
pw_words_init (void)
{
  const char *folder = g_getenv ("PW_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : PW_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

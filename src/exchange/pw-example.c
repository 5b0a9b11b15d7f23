/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-example.h"

#define FOLDER "/io/github/projectwerk/Projectwerk/functions/"

/* Made by glib-compile-resources. */
GResource *pw_examples_get_resource (void);

static const char *const ids[] = {
  "projectcoordinator",
  "projectwerker-kansarmoede",
};

/**
 * pw_example_find_function:
 * @id: the name of an example, as “projectcoordinator”
 *
 * A function description that comes with the program, under its own name; it can
 * be read as any other file.
 *
 * Returns: (transfer full): the file, a `resource:` URI
 */
GFile *
pw_example_find_function (const char *id)
{
  g_autofree char *uri = g_strconcat ("resource://" FOLDER, id, ".json", NULL);

  /* A static library keeps a resource only when somebody asks for it. */
  g_resources_register (pw_examples_get_resource ());
  return g_file_new_for_uri (uri);
}

/**
 * pw_example_list_functions:
 *
 * Returns: (transfer full): the files (element-type GFile) of all examples
 */
GListModel *
pw_example_list_functions (void)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GFile) file = pw_example_find_function (ids[i]);

      g_list_store_append (files, file);
    }

  return G_LIST_MODEL (files);
}

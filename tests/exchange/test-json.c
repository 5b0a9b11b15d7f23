/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange-common.h"

#include <string.h>

#include "exchange/pw-json.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

/* Ids differ from run to run: each becomes #1, #2… in the order of its making. */
static char *
with_plain_ids (const char  *text,
                gpointer    *entities,
                guint        n_entities)
{
  g_autoptr (GString) plain = g_string_new (text);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autofree char *id = pw_id_to_string (pw_entity_get_id (entities[i]));
      g_autofree char *number = g_strdup_printf ("#%u", i + 1);

      g_string_replace (plain, id, number, 0);
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static void
test_list (void)
{
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwEdit) edit = pw_edit_new ("Test", NULL);
  gpointer entities[3];
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *golden = read_data_file ("list.json");
  g_autoptr (GError) error = NULL;

  entities[0] = pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA);
  pw_edit_set_text (edit, entities[0], (guint) pw_entity_type_find_field (PW_TYPE_PROGRAMME_AREA, "title"), "Armoede");
  entities[1] = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, entities[1], PW_PROJECT_TITLE, "“Kapstok” & <tweede> \\ \"hands\"\tמזל");
  pw_edit_set_int (edit, entities[1], PW_PROJECT_STATE, PW_PROJECT_STATE_RUNNING);
  pw_edit_set_ref (edit, entities[1], PW_PROJECT_PROGRAMME_AREA, entities[0]);
  pw_edit_set_int (edit, entities[1], PW_PROJECT_ESTIMATE, 1234567);
  pw_edit_set_day (edit, entities[1], PW_PROJECT_START_DAY, pw_day_parse_iso ("2026-02-28"));
  pw_edit_set_minutes (edit, entities[1], PW_PROJECT_DAY_MINUTES, 456);
  entities[2] = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, entities[2], PW_PROJECT_TITLE, "Tweede");
  pw_edit_set_day (edit, entities[2], PW_PROJECT_START_DAY, pw_day_parse_iso ("2027-01-01"));
  pw_edit_set_minutes (edit, entities[2], PW_PROJECT_DAY_MINUTES, 480);
  pw_edit_set_int (edit, entities[2], PW_PROJECT_IS_ARCHIVED, TRUE);
  g_assert_true (pw_workspace_apply (workspace, edit, &error));
  g_assert_no_error (error);

  node = pw_json_from_list (PW_TYPE_PROJECT, pw_workspace_get_list (workspace, PW_TYPE_PROJECT));
  text = pw_json_to_text (node);
  plain = with_plain_ids (text, entities, G_N_ELEMENTS (entities));
  g_assert_cmpstr (plain, ==, golden);
}

static void
test_every_kind (void)
{
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (PwEdit) edit = pw_edit_new ("Test", NULL);
      guint n_fields;
      PwEntity *entity = pw_edit_create (edit, types[i]);
      g_autoptr (JsonNode) node = pw_json_from_entity (entity);
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));

      pw_entity_get_fields (entity, &n_fields);
      g_assert_cmpuint (g_list_length (members), ==, n_fields + 1);
      g_assert_cmpstr (members->data, ==, "id");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/json/list", test_list);
  g_test_add_func ("/exchange/json/every-kind", test_every_kind);

  return g_test_run ();
}

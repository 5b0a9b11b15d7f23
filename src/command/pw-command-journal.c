/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-commands.h"
#include "command/pw-command-session.h"
#include "exchange/pw-json.h"
#include "model/pw-person.h"

#define DEFAULT_LIMIT 100

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_entry (JsonBuilder    *builder,
           PwJournalEntry *entry,
           const char     *label)
{
  static const char *const finalities[] = { "undoable", "final", "barrier" };
  g_autofree char *actor = pw_id_to_string (entry->actor);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "seq");
  json_builder_add_int_value (builder, entry->seq);
  add_string (builder, "instant", entry->instant);
  json_builder_set_member_name (builder, "actor");
  if (entry->actor != PW_ID_NONE)
    {
      json_builder_add_string_value (builder, actor);
    }
  else
    {
      json_builder_add_null_value (builder);
    }
  add_string (builder, "finality", finalities[entry->finality]);
  json_builder_set_member_name (builder, "undoes");
  if (entry->undoes > 0)
    {
      json_builder_add_int_value (builder, entry->undoes);
    }
  else
    {
      json_builder_add_null_value (builder);
    }
  add_string (builder, "label", label);
  add_string (builder, "hash", entry->hash != NULL ? entry->hash : "");
  json_builder_end_object (builder);
}

static void
print_entry (PwCommandSession      *session,
             PwJournalEntry        *entry,
             const char            *label)
{
  PwPerson *actor = pw_workspace_find (session->workspace, PW_TYPE_PERSON, entry->actor);
  g_autofree char *name = actor != NULL ? pw_entity_dup_title (PW_ENTITY (actor)) : g_strdup ("–");
  g_autofree char *undone = NULL;

  if (entry->undoes > 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, entry->undoes);

      /* Translators: %s is the number of an entry in the journal that was undone or redone */
      undone = g_strdup_printf (_(" (takes back %s)"), number);
    }
  g_print ("%6" G_GINT64_FORMAT "  %s  %-24s  %s%s\n", entry->seq, entry->instant, name, label, undone != NULL ? undone : "");
}

/* The newest entries, newest first: who did what, and when. */
int
pw_run_journal (int          argc,
                char       **argv,
                const char  *store_path)
{
  gboolean is_json = FALSE;
  int limit = DEFAULT_LIMIT;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, NULL, NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, NULL, NULL },
    { NULL }
  };
  g_autoptr (PwCommandSession) session = NULL;
  g_autoptr (GPtrArray) journal = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) words = NULL;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, entries, 0, 0, &words, &error))
    {
      return pw_command_failed (error);
    }
  if (limit < 1)
    {
      return pw_command_usage_error (_("--limit takes a number from 1."));
    }

  session = pw_command_session_open (store_path, FALSE, &error);
  journal = session != NULL ? pw_backend_list_entries (PW_BACKEND (session->store), 0, (guint) limit, &error) : NULL;
  if (journal == NULL)
    {
      return pw_command_failed (error);
    }

  json_builder_begin_object (builder);
  add_string (builder, "format", "projectwerk.journal");
  json_builder_set_member_name (builder, "format_version");
  json_builder_add_int_value (builder, 1);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < journal->len; i++)
    {
      PwJournalEntry *entry = g_ptr_array_index (journal, i);
      g_autofree char *label = pw_journal_entry_dup_label (entry);

      if (is_json)
        {
          add_entry (builder, entry, label);
        }
      else
        {
          print_entry (session, entry, label);
        }
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  if (is_json)
    {
      g_autoptr (JsonNode) node = json_builder_get_root (builder);
      g_autofree char *text = pw_json_to_text (node);

      g_print ("%s\n", text);
    }

  return PW_EXIT_DONE;
}

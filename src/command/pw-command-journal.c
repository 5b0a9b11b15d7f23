/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-command-json.h"
#include "command/pw-commands.h"
#include "command/pw-command-session.h"
#include "model/pw-person.h"

#define DEFAULT_LIMIT 100

static void
add_entry (JsonBuilder    *builder,
           PwJournalEntry *entry,
           const char     *label)
{
  static const char *const finalities[] = { "undoable", "final", "barrier" };

  json_builder_begin_object (builder);
  pw_command_json_add_int (builder, "seq", entry->seq);
  pw_command_json_add_text (builder, "instant", entry->instant);
  pw_command_json_add_id (builder, "actor", entry->actor);
  pw_command_json_add_text (builder, "finality", finalities[entry->finality]);
  pw_command_json_add_int (builder, "undoes", entry->undoes);
  pw_command_json_add_text (builder, "label", label);
  pw_command_json_add_text (builder, "hash", entry->hash);
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
  g_autoptr (JsonBuilder) builder = NULL;
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

  builder = pw_command_json_begin ("projectwerk.journal");
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
  if (is_json)
    {
      pw_command_json_end (builder);
    }

  return PW_EXIT_DONE;
}

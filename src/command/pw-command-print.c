/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-error.h"
#include "command/pw-arguments.h"
#include "command/pw-command-output.h"
#include "command/pw-command.h"
#include "command/pw-command-session.h"
#include "command/pw-commands.h"
#include "model/pw-appointment.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-frozen-document.h"
#include "model/pw-function.h"
#include "model/pw-sign-off-edits.h"
#include "print/pw-assessment-document.h"
#include "print/pw-milestones-document.h"
#include "print/pw-rendering.h"
#include "print/pw-roster-document.h"
#include "print/pw-sign-off-offer.h"
#include "print/pw-trend-document.h"

/* A document that can be printed; @name is what the user calls the record it is about. */
typedef GBytes *(*MakePdf) (PwWorkspace  *workspace,
                            const char   *name,
                            GError      **error);

static PwFunctionVersion *
find_version (PwWorkspace  *workspace,
              const char   *name,
              GError      **error)
{
  PwFunction *function = pw_workspace_find_named (workspace, PW_TYPE_FUNCTION, name, error);

  return function != NULL ? pw_function_find_version_to_read (function, error) : NULL;
}

static GBytes *
make_description (PwWorkspace  *workspace,
                  const char   *name,
                  GError      **error)
{
  PwFunctionVersion *version = find_version (workspace, name, error);
  g_autoptr (PwDocument) document = version != NULL ? pw_function_version_make_description (version) : NULL;

  return document != NULL ? pw_document_render_pdf (document, error) : NULL;
}

/* The signature pages of everybody who holds the function, one after the other. */
static GBytes *
make_sheets (PwWorkspace  *workspace,
             const char   *name,
             GError      **error)
{
  PwFunctionVersion *version = find_version (workspace, name, error);
  g_autoptr (GPtrArray) holders = version != NULL ? pw_function_version_list_holders (version, pw_clock_today ()) : NULL;
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  if (holders == NULL)
    {
      return NULL;
    }
  if (holders->len == 0)
    {
      /* Translators: %s is a function, as “Projectcoördinator” */
      g_set_error (error, PW_ERROR, PW_ERROR_NOT_FOUND, _("Nobody holds the function “%s”."),
                   pw_function_get_title (pw_function_version_get_function (version)));
      return NULL;
    }

  for (guint i = 0; i < holders->len; i++)
    {
      PwAppointment *holder = g_ptr_array_index (holders, i);

      g_ptr_array_add (documents, pw_function_version_make_sheet (version, pw_appointment_get_person (holder), pw_appointment_get_supervisor (holder)));
    }

  return pw_document_bundle_pdf (documents, FALSE, error);
}

/* The very bytes that were frozen. */
static GBytes *
make_frozen (PwWorkspace  *workspace,
             const char   *name,
             GError      **error)
{
  PwFrozenDocument *document = pw_workspace_find_named (workspace, PW_TYPE_FROZEN_DOCUMENT, name, error);

  return document != NULL ? pw_backend_read_blob (pw_workspace_get_backend (workspace), pw_frozen_document_get_file (document), error) : NULL;
}

static GBytes *
make_assessment (PwWorkspace  *workspace,
                 const char   *name,
                 GError      **error)
{
  PwAssessment *assessment = pw_workspace_find_named (workspace, PW_TYPE_ASSESSMENT, name, error);
  g_autoptr (PwDocument) document = assessment != NULL ? pw_assessment_make_document (assessment) : NULL;

  return document != NULL ? pw_document_render_pdf (document, error) : NULL;
}

static GBytes *
make_milestones (PwWorkspace  *workspace,
                 const char   *name,
                 GError      **error)
{
  g_autoptr (PwPlan) plan = pw_plan_new (workspace);
  g_autoptr (PwDocument) document = pw_plan_make_milestones_document (plan, pw_clock_today ());

  return pw_document_render_pdf (document, error);
}

static GBytes *
make_trend (PwWorkspace  *workspace,
            const char   *name,
            GError      **error)
{
  PwProject *project = pw_workspace_find_named (workspace, PW_TYPE_PROJECT, name, error);
  g_autoptr (PwPlan) plan = pw_plan_new (workspace);
  g_autoptr (PwTrend) trend = project != NULL ? pw_trend_new (plan, project, pw_clock_today (), error) : NULL;
  g_autoptr (PwDocument) document = trend != NULL ? pw_trend_make_document (trend, project, pw_clock_today ()) : NULL;

  return document != NULL ? pw_document_render_pdf (document, error) : NULL;
}

/* The week of a day, by default of today. */
static GBytes *
make_roster (PwWorkspace  *workspace,
             const char   *name,
             GError      **error)
{
  PwDay day = pw_clock_today ();
  g_autoptr (PwRoster) roster = NULL;
  g_autoptr (PwDocument) document = NULL;

  if (name != NULL && !pw_arguments_parse_day ("roster", name, &day, error))
    {
      return NULL;
    }

  roster = pw_roster_new (workspace);
  document = pw_roster_make_week_sheet (roster, day, pw_clock_today ());
  return pw_document_render_pdf (document, error);
}

static const struct
{
  const char *word;
  gboolean    needs_name;
  MakePdf     make_pdf;
} documents[] = {
  { "assessment", TRUE, make_assessment },
  { "frozen-document", TRUE, make_frozen },
  { "function", TRUE, make_description },
  { "milestones", FALSE, make_milestones },
  { "roster", FALSE, make_roster },
  { "sign-off-sheets", TRUE, make_sheets },
  { "trend", TRUE, make_trend },
};

static int
find_document (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      if (g_str_equal (documents[i].word, word))
        {
          return (int) i;
        }
    }

  return -1;
}

static char *
list_documents (void)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", documents[i].word);
    }

  return g_string_free (words, FALSE);
}

int
pw_run_print (int          argc,
              char       **argv,
              const char  *store_path)
{
  g_autofree char *target = NULL;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &target, NULL, NULL },
    { NULL }
  };
  g_autoptr (PwCommandSession) session = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_auto (GStrv) words = NULL;
  int document;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, entries, 1, 2, &words, &error))
    {
      return pw_command_failed (error);
    }
  document = find_document (words[0]);
  if (document < 0)
    {
      g_autofree char *known = list_documents ();

      /* Translators: what was typed, then a list of words */
      return pw_command_usage_error (_("There is no document “%s”; there are: %s."), words[0], known);
    }
  if (documents[document].needs_name && words[1] == NULL)
    {
      /* Translators: %s is a document, as “function” */
      return pw_command_usage_error (_("Say of whom or what to print the %s."), words[0]);
    }
  if (target == NULL || !g_str_has_suffix (target, ".pdf"))
    {
      return pw_command_usage_error (_("Say where it goes with --to FILE.pdf."));
    }

  session = pw_command_session_open (store_path, FALSE, &error);
  pdf = session != NULL ? documents[document].make_pdf (session->workspace, words[1], &error) : NULL;
  if (pdf == NULL || !pw_command_output_write_file (target, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error))
    {
      return pw_command_failed (error);
    }

  return PW_EXIT_DONE;
}

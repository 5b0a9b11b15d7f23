/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"
#include "exchange/pw-function-file.h"
#include "exchange/pw-json-reader.h"
#include "exchange/pw-mspdi.h"

struct _PwImport
{
  GObject                 parent_instance;

  PwImportKind            kind;
  PwPlanFile             *plan;         /* (owned) (nullable) */
  PwFunctionFile         *function;     /* (owned) (nullable) */
  PwFunctionVersionState  state;
  PwDay                   valid_from;
  GStrv                   counts;
  GStrv                   remarks;
  gpointer                record;       /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (PwImport, pw_import, G_TYPE_OBJECT)

static void
pw_import_finalize (GObject *object)
{
  PwImport *self = PW_IMPORT (object);

  g_clear_pointer (&self->plan, pw_plan_file_free);
  g_clear_pointer (&self->function, pw_function_file_free);
  g_strfreev (self->counts);
  g_strfreev (self->remarks);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (pw_import_parent_class)->finalize (object);
}

static void
pw_import_class_init (PwImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_import_finalize;
}

static void
pw_import_init (PwImport *self)
{
  self->state = PW_FUNCTION_VERSION_STATE_CONCEPT;
  self->valid_from = PW_DAY_NONE;
}

static GStrv
to_strv (GPtrArray *sentences)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < sentences->len; i++)
    {
      g_strv_builder_add (builder, g_ptr_array_index (sentences, i));
    }

  return g_strv_builder_end (builder);
}

static GStrv
count_plan (PwPlanFile *plan)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_phases = pw_plan_file_count (plan, PW_TASK_KIND_PHASE);
  guint n_tasks = pw_plan_file_count (plan, PW_TASK_KIND_TASK);
  guint n_milestones = pw_plan_file_count (plan, PW_TASK_KIND_MILESTONE);

  /* Translators: %u is a count */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u phase", "%u phases", n_phases), n_phases));
  /* Translators: %u is a count */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u task", "%u tasks", n_tasks), n_tasks));
  /* Translators: %u is a count */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u milestone", "%u milestones", n_milestones), n_milestones));
  /* Translators: %u is a count of links between tasks */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u link", "%u links", plan->links->len), plan->links->len));
  return g_strv_builder_end (builder);
}

static gboolean
read_xml (PwImport    *self,
          const char  *text,
          gsize        length,
          const char  *file_name,
          GError     **error)
{
  g_autoptr (PwMarkup) root = pw_markup_parse (text, length, error);

  if (root == NULL)
    {
      return FALSE;
    }
  if (g_str_equal (root->name, "project"))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("It is a plan of GanttProject or Planner; only plans in the XML of MS Project can be read."));
      return FALSE;
    }
  if (!pw_mspdi_is (root))
    {
      /* Translators: %s is the name of an XML element */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("It is XML that begins with “%s”, not a plan as MS Project writes it."), root->name);
      return FALSE;
    }

  self->plan = pw_mspdi_read (root, file_name, error);
  if (self->plan == NULL)
    {
      return FALSE;
    }

  self->kind = PW_IMPORT_PLAN;
  self->counts = count_plan (self->plan);
  self->remarks = to_strv (self->plan->remarks);
  return TRUE;
}

static GStrv
count_function (PwFunctionFile *function)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_key_results = pw_function_file_count (function, "key_results");
  guint n_competencies = pw_function_file_count (function, "competencies");

  /* Translators: %u is a count */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u key result", "%u key results", n_key_results), n_key_results));
  /* Translators: %u is a count */
  g_strv_builder_take (builder, g_strdup_printf (ngettext ("%u competency", "%u competencies", n_competencies), n_competencies));
  return g_strv_builder_end (builder);
}

static gboolean
read_json (PwImport    *self,
           const char  *text,
           gsize        length,
           GError     **error)
{
  g_autoptr (JsonNode) root = pw_json_parse (text, length, error);

  if (root == NULL)
    {
      return FALSE;
    }
  if (!pw_function_file_is (json_node_get_object (root)))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("It is JSON, but not a function description: its “format” is another."));
      return FALSE;
    }

  self->function = pw_function_file_read (json_node_get_object (root), error);
  if (self->function == NULL)
    {
      return FALSE;
    }

  self->kind = PW_IMPORT_FUNCTION;
  self->counts = count_function (self->function);
  self->remarks = to_strv (self->function->remarks);
  return TRUE;
}

/* What a file is that cannot be read here, when its first bytes tell. */
static const char *
explain_foreign (const char *text,
                 gsize       length)
{
  if (length == 0)
    {
      return _("There is nothing in it.");
    }
  if (length >= 16 && memcmp (text, "SQLite format 3", 16) == 0)
    {
      return _("It is a store of Projectwerk or another database: restore it as a backup.");
    }
  if (length >= 4 && memcmp (text, "PK\003\004", 4) == 0)
    {
      return _("It is a packed file, such as a spreadsheet or a text document, and no plan or function description.");
    }
  if (length >= 8 && memcmp (text, "\320\317\021\340\241\261\032\341", 8) == 0)
    {
      return _("It is a file in the own format of MS Project or Office: save it there as XML.");
    }
  if (memchr (text, '\0', length) != NULL)
    {
      return _("It is not a text file.");
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      return _("It is not text in UTF-8.");
    }

  return NULL;
}

static gboolean
read_content (PwImport    *self,
              const char  *text,
              gsize        length,
              const char  *file_name,
              GError     **error)
{
  const char *foreign = explain_foreign (text, length);

  if (foreign != NULL)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, foreign);
      return FALSE;
    }
  if (length >= 3 && memcmp (text, "\357\273\277", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  if (length > 0 && *text == '<')
    {
      return read_xml (self, text, length, file_name, error);
    }

  if (length > 0 && (*text == '{' || *text == '['))
    {
      return read_json (self, text, length, error);
    }

  g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("It is neither a plan in XML nor a function description in JSON."));
  return FALSE;
}

/**
 * pw_import_read_bytes:
 * @bytes: the content of a file
 * @file_name: its name, for messages and for a plan without title
 * @error: return location for a %PW_ERROR_FORMAT that says what is wrong and where
 *
 * Finds out by its content what a file is and reads it, at most 32 MiB. Nothing
 * is changed: what comes in, and how it differs from the file, can be looked at
 * first.
 *
 * Returns: (transfer full): an import
 */
PwImport *
pw_import_read_bytes (GBytes      *bytes,
                      const char  *file_name,
                      GError     **error)
{
  g_autoptr (PwImport) self = g_object_new (PW_TYPE_IMPORT, NULL);
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length > PW_IMPORT_MAX_BYTES)
    {
      /* Translators: %s is the name of a file */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("“%s” is not imported: it is larger than 32 MiB."), file_name);
      return NULL;
    }
  if (!read_content (self, text, length, file_name, &cause))
    {
      /* Translators: the name of a file, then a sentence that says why */
      g_set_error (error, PW_ERROR, cause->code, _("“%s” is not imported. %s"), file_name, cause->message);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Reads a little more than is allowed, so that a file that grows meanwhile is still found too large. */
static GBytes *
load_file (GFile       *file,
           const char  *file_name,
           GError     **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, &cause);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gssize n_read;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      /* Translators: %s is the name of a folder or a device */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("“%s” is not imported: it is not a file."), file_name);
      return NULL;
    }

  stream = info != NULL ? g_file_read (file, NULL, &cause) : NULL;
  while (stream != NULL && content->len <= PW_IMPORT_MAX_BYTES)
    {
      guint8 chunk[65536];

      n_read = g_input_stream_read (G_INPUT_STREAM (stream), chunk, sizeof chunk, NULL, &cause);
      if (n_read <= 0)
        {
          break;
        }
      g_byte_array_append (content, chunk, (guint) n_read);
    }
  if (cause == NULL)
    {
      return g_byte_array_free_to_bytes (g_steal_pointer (&content));
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      /* Translators: %s is the name of a file */
      g_set_error (error, PW_ERROR, PW_ERROR_NOT_FOUND, _("There is no file “%s”."), file_name);
    }
  else
    {
      /* Translators: the name of a file, then what the system says is wrong */
      g_set_error (error, PW_ERROR, PW_ERROR_IO, _("“%s” cannot be read: %s"), file_name, cause->message);
    }
  return NULL;
}

/**
 * pw_import_read:
 * @file: a file
 * @error: return location for a #PwErrorCode
 *
 * Reads a file; see pw_import_read_bytes().
 *
 * Returns: (transfer full): an import
 */
PwImport *
pw_import_read (GFile   *file,
                GError **error)
{
  g_autofree char *base_name = g_file_get_basename (file);
  g_autofree char *file_name = g_filename_display_name (base_name != NULL ? base_name : "?");
  g_autoptr (GBytes) bytes = load_file (file, file_name, error);

  return bytes != NULL ? pw_import_read_bytes (bytes, file_name, error) : NULL;
}

PwImportKind
pw_import_get_kind (PwImport *self)
{
  return self->kind;
}

/**
 * pw_import_get_title:
 * @self: an import
 *
 * Returns: (transfer none): the name of the project or the function
 */
const char *
pw_import_get_title (PwImport *self)
{
  return self->plan != NULL ? self->plan->title : self->function->title;
}

/**
 * pw_import_get_counts:
 * @self: an import
 *
 * Returns: (transfer none): how much of each comes in, as `12 tasks`, worded for the screen
 */
const char * const *
pw_import_get_counts (PwImport *self)
{
  return (const char * const *) self->counts;
}

/**
 * pw_import_get_remarks:
 * @self: an import
 *
 * Returns: (transfer none): sentences about what is skipped, changed or different
 */
const char * const *
pw_import_get_remarks (PwImport *self)
{
  return (const char * const *) self->remarks;
}

/**
 * pw_import_set_state:
 * @self: an import
 * @state: what the version of a function is to be: a concept unless told otherwise
 * @valid_from: from when it holds, or %PW_DAY_NONE
 *
 * A version that comes in force replaces the one that was, and undo passes its edit
 * by. Says nothing to a plan.
 */
void
pw_import_set_state (PwImport               *self,
                     PwFunctionVersionState  state,
                     PwDay                   valid_from)
{
  self->state = state;
  self->valid_from = valid_from;
}

/**
 * pw_import_make_edit:
 * @self: an import
 * @workspace: where it is to come in
 * @error: return location for why the workspace would not take it
 *
 * Returns: (transfer full): one edit with all of the file, which can still be left
 *   unapplied
 */
PwEdit *
pw_import_make_edit (PwImport     *self,
                     PwWorkspace  *workspace,
                     GError      **error)
{
  g_autoptr (PwEdit) edit = pw_edit_new (N_("Import %s"), pw_import_get_title (self), NULL);

  pw_edit_set_bulk (edit);
  if (self->plan != NULL)
    {
      g_set_object (&self->record, G_OBJECT (pw_plan_file_add_to_edit (self->plan, edit)));
    }
  else
    {
      g_set_object (&self->record, G_OBJECT (pw_function_file_add_to_edit (self->function, workspace, edit, self->state, self->valid_from)));
      if (self->state != PW_FUNCTION_VERSION_STATE_CONCEPT)
        {
          /* Its rows are frozen from the start: undo would be refused for good, so it passes by. */
          pw_edit_set_finality (edit, PW_EDIT_FINAL);
        }
    }
  return pw_workspace_check (workspace, edit, error) ? g_steal_pointer (&edit) : NULL;
}

/**
 * pw_import_get_record:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): the project or the function version that the
 *   last edit makes; live once that is applied
 */
gpointer
pw_import_get_record (PwImport *self)
{
  return self->record;
}

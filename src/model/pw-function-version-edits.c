/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-function-version-edits.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-appointment.h"
#include "model/pw-assessment.h"
#include "model/pw-competency.h"
#include "model/pw-edit-tree.h"
#include "model/pw-function.h"
#include "model/pw-guide-version.h"

/* How much of a text names it in a sentence. */
#define NAME_CHARS 40

static int
compare_field (gconstpointer first,
               gconstpointer second,
               gpointer      field)
{
  gint64 a = pw_entity_get_int (*(PwEntity *const *) first, GPOINTER_TO_UINT (field));
  gint64 b = pw_entity_get_int (*(PwEntity *const *) second, GPOINTER_TO_UINT (field));

  return a < b ? -1 : a > b;
}

/**
 * pw_function_list_versions:
 * @function: (type PwFunction): a function
 *
 * Returns: (transfer container) (element-type PwFunctionVersion): its versions, by number
 */
GPtrArray *
pw_function_list_versions (gpointer function)
{
  PwWorkspace *workspace = pw_entity_get_workspace (function);
  GPtrArray *versions = pw_workspace_list_referrers (workspace, PW_TYPE_FUNCTION_VERSION, PW_FUNCTION_VERSION_FUNCTION, function);

  g_ptr_array_sort_with_data (versions, compare_field, GUINT_TO_POINTER (PW_FUNCTION_VERSION_NUMBER));
  return versions;
}

/**
 * pw_function_version_list_blocks:
 * @version: a version
 * @parent: (nullable): a block of it
 *
 * Returns: (transfer container) (element-type PwFunctionBlock): the blocks right under @parent, from top to bottom
 */
GPtrArray *
pw_function_version_list_blocks (PwFunctionVersion *version,
                                 PwFunctionBlock   *parent)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (version));
  GPtrArray *blocks;

  if (parent != NULL)
    {
      blocks = pw_workspace_list_referrers (workspace, PW_TYPE_FUNCTION_BLOCK, PW_FUNCTION_BLOCK_PARENT, parent);
    }
  else
    {
      blocks = pw_workspace_list_referrers (workspace, PW_TYPE_FUNCTION_BLOCK, PW_FUNCTION_BLOCK_FUNCTION_VERSION, version);
      for (guint i = blocks->len; i > 0; i--)
        {
          if (pw_function_block_get_parent (g_ptr_array_index (blocks, i - 1)) != NULL)
            {
              g_ptr_array_remove_index (blocks, i - 1);
            }
        }
    }

  g_ptr_array_sort_with_data (blocks, compare_field, GUINT_TO_POINTER (PW_FUNCTION_BLOCK_POSITION));
  return blocks;
}

/**
 * pw_function_version_list_expected:
 * @version: a version
 *
 * Returns: (transfer container) (element-type PwExpectedLevel): its expected levels, in the order of the document
 */
GPtrArray *
pw_function_version_list_expected (PwFunctionVersion *version)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (version));
  GPtrArray *levels = pw_workspace_list_referrers (workspace, PW_TYPE_EXPECTED_LEVEL, PW_EXPECTED_LEVEL_FUNCTION_VERSION, version);

  g_ptr_array_sort_with_data (levels, compare_field, GUINT_TO_POINTER (PW_EXPECTED_LEVEL_POSITION));
  return levels;
}

/* Copies every field of @from but @skip, whose value is @target. */
static gpointer
copy_record (PwEdit   *edit,
             gpointer  from,
             guint     skip,
             gpointer  target)
{
  gpointer copy = pw_edit_create (edit, G_OBJECT_TYPE (from));
  guint n_fields;

  pw_entity_get_fields (from, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (i != skip)
        {
          pw_edit_set_value (edit, copy, i, pw_entity_get_value (from, i));
        }
    }
  pw_edit_set_ref (edit, copy, skip, target);
  return copy;
}

static void
copy_blocks (PwEdit            *edit,
             PwFunctionVersion *from,
             PwFunctionVersion *to,
             PwFunctionBlock   *parent,
             PwFunctionBlock   *copied_parent)
{
  g_autoptr (GPtrArray) blocks = pw_function_version_list_blocks (from, parent);

  for (guint i = 0; i < blocks->len; i++)
    {
      PwFunctionBlock *block = g_ptr_array_index (blocks, i);
      PwFunctionBlock *copy = copy_record (edit, block, PW_FUNCTION_BLOCK_FUNCTION_VERSION, to);

      pw_edit_set_ref (edit, copy, PW_FUNCTION_BLOCK_PARENT, copied_parent);
      copy_blocks (edit, from, to, block, copy);
    }
}

/**
 * pw_function_version_edit_copy:
 * @version: any version of a function
 * @made: (out) (optional) (transfer none): the new version, owned by the edit
 *
 * Makes a concept with the texts and the expected levels of @version, numbered
 * after the highest version of the function.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_function_version_edit_copy (PwFunctionVersion  *version,
                               PwFunctionVersion **made)
{
  PwFunction *function = pw_function_version_get_function (version);
  g_autoptr (GPtrArray) versions = pw_function_list_versions (function);
  g_autoptr (GPtrArray) levels = pw_function_version_list_expected (version);
  int number = pw_function_version_get_number (g_ptr_array_index (versions, versions->len - 1)) + 1;
  g_autofree char *digits = g_strdup_printf ("%d", number);
  /* Translators: what an edit did; the number of a version, then a function */
  PwEdit *edit = pw_edit_new (N_("Concept %s of “%s” made"), digits, pw_function_get_title (function), NULL);
  PwFunctionVersion *copy = copy_record (edit, version, PW_FUNCTION_VERSION_FUNCTION, function);

  pw_edit_set_int (edit, copy, PW_FUNCTION_VERSION_NUMBER, number);
  pw_edit_set_int (edit, copy, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_CONCEPT);
  pw_edit_set_null (edit, copy, PW_FUNCTION_VERSION_VALID_FROM);
  pw_edit_set_null (edit, copy, PW_FUNCTION_VERSION_NOTE);
  copy_blocks (edit, version, copy, NULL, NULL);
  for (guint i = 0; i < levels->len; i++)
    {
      copy_record (edit, g_ptr_array_index (levels, i), PW_EXPECTED_LEVEL_FUNCTION_VERSION, copy);
    }

  if (made != NULL)
    {
      *made = copy;
    }
  return edit;
}

/**
 * pw_function_version_edit_delete:
 * @version: a concept
 * @error: %PW_ERROR_INVALID when it is no concept, %PW_ERROR_IN_USE when a competency form stands on it
 *
 * Deletes a concept with its texts, and the function too when nothing else is left of that.
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_function_version_edit_delete (PwFunctionVersion  *version,
                                 GError            **error)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (version));
  PwFunction *function = pw_function_version_get_function (version);
  g_autoptr (GPtrArray) versions = pw_function_list_versions (function);
  g_autoptr (GPtrArray) appointments = pw_workspace_list_referrers (workspace, PW_TYPE_APPOINTMENT, PW_APPOINTMENT_FUNCTION, function);
  g_autoptr (GPtrArray) assessments = pw_workspace_list_referrers (workspace, PW_TYPE_ASSESSMENT, PW_ASSESSMENT_FUNCTION_VERSION, version);
  g_autofree char *number = g_strdup_printf ("%d", pw_function_version_get_number (version));
  gboolean is_last = versions->len == 1 && appointments->len == 0;
  PwEdit *edit;

  if (pw_function_version_get_state (version) != PW_FUNCTION_VERSION_STATE_CONCEPT)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Only a concept can be deleted."));
      return NULL;
    }
  if (assessments->len > 0)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_IN_USE, _("A competency form stands on this version."));
      return NULL;
    }

  /* Translators: what an edit did; the number of a version, then a function */
  edit = pw_edit_new (N_("Concept %s of “%s” deleted"), number, pw_function_get_title (function), NULL);
  pw_edit_set_bulk (edit);
  pw_edit_delete_tree (edit, workspace, is_last ? (gpointer) function : (gpointer) version);
  return edit;
}

/**
 * pw_function_block_edit:
 * @block: a block of a concept
 * @field: %PW_FUNCTION_BLOCK_TEXT or %PW_FUNCTION_BLOCK_TITLE
 * @text: what it becomes
 *
 * Returns: (transfer full): the edit; empty when @text stands there already
 */
PwEdit *
pw_function_block_edit (PwFunctionBlock *block,
                        guint            field,
                        const char      *text)
{
  const char *old = pw_entity_get_text (PW_ENTITY (block), field);
  const char *shown = old != NULL && *old != '\0' ? old : text;
  g_autofree char *start = g_utf8_strlen (shown, -1) > NAME_CHARS ? g_utf8_substring (shown, 0, NAME_CHARS) : NULL;
  g_autofree char *name = start != NULL ? g_strconcat (start, "…", NULL) : g_strdup (shown);
  /* Translators: what an edit did; %s is how a text of a function description began */
  PwEdit *edit = pw_edit_new (N_("Text “%s” changed"), name, NULL);

  g_return_val_if_fail (field == PW_FUNCTION_BLOCK_TEXT || field == PW_FUNCTION_BLOCK_TITLE, NULL);

  pw_edit_set_text (edit, block, field, text);
  return edit;
}

/**
 * pw_expected_level_edit:
 * @expected: a competency of a concept
 * @level: a level on the scale of the guide
 * @error: %PW_ERROR_INVALID when it is not on the scale
 *
 * Returns: (transfer full): the edit
 */
PwEdit *
pw_expected_level_edit (PwExpectedLevel  *expected,
                        int               level,
                        GError          **error)
{
  PwFunctionVersion *version = pw_expected_level_get_function_version (expected);
  PwGuideVersion *guide_version = pw_function_version_get_guide_version (version);
  int minimum = guide_version != NULL ? pw_guide_version_get_scale_minimum (guide_version) : 1;
  int maximum = guide_version != NULL ? pw_guide_version_get_scale_maximum (guide_version) : 3;
  PwEdit *edit;

  if (level < minimum || level > maximum)
    {
      /* Translators: the lowest and the highest level of a scale */
      g_set_error (error, PW_ERROR, PW_ERROR_INVALID, _("A level lies between %d and %d."), minimum, maximum);
      return NULL;
    }

  /* Translators: what an edit did; %s is a competency */
  edit = pw_edit_new (N_("Expected level of “%s” changed"), pw_competency_get_title (pw_expected_level_get_competency (expected)), NULL);
  pw_edit_set_int (edit, expected, PW_EXPECTED_LEVEL_LEVEL, level);
  return edit;
}

const char *
pw_function_version_state_get_label (PwFunctionVersionState state)
{
  static const char *const labels[] = {
    NC_("version state", "Concept"),
    NC_("version state", "In force"),
    NC_("version state", "Replaced"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "version state", labels[state]);
}

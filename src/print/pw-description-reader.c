/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-description-reader.h"

#include "model/pw-competency-group.h"
#include "model/pw-competency-level.h"
#include "model/pw-competency.h"
#include "model/pw-expected-level.h"
#include "model/pw-function-block.h"
#include "model/pw-function.h"
#include "model/pw-guide-version.h"
#include "model/pw-indicator.h"
#include "model/pw-organisation.h"
#include "model/pw-workspace.h"

typedef struct
{
  PwDescriptionContent *content;
  PwWorkspace          *workspace;
} Reader;

static int
compare_positions (gconstpointer first,
                   gconstpointer second,
                   gpointer      user_data)
{
  guint position = GPOINTER_TO_UINT (user_data);
  PwEntity *first_entity = *(PwEntity *const *) first;
  PwEntity *second_entity = *(PwEntity *const *) second;
  gint64 difference = pw_entity_get_int (first_entity, position) - pw_entity_get_int (second_entity, position);

  if (difference == 0)
    difference = pw_entity_get_id (first_entity) - pw_entity_get_id (second_entity);

  return (difference > 0) - (difference < 0);
}

/* The records that point at @target, in the order of their position. */
static GPtrArray *
list_in_order (PwWorkspace *workspace,
               GType        type,
               guint        field,
               gpointer     target,
               guint        position)
{
  GPtrArray *records = pw_workspace_list_referrers (workspace, type, field, target);

  g_ptr_array_sort_with_data (records, compare_positions, GUINT_TO_POINTER (position));

  return records;
}

static GPtrArray *
list_children (Reader          *reader,
               PwFunctionBlock *parent)
{
  return list_in_order (reader->workspace, PW_TYPE_FUNCTION_BLOCK, PW_FUNCTION_BLOCK_PARENT, parent, PW_FUNCTION_BLOCK_POSITION);
}

/* The texts of the children of a kind; with a role, of that role only. */
static void
read_texts (Reader              *reader,
            PwFunctionBlock     *parent,
            PwFunctionBlockKind  kind,
            const char          *role,
            GPtrArray           *texts)
{
  g_autoptr (GPtrArray) children = list_children (reader, parent);

  for (guint i = 0; i < children->len; i++)
    {
      PwFunctionBlock *child = g_ptr_array_index (children, i);

      if (pw_function_block_get_kind (child) != (int) kind || (role != NULL && g_strcmp0 (pw_function_block_get_role (child), role) != 0))
        continue;

      g_ptr_array_add (texts, g_strdup (pw_function_block_get_text (child)));
    }
}

static char *
dup_first_text (Reader              *reader,
                PwFunctionBlock     *parent,
                PwFunctionBlockKind  kind)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  read_texts (reader, parent, kind, NULL, texts);

  return texts->len > 0 ? g_strdup (g_ptr_array_index (texts, 0)) : NULL;
}

static void
read_title_field (Reader          *reader,
                  PwFunctionBlock *block)
{
  PwDescriptionField *field;

  field = pw_description_content_add_field (reader->content, pw_function_block_get_title (block), pw_function_block_get_text (block));
  field->row = MAX (pw_function_block_get_cell_row (block) - 1, 0);
  field->column = MAX (pw_function_block_get_cell_column (block) - 1, 0);
}

static void
read_sub_tasks (Reader            *reader,
                PwFunctionBlock   *block,
                PwDescriptionTask *task)
{
  g_autoptr (GPtrArray) children = list_children (reader, block);

  for (guint i = 0; i < children->len; i++)
    {
      PwFunctionBlock *child = g_ptr_array_index (children, i);
      PwDescriptionTask *sub_task;

      if (pw_function_block_get_kind (child) != PW_FUNCTION_BLOCK_KIND_TASK)
        continue;

      sub_task = pw_description_task_add_sub_task (task, pw_function_block_get_text (child));
      sub_task->applies_to = g_strdup (pw_function_block_get_applies_to (child));
      read_sub_tasks (reader, child, sub_task);
    }
}

static void
read_result (Reader          *reader,
             PwFunctionBlock *block)
{
  g_autoptr (GPtrArray) children = list_children (reader, block);
  PwDescriptionResult *result = pw_description_content_add_result (reader->content, pw_function_block_get_title (block));

  if (!pw_entity_is_null (PW_ENTITY (block), PW_FUNCTION_BLOCK_NUMBER))
    result->number = pw_function_block_get_number (block);

  result->applies_to = g_strdup (pw_function_block_get_applies_to (block));
  result->goal = dup_first_text (reader, block, PW_FUNCTION_BLOCK_KIND_GOAL);
  result->intro = dup_first_text (reader, block, PW_FUNCTION_BLOCK_KIND_INTRO);
  read_texts (reader, block, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL, result->paragraphs);

  for (guint i = 0; i < children->len; i++)
    {
      PwFunctionBlock *child = g_ptr_array_index (children, i);
      PwDescriptionTask *task;

      if (pw_function_block_get_kind (child) != PW_FUNCTION_BLOCK_KIND_TASK)
        continue;

      task = pw_description_result_add_task (result, pw_function_block_get_text (child));
      task->applies_to = g_strdup (pw_function_block_get_applies_to (child));
      read_sub_tasks (reader, child, task);
    }
}

static void
read_results (Reader          *reader,
              PwFunctionBlock *block)
{
  g_autoptr (GPtrArray) children = list_children (reader, block);

  g_set_str (&reader->content->results_heading, pw_function_block_get_title (block));
  reader->content->has_numbers = g_strcmp0 (pw_function_block_get_role (block), "numbered") == 0;

  for (guint i = 0; i < children->len; i++)
    {
      PwFunctionBlock *child = g_ptr_array_index (children, i);

      if (pw_function_block_get_kind (child) == PW_FUNCTION_BLOCK_KIND_KEY_RESULT)
        read_result (reader, child);
    }
}

static void
read_block (Reader          *reader,
            PwFunctionBlock *block)
{
  PwDescriptionContent *content = reader->content;
  PwDescriptionText *purpose;

  switch (pw_function_block_get_kind (block))
    {
    case PW_FUNCTION_BLOCK_KIND_TITLE_FIELD:
      read_title_field (reader, block);
      break;

    case PW_FUNCTION_BLOCK_KIND_HEADING:
      purpose = pw_description_content_add_purpose (content, pw_function_block_get_title (block));
      read_texts (reader, block, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL, purpose->paragraphs);
      break;

    case PW_FUNCTION_BLOCK_KIND_PLACE:
      g_set_str (&content->place_heading, pw_function_block_get_title (block));
      g_set_str (&content->place, pw_function_block_get_text (block));
      g_free (content->place_label);
      content->place_label = dup_first_text (reader, block, PW_FUNCTION_BLOCK_KIND_INTRO);
      break;

    case PW_FUNCTION_BLOCK_KIND_SIGN_OFF:
      g_set_str (&content->sign_off_instruction, pw_function_block_get_text (block));
      break;

    case PW_FUNCTION_BLOCK_KIND_KEY_RESULTS:
      read_results (reader, block);
      break;

    case PW_FUNCTION_BLOCK_KIND_CLOSING:
      g_set_str (&content->closing, pw_function_block_get_text (block));
      break;

    case PW_FUNCTION_BLOCK_KIND_COMPETENCIES:
      g_set_str (&content->competencies_heading, pw_function_block_get_title (block));
      read_texts (reader, block, PW_FUNCTION_BLOCK_KIND_ITEM, "column", content->competencies_headers);
      read_texts (reader, block, PW_FUNCTION_BLOCK_KIND_PARAGRAPH, NULL, content->competencies_paragraphs);
      break;

    case PW_FUNCTION_BLOCK_KIND_PROFILE:
      g_set_str (&content->profile_heading, pw_function_block_get_title (block));
      read_texts (reader, block, PW_FUNCTION_BLOCK_KIND_ITEM, NULL, content->profile);
      break;

    case PW_FUNCTION_BLOCK_KIND_PARAGRAPH:
    case PW_FUNCTION_BLOCK_KIND_KEY_RESULT:
    case PW_FUNCTION_BLOCK_KIND_GOAL:
    case PW_FUNCTION_BLOCK_KIND_INTRO:
    case PW_FUNCTION_BLOCK_KIND_TASK:
    case PW_FUNCTION_BLOCK_KIND_ITEM:
    default:
      break;
    }
}

/* What the guide says of the expected level. */
static void
read_level (Reader                  *reader,
            PwCompetency            *record,
            PwDescriptionCompetency *competency)
{
  g_autoptr (GPtrArray) levels = NULL;

  levels = pw_workspace_list_referrers (reader->workspace, PW_TYPE_COMPETENCY_LEVEL, PW_COMPETENCY_LEVEL_COMPETENCY, record);

  for (guint i = 0; i < levels->len; i++)
    {
      PwCompetencyLevel *level = g_ptr_array_index (levels, i);
      g_autoptr (GPtrArray) indicators = NULL;

      if (pw_competency_level_get_level (level) != competency->expected)
        continue;

      g_set_str (&competency->statement, pw_competency_level_get_statement (level));
      competency->has_examples = pw_competency_level_has_examples (level);
      indicators = list_in_order (reader->workspace,
                                  PW_TYPE_INDICATOR,
                                  PW_INDICATOR_COMPETENCY_LEVEL,
                                  level,
                                  PW_INDICATOR_POSITION);

      for (guint j = 0; j < indicators->len; j++)
        g_ptr_array_add (competency->indicators, g_strdup (pw_indicator_get_text (g_ptr_array_index (indicators, j))));
    }
}

static void
read_competencies (Reader            *reader,
                   PwFunctionVersion *version)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) expected = list_in_order (reader->workspace,
                                                  PW_TYPE_EXPECTED_LEVEL,
                                                  PW_EXPECTED_LEVEL_FUNCTION_VERSION,
                                                  version,
                                                  PW_EXPECTED_LEVEL_POSITION);

  for (guint i = 0; i < expected->len; i++)
    {
      PwExpectedLevel *level = g_ptr_array_index (expected, i);
      PwCompetency *record = pw_expected_level_get_competency (level);
      PwCompetencyGroup *group_record = pw_competency_get_competency_group (record);
      PwDescriptionGroup *group = g_hash_table_lookup (groups, group_record);
      PwDescriptionCompetency *competency;

      if (group == NULL)
        {
          group = pw_description_content_add_group (reader->content, pw_competency_group_get_title (group_record));
          group->footnote = g_strdup (pw_competency_group_get_footnote (group_record));
          g_hash_table_insert (groups, group_record, group);
        }

      competency = pw_description_group_add_competency (group,
                                                        pw_competency_get_title (record),
                                                        pw_expected_level_get_level (level));
      competency->cluster = g_strdup (pw_competency_get_cluster (record));
      competency->code = g_strdup (pw_competency_get_code (record));
      competency->definition = g_strdup (pw_competency_get_definition (record));
      read_level (reader, record, competency);
    }
}

/**
 * pw_description_content_read:
 * @version: a live version
 *
 * Reads all that a version of a function description says, with the words of the
 * guide it points at, from the workspace it lives in.
 */
PwDescriptionContent *
pw_description_content_read (PwFunctionVersion *version)
{
  PwWorkspace *workspace = pw_entity_get_workspace (PW_ENTITY (version));
  PwOrganisation *organisation = pw_workspace_get_organisation (workspace);
  PwGuideVersion *guide = pw_function_version_get_guide_version (version);
  g_autoptr (GPtrArray) blocks = NULL;
  PwDescriptionContent *content;
  Reader reader;

  content = pw_description_content_new ((PwFunctionVersionStyle) pw_function_version_get_style (version),
                                        pw_function_get_title (pw_function_version_get_function (version)));
  content->version = g_strdup_printf ("%d", pw_function_version_get_number (version));
  content->day = pw_function_version_get_valid_from (version);
  content->id = pw_id_to_string (pw_entity_get_id (PW_ENTITY (version)));
  content->heading = g_strdup (pw_function_version_get_heading (version));

  if (organisation != NULL)
    {
      content->organisation = g_strdup (pw_organisation_get_name (organisation));
      content->sign_off_words = g_strdup (pw_organisation_get_sign_off_words (organisation));
    }

  if (guide != NULL)
    content->scale_maximum = CLAMP (pw_guide_version_get_scale_maximum (guide), 1, 9);

  reader.content = content;
  reader.workspace = workspace;
  blocks = list_in_order (workspace,
                          PW_TYPE_FUNCTION_BLOCK,
                          PW_FUNCTION_BLOCK_FUNCTION_VERSION,
                          version,
                          PW_FUNCTION_BLOCK_POSITION);

  for (guint i = 0; i < blocks->len; i++)
    {
      PwFunctionBlock *block = g_ptr_array_index (blocks, i);

      if (pw_function_block_get_parent (block) == NULL)
        read_block (&reader, block);
    }

  read_competencies (&reader, version);

  return content;
}

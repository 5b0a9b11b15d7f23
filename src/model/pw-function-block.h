/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_FUNCTION_BLOCK_KIND_TITLE_FIELD,
  PW_FUNCTION_BLOCK_KIND_HEADING,
  PW_FUNCTION_BLOCK_KIND_PARAGRAPH,
  PW_FUNCTION_BLOCK_KIND_PLACE,
  PW_FUNCTION_BLOCK_KIND_SIGN_OFF,
  PW_FUNCTION_BLOCK_KIND_KEY_RESULTS,
  PW_FUNCTION_BLOCK_KIND_KEY_RESULT,
  PW_FUNCTION_BLOCK_KIND_GOAL,
  PW_FUNCTION_BLOCK_KIND_INTRO,
  PW_FUNCTION_BLOCK_KIND_TASK,
  PW_FUNCTION_BLOCK_KIND_CLOSING,
  PW_FUNCTION_BLOCK_KIND_COMPETENCIES,
  PW_FUNCTION_BLOCK_KIND_PROFILE,
  PW_FUNCTION_BLOCK_KIND_ITEM
} PwFunctionBlockKind;

/**
 * PwFunctionBlock:
 *
 * A piece of a function description: a tree in the order of the document.
 * What each kind holds is in src/README.md, "How a function description is stored".
 */
#define PW_TYPE_FUNCTION_BLOCK (pw_function_block_get_type ())

#define PW_FUNCTION_BLOCK_FIELDS(F) \
  F (PW_FUNCTION_BLOCK_FUNCTION_VERSION, pw_function_block_get_function_version, function_version, REF,  REQUIRED, "function_version") \
  F (PW_FUNCTION_BLOCK_PARENT,           pw_function_block_get_parent,           parent,           REF,  NULLABLE, "function_block") \
  F (PW_FUNCTION_BLOCK_POSITION,         pw_function_block_get_position,         position,         INT,  REQUIRED, NULL) \
  F (PW_FUNCTION_BLOCK_KIND,             pw_function_block_get_kind,             kind,             ENUM, REQUIRED, "title_field heading paragraph place sign_off key_results key_result goal intro task closing competencies profile item") \
  F (PW_FUNCTION_BLOCK_ROLE,             pw_function_block_get_role,             role,             TEXT, NULLABLE, NULL) \
  F (PW_FUNCTION_BLOCK_TITLE,            pw_function_block_get_title,            title,            TEXT, NULLABLE, NULL) \
  F (PW_FUNCTION_BLOCK_TEXT,             pw_function_block_get_text,             text,             TEXT, NULLABLE, NULL) \
  F (PW_FUNCTION_BLOCK_NUMBER,           pw_function_block_get_number,           number,           INT,  NULLABLE, NULL) \
  F (PW_FUNCTION_BLOCK_CELL_ROW,         pw_function_block_get_cell_row,         cell_row,         INT,  NULLABLE, NULL) \
  F (PW_FUNCTION_BLOCK_CELL_COLUMN,      pw_function_block_get_cell_column,      cell_column,      INT,  NULLABLE, NULL) \
  F (PW_FUNCTION_BLOCK_APPLIES_TO,       pw_function_block_get_applies_to,       applies_to,       TEXT, NULLABLE, NULL)

PW_DECLARE_ENTITY (PwFunctionBlock, pw_function_block, FUNCTION_BLOCK, PW_FUNCTION_BLOCK_FIELDS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"
#include "model/pw-function-version.h"

G_BEGIN_DECLS

/* A title field; row and column of its cell from 0, both 0 outside a grid. */
typedef struct
{
  char *label;
  char *value;
  int   row;
  int   column;
} PwDescriptionField;

/* A heading with paragraphs. */
typedef struct
{
  char      *heading;
  GPtrArray *paragraphs;
} PwDescriptionText;

/* A task with sub-tasks (element-type PwDescriptionTask); applies_to is the variant that it is for. */
typedef struct
{
  char      *text;
  char      *applies_to;
  GPtrArray *sub_tasks;
} PwDescriptionTask;

typedef struct
{
  char      *title;
  int        number;
  char      *applies_to;
  GPtrArray *paragraphs;
  char      *goal;
  char      *intro;
  GPtrArray *tasks;
} PwDescriptionResult;

/* A competency at its expected level, with what the guide says of that level. */
typedef struct
{
  char      *title;
  char      *cluster;
  char      *code;
  char      *definition;
  int        expected;
  char      *statement;
  gboolean   has_examples;
  GPtrArray *indicators;
} PwDescriptionCompetency;

typedef struct
{
  char      *title;
  char      *footnote;
  GPtrArray *competencies;
} PwDescriptionGroup;

/**
 * PwDescriptionContent:
 * @organisation: (nullable): whose description it is
 * @function: the name of the function
 * @version: its number, as text
 * @day: from when it is in force, or %PW_DAY_NONE
 * @id: (nullable): the id of the version
 * @sign_off_words: (nullable): what is written by hand; "voor kennisname" without
 * @sign_off_instruction: (nullable): the line above the block, when the description brings its own
 *
 * What a function description says, between the records of the model and the
 * blocks of a document. Texts are owned by the content, lists hold what their
 * names say.
 */
typedef struct
{
  char                   *organisation;
  char                   *function;
  char                   *version;
  PwDay                   day;
  char                   *id;
  PwFunctionVersionStyle  style;
  char                   *heading;
  GPtrArray              *fields;
  GPtrArray              *purposes;
  char                   *place_heading;
  char                   *place_label;
  char                   *place;
  char                   *sign_off_words;
  char                   *sign_off_instruction;
  char                   *results_heading;
  gboolean                has_numbers;
  GPtrArray              *results;
  char                   *closing;
  char                   *competencies_heading;
  GPtrArray              *competencies_headers;
  GPtrArray              *competencies_paragraphs;
  int                     scale_maximum;
  GPtrArray              *groups;
  char                   *profile_heading;
  GPtrArray              *profile;
} PwDescriptionContent;

PwDescriptionContent    *pw_description_content_new            (PwFunctionVersionStyle  style,
                                                                const char             *function);
void                     pw_description_content_free           (PwDescriptionContent   *self);

PwDescriptionField      *pw_description_content_add_field      (PwDescriptionContent   *self,
                                                                const char             *label,
                                                                const char             *value);
PwDescriptionText       *pw_description_content_add_purpose    (PwDescriptionContent   *self,
                                                                const char             *heading);
PwDescriptionResult     *pw_description_content_add_result     (PwDescriptionContent   *self,
                                                                const char             *title);
PwDescriptionTask       *pw_description_result_add_task        (PwDescriptionResult    *result,
                                                                const char             *text);
PwDescriptionTask       *pw_description_task_add_sub_task      (PwDescriptionTask      *task,
                                                                const char             *text);
PwDescriptionGroup      *pw_description_content_add_group      (PwDescriptionContent   *self,
                                                                const char             *title);
PwDescriptionCompetency *pw_description_group_add_competency   (PwDescriptionGroup     *group,
                                                                const char             *title,
                                                                int                     expected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDescriptionContent, pw_description_content_free)

G_END_DECLS

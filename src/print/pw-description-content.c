/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-description-content.h"

static void
field_free (gpointer data)
{
  PwDescriptionField *field = data;

  g_free (field->label);
  g_free (field->value);
  g_free (field);
}

static void
text_free (gpointer data)
{
  PwDescriptionText *text = data;

  g_free (text->heading);
  g_ptr_array_unref (text->paragraphs);
  g_free (text);
}

static void
task_free (gpointer data)
{
  PwDescriptionTask *task = data;

  g_free (task->text);
  g_free (task->applies_to);
  g_ptr_array_unref (task->sub_tasks);
  g_free (task);
}

static void
result_free (gpointer data)
{
  PwDescriptionResult *result = data;

  g_free (result->title);
  g_free (result->applies_to);
  g_ptr_array_unref (result->paragraphs);
  g_free (result->goal);
  g_free (result->intro);
  g_ptr_array_unref (result->tasks);
  g_free (result);
}

static void
competency_free (gpointer data)
{
  PwDescriptionCompetency *competency = data;

  g_free (competency->title);
  g_free (competency->cluster);
  g_free (competency->code);
  g_free (competency->definition);
  g_free (competency->statement);
  g_ptr_array_unref (competency->indicators);
  g_free (competency);
}

static void
group_free (gpointer data)
{
  PwDescriptionGroup *group = data;

  g_free (group->title);
  g_free (group->footnote);
  g_ptr_array_unref (group->competencies);
  g_free (group);
}

static PwDescriptionTask *
task_new (const char *text)
{
  PwDescriptionTask *task = g_new0 (PwDescriptionTask, 1);

  task->text = g_strdup (text);
  task->sub_tasks = g_ptr_array_new_with_free_func (task_free);

  return task;
}

PwDescriptionContent *
pw_description_content_new (PwFunctionVersionStyle  style,
                            const char             *function)
{
  PwDescriptionContent *self = g_new0 (PwDescriptionContent, 1);

  self->style = style;
  self->function = g_strdup (function);
  self->day = PW_DAY_NONE;
  self->scale_maximum = 3;
  self->fields = g_ptr_array_new_with_free_func (field_free);
  self->purposes = g_ptr_array_new_with_free_func (text_free);
  self->results = g_ptr_array_new_with_free_func (result_free);
  self->competencies_headers = g_ptr_array_new_with_free_func (g_free);
  self->competencies_paragraphs = g_ptr_array_new_with_free_func (g_free);
  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->profile = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
pw_description_content_free (PwDescriptionContent *self)
{
  g_free (self->organisation);
  g_free (self->function);
  g_free (self->version);
  g_free (self->id);
  g_free (self->heading);
  g_free (self->place_heading);
  g_free (self->place_label);
  g_free (self->place);
  g_free (self->sign_off_words);
  g_free (self->sign_off_instruction);
  g_free (self->results_heading);
  g_free (self->closing);
  g_free (self->competencies_heading);
  g_free (self->profile_heading);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->purposes);
  g_ptr_array_unref (self->results);
  g_ptr_array_unref (self->competencies_headers);
  g_ptr_array_unref (self->competencies_paragraphs);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->profile);
  g_free (self);
}

PwDescriptionField *
pw_description_content_add_field (PwDescriptionContent *self,
                                  const char           *label,
                                  const char           *value)
{
  PwDescriptionField *field = g_new0 (PwDescriptionField, 1);

  field->label = g_strdup (label);
  field->value = g_strdup (value);
  g_ptr_array_add (self->fields, field);

  return field;
}

PwDescriptionText *
pw_description_content_add_purpose (PwDescriptionContent *self,
                                    const char           *heading)
{
  PwDescriptionText *text = g_new0 (PwDescriptionText, 1);

  text->heading = g_strdup (heading);
  text->paragraphs = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->purposes, text);

  return text;
}

/* The number is that of its place in the list. */
PwDescriptionResult *
pw_description_content_add_result (PwDescriptionContent *self,
                                   const char           *title)
{
  PwDescriptionResult *result = g_new0 (PwDescriptionResult, 1);

  result->title = g_strdup (title);
  result->number = (int) self->results->len + 1;
  result->paragraphs = g_ptr_array_new_with_free_func (g_free);
  result->tasks = g_ptr_array_new_with_free_func (task_free);
  g_ptr_array_add (self->results, result);

  return result;
}

PwDescriptionTask *
pw_description_result_add_task (PwDescriptionResult *result,
                                const char          *text)
{
  PwDescriptionTask *task = task_new (text);

  g_ptr_array_add (result->tasks, task);

  return task;
}

PwDescriptionTask *
pw_description_task_add_sub_task (PwDescriptionTask *task,
                                  const char        *text)
{
  PwDescriptionTask *sub_task = task_new (text);

  g_ptr_array_add (task->sub_tasks, sub_task);

  return sub_task;
}

PwDescriptionGroup *
pw_description_content_add_group (PwDescriptionContent *self,
                                  const char           *title)
{
  PwDescriptionGroup *group = g_new0 (PwDescriptionGroup, 1);

  group->title = g_strdup (title);
  group->competencies = g_ptr_array_new_with_free_func (competency_free);
  g_ptr_array_add (self->groups, group);

  return group;
}

PwDescriptionCompetency *
pw_description_group_add_competency (PwDescriptionGroup *group,
                                     const char         *title,
                                     int                 expected)
{
  PwDescriptionCompetency *competency = g_new0 (PwDescriptionCompetency, 1);

  competency->title = g_strdup (title);
  competency->expected = expected;
  competency->indicators = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (group->competencies, competency);

  return competency;
}

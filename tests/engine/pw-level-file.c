/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pw-level-file.h"

#include <string.h>

#define MAX_NUMBER 1000000

PwLevelFile *
pw_level_file_new_empty (guint n_activities,
                         guint n_resources)
{
  PwLevelFile *self = g_new0 (PwLevelFile, 1);

  self->mpm_time = -1;
  self->links = g_array_new (FALSE, FALSE, sizeof (PwLevelLink));
  self->needs = g_array_new (FALSE, FALSE, sizeof (PwLevelNeed));
  self->activities = g_new (PwLevelActivity, n_activities + 1);
  self->steps = g_new0 (PwLevelStep, n_resources + 1);
  self->resources = g_new (PwLevelResource, n_resources + 1);
  for (guint i = 0; i < n_activities; i++)
    {
      self->activities[i] = (PwLevelActivity) PW_LEVEL_ACTIVITY_INIT;
    }
  for (guint i = 0; i < n_resources; i++)
    {
      self->resources[i] = (PwLevelResource) { &self->steps[i], 1 };
    }
  self->problem.n_activities = n_activities;
  self->problem.n_resources = n_resources;
  return self;
}

/* Call it when all links and needs are there. */
void
pw_level_file_seal (PwLevelFile *self)
{
  self->problem.activities = self->activities;
  self->problem.links = (const PwLevelLink *) self->links->data;
  self->problem.n_links = self->links->len;
  self->problem.needs = (const PwLevelNeed *) self->needs->data;
  self->problem.n_needs = self->needs->len;
  self->problem.resources = self->resources;
}

void
pw_level_file_free (PwLevelFile *self)
{
  if (self != NULL)
    {
      g_free (self->name);
      g_free (self->activities);
      g_free (self->steps);
      g_free (self->resources);
      g_array_unref (self->links);
      g_array_unref (self->needs);
      g_free (self);
    }
}

typedef struct
{
  char **lines;
  guint  n_lines;
  char **message;
} Reader;

static gboolean
fail (Reader     *reader,
      guint       line,
      const char *what)
{
  if (reader->message != NULL && *reader->message == NULL)
    {
      *reader->message = g_strdup_printf ("line %u: %s", line + 1, what);
    }
  return FALSE;
}

/* All whole numbers of a line; -1 when something else stands between them. */
static int
read_numbers (const char *line,
              GArray     *numbers)
{
  const char *at = line;

  g_array_set_size (numbers, 0);
  for (;;)
    {
      char *end;
      gint64 number;

      at += strspn (at, " \t\r");
      if (*at == '\0')
        {
          return (int) numbers->len;
        }
      number = g_ascii_strtoll (at, &end, 10);
      if (end == at || number < 0 || number > MAX_NUMBER)
        {
          return -1;
        }
      g_array_append_val (numbers, number);
      at = end;
    }
}

/* The line that begins with a word, from a line on. */
static guint
find_line (const Reader *reader,
           const char   *word,
           guint         from)
{
  for (guint i = from; i < reader->n_lines; i++)
    {
      if (g_str_has_prefix (reader->lines[i], word))
        {
          return i;
        }
    }

  return reader->n_lines;
}

/* The first number after a colon. */
static gboolean
read_header (Reader     *reader,
             const char *word,
             gint64     *number)
{
  guint line = find_line (reader, word, 0);
  const char *colon = line < reader->n_lines ? strchr (reader->lines[line], ':') : NULL;
  char *end;

  if (colon == NULL)
    {
      g_autofree char *what = g_strdup_printf ("no line “%s…: number”", word);

      return fail (reader, line, what);
    }
  *number = g_ascii_strtoll (colon + 1, &end, 10);
  if (end == colon + 1 || *number < 0 || *number > MAX_NUMBER)
    {
      return fail (reader, line, "no number after the colon, or not a sensible one");
    }
  return TRUE;
}

static gboolean
read_mpm_time (Reader      *reader,
               PwLevelFile *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint line = find_line (reader, "pronr.", 0);

  if (line >= reader->n_lines)
    {
      return TRUE;
    }
  if (line + 1 >= reader->n_lines || read_numbers (reader->lines[line + 1], numbers) < 6)
    {
      return fail (reader, line + 1, "six numbers belong under “pronr.”");
    }
  self->mpm_time = (int) g_array_index (numbers, gint64, 5);
  return TRUE;
}

static gboolean
read_links (Reader      *reader,
            PwLevelFile *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_jobs = self->problem.n_activities;
  guint first = find_line (reader, "PRECEDENCE RELATIONS", 0) + 2;

  for (guint i = 0; i < n_jobs; i++)
    {
      gint64 n_successors;

      if (first + i >= reader->n_lines || read_numbers (reader->lines[first + i], numbers) < 3)
        {
          return fail (reader, first + i, "no job, number of modes and number of successors");
        }
      n_successors = g_array_index (numbers, gint64, 2);
      if (g_array_index (numbers, gint64, 0) != i + 1)
        {
          return fail (reader, first + i, "jobs are not numbered 1, 2, 3…");
        }
      if (g_array_index (numbers, gint64, 1) != 1)
        {
          return fail (reader, first + i, "a job with several modes");
        }
      if (n_successors != numbers->len - 3)
        {
          return fail (reader, first + i, "not as many successors as it says");
        }
      for (guint k = 3; k < numbers->len; k++)
        {
          gint64 successor = g_array_index (numbers, gint64, k);
          PwLevelLink link = { i, (guint) successor - 1, PW_PLAN_FINISH_START, 0 };

          if (successor < 1 || successor > n_jobs)
            {
              return fail (reader, first + i, "a successor that is no job");
            }
          g_array_append_val (self->links, link);
        }
    }

  return TRUE;
}

static gboolean
read_needs (Reader      *reader,
            PwLevelFile *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint first = find_line (reader, "REQUESTS/DURATIONS", 0) + 3;

  for (guint i = 0; i < self->problem.n_activities; i++)
    {
      if (first + i >= reader->n_lines || read_numbers (reader->lines[first + i], numbers) != (int) self->problem.n_resources + 3)
        {
          return fail (reader, first + i, "no job, mode, duration and one need for each resource");
        }
      if (g_array_index (numbers, gint64, 0) != i + 1)
        {
          return fail (reader, first + i, "jobs are not numbered 1, 2, 3…");
        }
      self->activities[i].duration = (int) g_array_index (numbers, gint64, 2);
      for (guint k = 0; k < self->problem.n_resources; k++)
        {
          PwLevelNeed need = { i, k, (int) g_array_index (numbers, gint64, 3 + k) };

          if (need.amount > 0)
            {
              g_array_append_val (self->needs, need);
            }
        }
    }

  return TRUE;
}

static gboolean
read_capacities (Reader      *reader,
                 PwLevelFile *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint line = find_line (reader, "RESOURCEAVAILABILITIES", 0) + 2;

  if (line >= reader->n_lines || read_numbers (reader->lines[line], numbers) != (int) self->problem.n_resources)
    {
      return fail (reader, line, "not one capacity for each resource");
    }
  for (guint i = 0; i < numbers->len; i++)
    {
      self->steps[i].capacity = (int) g_array_index (numbers, gint64, i);
    }
  return TRUE;
}

/**
 * pw_level_file_parse:
 * @text: one project, one mode a job, renewable resources
 * @message: (out): what is wrong and on which line
 *
 * Returns: (transfer full) (nullable):
 */
PwLevelFile *
pw_level_file_parse (const char *text,
                     char      **message)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (PwLevelFile) self = NULL;
  Reader reader = { lines, g_strv_length (lines), message };
  gint64 n_jobs;
  gint64 n_resources;
  gint64 n_others;

  if (!read_header (&reader, "jobs", &n_jobs) || !read_header (&reader, "  - renewable", &n_resources))
    {
      return NULL;
    }
  if (!read_header (&reader, "  - nonrenewable", &n_others) || n_others != 0)
    {
      fail (&reader, find_line (&reader, "  - nonrenewable", 0), "resources that are used up are not read");
      return NULL;
    }
  if (n_jobs > reader.n_lines || n_resources > 1000)
    {
      fail (&reader, 0, "more jobs than lines, or more than 1,000 resources");
      return NULL;
    }

  self = pw_level_file_new_empty ((guint) n_jobs, (guint) n_resources);
  if (!read_mpm_time (&reader, self) || !read_links (&reader, self) || !read_needs (&reader, self) || !read_capacities (&reader, self))
    {
      return NULL;
    }
  pw_level_file_seal (self);
  return g_steal_pointer (&self);
}

/* @message also names the file. */
PwLevelFile *
pw_level_file_read (const char *path,
                    char      **message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *what = NULL;
  PwLevelFile *self;

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      *message = g_strdup (error->message);
      return NULL;
    }
  self = pw_level_file_parse (text, &what);
  if (self == NULL)
    {
      *message = g_strdup_printf ("%s: %s", path, what);
      return NULL;
    }
  self->name = g_strndup (base, strlen (base) - (g_str_has_suffix (base, ".sm") ? 3 : 0));
  return self;
}

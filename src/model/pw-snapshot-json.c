/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-snapshot-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/pw-error.h"
#include "base/pw-id.h"

/*
 * The content of a snapshot, the same bytes for the same planning: everything in order, members in this order, no blanks.
 *
 *   {"format":"projectwerk.snapshot","format_version":1,"status_day":"2026-11-23","calendars":"9f…",
 *    "tasks":[{"id":"5","parent":null,"kind":"task","title":"Bestek","start":"2026-11-23T08:30","finish":…,"late_start":…,
 *              "late_finish":…,"slack":456,"duration":912,"progress":0,"owner":null}],
 *    "links":[{"predecessor":"4","successor":"5","kind":"fs","lag":0,"is_elapsed":false}],
 *    "people":[{"task":"5","person":"2","work":null,"share":50}]}
 */
#define FORMAT         "projectwerk.snapshot"
#define FORMAT_VERSION 1
#define MAX_BYTES      (64 * 1024 * 1024)
#define MAX_DEPTH      4

static const char *const kinds[] = { "phase", "task", "milestone", NULL };
static const char *const link_kinds[] = { "fs", "ss", "ff", "sf", NULL };

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    {
      json_builder_add_string_value (builder, text);
    }
  else
    {
      json_builder_add_null_value (builder);
    }
}

static void
add_id (JsonBuilder *builder,
        const char  *name,
        gint64       id)
{
  g_autofree char *text = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  add_text (builder, name, text);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_moment (JsonBuilder *builder,
            const char  *name,
            PwMoment     moment)
{
  g_autofree char *day = moment != PW_MOMENT_NONE ? pw_day_to_iso (pw_moment_get_day (moment)) : NULL;
  PwMinutes minute = moment != PW_MOMENT_NONE ? pw_moment_get_minute (moment) : 0;
  g_autofree char *text = day != NULL ? g_strdup_printf ("%sT%02d:%02d", day, minute / 60, minute % 60) : NULL;

  add_text (builder, name, text);
}

static void
write_tasks (JsonBuilder *builder,
             GArray      *tasks)
{
  json_builder_set_member_name (builder, "tasks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tasks->len; i++)
    {
      const PwSnapshotTask *task = &g_array_index (tasks, PwSnapshotTask, i);

      json_builder_begin_object (builder);
      add_id (builder, "id", task->id);
      add_id (builder, "parent", task->parent);
      add_text (builder, "kind", kinds[task->kind]);
      add_text (builder, "title", task->title);
      add_moment (builder, "start", task->start);
      add_moment (builder, "finish", task->finish);
      add_moment (builder, "late_start", task->late_start);
      add_moment (builder, "late_finish", task->late_finish);
      add_int (builder, "slack", task->slack);
      add_int (builder, "duration", task->duration);
      add_int (builder, "progress", task->progress);
      add_id (builder, "owner", task->owner);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_links (JsonBuilder *builder,
             GArray      *links)
{
  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < links->len; i++)
    {
      const PwSnapshotLink *link = &g_array_index (links, PwSnapshotLink, i);

      json_builder_begin_object (builder);
      add_id (builder, "predecessor", link->predecessor);
      add_id (builder, "successor", link->successor);
      add_text (builder, "kind", link_kinds[link->kind]);
      add_int (builder, "lag", link->lag);
      json_builder_set_member_name (builder, "is_elapsed");
      json_builder_add_boolean_value (builder, link->is_elapsed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_people (JsonBuilder *builder,
              GArray      *people)
{
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < people->len; i++)
    {
      const PwSnapshotPerson *person = &g_array_index (people, PwSnapshotPerson, i);

      json_builder_begin_object (builder);
      add_id (builder, "task", person->task);
      add_id (builder, "person", person->person);
      json_builder_set_member_name (builder, "work");
      if (person->work >= 0)
        {
          json_builder_add_int_value (builder, person->work);
        }
      else
        {
          json_builder_add_null_value (builder);
        }
      json_builder_set_member_name (builder, "share");
      if (person->share > 0)
        {
          json_builder_add_int_value (builder, person->share);
        }
      else
        {
          json_builder_add_null_value (builder);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * pw_snapshot_json_write:
 * @plan: a planning; it is put in order
 *
 * Returns: (transfer full): the content of a snapshot
 */
GBytes *
pw_snapshot_json_write (PwSnapshotPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *status_day = plan->status_day != PW_DAY_NONE ? pw_day_to_iso (plan->status_day) : NULL;
  char *text;
  gsize length;

  pw_snapshot_plan_sort (plan);
  json_builder_begin_object (builder);
  add_text (builder, "format", FORMAT);
  add_int (builder, "format_version", FORMAT_VERSION);
  add_text (builder, "status_day", status_day);
  add_text (builder, "calendars", plan->calendars);
  write_tasks (builder, plan->tasks);
  write_links (builder, plan->links);
  write_people (builder, plan->people);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, &length);
  return g_bytes_new_take (text, length);
}

/* Where reading stands, and whether what was read had its shape: the first fault is told. */
typedef struct
{
  JsonObject  *object;
  const char  *list;
  guint        index;
  char        *fault;
} Reader;

static void
set_fault (Reader     *reader,
           const char *name)
{
  if (reader->fault == NULL)
    {
      reader->fault = reader->list != NULL ? g_strdup_printf ("%s[%u].%s", reader->list, reader->index, name) : g_strdup (name);
    }
}

static JsonNode *
read_node (Reader     *reader,
           const char *name)
{
  JsonNode *node = json_object_get_member (reader->object, name);

  if (node == NULL)
    {
      set_fault (reader, name);
    }

  return node;
}

/* Returns: (nullable): the text; %NULL for null, and for what is no text */
static const char *
read_text (Reader     *reader,
           const char *name,
           gboolean    is_nullable)
{
  JsonNode *node = read_node (reader, name);

  if (node == NULL || (is_nullable && JSON_NODE_HOLDS_NULL (node)))
    {
      return NULL;
    }
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      set_fault (reader, name);
      return NULL;
    }

  return json_node_get_string (node);
}

static gint64
read_id (Reader     *reader,
         const char *name,
         gboolean    is_nullable)
{
  const char *text = read_text (reader, name, is_nullable);
  PwId id = text != NULL ? pw_id_parse (text) : 0;

  if (text != NULL && id <= 0)
    {
      set_fault (reader, name);
    }

  return id;
}

static gint64
read_int (Reader     *reader,
          const char *name,
          gint64      null_value,
          gint64      lowest,
          gint64      highest)
{
  JsonNode *node = read_node (reader, name);
  gint64 number;

  if (node != NULL && JSON_NODE_HOLDS_NULL (node) && null_value < lowest)
    {
      return null_value;
    }
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      set_fault (reader, name);
      return lowest;
    }

  number = json_node_get_int (node);
  if (number < lowest || number > highest)
    {
      set_fault (reader, name);
    }
  return number;
}

static gboolean
read_bool (Reader     *reader,
           const char *name)
{
  JsonNode *node = read_node (reader, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      set_fault (reader, name);
      return FALSE;
    }

  return json_node_get_boolean (node);
}

static int
read_choice (Reader            *reader,
             const char        *name,
             const char *const *choices)
{
  const char *text = read_text (reader, name, FALSE);

  for (int i = 0; text != NULL && choices[i] != NULL; i++)
    {
      if (g_str_equal (text, choices[i]))
        {
          return i;
        }
    }

  set_fault (reader, name);
  return 0;
}

/* “2026-11-23T08:30” */
static PwMoment
read_moment (Reader     *reader,
             const char *name)
{
  const char *text = read_text (reader, name, TRUE);
  g_autofree char *iso = NULL;
  PwDay day;
  int hour;
  int minute;

  if (text == NULL)
    {
      return PW_MOMENT_NONE;
    }

  iso = g_strndup (text, 10);
  day = pw_day_parse_iso (iso);
  if (day == PW_DAY_NONE || strlen (text) != 16 || text[10] != 'T' || text[13] != ':'
      || !g_ascii_isdigit (text[11]) || !g_ascii_isdigit (text[12]) || !g_ascii_isdigit (text[14]) || !g_ascii_isdigit (text[15]))
    {
      set_fault (reader, name);
      return PW_MOMENT_NONE;
    }

  hour = (text[11] - '0') * 10 + text[12] - '0';
  minute = (text[14] - '0') * 10 + text[15] - '0';
  if (hour > 23 || minute > 59)
    {
      set_fault (reader, name);
    }
  return pw_moment_new (day, hour * 60 + minute);
}

static void
read_task (Reader         *reader,
           PwSnapshotPlan *plan)
{
  PwSnapshotTask task = { 0 };

  task.id = read_id (reader, "id", FALSE);
  task.parent = read_id (reader, "parent", TRUE);
  task.kind = (PwSnapshotKind) read_choice (reader, "kind", kinds);
  task.title = g_strdup (read_text (reader, "title", FALSE));
  task.start = read_moment (reader, "start");
  task.finish = read_moment (reader, "finish");
  task.late_start = read_moment (reader, "late_start");
  task.late_finish = read_moment (reader, "late_finish");
  task.slack = read_int (reader, "slack", G_MAXINT64, G_MININT64, G_MAXINT64);
  task.duration = read_int (reader, "duration", G_MAXINT64, 0, G_MAXINT32);
  task.progress = (int) read_int (reader, "progress", G_MAXINT64, 0, 100);
  task.owner = read_id (reader, "owner", TRUE);
  g_array_append_val (plan->tasks, task);
}

static void
read_link (Reader         *reader,
           PwSnapshotPlan *plan)
{
  PwSnapshotLink link = { 0 };

  link.predecessor = read_id (reader, "predecessor", FALSE);
  link.successor = read_id (reader, "successor", FALSE);
  link.kind = (PwSnapshotLinkKind) read_choice (reader, "kind", link_kinds);
  link.lag = read_int (reader, "lag", G_MAXINT64, -G_MAXINT32, G_MAXINT32);
  link.is_elapsed = read_bool (reader, "is_elapsed");
  g_array_append_val (plan->links, link);
}

static void
read_person (Reader         *reader,
             PwSnapshotPlan *plan)
{
  PwSnapshotPerson person = { 0 };

  person.task = read_id (reader, "task", FALSE);
  person.person = read_id (reader, "person", FALSE);
  person.work = read_int (reader, "work", -1, 0, G_MAXINT32);
  person.share = (int) read_int (reader, "share", 0, 1, 100);
  g_array_append_val (plan->people, person);
}

static void
read_list (Reader         *reader,
           const char     *name,
           void          (*read_item) (Reader         *reader,
                                       PwSnapshotPlan *plan),
           PwSnapshotPlan *plan)
{
  JsonNode *node = read_node (reader, name);
  JsonObject *root = reader->object;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      set_fault (reader, name);
      return;
    }

  array = json_node_get_array (node);
  for (guint i = 0; reader->fault == NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      reader->list = name;
      reader->index = i;
      if (!JSON_NODE_HOLDS_OBJECT (item))
        {
          reader->fault = g_strdup_printf ("%s[%u]", name, i);
          break;
        }
      reader->object = json_node_get_object (item);
      read_item (reader, plan);
    }
  reader->object = root;
  reader->list = NULL;
}

/* Comparing counts on it that no task is there twice. */
static void
check_ids (Reader         *reader,
           PwSnapshotPlan *plan)
{
  pw_snapshot_plan_sort (plan);
  for (guint i = 1; i < plan->tasks->len; i++)
    {
      if (g_array_index (plan->tasks, PwSnapshotTask, i).id == g_array_index (plan->tasks, PwSnapshotTask, i - 1).id)
        {
          set_fault (reader, "tasks");
        }
    }
}

/* A reader that goes down for every bracket is not given more of them than this format has. */
static gboolean
is_shallow (const char *text,
            gsize       length)
{
  gboolean is_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (is_string)
        {
          i += text[i] == '\\';
          is_string = i >= length || text[i] != '"';
        }
      else if (text[i] == '"')
        {
          is_string = TRUE;
        }
      else if (text[i] == '[' || text[i] == '{')
        {
          if (++depth > MAX_DEPTH)
            {
              return FALSE;
            }
        }
      else if ((text[i] == ']' || text[i] == '}') && depth > 0)
        {
          depth--;
        }
    }

  return TRUE;
}

static PwSnapshotPlan *
read_root (Reader *reader)
{
  g_autoptr (PwSnapshotPlan) plan = pw_snapshot_plan_new ();
  const char *format = read_text (reader, "format", FALSE);
  const char *status_day;

  if (g_strcmp0 (format, FORMAT) != 0)
    {
      set_fault (reader, "format");
    }
  read_int (reader, "format_version", G_MAXINT64, FORMAT_VERSION, FORMAT_VERSION);
  status_day = read_text (reader, "status_day", TRUE);
  if (status_day != NULL && (plan->status_day = pw_day_parse_iso (status_day)) == PW_DAY_NONE)
    {
      set_fault (reader, "status_day");
    }
  plan->calendars = g_strdup (read_text (reader, "calendars", TRUE));
  read_list (reader, "tasks", read_task, plan);
  read_list (reader, "links", read_link, plan);
  read_list (reader, "people", read_person, plan);
  check_ids (reader, plan);

  return g_steal_pointer (&plan);
}

/**
 * pw_snapshot_json_read:
 * @bytes: the content of a snapshot, perhaps out of a store that came from elsewhere
 * @error: %PW_ERROR_FORMAT with the place that is not as it should be
 *
 * Returns: (transfer full) (nullable): the planning, sorted
 */
PwSnapshotPlan *
pw_snapshot_json_read (GBytes  *bytes,
                       GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (PwSnapshotPlan) plan = NULL;
  Reader reader = { 0 };

  if (length == 0 || length > MAX_BYTES || !g_utf8_validate_len (text, length, NULL) || !is_shallow (text, length)
      || !json_parser_load_from_data (parser, text, (gssize) length, NULL)
      || json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("The kept planning cannot be read: it is no planning of Projectwerk."));
      return NULL;
    }

  reader.object = json_node_get_object (json_parser_get_root (parser));
  plan = read_root (&reader);
  if (reader.fault != NULL)
    {
      /* Translators: %s is a place in a file, as tasks[3].start */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("The kept planning cannot be read: “%s” is not as it should be."), reader.fault);
      g_free (reader.fault);
      return NULL;
    }

  return g_steal_pointer (&plan);
}

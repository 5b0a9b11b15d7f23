/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange-common.h"

#include <string.h>
#include <time.h>

#include <glib/gstdio.h>

#include "base/pw-error.h"
#include "model/pw-function-block.h"
#include "model/pw-function.h"
#include "model/pw-task.h"

/*
 * Files that are broken or meant to break the reader. Each must be refused with a
 * sentence that says what and where, within a second, and leave nothing behind.
 */

#define PLAN_BEGIN "<?xml version=\"1.0\"?>\n<Project xmlns=\"http://schemas.microsoft.com/project\">\n<Title>Plan</Title>\n" \
                   "<StartDate>2026-03-02T08:00:00</StartDate>\n<Tasks>\n"
#define PLAN_END "\n</Tasks>\n</Project>\n"
#define TASK(uid, members) "<Task><UID>" #uid "</UID><Name>Taak " #uid "</Name><OutlineLevel>1</OutlineLevel>" \
                                                                       "<Start>2026-03-02T08:00:00</Start><Finish>2026-03-02T17:00:00</Finish><Duration>PT8H0M0S</Duration>" members "</Task>\n"
#define AFTER(uid) "<PredecessorLink><PredecessorUID>" #uid "</PredecessorUID><Type>1</Type></PredecessorLink>"

/* A whole file as it is, and a part of its message. */
typedef struct
{
  const char *name;
  const char *text;
  const char *message;
} Case;

static const Case whole_files[] = {
  { "empty", "", "There is nothing in it." },
  { "white-space", " \n\t\n", "neither a plan" },
  { "byte-order-mark-only", "\357\273\277", "neither a plan" },
  { "plain-text", "Beste collega,\n", "neither a plan" },
  { "latin-1", "<Project><Title>Caf\351</Title></Project>", "not text in UTF-8" },
  { "sixteen-bits", "\377\376<Project", "not text in UTF-8" },
  { "packed", "PK\003\004 and so on", "packed file" },
  { "office", "\320\317\021\340\241\261\032\341 and so on", "own format of MS Project" },
  { "xml-wrong-root", "<html><body/></html>", "begins with “html”" },
  { "xml-gantt-project", "<?xml version=\"1.0\"?><project name=\"x\"/>", "plan of GanttProject or Planner" },
  { "xml-cut-off", PLAN_BEGIN "<Task><UID>1</UID><Name>Ta", "cut off at line 6" },
  { "xml-cut-in-tag", PLAN_BEGIN "<Task><UI", "cut off at line 6" },
  { "xml-crossed-tags", PLAN_BEGIN "<Task><UID>1</Task></UID>" PLAN_END, "cut off at line 6" },
  { "xml-two-roots", "<Project></Project><Project></Project>", "cut off at line 1" },
  { "xml-entity-bomb",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]>\n"
    "<Project><Title>&c;</Title></Project>", "cut off at line 3" },
  { "xml-external-entity", "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Project><Title>&x;</Title></Project>", "cut off at line 2" },
  { "xml-character-zero", "<Project><Title>a&#0;b</Title></Project>", "cut off at line 1" },
  { "xml-no-start", "<Project><Title>x</Title></Project>", "does not say when it starts" },
  { "plan-no-such-day", PLAN_BEGIN TASK (1, "<ConstraintType>4</ConstraintType><ConstraintDate>2026-02-30T08:00:00</ConstraintDate>") PLAN_END, "“2026-02-30T08:00:00” (ConstraintDate, line 6)" },
  { "plan-day-in-dutch", PLAN_BEGIN TASK (1, "<Deadline>30/02/2026</Deadline>") PLAN_END, "“30/02/2026” (Deadline, line 6). There is no such date" },
  { "plan-hour-25", PLAN_BEGIN TASK (1, "<Deadline>2026-03-02T25:00:00</Deadline>") PLAN_END, "There is no such date or time" },
  { "plan-year-9999", PLAN_BEGIN TASK (1, "<Deadline>9999-12-31T00:00:00</Deadline>") PLAN_END, "1900 to 2199" },
  { "plan-start-in-words", "<Project><StartDate>gisteren</StartDate></Project>", "“gisteren” (StartDate, line 1)" },
  { "plan-end-before-start", PLAN_BEGIN TASK (1, "<Manual>1</Manual><ManualFinish>2026-03-01T08:00:00</ManualFinish>") PLAN_END, "“Taak 1” (line 6): it ends before it starts" },
  { "plan-negative-duration", PLAN_BEGIN "<Task><UID>1</UID><Duration>-PT8H0M0S</Duration></Task>" PLAN_END, "not below zero" },
  { "plan-duration-in-words", PLAN_BEGIN "<Task><UID>1</UID><Duration>8 uur</Duration></Task>" PLAN_END, "“8 uur” (Duration, line 6). That is not a duration" },
  { "plan-endless-duration", PLAN_BEGIN "<Task><UID>1</UID><Duration>PT99999999999H0M0S</Duration></Task>" PLAN_END, "No task lasts that long" },
  { "plan-huge-number-in-duration", PLAN_BEGIN "<Task><UID>1</UID><Duration>PT999999999999999999999999999H</Duration></Task>" PLAN_END, "That is not a duration" },
  { "plan-progress-200", PLAN_BEGIN TASK (1, "<PercentComplete>200</PercentComplete>") PLAN_END, "“200” (PercentComplete, line 6)" },
  { "plan-progress-in-words", PLAN_BEGIN TASK (1, "<PercentComplete>half</PercentComplete>") PLAN_END, "not a whole number" },
  { "plan-flag-maybe", PLAN_BEGIN TASK (1, "<Milestone>misschien</Milestone>") PLAN_END, "neither 0 nor 1" },
  { "plan-constraint-12", PLAN_BEGIN TASK (1, "<ConstraintType>12</ConstraintType>") PLAN_END, "“12” (ConstraintType, line 6)" },
  { "plan-day-of-no-minutes", "<Project><StartDate>2026-03-02T08:00:00</StartDate><MinutesPerDay>0</MinutesPerDay></Project>", "“0” (MinutesPerDay, line 1)" },
  { "plan-no-number", PLAN_BEGIN "<Task><Name>Taak</Name></Task>" PLAN_END, "line 6 has no number" },
  { "plan-negative-number", PLAN_BEGIN "<Task><UID>-5</UID></Task>" PLAN_END, "“-5” (UID, line 6)" },
  { "plan-same-number-twice", PLAN_BEGIN TASK (7, "") TASK (7, "") PLAN_END, "two tasks with the number 7; the second is at line 7" },
  { "plan-dangling-link", PLAN_BEGIN TASK (1, AFTER (99)) PLAN_END, "“Taak 1” is linked to task 99 (line 6)" },
  { "plan-link-to-nothing", PLAN_BEGIN TASK (1, "<PredecessorLink/>") PLAN_END, "“Taak 1” is linked to task ?" },
  { "plan-link-type-9", PLAN_BEGIN TASK (1, "") TASK (2, "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>9</Type></PredecessorLink>") PLAN_END, "“9” (Type, line 7)" },
  { "plan-endless-lag", PLAN_BEGIN TASK (1, "") TASK (2, "<PredecessorLink><PredecessorUID>1</PredecessorUID><LinkLag>99999999999</LinkLag></PredecessorLink>") PLAN_END, "LinkLag" },
  { "plan-linked-to-itself", PLAN_BEGIN TASK (1, AFTER (1)) PLAN_END, "in a circle through the task “Taak 1” (line 6)" },
  { "plan-circle-of-two", PLAN_BEGIN TASK (1, AFTER (2)) TASK (2, AFTER (1)) PLAN_END, "in a circle" },
  { "plan-linked-to-own-phase",
    PLAN_BEGIN TASK (1, "") "<Task><UID>2</UID><Name>Deel</Name><OutlineLevel>2</OutlineLevel>" AFTER (1) "</Task>" PLAN_END, "in a circle" },
  { "plan-really-ended-before-start", PLAN_BEGIN TASK (1, "<ActualStart>2026-03-05T08:00:00</ActualStart><ActualFinish>2026-03-04T08:00:00</ActualFinish>") PLAN_END, "“Taak 1” (line 6): it really ended" },
  { "json-list-at-root", "[1, 2]", "does not begin with an object" },
  { "json-cut-off", "{\"format\":\n \"projectwerk", "cut off at line 2" },
  { "json-comma-too-many", "{\"format\": \"projectwerk.function-description\",}", "broken or cut off" },
  { "json-other-format", "{\"format\": \"projectwerk.list\", \"format_version\": 1, \"items\": []}", "its “format” is another" },
  { "json-format-number", "{\"format\": 12}", "its “format” is another" },
  { "json-no-members", "{\"format\": \"projectwerk.function-description\"}", "“format_version” is missing" },
  { "json-character-zero", "{\"format\": \"projectwerk.function-description\", \"id\": \"a\\u0000b\"}", "character zero" },
};

/* The small description with one piece replaced by another. */
typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *message;
} Change;

static const Change changes[] = {
  { "json-newer-version", "\"format_version\": 1", "\"format_version\": 2", "format version 2; only 1" },
  { "json-version-as-text", "\"format_version\": 1", "\"format_version\": \"1\"", "“format_version” must be a whole number" },
  { "json-heading-null", "\"heading\": \"Functie\"", "\"heading\": null", "“heading” must not be null" },
  { "json-unknown-style", "grade-matrix", "poster", "“poster”" },
  { "json-place-a-text", "{ \"heading\": \"Plaats\", \"label\": null, \"text\": \"Aan de poort\" }", "\"Aan de poort\"", "“place” must be an object" },
  { "json-paragraphs-a-text", "[\"Bewaakt de poort.\"]", "\"Bewaakt de poort.\"", "“purpose.paragraphs” must be a list of texts" },
  { "json-paragraph-a-number", "[\"Bewaakt de poort.\"]", "[\"a\", 5]", "“purpose.paragraphs” must be a list of texts" },
  { "json-key-results-an-object", "\"key_results\": [", "\"key_results\": {}, \"x\": [", "“key_results” must be a list of objects" },
  { "json-task-without-text", "\"text\": \"Opent de poort.\", ", "", "“key_results[1].tasks[1].text” is missing" },
  { "json-key-result-without-title", "\"De poort\"", "\"\"", "Key result 1 needs a title" },
  { "json-key-result-number-0", "\"number\": 1", "\"number\": 0", "Key result 1 needs a title" },
  { "json-cell-of-three", "[1, 1]", "[1, 1, 1]", "cell of title field 1" },
  { "json-cell-far-away", "[1, 1]", "[99999999, 1]", "cell of title field 1" },
  { "json-scale-upside-down", "\"min\": 1, \"max\": 3", "\"min\": 3, \"max\": 1", "must rise" },
  { "json-cumulative-perhaps", "\"cumulative\": true", "\"cumulative\": \"ja\"", "“competency_scale.cumulative” must be true or false" },
  { "json-level-off-the-scale", "\"expected_level\": 2", "\"expected_level\": 7", "“Sleutels” is not on the scale" },
  { "json-level-huge", "\"expected_level\": 2", "\"expected_level\": 99999999999999999999", "" },
  { "json-level-half", "\"expected_level\": 2", "\"expected_level\": 2.5", "“competencies[1].expected_level” must be a whole number" },
  { "json-crosses-with-gap", "[1, 2]", "[1, 3]", "checked levels of the competency “Sleutels”" },
  { "json-unknown-group", "\"group\": \"technical\"", "\"group\": \"magical\"", "“Sleutels” is in a group that is not in the file" },
  { "json-levels-fall", "\"level\": 2, \"statement\"", "\"level\": 0, \"statement\"", "levels of the competency “Sleutels”" },
  { "json-codes-a-list", "\"profile\": null", "\"profile\": null, \"competency_codes\": [\"GEN\"]", "“competency_codes” must be an object" },
};

static GString *
repeat (const char *before,
        const char *piece,
        guint       n,
        const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, piece);
    }
  g_string_append (text, after);
  return text;
}

static void
assert_refused (const char *text,
                gsize       length,
                const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();
  PwImport *import = pw_import_read_bytes (bytes, "bestand", &error);

  g_assert_null (import);
  g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
  g_assert_cmpint ((clock () - start) / (CLOCKS_PER_SEC / 1000), <, 1000);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_prefix (error->message, "“bestand” is not imported"));
  if (strstr (error->message, message) == NULL)
    {
      g_test_message ("the message is: %s", error->message);
      g_test_fail ();
    }
}

static void
test_whole_file (gconstpointer data)
{
  const Case *test = data;

  assert_refused (test->text, strlen (test->text), test->message);
}

static void
test_change (gconstpointer data)
{
  const Change *change = data;
  g_autofree char *small = read_data_file ("small-function.json");
  g_autoptr (GString) text = g_string_new (small);

  g_assert_cmpuint (g_string_replace (text, change->from, change->to, 1), ==, 1);
  assert_refused (text->str, text->len, change->message);
}

/* Every cut of a good file is either refused or, when only white space is gone, the same. */
static void
test_every_cut (void)
{
  g_autofree char *small = read_data_file ("small-function.json");
  gsize length = strlen (g_strchomp (small));

  for (gsize i = 0; i < length; i++)
    {
      assert_refused (small, i, "");
    }
}

static void
test_binary (void)
{
  static const char zero_in_text[] = "{\"format\": \"projectwerk\0.function-description\"}";
  static const char store[] = "SQLite format 3\0 and so on";

  assert_refused (zero_in_text, sizeof zero_in_text - 1, "not a text file");
  assert_refused (store, sizeof store - 1, "restore it as a backup");
}

static void
test_deep (void)
{
  g_autoptr (GString) xml = repeat ("<Project>\n", "<a>", 1000000, "");
  g_autoptr (GString) json = repeat ("{\"a\":\n", "[", 1000000, "");
  g_autoptr (GString) outline = repeat (PLAN_BEGIN, "", 0, "<Task><UID>1</UID><OutlineLevel>100000</OutlineLevel></Task>" PLAN_END);

  assert_refused (xml->str, xml->len, "Line 2 lies more than 64 elements deep");
  assert_refused (json->str, json->len, "Line 2 lies more than 64 brackets deep");
  assert_refused (outline->str, outline->len, "“100000” (OutlineLevel, line 6)");
}

/* Tasks that wait for each other all round. */
static GString *
make_ring (guint n)
{
  GString *plan = repeat (PLAN_BEGIN, "", 0, "");

  for (guint i = 1; i <= n; i++)
    {
      g_string_append_printf (plan, "<Task><UID>%u</UID><OutlineLevel>1</OutlineLevel><PredecessorLink><PredecessorUID>%u</PredecessorUID></PredecessorLink></Task>\n",
                              i, i == 1 ? n : i - 1);
    }
  g_string_append (plan, PLAN_END);
  return plan;
}

static void
test_many (void)
{
  g_autoptr (GString) xml = repeat ("<Project>", "<a/>\n", 300000, "</Project>");
  g_autoptr (GString) json = repeat ("{\"a\": [", "1,\n", 300000, "1]}");
  g_autoptr (GString) ring = make_ring (20000);

  assert_refused (xml->str, xml->len, "more than 200000 elements");
  assert_refused (json->str, json->len, "more than 200000 values");

  assert_refused (ring->str, ring->len, "in a circle");
}

static void
test_long (void)
{
  g_autoptr (GString) attribute = repeat ("<Project a=\"", "x", 70000, "\"/>");
  g_autoptr (GString) name = repeat (PLAN_BEGIN "<Task><UID>1</UID><Name>", "x", 10001, "</Name></Task>" PLAN_END);
  g_autoptr (GString) text = repeat ("{\"format\": \"projectwerk.function-description\", \"format_version\": 1, \"id\": \"", "x", 70000, "\"}");
  g_autoptr (GString) file = repeat ("<Project>", "0123456789abcdef0123456789abcdef", 1024 * 1024, "</Project>");
  g_autoptr (GString) one_text = repeat ("<Project><StartDate>", "0123456789abcdef", 1024 * 1024, "</StartDate></Project>");

  assert_refused (attribute->str, attribute->len, "longer than 64 KiB");
  assert_refused (name->str, name->len, "line 6 is longer than 10,000 characters");
  assert_refused (text->str, text->len, "“id” is longer than 64 KiB");
  assert_refused (file->str, file->len, "larger than 32 MiB");
  assert_refused (one_text->str, one_text->len, "StartDate");
}

static void
test_not_a_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("projectwerk-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "weg.xml", NULL);
  g_autoptr (GFile) folder_file = g_file_new_for_path (folder);
  g_autoptr (GFile) missing_file = g_file_new_for_path (missing);
  g_autoptr (GFile) device_file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_import_read (folder_file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (pw_import_read (device_file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (pw_import_read (missing_file, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  g_rmdir (folder);
}

/* Odd is not broken: these names come in as they are. */
static void
test_odd_names (void)
{
  static const char *const names[] = {
    "Robert'); DROP TABLE task;--", "<b>vet</b> & “aanhaling”", "\342\200\256omgekeerd\342\200\254", "\327\251\327\234\327\225\327\235 عربي", "%s %n %d", "../../etc/passwd"
  };
  g_autoptr (GString) plan = g_string_new (PLAN_BEGIN);
  g_autoptr (GString) long_name = repeat ("", "é", 10000, "");
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *tasks = pw_workspace_get_list (workspace, PW_TYPE_TASK);

  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      g_autofree char *escaped = g_markup_escape_text (i < G_N_ELEMENTS (names) ? names[i] : long_name->str, -1);

      g_string_append_printf (plan, "<Task><UID>%u</UID><Name>%s</Name><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration></Task>", i + 1, escaped);
    }
  g_string_append (plan, PLAN_END);

  import = read_text (plan->str, &error);
  g_assert_no_error (error);
  apply_import (import, workspace);
  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      g_autoptr (PwTask) task = g_list_model_get_item (tasks, i);

      g_assert_cmpstr (pw_task_get_title (task), ==, i < G_N_ELEMENTS (names) ? names[i] : long_name->str);
    }
}

static void
test_unknown_members (void)
{
  g_autofree char *small = read_data_file ("small-function.json");
  g_autoptr (GString) text = g_string_new (small);
  g_autoptr (PwWorkspace) workspace = open_empty_workspace ();
  g_autoptr (PwImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *remarks = NULL;

  g_string_replace (text, "\"number\": 1", "\"number\": 1, \"colour\": \"red\"", 1);
  g_string_replace (text, "nl-BE", "fr-BE", 1);
  import = read_text (text->str, &error);
  g_assert_no_error (error);
  remarks = g_strjoinv ("\n", (GStrv) pw_import_get_remarks (import));
  g_assert_cmpstr (remarks, ==, "The description is in “fr-BE”; the fixed words of its documents are Dutch.\n“key_results[1].colour” is not known and is left out.");
  apply_import (import, workspace);
  g_assert_cmpuint (g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_FUNCTION_BLOCK)), ==, 11);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (whole_files); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/hostile/", whole_files[i].name, NULL);

      g_test_add_data_func (name, &whole_files[i], test_whole_file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/hostile/", changes[i].name, NULL);

      g_test_add_data_func (name, &changes[i], test_change);
    }
  g_test_add_func ("/exchange/hostile/every-cut", test_every_cut);
  g_test_add_func ("/exchange/hostile/binary", test_binary);
  g_test_add_func ("/exchange/hostile/deep", test_deep);
  g_test_add_func ("/exchange/hostile/many", test_many);
  g_test_add_func ("/exchange/hostile/long", test_long);
  g_test_add_func ("/exchange/hostile/not-a-file", test_not_a_file);
  g_test_add_func ("/exchange/hostile/odd-names", test_odd_names);
  g_test_add_func ("/exchange/hostile/unknown-members", test_unknown_members);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pw-error.h"
#include "base/pw-words.h"
#include "model/pw-attachment-edits.h"
#include "model/pw-calendar-edits.h"
#include "model/pw-edit-tree.h"
#include "model/pw-office-calendar.h"
#include "model/pw-organisation-edits.h"
#include "model/pw-project.h"
#include "model/pw-sitting.h"
#include "model/pw-sitting-body.h"
#include "model/pw-snapshot.h"
#include "model/pw-task-work.h"
#include "model/pw-work-week.h"
#include "pw-memory-backend.h"

/* An office with a project, a task of ten hours in a phase, and two persons. */
typedef struct
{
  PwMemoryBackend *backend;
  PwWorkspace     *workspace;
  PwProject       *project;
  PwTask          *phase;
  PwTask          *task;
  PwPerson        *amina;
  PwPerson        *joris;
} Fixture;

static PwPerson *
make_person (PwEdit     *edit,
             const char *name)
{
  PwPerson *person = pw_edit_create (edit, PW_TYPE_PERSON);

  pw_edit_set_text (edit, person, PW_PERSON_FAMILY_NAME, name);
  return person;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Set up", NULL);
  g_autoptr (GError) error = NULL;

  fixture->backend = pw_memory_backend_new ();
  fixture->workspace = pw_workspace_new (PW_BACKEND (fixture->backend));
  pw_workspace_load (fixture->workspace, &error);
  pw_organisation_add_defaults (edit, "Linderbeke");
  fixture->project = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, fixture->project, PW_PROJECT_TITLE, "Verhuis");
  pw_edit_set_int (edit, fixture->project, PW_PROJECT_DAY_MINUTES, 456);
  pw_edit_set_day (edit, fixture->project, PW_PROJECT_START_DAY, 20000);
  fixture->phase = pw_edit_create (edit, PW_TYPE_TASK);
  pw_edit_set_ref (edit, fixture->phase, PW_TASK_PROJECT, fixture->project);
  pw_edit_set_text (edit, fixture->phase, PW_TASK_TITLE, "Pand");
  fixture->task = pw_edit_create (edit, PW_TYPE_TASK);
  pw_edit_set_ref (edit, fixture->task, PW_TASK_PROJECT, fixture->project);
  pw_edit_set_ref (edit, fixture->task, PW_TASK_PARENT, fixture->phase);
  pw_edit_set_int (edit, fixture->task, PW_TASK_KIND, PW_TASK_KIND_TASK);
  pw_edit_set_minutes (edit, fixture->task, PW_TASK_DURATION, 600);
  pw_edit_set_text (edit, fixture->task, PW_TASK_TITLE, "Vergunning");
  fixture->amina = make_person (edit, "Bouzid");
  fixture->joris = make_person (edit, "Hendrickx");
  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->workspace);
  g_object_unref (fixture->backend);
}

static void
assert_applied (Fixture *fixture,
                PwEdit  *edit)
{
  g_autoptr (GError) error = NULL;

  pw_workspace_apply (fixture->workspace, edit, &error);
  g_assert_no_error (error);
  g_object_unref (edit);
}

/* The words are those of the screen, in Dutch. */
static void
assert_refused (Fixture    *fixture,
                PwEdit     *edit,
                const char *sentence)
{
  g_autofree char *before = pw_workspace_dup_content_hash (fixture->workspace);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_workspace_apply (fixture->workspace, edit, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, sentence);
  after = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
  g_object_unref (edit);
}

static guint
count (Fixture *fixture,
       GType    type)
{
  return g_list_model_get_n_items (pw_workspace_get_list (fixture->workspace, type));
}

static void
test_weeks (Fixture       *fixture,
            gconstpointer  data)
{
  const PwWorkStretch mornings[] = { { PW_MONDAY, 540, 720 }, { PW_TUESDAY, 540, 720 } };
  g_autoptr (GArray) week = NULL;
  g_autoptr (PwCalendar) own = NULL;
  g_autoptr (PwCalendar) office = NULL;
  PwDay wednesday = pw_day_from_ymd (2026, 3, 4);
  guint n_office = count (fixture, PW_TYPE_WORK_INTERVAL);

  g_assert_false (pw_work_week_is_own (fixture->workspace, fixture->amina));
  week = pw_work_week_dup (fixture->workspace, fixture->amina);
  g_assert_cmpint (pw_work_week_count (week), ==, 38 * 60);

  assert_applied (fixture, pw_work_week_edit_set (fixture->workspace, fixture->amina, mornings, 2, NULL));
  g_assert_true (pw_work_week_is_own (fixture->workspace, fixture->amina));
  g_assert_false (pw_work_week_is_own (fixture->workspace, fixture->joris));
  g_clear_pointer (&week, g_array_unref);
  week = pw_work_week_dup (fixture->workspace, fixture->amina);
  g_assert_cmpint (pw_work_week_count (week), ==, 360);

  /* The office keeps its own hours, in its calendar and on the page of settings. */
  g_assert_cmpint (pw_work_week_get_minutes (fixture->workspace), ==, 38 * 60);
  own = pw_office_calendar_new_of (fixture->workspace, fixture->amina);
  office = pw_office_calendar_new (fixture->workspace);
  g_assert_cmpint (pw_calendar_get_day_minutes (own, wednesday), ==, 0);
  g_assert_cmpint (pw_calendar_get_day_minutes (own, wednesday - 1), ==, 180);
  g_assert_cmpint (pw_calendar_get_day_minutes (office, wednesday), ==, 456);

  /* Set again it is replaced; cleared it is that of the office. */
  assert_applied (fixture, pw_work_week_edit_set (fixture->workspace, fixture->amina, mornings, 1, NULL));
  g_assert_cmpuint (count (fixture, PW_TYPE_WORK_INTERVAL), ==, n_office + 1);
  assert_applied (fixture, pw_work_week_edit_set (fixture->workspace, fixture->project, mornings, 2, NULL));
  assert_applied (fixture, pw_work_week_edit_clear (fixture->amina));
  g_assert_cmpuint (count (fixture, PW_TYPE_WORK_INTERVAL), ==, n_office + 2);
  g_assert_false (pw_work_week_is_own (fixture->workspace, fixture->amina));
  g_assert_null (pw_work_week_edit_set (fixture->workspace, fixture->amina, NULL, 0, NULL));
}

static void
test_weeks_refused (Fixture       *fixture,
                    gconstpointer  data)
{
  const PwWorkStretch overlapping[] = { { PW_MONDAY, 540, 720 }, { PW_MONDAY, 719, 800 } };
  const PwWorkStretch touching[] = { { PW_MONDAY, 540, 720 }, { PW_MONDAY, 720, 800 } };
  const PwWorkStretch backwards[] = { { PW_MONDAY, 720, 540 } };
  const PwWorkStretch eighth_day[] = { { 7, 540, 720 } };
  const char *day = "Een stuk werktijd ligt binnen één weekdag en eindigt nadat het begint.";
  PwEdit *edit;
  gpointer interval;

  assert_refused (fixture, pw_work_week_edit_set (fixture->workspace, fixture->amina, overlapping, 2, NULL), "Deze uren overlappen.");
  assert_refused (fixture, pw_work_week_edit_set (fixture->workspace, NULL, overlapping, 2, NULL), "Deze uren overlappen.");
  assert_refused (fixture, pw_work_week_edit_set (fixture->workspace, fixture->project, backwards, 1, NULL), day);
  assert_refused (fixture, pw_work_week_edit_set (fixture->workspace, fixture->project, eighth_day, 1, NULL), day);
  assert_applied (fixture, pw_work_week_edit_set (fixture->workspace, fixture->amina, touching, 2, NULL));

  edit = pw_edit_new ("Both", NULL);
  interval = pw_edit_create (edit, PW_TYPE_WORK_INTERVAL);
  pw_edit_set_minutes (edit, interval, PW_WORK_INTERVAL_UNTIL_MINUTE, 60);
  pw_edit_set_ref (edit, interval, PW_WORK_INTERVAL_PERSON, fixture->amina);
  pw_edit_set_ref (edit, interval, PW_WORK_INTERVAL_PROJECT, fixture->project);
  assert_refused (fixture, edit, "Een werkweek hoort bij een project of bij een persoon, niet bij allebei.");
}

static const struct
{
  PwWorkWeekPreset preset;
  PwMinutes        minutes;
} presets[] = {
  { PW_WORK_WEEK_NO_FRIDAY, 4 * 456 },
  { PW_WORK_WEEK_NO_WEDNESDAY, 4 * 456 },
  { PW_WORK_WEEK_NO_WEDNESDAY_AFTERNOON, 4 * 456 + 210 },
  { PW_WORK_WEEK_MORNINGS, 5 * 210 },
  { PW_WORK_WEEK_AFTERNOONS, 5 * 246 },
};

static void
test_presets (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autoptr (GArray) week = pw_work_week_dup_preset (fixture->workspace, presets[i].preset);

      g_assert_cmpint (pw_work_week_count (week), ==, presets[i].minutes);
      g_assert_nonnull (strchr (pw_work_week_preset_get_label (presets[i].preset), ','));
      assert_applied (fixture, pw_work_week_edit_set (fixture->workspace, fixture->joris, (PwWorkStretch *) (gpointer) week->data, week->len, NULL));
    }
}

/* The week of who goes does not become that of the office. */
static void
test_week_goes_along (Fixture       *fixture,
                      gconstpointer  data)
{
  const PwWorkStretch night = { PW_SUNDAY, 0, 60 };
  guint n_office = count (fixture, PW_TYPE_WORK_INTERVAL);
  PwEdit *edit = pw_edit_new ("Delete", NULL);

  assert_applied (fixture, pw_work_week_edit_set (fixture->workspace, fixture->amina, &night, 1, NULL));
  pw_edit_delete_tree (edit, fixture->workspace, fixture->amina);
  assert_applied (fixture, edit);
  g_assert_cmpuint (count (fixture, PW_TYPE_WORK_INTERVAL), ==, n_office);
}

static void
test_replacement (Fixture       *fixture,
                  gconstpointer  data)
{
  PwHoliday *national = pw_workspace_find_named (fixture->workspace, PW_TYPE_HOLIDAY, "Nationale feestdag", NULL);
  PwDay monday = pw_day_from_ymd (2029, 7, 23);
  g_autoptr (PwCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;
  PwEdit *edit;
  gpointer made;

  assert_applied (fixture, pw_holiday_edit_replace (national, monday, 2029, &error));
  made = pw_workspace_find_named (fixture->workspace, PW_TYPE_HOLIDAY, "Vervanging van Nationale feestdag", NULL);
  g_assert_true (pw_holiday_get_replaces (made) == (gpointer) national);
  calendar = pw_office_calendar_new (fixture->workspace);
  g_assert_cmpint (pw_calendar_get_day_minutes (calendar, monday), ==, 0);
  g_assert_cmpint (pw_calendar_get_day_minutes (calendar, monday + 1), ==, 456);

  /* Another day in its place; then another one beside it. */
  assert_applied (fixture, pw_holiday_edit_replace (national, monday + 4, 2029, &error));
  made = pw_workspace_find_named (fixture->workspace, PW_TYPE_HOLIDAY, "Vervanging van Nationale feestdag", &error);
  g_assert_no_error (error);
  g_assert_cmpint (pw_holiday_get_day (made), ==, monday + 4);
  edit = pw_holiday_edit_add ("Nog een", monday, FALSE, PW_HOLIDAY_PART_WHOLE, NULL);
  assert_applied (fixture, edit);
  edit = pw_edit_new ("Twice", NULL);
  pw_edit_set_ref (edit, pw_workspace_find_named (fixture->workspace, PW_TYPE_HOLIDAY, "Nog een", NULL), PW_HOLIDAY_REPLACES, national);
  assert_refused (fixture, edit, "Deze feestdag heeft in dat jaar al een vervangingsdag.");
  edit = pw_edit_new ("Chain", NULL);
  pw_edit_set_ref (edit, pw_workspace_find_named (fixture->workspace, PW_TYPE_HOLIDAY, "Nog een", NULL), PW_HOLIDAY_REPLACES, made);
  assert_refused (fixture, edit, "Een vervangingsdag vervangt een feestdag, niet een andere vervangingsdag.");
  edit = pw_edit_new ("Yearly", NULL);
  pw_edit_set_ref (edit, pw_workspace_find_named (fixture->workspace, PW_TYPE_HOLIDAY, "Kerstmis", NULL), PW_HOLIDAY_REPLACES, national);
  assert_refused (fixture, edit, "Een vervangingsdag valt eenmalig: geef de datum.");

  g_assert_null (pw_holiday_edit_replace (national, pw_day_from_ymd (2029, 7, 21), 2029, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  assert_applied (fixture, pw_holiday_edit_replace (national, PW_DAY_NONE, 2029, NULL));
  g_assert_null (pw_workspace_find_named (fixture->workspace, PW_TYPE_HOLIDAY, "Vervanging van Nationale feestdag", NULL));
}

static PwEdit *
add_sitting (gpointer  body,
             PwDay     day,
             PwMinutes start,
             PwDay     agenda_day,
             PwMinutes agenda_minute)
{
  PwEdit *edit = pw_edit_new ("Sitting", NULL);
  gpointer sitting = pw_edit_create (edit, PW_TYPE_SITTING);

  pw_edit_set_ref (edit, sitting, PW_SITTING_SITTING_BODY, body);
  pw_edit_set_day (edit, sitting, PW_SITTING_DAY, day);
  pw_edit_set_minutes (edit, sitting, PW_SITTING_START, start);
  pw_edit_set_day (edit, sitting, PW_SITTING_AGENDA_DAY, agenda_day);
  pw_edit_set_minutes (edit, sitting, PW_SITTING_AGENDA_MINUTE, agenda_minute);
  return edit;
}

static void
test_sittings (Fixture       *fixture,
               gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Body", NULL);
  gpointer body = pw_edit_create (edit, PW_TYPE_SITTING_BODY);
  gpointer council = pw_edit_create (edit, PW_TYPE_SITTING_BODY);

  pw_edit_set_text (edit, body, PW_SITTING_BODY_TITLE, "College van burgemeester en schepenen");
  assert_refused (fixture, edit, "Een orgaan dat zitting houdt, heeft een naam nodig.");
  edit = pw_edit_new ("Body", NULL);
  body = pw_edit_create (edit, PW_TYPE_SITTING_BODY);
  council = pw_edit_create (edit, PW_TYPE_SITTING_BODY);
  pw_edit_set_text (edit, body, PW_SITTING_BODY_TITLE, "College van burgemeester en schepenen");
  pw_edit_set_text (edit, council, PW_SITTING_BODY_TITLE, "Gemeenteraad");
  pw_edit_set_ref (edit, fixture->task, PW_TASK_SITTING_BODY, body);
  assert_applied (fixture, edit);

  assert_applied (fixture, add_sitting (body, 20100, 540, 20096, 720));
  assert_applied (fixture, add_sitting (body, 20107, 540, 20107, 540));
  assert_applied (fixture, add_sitting (council, 20100, 1200, 20090, 720));
  assert_refused (fixture, add_sitting (body, 20100, 600, 20096, 720), "Dit orgaan houdt op die dag al zitting.");
  assert_refused (fixture, add_sitting (body, 20114, 540, 20115, 0), "De uiterste indiendatum ligt voor het begin van de zitting.");
  assert_refused (fixture, add_sitting (body, 20114, 540, 20114, 541), "De uiterste indiendatum ligt voor het begin van de zitting.");
  assert_refused (fixture, add_sitting (body, 20114, 1440, 20110, 720), "Een zitting en haar uiterste indienuur liggen tussen 00:00 en 24:00.");

  /* A body goes with its sittings; what waited for it does not. */
  edit = pw_edit_new ("Delete", NULL);
  pw_edit_delete_tree (edit, fixture->workspace, body);
  assert_applied (fixture, edit);
  g_assert_cmpuint (count (fixture, PW_TYPE_SITTING), ==, 1);
  g_assert_null (pw_task_get_sitting_body (fixture->task));
}

static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  PwTaskPerson *amina;
  g_autoptr (GError) error = NULL;
  PwEdit *edit;

  assert_applied (fixture, pw_task_edit_add_person (fixture->task, fixture->amina, 90, 0, NULL));
  assert_refused (fixture, pw_task_edit_add_person (fixture->task, fixture->amina, PW_MINUTES_NONE, 50, NULL), "Bouzid werkt al aan deze taak.");
  assert_applied (fixture, pw_task_edit_add_person (fixture->task, fixture->joris, PW_MINUTES_NONE, 25, NULL));
  g_assert_cmpint (pw_task_get_work (fixture->task), ==, 90 + 150);

  amina = g_list_model_get_item (pw_workspace_get_list (fixture->workspace, PW_TYPE_TASK_PERSON), 0);
  assert_refused (fixture, pw_task_person_edit_work (amina, 60, 10), "Zeg in uren of in procent hoeveel iemand aan een taak werkt, niet in allebei.");
  assert_refused (fixture, pw_task_person_edit_work (amina, -60, 0), "Het werk van iemand aan een taak is niet negatief.");
  assert_refused (fixture, pw_task_person_edit_work (amina, PW_MINUTES_NONE, 101), "Iemand werkt 1 tot 100 procent van de tijd aan een taak.");
  assert_applied (fixture, pw_task_person_edit_work (amina, PW_MINUTES_NONE, 0));
  g_assert_cmpint (pw_task_person_get_minutes (amina), ==, 600);

  g_assert_null (pw_task_edit_add_person (fixture->phase, fixture->amina, 60, 0, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);

  /* Who works on tasks has a history. */
  edit = pw_edit_new ("Delete", NULL);
  pw_edit_delete_tree (edit, fixture->workspace, fixture->amina);
  g_assert_false (pw_workspace_apply (fixture->workspace, edit, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IN_USE);
  g_object_unref (edit);

  assert_applied (fixture, pw_task_person_edit_remove (amina));
  g_assert_cmpint (pw_task_get_work (fixture->task), ==, 150);
  g_object_unref (amina);
}

static void
test_task (Fixture       *fixture,
           gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Remaining", NULL);

  pw_edit_set_minutes (edit, fixture->task, PW_TASK_REMAINING, -1);
  assert_refused (fixture, edit, "Wat van een taak overblijft, is niet negatief.");
  edit = pw_edit_new ("Remaining", NULL);
  pw_edit_set_minutes (edit, fixture->task, PW_TASK_REMAINING, 0);
  pw_edit_set_int (edit, fixture->task, PW_TASK_CONSTRAINT, PW_TASK_CONSTRAINT_AS_LATE_AS_POSSIBLE);
  pw_edit_set_text (edit, fixture->task, PW_TASK_ACCEPTANCE, "Ondertekend door de vergunningverlener");
  pw_edit_set_day (edit, fixture->task, PW_TASK_ACCEPTED_DAY, 20200);
  pw_edit_set_day (edit, fixture->project, PW_PROJECT_STATUS_DAY, 20150);
  assert_applied (fixture, edit);
}

static void
test_checklist (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_edit_new ("Line", NULL);
  gpointer line = pw_edit_create (edit, PW_TYPE_CHECKLIST_ITEM);

  pw_edit_set_ref (edit, line, PW_CHECKLIST_ITEM_TASK, fixture->task);
  assert_refused (fixture, edit, "Een regel van een checklist zegt wat er moet gebeuren.");
  g_assert_null (pw_task_edit_add_line (fixture->task, "  ", &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);

  assert_applied (fixture, pw_task_edit_add_line (fixture->task, "Plannen bijvoegen", NULL));
  assert_applied (fixture, pw_task_edit_add_line (fixture->task, " Leges betalen ", NULL));
  line = pw_workspace_find_named (fixture->workspace, PW_TYPE_CHECKLIST_ITEM, "Leges betalen", NULL);
  g_assert_cmpint (pw_checklist_item_get_position (line), ==, 2000);
  assert_applied (fixture, pw_checklist_item_edit_done (line, TRUE));
  g_assert_true (pw_checklist_item_is_done (line));
}

static const struct
{
  const char *given;
  const char *kept;
} names[] = {
  { "plan.pdf", "plan.pdf" },
  { "../../etc/passwd", "passwd" },
  { "a\nb\tc.txt", "abc.txt" },
  { "factuur\342\200\256fdp.exe", "factuurfdp.exe" },
  { ".bashrc", "bashrc" },
  { "..", "Bestand" },
  { "C:\\Users\\x", "C:Usersx" },
  { " met spatie ", "met spatie" },
  { "", "Bestand" },
  { "kapot\377.txt", "kapot\357\277\275.txt" },
};

static void
test_attachment_names (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *letters = g_strnfill (500, 'x');
  g_autofree char *cut = pw_attachment_dup_clean_name (letters);

  g_assert_cmpuint (strlen (cut), ==, 200);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *clean = pw_attachment_dup_clean_name (names[i].given);
      g_autofree char *again = pw_attachment_dup_clean_name (clean);

      g_assert_cmpstr (clean, ==, names[i].kept);
      g_assert_cmpstr (again, ==, clean);
    }
}

static void
test_attachments (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\n", 9);
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (PW_ATTACHMENT_MAX_BYTES + 1), PW_ATTACHMENT_MAX_BYTES + 1);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GError) error = NULL;
  PwAttachment *attachment;
  PwEdit *edit;

  g_assert_null (pw_attachment_edit_add (fixture->task, "groot.bin", large, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_INVALID);
  g_clear_error (&error);
  assert_applied (fixture, pw_attachment_edit_add (fixture->task, "../plan.pdf", bytes, NULL));
  attachment = pw_workspace_find_named (fixture->workspace, PW_TYPE_ATTACHMENT, "plan.pdf", NULL);
  g_assert_cmpint (pw_attachment_get_size (attachment), ==, 9);
  kept = pw_backend_read_blob (PW_BACKEND (fixture->backend), pw_attachment_get_file (attachment), &error);
  g_assert_true (g_bytes_equal (kept, bytes));

  edit = pw_edit_new ("Rename", NULL);
  pw_edit_set_text (edit, attachment, PW_ATTACHMENT_TITLE, "map/plan.pdf");
  assert_refused (fixture, edit, "De naam van een bijlage is één regel, zonder tekens die onzichtbaar zijn of naar een andere map leiden.");
  edit = pw_edit_new ("Grow", NULL);
  pw_edit_set_int (edit, attachment, PW_ATTACHMENT_SIZE, PW_ATTACHMENT_MAX_BYTES + 1);
  assert_refused (fixture, edit, "Een bijlage is hoogstens 20 MB groot.");
  assert_applied (fixture, pw_attachment_edit_remove (attachment));
}

static gpointer
add_snapshot (Fixture         *fixture,
              const char      *title,
              PwSnapshotCause  cause)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  PwEdit *edit = pw_edit_new ("Keep", NULL);
  g_autofree char *hash = pw_edit_attach_blob (edit, bytes);
  gpointer snapshot = pw_edit_create (edit, PW_TYPE_SNAPSHOT);

  pw_edit_set_ref (edit, snapshot, PW_SNAPSHOT_PROJECT, fixture->project);
  pw_edit_set_text (edit, snapshot, PW_SNAPSHOT_TITLE, title);
  pw_edit_set_text (edit, snapshot, PW_SNAPSHOT_RECORDED, "2026-11-22T12:00:00Z");
  pw_edit_set_int (edit, snapshot, PW_SNAPSHOT_CAUSE, cause);
  pw_edit_set_text (edit, snapshot, PW_SNAPSHOT_CONTENT, hash);
  assert_applied (fixture, edit);
  return pw_workspace_find_named (fixture->workspace, PW_TYPE_SNAPSHOT, title, NULL);
}

static PwEdit *
delete_one (gpointer entity)
{
  PwEdit *edit = pw_edit_new ("Delete", NULL);

  pw_edit_delete (edit, entity);
  return edit;
}

static void
test_snapshots (Fixture       *fixture,
                gconstpointer  data)
{
  gpointer manual = add_snapshot (fixture, "Voor de vakantie", PW_SNAPSHOT_CAUSE_MANUAL);
  gpointer report = add_snapshot (fixture, "Statusrapport maart", PW_SNAPSHOT_CAUSE_STATUS_REPORT);
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_edit_new ("Rename", NULL);

  pw_edit_set_text (edit, manual, PW_SNAPSHOT_TITLE, "Anders");
  assert_refused (fixture, edit, "Een vastgelegde planning blijft zoals ze was.");
  assert_refused (fixture, delete_one (report), "De planning van een statusrapport blijft zolang het project er is.");

  /* Undo takes back the making of it, and redo makes it again. */
  g_assert_true (pw_workspace_undo (fixture->workspace, &error));
  g_assert_cmpuint (count (fixture, PW_TYPE_SNAPSHOT), ==, 1);
  g_assert_true (pw_workspace_redo (fixture->workspace, &error));
  g_assert_cmpuint (count (fixture, PW_TYPE_SNAPSHOT), ==, 2);

  assert_applied (fixture, delete_one (manual));
  edit = pw_edit_new ("Project", NULL);
  pw_edit_delete_tree (edit, fixture->workspace, fixture->project);
  assert_applied (fixture, edit);
  g_assert_cmpuint (count (fixture, PW_TYPE_SNAPSHOT), ==, 0);
}

/* A task takes along all that hangs on it. */
static void
test_delete_task (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_edit_new ("Delete", NULL);

  assert_applied (fixture, pw_task_edit_add_person (fixture->task, fixture->amina, 90, 0, NULL));
  assert_applied (fixture, pw_task_edit_add_line (fixture->task, "Leges betalen", NULL));
  assert_applied (fixture, pw_attachment_edit_add (fixture->task, "plan.pdf", bytes, NULL));
  before = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpuint (pw_edit_delete_tree (edit, fixture->workspace, fixture->task), ==, 4);
  assert_applied (fixture, edit);
  g_assert_cmpuint (count (fixture, PW_TYPE_TASK_PERSON) + count (fixture, PW_TYPE_CHECKLIST_ITEM) + count (fixture, PW_TYPE_ATTACHMENT), ==, 0);
  g_assert_true (pw_workspace_undo (fixture->workspace, &error));
  after = pw_workspace_dup_content_hash (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(name, function) g_test_add ("/model/rules-work/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  pw_words_init ();
  g_test_init (&argc, &argv, NULL);
  ADD ("weeks", test_weeks);
  ADD ("weeks-refused", test_weeks_refused);
  ADD ("presets", test_presets);
  ADD ("week-goes-along", test_week_goes_along);
  ADD ("replacement", test_replacement);
  ADD ("sittings", test_sittings);
  ADD ("people", test_people);
  ADD ("task", test_task);
  ADD ("checklist", test_checklist);
  ADD ("attachment-names", test_attachment_names);
  ADD ("attachments", test_attachments);
  ADD ("snapshots", test_snapshots);
  ADD ("delete-task", test_delete_task);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pw-words.h"
#include "model/pw-frozen-document.h"
#include "model/pw-person.h"
#include "model/pw-project.h"
#include "model/pw-sign-off.h"
#include "model/pw-task.h"
#include "pw-roster-fixture.h"
#include "ui/today/pw-agenda.h"

typedef struct
{
  PwWorkspace *workspace;
  PwPlan      *plan;
  PwRoster    *roster;
  PwDay        today;
  gpointer     an;
  gpointer     bo;
  gpointer     project;
} Fixture;

static PwDay
read_day (const char *text)
{
  PwDay day = pw_day_parse_iso (text);

  g_assert_cmpint (day, !=, PW_DAY_NONE);
  return day;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Edit", NULL);

  fixture->workspace = pw_fixture_open ();
  fixture->plan = pw_plan_new (fixture->workspace);
  fixture->roster = pw_roster_new (fixture->workspace);
  fixture->today = read_day (PW_FIXTURE_MONDAY);
  fixture->an = pw_fixture_add_volunteer (fixture->workspace, "An", "Claes");
  fixture->bo = pw_fixture_add_volunteer (fixture->workspace, "Bo", "Maes");
  fixture->project = pw_edit_create (edit, PW_TYPE_PROJECT);
  pw_edit_set_text (edit, fixture->project, PW_PROJECT_TITLE, "Digitaal loket");
  pw_edit_set_int (edit, fixture->project, PW_PROJECT_STATE, PW_PROJECT_STATE_RUNNING);
  pw_edit_set_day (edit, fixture->project, PW_PROJECT_START_DAY, read_day ("2026-10-01"));
  pw_edit_set_int (edit, fixture->project, PW_PROJECT_DAY_MINUTES, 456);
  pw_edit_set_ref (edit, fixture->project, PW_PROJECT_OWNER, fixture->an);
  pw_fixture_apply (fixture->workspace, edit);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->roster);
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->workspace);
}

/* A milestone that stands on a day, whatever comes before it. */
static void
add_milestone (Fixture    *fixture,
               const char *title,
               const char *day,
               const char *deadline,
               gpointer    owner,
               gboolean    is_done)
{
  PwEdit *edit = pw_edit_new ("Edit", NULL);
  PwTask *task = pw_edit_create (edit, PW_TYPE_TASK);

  pw_edit_set_ref (edit, task, PW_TASK_PROJECT, fixture->project);
  pw_edit_set_int (edit, task, PW_TASK_KIND, PW_TASK_KIND_MILESTONE);
  pw_edit_set_text (edit, task, PW_TASK_TITLE, title);
  pw_edit_set_int (edit, task, PW_TASK_IS_MANUAL, TRUE);
  pw_edit_set_day (edit, task, PW_TASK_MANUAL_START_DAY, read_day (day));
  pw_edit_set_day (edit, task, PW_TASK_MANUAL_FINISH_DAY, read_day (day));
  if (deadline != NULL)
    {
      pw_edit_set_day (edit, task, PW_TASK_DEADLINE_DAY, read_day (deadline));
    }
  if (owner != NULL)
    {
      pw_edit_set_ref (edit, task, PW_TASK_OWNER, owner);
    }
  if (is_done)
    {
      pw_edit_set_int (edit, task, PW_TASK_PROGRESS, 100);
      pw_edit_set_day (edit, task, PW_TASK_ACTUAL_START_DAY, read_day (day));
      pw_edit_set_day (edit, task, PW_TASK_ACTUAL_FINISH_DAY, read_day (day));
    }
  pw_fixture_apply (fixture->workspace, edit);
}

/* The rows as "title: subtitle", one a line. */
static void
assert_agenda (Fixture       *fixture,
               PwAgendaGroup  group,
               gpointer       person,
               const char    *expected)
{
  g_autoptr (GPtrArray) items = pw_agenda_list (group, fixture->plan, fixture->roster, fixture->today, person);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const PwAgendaItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (text, "%s: %s\n", item->title, item->subtitle);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  add_milestone (fixture, "Bestek", "2026-11-20", NULL, NULL, FALSE);
  add_milestone (fixture, "Gunning", "2026-11-22", NULL, NULL, FALSE);
  add_milestone (fixture, "Analyse", "2026-11-02", NULL, NULL, TRUE);
  add_milestone (fixture, "Livegang", "2027-03-05", "2027-03-01", NULL, FALSE);
  assert_agenda (fixture, PW_AGENDA_LATE, NULL,
                 "Bestek: Digitaal loket · 3 dagen te laat\n"
                 "Gunning: Digitaal loket · 1 dag te laat\n"
                 "Livegang: Digitaal loket · 4 dagen na de uiterste datum\n");
}

static void
test_soon (Fixture       *fixture,
           gconstpointer  data)
{
  add_milestone (fixture, "Vandaag", "2026-11-23", NULL, NULL, FALSE);
  add_milestone (fixture, "Over veertien dagen", "2026-12-07", NULL, NULL, FALSE);
  add_milestone (fixture, "Over vijftien dagen", "2026-12-08", NULL, NULL, FALSE);
  assert_agenda (fixture, PW_AGENDA_SOON, NULL, "Vandaag: Digitaal loket\nOver veertien dagen: Digitaal loket\n");
}

/* A task is its owner's, else that of the owner of the project. */
static void
test_mine (Fixture       *fixture,
           gconstpointer  data)
{
  add_milestone (fixture, "Van het project", "2026-11-24", NULL, NULL, FALSE);
  add_milestone (fixture, "Van Bo", "2026-11-25", NULL, fixture->bo, FALSE);
  assert_agenda (fixture, PW_AGENDA_SOON, fixture->an, "Van het project: Digitaal loket\n");
  assert_agenda (fixture, PW_AGENDA_SOON, fixture->bo, "Van Bo: Digitaal loket\n");
  g_assert_true (pw_agenda_owns (fixture->plan, fixture->an));
  g_assert_true (pw_agenda_owns (fixture->plan, fixture->bo));
  g_assert_false (pw_agenda_owns (fixture->plan, pw_fixture_add_volunteer (fixture->workspace, "Cil", "Wouters")));
  g_assert_false (pw_agenda_owns (fixture->plan, NULL));
}

static void
test_stopped (Fixture       *fixture,
              gconstpointer  data)
{
  PwEdit *edit = pw_edit_new ("Edit", NULL);

  add_milestone (fixture, "Bestek", "2026-11-20", NULL, NULL, FALSE);
  add_milestone (fixture, "Gunning", "2026-11-24", NULL, NULL, FALSE);
  pw_edit_set_int (edit, fixture->project, PW_PROJECT_STATE, PW_PROJECT_STATE_STOPPED);
  pw_fixture_apply (fixture->workspace, edit);
  assert_agenda (fixture, PW_AGENDA_LATE, NULL, "");
  assert_agenda (fixture, PW_AGENDA_SOON, NULL, "");
}

/* Seven days from today on; a shift that is full is no worry. */
static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  const PwShiftPlaces places[] = { { NULL, NULL, NULL, 1, 2, 2 } };
  gpointer activity = pw_fixture_add_activity (fixture->workspace, "De Mand");
  gpointer full = pw_fixture_add_shift (fixture->workspace, activity, "ophaling", "2026-11-25", "08:30", 150, places, 1);

  pw_fixture_add_shift (fixture->workspace, activity, "gisteren", "2026-11-22", "13:00", 210, places, 1);
  pw_fixture_add_shift (fixture->workspace, activity, NULL, "2026-11-29", "22:00", 180, places, 1);
  pw_fixture_add_shift (fixture->workspace, activity, "bedeling", "2026-11-26", "13:00", 210, places, 1);
  pw_fixture_add_shift (fixture->workspace, activity, "later", "2026-11-30", "13:00", 210, places, 1);
  pw_fixture_assign (fixture->workspace, full, fixture->an, pw_fixture_get_demand (fixture->workspace, full, 0));
  pw_fixture_assign (fixture->workspace, full, fixture->bo, pw_fixture_get_demand (fixture->workspace, full, 0));
  assert_agenda (fixture, PW_AGENDA_PLACES, NULL,
                 "De Mand: bedeling: 13:00–16:30 · nog 2 plaatsen in te vullen\n"
                 "De Mand: 22:00–01:00 · nog 2 plaatsen in te vullen\n");
}

static void
offer (PwEdit        *edit,
       Fixture       *fixture,
       gpointer       document,
       gpointer       person,
       PwSignOffRole  role,
       const char    *offered,
       const char    *signed_day)
{
  gpointer sign_off = pw_edit_create (edit, PW_TYPE_SIGN_OFF);

  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_FROZEN_DOCUMENT, document);
  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_PERSON, person);
  pw_edit_set_ref (edit, sign_off, PW_SIGN_OFF_OFFERED_BY, fixture->bo);
  pw_edit_set_int (edit, sign_off, PW_SIGN_OFF_ROLE, (int) role);
  pw_edit_set_int (edit, sign_off, PW_SIGN_OFF_STATE, signed_day != NULL ? PW_SIGN_OFF_STATE_SIGNED : PW_SIGN_OFF_STATE_OFFERED);
  pw_edit_set_day (edit, sign_off, PW_SIGN_OFF_OFFERED_DAY, read_day (offered));
  if (signed_day != NULL)
    {
      pw_edit_set_int (edit, sign_off, PW_SIGN_OFF_ROUTE, PW_SIGN_OFF_ROUTE_PAPER);
      pw_edit_set_day (edit, sign_off, PW_SIGN_OFF_ANSWERED_DAY, read_day (signed_day));
    }
}

/* A form for An, and after her for @supervisor if there is one. */
static void
add_form (Fixture    *fixture,
          const char *title,
          const char *offered,
          const char *signed_day,
          gpointer    supervisor)
{
  PwEdit *edit = pw_edit_new ("Edit", NULL);
  gpointer document = pw_edit_create (edit, PW_TYPE_FROZEN_DOCUMENT);
  g_autoptr (GBytes) file = g_bytes_new (title, strlen (title));
  g_autofree char *hash = pw_edit_attach_blob (edit, file);

  pw_edit_set_int (edit, document, PW_FROZEN_DOCUMENT_KIND, PW_FROZEN_DOCUMENT_KIND_SIGN_OFF_FORM);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_TITLE, title);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_CONTENT_HASH, "123456789abc");
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_FILE, hash);
  pw_edit_set_text (edit, document, PW_FROZEN_DOCUMENT_FROZEN, "2026-11-01T10:00:00Z");
  pw_edit_set_int (edit, document, PW_FROZEN_DOCUMENT_PAGES, 1);
  offer (edit, fixture, document, fixture->an, PW_SIGN_OFF_ROLE_EMPLOYEE, offered, signed_day);
  if (supervisor != NULL)
    {
      offer (edit, fixture, document, supervisor, PW_SIGN_OFF_ROLE_SUPERVISOR, offered, NULL);
    }
  pw_fixture_apply (fixture->workspace, edit);
}

/* What waits, of who signs and of who offered it. */
static void
test_forms (Fixture       *fixture,
            gconstpointer  data)
{
  const char *waiting = "An Claes: Al 14 dagen: Oud\nAn Claes: Al 1 dag: Nieuw\n";

  add_form (fixture, "Nieuw", "2026-11-22", NULL, NULL);
  add_form (fixture, "Oud", "2026-11-09", NULL, NULL);
  add_form (fixture, "Getekend", "2026-11-09", "2026-11-09", NULL);
  assert_agenda (fixture, PW_AGENDA_FORMS, NULL, waiting);
  assert_agenda (fixture, PW_AGENDA_FORMS, fixture->an, waiting);
  assert_agenda (fixture, PW_AGENDA_FORMS, fixture->bo, waiting);
  assert_agenda (fixture, PW_AGENDA_FORMS, pw_fixture_add_volunteer (fixture->workspace, "Cil", "Wouters"), "");
}

/* A form stands there once: the supervisor's turn comes when the member of staff has signed, and counts from that day. */
static void
test_turns (Fixture       *fixture,
            gconstpointer  data)
{
  gpointer chief = pw_fixture_add_volunteer (fixture->workspace, "Cil", "Wouters");

  add_form (fixture, "Bij An", "2026-11-09", NULL, chief);
  add_form (fixture, "Bij Cil", "2026-11-09", "2026-11-20", chief);
  assert_agenda (fixture, PW_AGENDA_FORMS, NULL, "An Claes: Al 14 dagen: Bij An\nCil Wouters: Al 3 dagen: Bij Cil\n");
  assert_agenda (fixture, PW_AGENDA_FORMS, fixture->an, "An Claes: Al 14 dagen: Bij An\n");
  assert_agenda (fixture, PW_AGENDA_FORMS, chief, "Cil Wouters: Al 3 dagen: Bij Cil\n");
}

int
main (int    argc,
      char **argv)
{
  pw_words_init ();
  g_setenv ("PW_TODAY", PW_FIXTURE_MONDAY, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/ui/agenda/late", Fixture, NULL, set_up, test_late, tear_down);
  g_test_add ("/ui/agenda/soon", Fixture, NULL, set_up, test_soon, tear_down);
  g_test_add ("/ui/agenda/mine", Fixture, NULL, set_up, test_mine, tear_down);
  g_test_add ("/ui/agenda/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/ui/agenda/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/ui/agenda/forms", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/ui/agenda/turns", Fixture, NULL, set_up, test_turns, tear_down);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/pw-demo-private.h"
#include "exchange/pw-example.h"
#include "exchange/pw-import.h"
#include "model/pw-appointment-edits.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-competency.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-sign-off-edits.h"
#include "print/pw-assessment-document.h"
#include "print/pw-rendering.h"
#include "print/pw-sign-off-offer.h"

/* The examples name real boards; the demo office is fictional. */
static const struct
{
  const char *real;
  const char *fictional;
} names[] = {
  { "in Vlaams-Brabant", "in de regio" },
  { "regio Vlaams-Brabant", "regio" },
  { "Vlaams-Brabant", "de regio" },
  { "als VERA", "als Streekdienst Lindeland" },
  { "VERA", "Streekdienst Lindeland" },
  { "Kortenberg", "Linderbeke" },
  { "de Kapstok", "De Kleerhaak" },
  { "Kapstok", "De Kleerhaak" },
};

static const struct
{
  const char *person;
  gboolean    is_coordinator;
  const char *supervisor;
  int         since_days;
} appointments[] = {
  { "coordinator", TRUE, "afdelingshoofd", 640 },
  { "huis", TRUE, "diensthoofd", 300 },
  { "projectwerker", FALSE, "diensthoofd", 900 },
  { "vrijwilligerswerk", FALSE, "diensthoofd", 200 },
  { "buurten", FALSE, "diensthoofd", 820 },
  { "outreach", FALSE, "diensthoofd", 210 },
  { "communicatie", FALSE, "diensthoofd", 120 },
};

typedef enum
{
  DEMO_OFFERED,
  DEMO_WAITS_FOR_CHIEF,
  DEMO_SIGNED,
  DEMO_REFUSED
} DemoAnswer;

/* When a form was offered, counted back from today, and what became of it. */
typedef struct
{
  const char     *person;
  int             offered_ago;
  DemoAnswer      answer;
  PwSignOffRoute  route;
  int             answered_ago;
} DemoOffer;

static const DemoOffer first_coordinator_offers[] = {
  { "coordinator", 380, DEMO_SIGNED, PW_SIGN_OFF_ROUTE_PAPER, 374 },
};

static const DemoOffer second_coordinator_offers[] = {
  { "coordinator", 2, DEMO_OFFERED, 0, 0 },
  { "huis", 1, DEMO_OFFERED, 0, 0 },
};

static const DemoOffer first_worker_offers[] = {
  { "projectwerker", 700, DEMO_SIGNED, PW_SIGN_OFF_ROUTE_PAPER, 690 },
  { "buurten", 700, DEMO_SIGNED, PW_SIGN_OFF_ROUTE_ELSEWHERE, 688 },
};

static const DemoOffer second_worker_offers[] = {
  { "projectwerker", 33, DEMO_WAITS_FOR_CHIEF, PW_SIGN_OFF_ROUTE_PAPER, 26 },
  { "vrijwilligerswerk", 33, DEMO_WAITS_FOR_CHIEF, PW_SIGN_OFF_ROUTE_PAPER, 20 },
  { "buurten", 33, DEMO_SIGNED, PW_SIGN_OFF_ROUTE_PAPER, 24 },
  { "outreach", 33, DEMO_REFUSED, 0, 25 },
  { "communicatie", 33, DEMO_SIGNED, PW_SIGN_OFF_ROUTE_SCREEN, 31 },
};

static const DemoOffer last_assessment = { "projectwerker", 319, DEMO_SIGNED, PW_SIGN_OFF_ROUTE_PAPER, 315 };
static const DemoOffer this_assessment = { "projectwerker", 18, DEMO_WAITS_FOR_CHIEF, PW_SIGN_OFF_ROUTE_PAPER, 17 };

/* What differs from the expected level, and what was said about it; the year says which form. */
static const struct
{
  const char *person;
  int         years_ago;
  const char *competency;
  int         self_level;
  int         observed;
  const char *remark;
  const char *action;
} scores[] = {
  { "projectwerker", 1, "Databanken (Access)", 1, 0, NULL, NULL },
  { "projectwerker", 1, "Projectmatig werken", 3, 2, "Plant goed, maar rapporteert laat aan de stuurgroep.", "Opleiding projectmatig werken" },
  { "projectwerker", 1, "Mondelinge communicatie", 2, 3, "Brengt moeilijke boodschappen rustig en helder.", NULL },
  { "projectwerker", 0, "Projectmatig werken", 3, 3, "Rapporteert dit jaar elke maand op tijd.", NULL },
  { "projectwerker", 0, "Inzet", 3, 3, "Trok de verhuis van De Mand.", NULL },
  { "projectwerker", 0, "Leerbereidheid", 2, 3, NULL, NULL },
  { "coordinator", 1, "Organiseren", 2, 3, "Vlotte opstart van het gezamenlijk zaaksysteem.", NULL },
  { "coordinator", 1, "Luisteren", 2, 1, "Laat in overleg te weinig ruimte voor twijfel.", "Coaching in gesprekstechnieken" },
};

static PwDay
office_day (PwDemo *self,
            int     days_ago)
{
  PwDay day = self->today - days_ago;
  PwWeekday weekday = pw_day_get_weekday (day);

  return weekday >= PW_SATURDAY ? day - (PwDay) (weekday - PW_FRIDAY) : day;
}

/* Takes @edit, which is %NULL when its verb refused. */
static gboolean
apply (PwDemo  *self,
       PwEdit  *edit,
       GError **error)
{
  g_autoptr (PwEdit) owned = edit;

  if (owned == NULL)
    {
      return FALSE;
    }

  pw_edit_set_finality (owned, PW_EDIT_BARRIER);
  return pw_workspace_apply (self->workspace, owned, error);
}

static PwImport *
read_description (const char  *id,
                  GError     **error)
{
  g_autoptr (GFile) file = pw_example_find_function (id);
  g_autofree char *content = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  if (!g_file_load_contents (file, NULL, &content, &length, NULL, error))
    {
      return NULL;
    }

  text = g_string_new_len (content, (gssize) length);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_string_replace (text, names[i].real, names[i].fictional, 0);
    }

  bytes = g_bytes_new (text->str, text->len);
  return pw_import_read_bytes (bytes, id, error);
}

/* Version 1 of a function, in force. */
static PwFunctionVersion *
add_function (PwDemo      *self,
              const char  *id,
              int          days_ago,
              GError     **error)
{
  g_autoptr (PwImport) import = read_description (id, error);

  if (import == NULL)
    {
      return NULL;
    }

  pw_import_set_state (import, PW_FUNCTION_VERSION_STATE_IN_FORCE, office_day (self, days_ago));
  return apply (self, pw_import_make_edit (import, self->workspace, error), error) ? pw_import_get_record (import) : NULL;
}

/* The next concept, with one task said better and one competency a level up. */
static PwFunctionVersion *
add_concept (PwDemo             *self,
             PwFunctionVersion  *from,
             const char         *old_words,
             const char         *new_words,
             const char         *competency,
             GError            **error)
{
  PwFunctionVersion *made = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GPtrArray) levels = NULL;

  if (!apply (self, pw_function_version_edit_copy (from, &made), error))
    {
      return NULL;
    }

  blocks = pw_workspace_list_referrers (self->workspace, PW_TYPE_FUNCTION_BLOCK, PW_FUNCTION_BLOCK_FUNCTION_VERSION, made);
  for (guint i = 0; i < blocks->len; i++)
    {
      PwFunctionBlock *block = g_ptr_array_index (blocks, i);
      const char *text = pw_function_block_get_text (block);

      if (text != NULL && strstr (text, old_words) != NULL)
        {
          g_autoptr (GString) changed = g_string_new (text);

          g_string_replace (changed, old_words, new_words, 1);
          if (!apply (self, pw_function_block_edit (block, PW_FUNCTION_BLOCK_TEXT, changed->str), error))
            {
              return NULL;
            }
          break;
        }
    }

  levels = pw_function_version_list_expected (made);
  for (guint i = 0; i < levels->len; i++)
    {
      PwExpectedLevel *level = g_ptr_array_index (levels, i);

      if (g_str_equal (pw_competency_get_title (pw_expected_level_get_competency (level)), competency)
          && !apply (self, pw_expected_level_edit (level, pw_expected_level_get_level (level) + 1, error), error))
        {
          return NULL;
        }
    }

  return made;
}

static gboolean
appoint (PwDemo      *self,
         PwFunction  *function,
         gboolean     is_coordinator,
         GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (appointments); i++)
    {
      if (appointments[i].is_coordinator == is_coordinator
          && !apply (self, pw_appointment_edit_create (pw_demo_get_person (self, appointments[i].person), function,
                                                       pw_demo_get_person (self, appointments[i].supervisor),
                                                       office_day (self, appointments[i].since_days), error), error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gpointer
find_supervisor (PwDemo     *self,
                 const char *person)
{
  for (guint i = 0; i < G_N_ELEMENTS (appointments); i++)
    {
      if (g_str_equal (appointments[i].person, person))
        {
          return pw_demo_get_person (self, appointments[i].supervisor);
        }
    }

  return NULL;
}

static gboolean
answer (PwDemo            *self,
        PwFrozenDocument  *document,
        const DemoOffer   *row,
        GError           **error)
{
  PwSignOff *employee = pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_EMPLOYEE);
  PwSignOff *supervisor = pw_frozen_document_find_sign_off (document, PW_SIGN_OFF_ROLE_SUPERVISOR);
  PwDay day = office_day (self, row->answered_ago);

  switch (row->answer)
    {
    case DEMO_WAITS_FOR_CHIEF:
      return apply (self, pw_sign_off_edit_sign (employee, row->route, day, error), error);

    case DEMO_SIGNED:
      return apply (self, pw_sign_off_edit_sign (employee, row->route, day, error), error)
             && apply (self, pw_sign_off_edit_sign (supervisor, row->route, day, error), error);

    case DEMO_REFUSED:
      return apply (self, pw_sign_off_edit_refuse (employee, day, "Vindt dat de taken rond de tweedehandskledingwinkel niet bij outreach horen.",
                                                   "Aangetekende brief", error), error)
             && apply (self, pw_sign_off_edit_sign (supervisor, PW_SIGN_OFF_ROUTE_PAPER, day, error), error);

    case DEMO_OFFERED:
    default:
      return TRUE;
    }
}

static gboolean
offer (PwDemo             *self,
       PwFunctionVersion  *version,
       const DemoOffer    *rows,
       guint               n_rows,
       GError            **error)
{
  for (guint i = 0; i < n_rows; i++)
    {
      PwPerson *person = pw_demo_get_person (self, rows[i].person);
      g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_offer_free);
      PwOffer *made = pw_function_version_make_offer (version, person, find_supervisor (self, rows[i].person), error);

      if (made == NULL)
        {
          return FALSE;
        }
      g_ptr_array_add (offers, made);
      if (!apply (self, pw_function_version_edit_offer (version, offers, office_day (self, rows[i].offered_ago), error), error)
          || !answer (self, pw_function_version_find_offer (version, person), &rows[i], error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static PwAppointment *
find_appointment (PwDemo     *self,
                  const char *person)
{
  g_autoptr (GPtrArray) held = pw_person_list_functions (pw_demo_get_person (self, person), self->today);

  return g_ptr_array_index (held, 0);
}

/* Every competency at its expected level, but for those in the table. */
static void
fill_scores (PwDemo       *self,
             PwEdit       *edit,
             PwAssessment *assessment,
             const char   *person,
             int           years_ago,
             guint         n_filled)
{
  g_autoptr (GPtrArray) list = pw_assessment_list_scores (assessment);

  for (guint i = 0; i < MIN (list->len, n_filled); i++)
    {
      PwScore *score = g_ptr_array_index (list, i);
      int expected = pw_score_get_expected (score);

      pw_edit_set_int (edit, score, PW_SCORE_SELF_LEVEL, expected);
      pw_edit_set_int (edit, score, PW_SCORE_OBSERVED, expected);
      for (guint j = 0; j < G_N_ELEMENTS (scores); j++)
        {
          if (scores[j].years_ago == years_ago && g_str_equal (scores[j].person, person)
              && g_str_equal (scores[j].competency, pw_competency_get_title (pw_score_get_competency (score))))
            {
              pw_edit_set_int (edit, score, PW_SCORE_SELF_LEVEL, scores[j].self_level);
              pw_edit_set_int (edit, score, PW_SCORE_OBSERVED, MAX (scores[j].observed, 1));
              pw_edit_set_text (edit, score, PW_SCORE_REMARK, scores[j].remark);
              pw_edit_set_text (edit, score, PW_SCORE_ACTION, scores[j].action);
            }
        }
    }
}

/* A form over a calendar year; %NULL when something was refused. */
static PwAssessment *
assess (PwDemo      *self,
        const char  *person,
        int          years_ago,
        guint        n_filled,
        GError     **error)
{
  PwAssessment *assessment = NULL;
  PwEdit *fill;
  int year;

  pw_day_to_ymd (self->today, &year, NULL, NULL);
  year -= years_ago;
  if (!apply (self, pw_assessment_edit_create (find_appointment (self, person), pw_day_from_ymd (year, 1, 1), pw_day_from_ymd (year, 12, 31),
                                               &assessment, error), error))
    {
      return NULL;
    }

  fill = pw_edit_new (N_("Fill in a competency form"), NULL);
  fill_scores (self, fill, assessment, person, years_ago, n_filled);
  return apply (self, fill, error) ? assessment : NULL;
}

static gboolean
close_assessment (PwDemo        *self,
                  PwAssessment  *assessment,
                  int            days_ago,
                  const char    *remarks,
                  const char    *agreements,
                  GError       **error)
{
  PwEdit *edit;

  if (assessment == NULL)
    {
      return FALSE;
    }

  edit = pw_assessment_edit_close (assessment, office_day (self, days_ago), error);
  if (edit != NULL)
    {
      pw_edit_set_text (edit, assessment, PW_ASSESSMENT_REMARKS, remarks);
      pw_edit_set_text (edit, assessment, PW_ASSESSMENT_AGREEMENTS, agreements);
    }
  return apply (self, edit, error);
}

/* Freezes a closed form and has it answered as @row says. */
static gboolean
offer_assessment (PwDemo           *self,
                  PwAssessment     *assessment,
                  const DemoOffer  *row,
                  GError          **error)
{
  g_autoptr (PwDocument) document = pw_assessment_make_document (assessment);
  g_autofree char *hash = pw_document_dup_content_hash (document);
  g_autoptr (PwRendering) rendering = pw_rendering_new (document, error);
  g_autoptr (PwOffer) offer_made = NULL;

  if (rendering == NULL)
    {
      return FALSE;
    }

  offer_made = pw_offer_new (pw_assessment_get_person (assessment), pw_assessment_get_supervisor (assessment), rendering->pdf, hash,
                             (guint) rendering->n_pages);
  return apply (self, pw_assessment_edit_offer (assessment, offer_made, office_day (self, row->offered_ago), error), error)
         && answer (self, pw_assessment_find_document (assessment), row, error);
}

static gboolean
add_coordinator (PwDemo  *self,
                 GError **error)
{
  PwFunctionVersion *first = add_function (self, "projectcoordinator", 400, error);
  PwFunctionVersion *second;

  if (first == NULL
      || !appoint (self, pw_function_version_get_function (first), TRUE, error)
      || !offer (self, first, first_coordinator_offers, G_N_ELEMENTS (first_coordinator_offers), error)
      || !close_assessment (self, assess (self, "coordinator", 1, G_MAXUINT, error), 330,
                            "Een sterk jaar met drie projecten tegelijk.", "Halfweg het jaar een tussentijds gesprek.", error))
    {
      return FALSE;
    }

  second = add_concept (self, first, "resulterende projecten", "resulterende projecten, ook over de gemeentegrenzen heen,", "Luisteren", error);
  return second != NULL
         && apply (self, pw_function_version_edit_into_force (second, office_day (self, 5), error), error)
         && offer (self, second, second_coordinator_offers, G_N_ELEMENTS (second_coordinator_offers), error)
         && assess (self, "coordinator", 0, 5, error) != NULL
         && add_concept (self, second, "toegekende budget", "toegekende budget en de voorwaarden van subsidies", "Plannen", error) != NULL;
}

/* Last year's form is signed, this year's waits for the chief. */
static gboolean
add_worker_assessment (PwDemo           *self,
                       int               years_ago,
                       int               closed_ago,
                       const char       *remarks,
                       const char       *agreements,
                       const DemoOffer  *row,
                       GError          **error)
{
  PwAssessment *assessment = assess (self, row->person, years_ago, G_MAXUINT, error);

  return close_assessment (self, assessment, closed_ago, remarks, agreements, error)
         && offer_assessment (self, assessment, row, error);
}

static gboolean
add_worker (PwDemo  *self,
            GError **error)
{
  PwFunctionVersion *first = add_function (self, "projectwerker-kansarmoede", 720, error);
  PwFunctionVersion *second;

  if (first == NULL
      || !appoint (self, pw_function_version_get_function (first), FALSE, error)
      || !offer (self, first, first_worker_offers, G_N_ELEMENTS (first_worker_offers), error)
      || !add_worker_assessment (self, 1, 320, "Groeide in haar rol als projectleider.",
                                 "Volgt in het voorjaar de opleiding projectmatig werken.", &last_assessment, error))
    {
      return FALSE;
    }

  second = add_concept (self, first, "Begeleiden en motiveren van vrijwilligers", "Begeleiden en motiveren van vrijwilligers en stagiairs",
                        "Presentaties (PowerPoint)", error);
  return second != NULL
         && apply (self, pw_function_version_edit_into_force (second, office_day (self, 40), error), error)
         && offer (self, second, second_worker_offers, G_N_ELEMENTS (second_worker_offers), error)
         && add_worker_assessment (self, 0, 19, "Zelfstandig en betrouwbaar.",
                                   "Neemt volgend jaar de stuurgroep armoede op zich.", &this_assessment, error)
         && assess (self, "buurten", 0, 9, error) != NULL;
}

/**
 * pw_demo_add_forms:
 * @self: the demo office, with its people
 * @error: return location
 *
 * Two function descriptions in every state, who holds them, what was offered and
 * answered, and the competency forms of two years. The documents are real ones.
 *
 * Returns: whether all of it is there
 */
gboolean
pw_demo_add_forms (PwDemo  *self,
                   GError **error)
{
  return add_coordinator (self, error) && add_worker (self, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/pw-demo-private.h"

#include <stdlib.h>
#include <string.h>

#include "base/pw-clock.h"
#include "model/pw-date-change.h"
#include "model/pw-dependency.h"
#include "model/pw-programme-area.h"
#include "model/pw-project.h"
#include "model/pw-task.h"

#define DAY_MINUTES 456
#define ANY         G_MININT
#define MAX_ROWS    40

/*
 * A row of a planning. Days count from the Monday of this week. What is done has
 * its @start and happened then; the rest follows from its predecessors, not
 * before @start if it has one. @after names rows of the same project by number
 * from 1, as "3", "3+5" with a lag of five working days, "3ss" for start to start.
 */
typedef struct
{
  char        kind;             /* P phase, T task, M milestone */
  const char *title;
  const char *owner;
  int         start;
  int         days;
  const char *after;
  int         progress;
  int         deadline;
} DemoTask;

typedef struct
{
  const char     *code;
  const char     *title;
  const char     *area;
  const char     *owner;
  PwProjectState  state;
  int             start;
  int             deadline;
  gint64          estimate_euro;
  const char     *question;
  const char     *goal;
  const char     *scope;
  const char     *out_of_scope;
  const char     *partners;
  const DemoTask *tasks;
} DemoProject;

static const DemoTask digital_desk[] = {
  { 'P', "Voorbereiding", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Vraag scherpstellen met Welzijnshuis", "coordinator", -280, 10, NULL, 100, ANY },
  { 'T', "Gesprekken met baliemedewerkers", "coordinator", -266, 12, "2", 100, ANY },
  { 'T', "Projectfiche schrijven", "coordinator", -245, 5, "3", 100, ANY },
  { 'M', "Projectfiche op RvB", "coordinator", -228, 0, "4", 100, ANY },
  { 'P', "Aankoop", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "DPIA opstellen", "it", -210, 15, "5", 100, ANY },
  { 'M', "DPIA goedgekeurd", "coordinator", -182, 0, "7", 100, ANY },
  { 'T', "Bestek schrijven", "coordinator", -175, 30, "8", 100, ANY },
  { 'T', "Juridisch nazicht bestek", "administratie", -20, 10, "9", 80, ANY },
  { 'M', "Bestek op college", "coordinator", ANY, 0, "10+2", 0, -7 },
  { 'T', "Offertes afwachten", "coordinator", ANY, 20, "11", 0, ANY },
  { 'T', "Offertes vergelijken", "coordinator", ANY, 8, "12", 0, ANY },
  { 'M', "Gunning", "ad", ANY, 0, "13+5", 0, ANY },
  { 'P', "Uitvoering", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Inrichting formulieren en dossierstromen", "it", ANY, 25, "14", 0, ANY },
  { 'T', "Koppeling met het zaaksysteem", "it", ANY, 15, "16ss+10", 0, ANY },
  { 'M', "Acceptatietest", "coordinator", ANY, 0, "16,17", 0, ANY },
  { 'T', "Opleiding baliemedewerkers", "communicatie", ANY, 5, "18", 0, ANY },
  { 'M', "Livegang digitaal loket", "coordinator", ANY, 0, "18+23,19", 0, 130 },
  { 'T', "Overdracht aan IT-beheerder", "coordinator", ANY, 10, "20", 0, ANY },
  { 'M', "Einde nazorg", "coordinator", ANY, 0, "21+40", 0, ANY },
  { 0 },
};

static const DemoTask case_system[] = {
  { 'P', "Analyse", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Behoeften van de vier besturen verzamelen", "coordinator", -190, 20, NULL, 100, ANY },
  { 'T', "Processen in kaart brengen", "coordinator", -160, 25, "2", 100, ANY },
  { 'M', "Gezamenlijke nota op de vier colleges", "coordinator", -118, 0, "3", 100, ANY },
  { 'P', "Raamovereenkomst", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Marktverkenning", "it", -110, 15, "4", 100, ANY },
  { 'T', "Bestek raamovereenkomst", "coordinator", -84, 30, "6", 100, ANY },
  { 'M', "Bestek op RvB", "coordinator", -39, 0, "7", 100, ANY },
  { 'T', "Gunningsverslag", "coordinator", -14, 15, "8", 60, ANY },
  { 'M', "Gunning op RvB", "ad", ANY, 0, "9+3", 0, 28 },
  { 'P', "Uitrol Linderbeke", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Omgeving inrichten", "it", ANY, 20, "10+10", 0, ANY },
  { 'T', "Gegevens overzetten", "it", ANY, 15, "12", 0, ANY },
  { 'M', "Livegang Linderbeke", "coordinator", ANY, 0, "13", 0, ANY },
  { 'P', "Uitrol partners", NULL, ANY, 0, NULL, 0, ANY },
  { 'M', "Livegang Ooievaarsdal", "coordinator", ANY, 0, "14+30", 0, ANY },
  { 'M', "Livegang Hoevelaar", "coordinator", ANY, 0, "16+20", 0, ANY },
  { 'M', "Livegang Kastelo", "coordinator", ANY, 0, "17+20", 0, ANY },
  { 'T', "Evaluatie met de vier besturen", "coordinator", ANY, 10, "18", 0, ANY },
  { 0 },
};

static const DemoTask information_management[] = {
  { 'P', "Nulmeting", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Verwerkingsregister nakijken", "it", -330, 20, NULL, 100, ANY },
  { 'T', "Gesprekken met de diensten", "coordinator", -300, 20, "2", 100, ANY },
  { 'M', "Nulmeting op managementteam", "coordinator", -265, 0, "3", 100, ANY },
  { 'P', "Maatregelen", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Classificatieplan en bewaartermijnen", "coordinator", -250, 40, "4", 100, ANY },
  { 'T', "Gedeelde mappen opruimen", "it", -190, 60, "6", 100, ANY },
  { 'T', "Opleiding informatieveiligheid", "it", -90, 10, "6", 100, ANY },
  { 'M', "Beleid op gemeenteraad", "ad", -63, 0, "6", 100, ANY },
  { 'P', "Overdracht", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Documentatie van de omgeving", "coordinator", -60, 10, "9", 100, ANY },
  { 'T', "Kennisoverdracht", "coordinator", -44, 5, "11", 100, ANY },
  { 'M', "Overdracht IT-beheerder", "coordinator", -35, 0, "12", 100, ANY },
  { 'T', "Tweedelijnsondersteuning", "coordinator", -35, 31, "13", 75, ANY },
  { 'M', "Einde nazorg", "coordinator", 9, 0, "14", 0, ANY },
  { 'T', "Retrospectieve met het projectteam", "coordinator", ANY, 1, "15", 0, ANY },
  { 0 },
};

static const DemoTask rights[] = {
  { 'P', "Gegevens", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Afspraken met de Kruispuntbank", "projectwerker", -150, 20, NULL, 100, ANY },
  { 'T', "Lijst van mogelijke rechthebbenden", "outreach", -120, 10, "2", 100, ANY },
  { 'P', "Aanpak", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Brieven op leesniveau A2", "communicatie", -100, 8, "3", 100, ANY },
  { 'T', "Huisbezoeken eerste ronde", "outreach", -85, 45, "5", 100, ANY },
  { 'M', "Tussentijdse resultaten op BCSD", "projectwerker", -19, 0, "6", 100, ANY },
  { 'T', "Huisbezoeken tweede ronde", "outreach", -14, 30, "6", 30, ANY },
  { 'T', "Zitdagen in de voedselbedeling", "projectwerker", -14, 35, "6", 30, ANY },
  { 'M', "Rapport op vast bureau", "projectwerker", ANY, 0, "8,9", 0, 60 },
  { 'P', "Verankering", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Werkwijze opnemen in het onthaal", "diensthoofd", ANY, 15, "10", 0, ANY },
  { 'M', "Overdracht aan de sociale dienst", "diensthoofd", ANY, 0, "12", 0, ANY },
  { 0 },
};

static const DemoTask social_grocery[] = {
  { 'P', "Concept", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Werkbezoeken aan sociale kruideniers", "projectwerker", -240, 15, NULL, 100, ANY },
  { 'T', "Bevraging van de klanten van De Mand", "vrijwilligerswerk", -230, 20, NULL, 100, ANY },
  { 'T', "Conceptnota", "projectwerker", -200, 12, "2,3", 100, ANY },
  { 'M', "Conceptnota op vast bureau", "diensthoofd", -175, 0, "4", 100, ANY },
  { 'P', "Pand", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Pand zoeken", "projectwerker", -170, 60, "5", 100, ANY },
  { 'M', "Huurovereenkomst getekend", "ad", -75, 0, "7", 100, ANY },
  { 'T', "Omgevingsvergunning", "administratie", -70, 50, "8", 70, ANY },
  { 'M', "Vergunning verleend", "administratie", ANY, 0, "9", 0, -3 },
  { 'T', "Verbouwing en inrichting", "projectwerker", ANY, 40, "10", 0, ANY },
  { 'P', "Werking", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Afspraken met de voedselbank en winkels", "projectwerker", -30, 30, "5", 40, ANY },
  { 'T', "Nieuwe takenpakketten voor vrijwilligers", "vrijwilligerswerk", ANY, 15, "13", 0, ANY },
  { 'T', "Vorming van de vrijwilligers", "vrijwilligerswerk", ANY, 10, "14,11ss+20", 0, ANY },
  { 'P', "Verhuis", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Verhuis van de voorraad", "projectwerker", ANY, 3, "11,15", 0, ANY },
  { 'M', "Opening sociale kruidenier", "projectwerker", ANY, 0, "17+5", 0, 120 },
  { 'T', "Bekendmaking", "communicatie", ANY, 15, "11ss+25", 0, ANY },
  { 'M', "Eerste evaluatie met stuurgroep armoede", "diensthoofd", ANY, 0, "18+60", 0, ANY },
  { 0 },
};

static const DemoTask digital_buddies[] = {
  { 'P', "Aanvraag", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Partners zoeken", "outreach", -45, 15, NULL, 100, ANY },
  { 'T', "Subsidiedossier schrijven", "projectwerker", -21, 18, "2", 75, ANY },
  { 'M', "Indienen subsidiedossier", "projectwerker", 9, 0, "3", 0, 9 },
  { 'M', "Beslissing subsidie", "projectwerker", ANY, 0, "4+45", 0, ANY },
  { 'P', "Opstart", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Digibuddy's werven", "vrijwilligerswerk", ANY, 30, "5", 0, ANY },
  { 'T', "Vorming Digibuddy's", "outreach", ANY, 8, "7", 0, ANY },
  { 'T', "Toestellen aankopen", "it", ANY, 20, "5", 0, ANY },
  { 'M', "Eerste Digibuddy aan huis", "outreach", ANY, 0, "8,9", 0, ANY },
  { 'P', "Werking", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Begeleiding aan huis", "outreach", ANY, 180, "10", 0, ANY },
  { 'M', "Tussentijds verslag subsidie", "projectwerker", ANY, 0, "10+120", 0, ANY },
  { 'M', "Eindverslag subsidie", "projectwerker", ANY, 0, "12", 0, ANY },
  { 0 },
};

static const DemoTask child_poverty[] = {
  { 'P', "Voorbereiding", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Cijfers en signalen bundelen", "huis", -120, 20, NULL, 100, ANY },
  { 'T', "Gesprekken met scholen en ouders", "huis", -100, 35, "2ss+5", 100, ANY },
  { 'M', "Startmoment partneroverleg", "huis", -50, 0, "2", 100, ANY },
  { 'P', "Actieplan", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Werkgroep onderwijs", "huis", -42, 40, "4", 55, ANY },
  { 'T', "Werkgroep vrije tijd", "buurten", -42, 40, "4", 50, ANY },
  { 'T', "Werkgroep gezondheid", "outreach", -28, 40, "4", 25, ANY },
  { 'M', "Ontwerp op stuurgroep armoede", "huis", ANY, 0, "6,7,8", 0, 24 },
  { 'T', "Actieplan schrijven", "huis", ANY, 15, "9", 0, ANY },
  { 'M', "Actieplan op gemeenteraad", "afdelingshoofd", ANY, 0, "10+10", 0, ANY },
  { 'P', "Uitvoering", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Brugfiguren in drie scholen", "huis", ANY, 120, "11", 0, ANY },
  { 'T', "Vrijetijdspas", "buurten", ANY, 60, "11", 0, ANY },
  { 'T', "Gezonde brooddoos", "outreach", ANY, 60, "11", 0, ANY },
  { 'M', "Eerste jaarverslag", "huis", ANY, 0, "13", 0, ANY },
  { 0 },
};

static const DemoTask fair_trade[] = {
  { 'P', "Week van de Fair Trade", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Programma met de Wereldraad", "projectwerker", -130, 30, NULL, 100, ANY },
  { 'T', "Lokalen en materiaal reserveren", "administratie", -90, 5, "2", 100, ANY },
  { 'T', "Campagne", "communicatie", -75, 20, "2", 100, ANY },
  { 'M', "Week van de Fair Trade", "projectwerker", -47, 0, "4", 100, ANY },
  { 'P', "Titel FairTrade-gemeente", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Verslag van de zes criteria", "projectwerker", -25, 25, "5", 50, ANY },
  { 'M', "Advies Wereldraad", "projectwerker", ANY, 0, "7", 0, 14 },
  { 'M', "Indienen verlenging titel", "projectwerker", ANY, 0, "8+5", 0, ANY },
  { 'P', "SDG-jaar", NULL, ANY, 0, NULL, 0, ANY },
  { 'T', "Kalender met de diensten", "communicatie", ANY, 15, "8", 0, ANY },
  { 'T', "SDG-wandeling Wolverbeek", "buurten", ANY, 20, "11", 0, ANY },
  { 'T', "Scholenproject waterput", "projectwerker", ANY, 40, "11", 0, ANY },
  { 'M', "Slotmoment SDG-jaar", "projectwerker", ANY, 0, "12,13", 0, ANY },
  { 'M', "Werkingssubsidie Wereldraad uitbetaald", "administratie", 128, 0, NULL, 0, 128 },
  { 0 },
};

static const DemoProject projects[] = {
  { "DIG-01", "Digitaal loket Welzijn", "Digitale transformatie", "coordinator", PW_PROJECT_STATE_RUNNING, -280, 210, 86000,
    "Inwoners moeten nu voor elke aanvraag naar de balie, ook als dat niet nodig is.",
    "Zes veelgevraagde aanvragen van het Welzijnshuis kunnen van thuis uit, met hulp voor wie dat niet alleen kan.",
    "Zes aanvragen, koppeling met het zaaksysteem, opleiding van de balie, begeleide plaats in de bib.",
    "Individuele hulpverleningsdossiers.", "Streekdienst Lindeland dv, bibliotheek, Digipunt", digital_desk },
  { "DIG-02", "Gezamenlijk zaaksysteem", "Digitale transformatie", "coordinator", PW_PROJECT_STATE_RUNNING, -190, 330, 240000,
    "Vier besturen werken met vier verschillende systemen, die alle vier aflopen.",
    "Eén zaaksysteem voor vier besturen, met eigen inrichting per bestuur.",
    "Raamovereenkomst, inrichting, overzetten van lopende dossiers, opleiding.",
    "Archief van voor 2015.", "Linderbeke, Ooievaarsdal, Hoevelaar, Kastelo", case_system },
  { "DIG-03", "Informatiebeheer en GDPR-traject", "Digitale transformatie", "coordinator", PW_PROJECT_STATE_RUNNING, -330, 20, 32000,
    "Persoonsgegevens staan verspreid over mappen, mailboxen en papier.",
    "Elke dienst weet wat ze bewaart, waarom en hoelang.",
    "Register, classificatieplan, opruimen, opleiding.", "Digitalisering van het bouwarchief.", "DPO van de Streekdienst", information_management },
  { "WEL-01", "Rechtenverkenning", "Armoedebestrijding", "projectwerker", PW_PROJECT_STATE_RUNNING, -150, 120, 18500,
    "Veel inwoners nemen rechten niet op omdat ze die niet kennen.",
    "Tweehonderd gezinnen kennen hun rechten en hebben een aanvraag gedaan.",
    "Brieven, huisbezoeken, zitdagen.", "Nieuwe gemeentelijke premies.", "Sociale dienst, mutualiteiten, CAW", rights },
  { "WEL-02", "Verhuis De Mand naar sociale kruidenier", "Armoedebestrijding", "projectwerker", PW_PROJECT_STATE_RUNNING, -240, 230, 145000,
    "De voedselbedeling geeft pakketten en laat geen keuze.",
    "Een winkel waar mensen zelf kiezen, met ontmoeting en advies.",
    "Pand, inrichting, voorraad, vrijwilligers, bekendmaking.", "Levering aan huis.", "Voedselbank, buurtwinkels, vrijwilligers van De Mand", social_grocery },
  { "WEL-03", "Digibuddy's", "E-inclusie", "outreach", PW_PROJECT_STATE_PREPARATION, -45, 420, 38000,
    "Wie niet naar het Digipunt kan komen, blijft zonder hulp.",
    "Vrijwilligers helpen aan huis, een half jaar lang.",
    "Werving, vorming, toestellen, begeleiding.", "Herstelling van toestellen.", "Bibliotheek, lokale dienstencentra", digital_buddies },
  { "WEL-04", "Actieplan kinderarmoede", "Armoedebestrijding", "huis", PW_PROJECT_STATE_RUNNING, -120, 400, 60000,
    "Een op de negen kinderen in Linderbeke groeit op in armoede.",
    "Een plan dat door scholen, verenigingen en ouders gedragen wordt.",
    "Onderwijs, vrije tijd, gezondheid.", "Kinderopvang: eigen traject.", "Scholen, Huis van het Kind, jeugddienst", child_poverty },
  { "OSW-01", "FairTrade-gemeente en SDG-jaar", "Ontwikkelingssamenwerking", "projectwerker", PW_PROJECT_STATE_RUNNING, -130, 240, 9500,
    "De titel FairTrade-gemeente loopt af en de Wereldraad wil een jaar rond de SDG's.",
    "De titel verlengd en twaalf activiteiten met scholen en verenigingen.",
    "Verslag, campagne, kalender, slotmoment.", NULL, "Wereldraad, scholen, 11.11.11", fair_trade },
};

static const char *const areas[] = { "Digitale transformatie", "Armoedebestrijding", "E-inclusie", "Ontwikkelingssamenwerking" };

/* The first day on or after @day on which people work: no weekend. */
PwDay
pw_demo_find_workday (PwDay day)
{
  PwWeekday weekday = pw_day_get_weekday (day);

  return weekday == PW_SATURDAY ? day + 2 : weekday == PW_SUNDAY ? day + 1 : day;
}

static PwDay
add_workdays (PwDay day,
              int   count)
{
  for (day = pw_demo_find_workday (day); count > 0; count--)
    {
      day = pw_demo_find_workday (day + 1);
    }

  return day;
}

static void
link_rows (PwDemo     *self,
           PwTask    **made,
           int         row,
           const char *after)
{
  g_auto (GStrv) names = g_strsplit (after, ",", -1);

  for (char **name = names; *name != NULL; name++)
    {
      char *rest;
      long number = strtol (*name, &rest, 10);
      gboolean is_start_to_start = g_str_has_prefix (rest, "ss");
      const char *plus = strchr (rest, '+');
      PwDependency *link = pw_edit_create (self->edit, PW_TYPE_DEPENDENCY);

      pw_edit_set_ref (self->edit, link, PW_DEPENDENCY_PREDECESSOR, made[number - 1]);
      pw_edit_set_ref (self->edit, link, PW_DEPENDENCY_SUCCESSOR, made[row]);
      pw_edit_set_int (self->edit, link, PW_DEPENDENCY_KIND, is_start_to_start ? PW_DEPENDENCY_KIND_SS : PW_DEPENDENCY_KIND_FS);
      pw_edit_set_minutes (self->edit, link, PW_DEPENDENCY_LAG, plus != NULL ? atoi (plus + 1) * DAY_MINUTES : 0);
    }
}

static void
set_dates (PwDemo         *self,
           PwTask         *task,
           const DemoTask *row)
{
  PwDay start = row->start != ANY ? pw_demo_find_workday (self->monday + row->start) : PW_DAY_NONE;
  PwDay finish = start != PW_DAY_NONE ? add_workdays (start, MAX (row->days - 1, 0)) : PW_DAY_NONE;

  if (start == PW_DAY_NONE)
    {
      return;
    }
  if (row->progress > 0)
    {
      pw_edit_set_day (self->edit, task, PW_TASK_ACTUAL_START_DAY, start);
    }
  if (row->progress == 100)
    {
      pw_edit_set_int (self->edit, task, PW_TASK_IS_MANUAL, TRUE);
      pw_edit_set_day (self->edit, task, PW_TASK_MANUAL_START_DAY, start);
      pw_edit_set_minutes (self->edit, task, PW_TASK_MANUAL_START_MINUTE, row->kind == 'M' ? 720 : 510);
      pw_edit_set_day (self->edit, task, PW_TASK_MANUAL_FINISH_DAY, finish);
      pw_edit_set_minutes (self->edit, task, PW_TASK_MANUAL_FINISH_MINUTE, row->kind == 'M' ? 720 : 996);
      pw_edit_set_day (self->edit, task, PW_TASK_ACTUAL_FINISH_DAY, finish);
      return;
    }

  pw_edit_set_int (self->edit, task, PW_TASK_CONSTRAINT, PW_TASK_CONSTRAINT_START_NO_EARLIER);
  pw_edit_set_day (self->edit, task, PW_TASK_CONSTRAINT_DAY, start);
}

static guint
add_tasks (PwDemo         *self,
           PwProject      *project,
           const DemoTask *rows,
           PwTask        **made)
{
  PwTask *phase = NULL;
  guint n = 0;

  for (; rows[n].kind != 0; n++)
    {
      const DemoTask *row = &rows[n];

      made[n] = pw_edit_create (self->edit, PW_TYPE_TASK);
      pw_edit_set_ref (self->edit, made[n], PW_TASK_PROJECT, project);
      pw_edit_set_int (self->edit, made[n], PW_TASK_POSITION, (gint64) (n + 1) * 1000);
      pw_edit_set_text (self->edit, made[n], PW_TASK_TITLE, row->title);
      pw_edit_set_int (self->edit, made[n], PW_TASK_DURATION_UNIT, PW_TASK_DURATION_UNIT_DAY);
      pw_edit_set_int (self->edit, made[n], PW_TASK_KIND,
                       row->kind == 'P' ? PW_TASK_KIND_PHASE : row->kind == 'M' ? PW_TASK_KIND_MILESTONE : PW_TASK_KIND_TASK);
      if (row->kind == 'P')
        {
          phase = made[n];
          continue;
        }

      pw_edit_set_ref (self->edit, made[n], PW_TASK_PARENT, phase);
      pw_edit_set_ref (self->edit, made[n], PW_TASK_OWNER, pw_demo_get_person (self, row->owner));
      pw_edit_set_minutes (self->edit, made[n], PW_TASK_DURATION, row->days * DAY_MINUTES);
      pw_edit_set_int (self->edit, made[n], PW_TASK_PROGRESS, row->progress);
      pw_edit_set_day (self->edit, made[n], PW_TASK_DEADLINE_DAY, row->deadline != ANY ? pw_demo_find_workday (self->monday + row->deadline) : PW_DAY_NONE);
      set_dates (self, made[n], row);
      if (row->after != NULL)
        {
          link_rows (self, made, (int) n, row->after);
        }
    }

  return n;
}

static void
add_date_change (PwDemo     *self,
                 PwTask     *milestone,
                 int         from,
                 int         to,
                 const char *reason)
{
  PwDateChange *change = pw_edit_create (self->edit, PW_TYPE_DATE_CHANGE);
  g_autofree char *now = pw_clock_now_instant ();

  pw_edit_set_ref (self->edit, change, PW_DATE_CHANGE_TASK, milestone);
  pw_edit_set_day (self->edit, change, PW_DATE_CHANGE_FROM_DAY, pw_demo_find_workday (self->monday + from));
  pw_edit_set_day (self->edit, change, PW_DATE_CHANGE_TO_DAY, pw_demo_find_workday (self->monday + to));
  pw_edit_set_text (self->edit, change, PW_DATE_CHANGE_REASON, reason);
  pw_edit_set_text (self->edit, change, PW_DATE_CHANGE_RECORDED, now);
}

/* Three projects of the coordinator, five of the project worker and her colleagues. */
void
pw_demo_add_projects (PwDemo *self)
{
  PwProgrammeArea *made_areas[G_N_ELEMENTS (areas)];

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      made_areas[i] = pw_edit_create (self->edit, PW_TYPE_PROGRAMME_AREA);
      pw_edit_set_text (self->edit, made_areas[i], PW_PROGRAMME_AREA_TITLE, areas[i]);
      pw_edit_set_int (self->edit, made_areas[i], PW_PROGRAMME_AREA_POSITION, (gint64) (i + 1) * 1000);
      pw_edit_set_int (self->edit, made_areas[i], PW_PROGRAMME_AREA_COLOUR, (gint64) i);
    }

  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      const DemoProject *row = &projects[i];
      PwProject *project = pw_edit_create (self->edit, PW_TYPE_PROJECT);
      PwTask *tasks[MAX_ROWS];

      for (guint j = 0; j < G_N_ELEMENTS (areas); j++)
        {
          if (g_str_equal (areas[j], row->area))
            {
              pw_edit_set_ref (self->edit, project, PW_PROJECT_PROGRAMME_AREA, made_areas[j]);
            }
        }
      pw_edit_set_text (self->edit, project, PW_PROJECT_CODE, row->code);
      pw_edit_set_text (self->edit, project, PW_PROJECT_TITLE, row->title);
      pw_edit_set_int (self->edit, project, PW_PROJECT_STATE, row->state);
      pw_edit_set_ref (self->edit, project, PW_PROJECT_OWNER, pw_demo_get_person (self, row->owner));
      pw_edit_set_text (self->edit, project, PW_PROJECT_QUESTION, row->question);
      pw_edit_set_text (self->edit, project, PW_PROJECT_GOAL, row->goal);
      pw_edit_set_text (self->edit, project, PW_PROJECT_SCOPE, row->scope);
      pw_edit_set_text (self->edit, project, PW_PROJECT_OUT_OF_SCOPE, row->out_of_scope);
      pw_edit_set_text (self->edit, project, PW_PROJECT_PARTNERS, row->partners);
      pw_edit_set_int (self->edit, project, PW_PROJECT_ESTIMATE, row->estimate_euro * 100);
      pw_edit_set_day (self->edit, project, PW_PROJECT_START_DAY, pw_demo_find_workday (self->monday + row->start));
      pw_edit_set_day (self->edit, project, PW_PROJECT_DEADLINE_DAY, pw_demo_find_workday (self->monday + row->deadline));
      pw_edit_set_minutes (self->edit, project, PW_PROJECT_DAY_MINUTES, DAY_MINUTES);
      add_tasks (self, project, row->tasks, tasks);

      if (row->tasks == digital_desk)
        {
          add_date_change (self, tasks[10], -28, -7, "Advies van de jurist kwam later dan gevraagd");
          add_date_change (self, tasks[19], 114, 130, "Bestek miste de uiterste indiendatum van het college");
        }
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-pages.h"

#include <glib/gi18n-lib.h>

#include "model/pw-task.h"
#include "ui/activities/pw-activities-page.h"
#include "ui/forms/pw-forms-page.h"
#include "ui/functions/pw-functions-page.h"
#include "ui/milestones/pw-milestones-page.h"
#include "ui/projects/pw-projects-page.h"
#include "ui/roster/pw-roster-page.h"
#include "ui/today/pw-today-page.h"
#include "ui/volunteers/pw-volunteers-page.h"

/* The sidebar from top to bottom. A page joins by its line here. */
static const PwPageInfo pages[] = {
  { "today", NULL, NC_ ("page", "Today"), "go-home-symbolic", "", pw_today_page_new, PW_PROFILES_ALL },
  { "projects", NC_ ("page", "Projects"), NC_ ("page", "Projects"), "view-list-symbolic", "project task", pw_projects_page_new, PW_PROFILES_ALL },
  { "milestones", NC_ ("page", "Projects"), NC_ ("page", "Milestones"), "pw-milestone-symbolic", "milestone", pw_milestones_page_new, PW_PROFILES_ALL },
  { "roster", NC_ ("page", "Volunteers"), NC_ ("page", "Roster"), "view-grid-symbolic", "shift", pw_roster_page_new, PW_PROFILES_PROJECT_WORKER },
  { "volunteers", NC_ ("page", "Volunteers"), NC_ ("page", "Volunteers"), "system-users-symbolic", "volunteer", pw_volunteers_page_new, PW_PROFILES_PROJECT_WORKER },
  { "activities", NC_ ("page", "Volunteers"), NC_ ("page", "Activities"), "x-office-calendar-symbolic", "activity", pw_activities_page_new, PW_PROFILES_PROJECT_WORKER },
  { "functions", NC_ ("page", "Personnel"), NC_ ("page", "Functions"), "x-office-document-symbolic", "function function_version guide",
    pw_functions_page_new, PW_PROFILES_COORDINATOR | PW_PROFILES_SUPERVISOR },
  { "forms", NC_ ("page", "Personnel"), NC_ ("page", "Forms"), "checkbox-checked-symbolic", "assessment frozen_document sign_off",
    pw_forms_page_new, PW_PROFILES_COORDINATOR | PW_PROFILES_SUPERVISOR },
};

/**
 * pw_pages_get:
 * @n_pages: (out): how many
 *
 * Returns: (array length=n_pages): the pages in the order of the sidebar
 */
const PwPageInfo *
pw_pages_get (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (pages);
  return pages;
}

/**
 * pw_pages_find:
 * @id: the name of a page
 *
 * Returns: (nullable): the page
 */
const PwPageInfo *
pw_pages_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_strcmp0 (pages[i].id, id) == 0)
        {
          return &pages[i];
        }
    }

  return NULL;
}

/**
 * pw_pages_get_profiles:
 * @person: (nullable): who sits at the desk
 *
 * Returns: for whom the sidebar is; everybody when nobody said who they are
 */
PwProfiles
pw_pages_get_profiles (PwPerson *person)
{
  if (person == NULL || pw_entity_is_null (PW_ENTITY (person), PW_PERSON_PROFILE))
    {
      return PW_PROFILES_ALL;
    }

  return 1 << pw_person_get_profile (person);
}

/**
 * pw_pages_find_start:
 * @remembered: (nullable): the page that was open last
 * @profiles: for whom the sidebar is
 *
 * Returns: where the day starts: the page that was open last, when it is in the sidebar, else the first one
 */
const PwPageInfo *
pw_pages_find_start (const char *remembered,
                     PwProfiles  profiles)
{
  const PwPageInfo *page = pw_pages_find (remembered);

  return page != NULL && (page->profiles & profiles) != 0 ? page : &pages[0];
}

static const PwPageInfo *
find_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_auto (GStrv) kinds = g_strsplit (pages[i].kinds, " ", -1);

      if (g_strv_contains ((const char *const *) kinds, kind))
        {
          return &pages[i];
        }
    }

  return NULL;
}

/**
 * pw_pages_find_for:
 * @entity: a record
 *
 * Returns: (nullable): the page that shows it
 */
const PwPageInfo *
pw_pages_find_for (PwEntity *entity)
{
  const PwPageInfo *page = NULL;

  if (PW_IS_TASK (entity) && pw_task_get_kind (PW_TASK (entity)) == PW_TASK_KIND_MILESTONE)
    {
      page = find_kind ("milestone");
    }
  else if (PW_IS_PERSON (entity))
    {
      page = find_kind (pw_person_is_volunteer (PW_PERSON (entity)) ? "volunteer" : "staff");
    }

  return page != NULL ? page : find_kind (pw_entity_get_kind (entity));
}

const char *
pw_page_info_get_title (const PwPageInfo *self)
{
  return g_dpgettext2 (NULL, "page", self->title);
}

const char *
pw_page_info_get_group (const PwPageInfo *self)
{
  return self->group != NULL ? g_dpgettext2 (NULL, "page", self->group) : NULL;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-person.h"
#include "ui/app/pw-desk.h"
#include "ui/app/pw-page.h"

G_BEGIN_DECLS

/**
 * PwProfiles:
 *
 * Whose sidebar a page is in.
 */
typedef enum
{
  PW_PROFILES_COORDINATOR    = 1 << 0,
  PW_PROFILES_PROJECT_WORKER = 1 << 1,
  PW_PROFILES_SUPERVISOR     = 1 << 2,
  PW_PROFILES_ALL            = (1 << 3) - 1
} PwProfiles;

/**
 * PwPageInfo:
 * @id: its name in `--page`, in settings and in `win.page`
 * @group: (nullable): msgid of the heading above it in the sidebar
 * @title: msgid of its name
 * @icon: its icon
 * @kinds: the kinds of records that it shows, apart by spaces; `milestone`, `volunteer` and `staff` for those tasks and persons
 * @create: makes the page, a widget that is a #PwPage
 * @profiles: who sees it
 */
typedef struct
{
  const char  *id;
  const char  *group;
  const char  *title;
  const char  *icon;
  const char  *kinds;
  GtkWidget *(*create) (PwDesk *desk);
  PwProfiles   profiles;
} PwPageInfo;

const PwPageInfo *pw_pages_get           (guint            *n_pages);
const PwPageInfo *pw_pages_find          (const char       *id);
const PwPageInfo *pw_pages_find_for      (PwEntity         *entity);
PwProfiles        pw_pages_get_profiles  (PwPerson         *person);
const PwPageInfo *pw_pages_find_start    (const char       *remembered,
                                          PwProfiles        profiles);
const char       *pw_page_info_get_title (const PwPageInfo *self);
const char       *pw_page_info_get_group (const PwPageInfo *self);

G_END_DECLS

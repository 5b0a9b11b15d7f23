/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity.h"

G_BEGIN_DECLS

typedef struct _PwOfficeDays PwOfficeDays;

PwOfficeDays *pw_office_days_new         (PwWorkspace  *workspace,
                                          PwDayRange    range);
void          pw_office_days_free        (PwOfficeDays *self);
const char   *pw_office_days_get_title   (PwOfficeDays *self,
                                          PwDay         day);
const char   *pw_office_days_get_closing (PwOfficeDays *self,
                                          PwDay         day,
                                          PwMinutes     start,
                                          PwMinutes     length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwOfficeDays, pw_office_days_free)

G_END_DECLS

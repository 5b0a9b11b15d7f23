/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/pw-desk.h"

G_BEGIN_DECLS

/* A short list of titles to add to, rename and delete from: programme areas, powers. */
#define PW_TYPE_CATALOGUE_GROUP (pw_catalogue_group_get_type ())
G_DECLARE_FINAL_TYPE (PwCatalogueGroup, pw_catalogue_group, PW, CATALOGUE_GROUP, AdwPreferencesGroup)

void pw_catalogue_group_set_list (PwCatalogueGroup *self,
                                  PwDesk           *desk,
                                  GType             type);

G_END_DECLS

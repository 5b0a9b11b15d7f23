/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/pw-shift-edits.h"

G_BEGIN_DECLS

/**
 * PwPlacesGroup:
 *
 * The places of a shift or of a pattern: what is done, which power it asks, how many people.
 */
#define PW_TYPE_PLACES_GROUP (pw_places_group_get_type ())
G_DECLARE_FINAL_TYPE (PwPlacesGroup, pw_places_group, PW, PLACES_GROUP, AdwPreferencesGroup)

void           pw_places_group_fill (PwPlacesGroup *self,
                                     PwWorkspace   *workspace,
                                     GPtrArray     *rows);
PwShiftPlaces *pw_places_group_read (PwPlacesGroup *self,
                                     guint         *n_places);

G_END_DECLS

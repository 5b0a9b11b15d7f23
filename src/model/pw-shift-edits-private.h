/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-shift-edits.h"

G_BEGIN_DECLS

gboolean pw_shift_places_check (const PwShiftPlaces  *places,
                                guint                 n_places,
                                PwMinutes             start,
                                PwMinutes             length,
                                GError              **error);
void     pw_shift_places_write (const PwShiftPlaces  *places,
                                guint                 n_places,
                                PwEdit               *edit,
                                GType                 type,
                                gpointer              owner,
                                GPtrArray            *present);

G_END_DECLS

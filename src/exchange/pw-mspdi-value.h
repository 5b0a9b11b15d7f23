/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"
#include "exchange/pw-markup.h"

G_BEGIN_DECLS

/* What a duration or a lag is counted in, after its format number. */
typedef enum
{
  PW_MSPDI_UNIT_NONE,
  PW_MSPDI_UNIT_MINUTE,
  PW_MSPDI_UNIT_HOUR,
  PW_MSPDI_UNIT_DAY,
  PW_MSPDI_UNIT_WEEK,
  PW_MSPDI_UNIT_MONTH,
  PW_MSPDI_UNIT_PERCENT
} PwMspdiUnit;

gboolean     pw_mspdi_read_int      (const PwMarkup  *parent,
                                     const char      *name,
                                     gint64           minimum,
                                     gint64           maximum,
                                     gint64          *number,
                                     GError         **error);
gboolean     pw_mspdi_read_bool     (const PwMarkup  *parent,
                                     const char      *name,
                                     gboolean        *value,
                                     GError         **error);
gboolean     pw_mspdi_read_moment   (const PwMarkup  *parent,
                                     const char      *name,
                                     PwDay           *day,
                                     PwMinutes       *minute,
                                     GError         **error);
gboolean     pw_mspdi_read_duration (const PwMarkup  *parent,
                                     const char      *name,
                                     PwMinutes       *minutes,
                                     GError         **error);
PwMspdiUnit  pw_mspdi_unit          (gint64           format,
                                     gboolean        *is_elapsed);
char        *pw_mspdi_dup_title     (const char      *text);

G_END_DECLS

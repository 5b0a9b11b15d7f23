/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-trend.h"
#include "print/pw-document.h"

G_BEGIN_DECLS

PwDocument *pw_trend_make_document (PwTrend   *trend,
                                    PwProject *project,
                                    PwDay      printed);

G_END_DECLS

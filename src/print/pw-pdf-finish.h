/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-layout.h"

G_BEGIN_DECLS

GBytes *pw_pdf_finish (GBytes      *drawn,
                       PwDocument  *document,
                       GPtrArray   *tags,
                       GError     **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-description-content.h"

G_BEGIN_DECLS

PwDescriptionContent *pw_description_content_read (PwFunctionVersion *version);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-description-document.h"

G_BEGIN_DECLS

/* For the makers of descriptions, forms and sheets. */

void        pw_description_add_paragraphs   (PwBlock                    *section,
                                             GPtrArray                  *paragraphs);
void        pw_description_add_competencies (PwBlock                    *root,
                                             const PwDescriptionContent *content);
PwDocument *pw_description_start_document   (const PwDescriptionContent *content,
                                             const char                 *id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-description-content.h"
#include "print/pw-document.h"

G_BEGIN_DECLS

/**
 * PwSignOffParties:
 * @id: (nullable): the id in the QR code
 * @staff_name: (nullable): the name printed in the block
 * @supervisor_name: (nullable): the name printed in the block
 * @has_remarks: whether the sheet has lines for remarks of the staff member
 *
 * Who signs a form.
 */
typedef struct
{
  const char *id;
  const char *staff_name;
  const char *supervisor_name;
  gboolean    has_remarks;
} PwSignOffParties;

PwDocument *pw_description_document_new (const PwDescriptionContent *content);
PwDocument *pw_sign_off_form_new        (const PwDescriptionContent *content,
                                         const PwSignOffParties     *parties);
PwDocument *pw_sign_off_sheet_new       (const PwDescriptionContent *content,
                                         const PwSignOffParties     *parties);

G_END_DECLS

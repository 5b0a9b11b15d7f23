/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_FROZEN_DOCUMENT_KIND_DESCRIPTION,
  PW_FROZEN_DOCUMENT_KIND_SIGN_OFF_FORM,
  PW_FROZEN_DOCUMENT_KIND_ASSESSMENT
} PwFrozenDocumentKind;

/**
 * PwFrozenDocument:
 *
 * A document as it was offered: its bytes never change.
 */
#define PW_TYPE_FROZEN_DOCUMENT (pw_frozen_document_get_type ())

#define PW_FROZEN_DOCUMENT_FIELDS(F) \
  F (PW_FROZEN_DOCUMENT_KIND,             pw_frozen_document_get_kind,             kind,             ENUM,    REQUIRED, "description sign_off_form assessment") \
  F (PW_FROZEN_DOCUMENT_TITLE,            pw_frozen_document_get_title,            title,            TEXT,    PERSONAL, NULL) \
  F (PW_FROZEN_DOCUMENT_PERSON,           pw_frozen_document_get_person,           person,           REF,     NULLABLE, "person") \
  F (PW_FROZEN_DOCUMENT_FUNCTION_VERSION, pw_frozen_document_get_function_version, function_version, REF,     NULLABLE, "function_version") \
  F (PW_FROZEN_DOCUMENT_ASSESSMENT,       pw_frozen_document_get_assessment,       assessment,       REF,     NULLABLE, "assessment") \
  F (PW_FROZEN_DOCUMENT_CONTENT_HASH,     pw_frozen_document_get_content_hash,     content_hash,     TEXT,    REQUIRED, NULL) \
  F (PW_FROZEN_DOCUMENT_FILE,             pw_frozen_document_get_file,             file,             HASH,    REQUIRED, NULL) \
  F (PW_FROZEN_DOCUMENT_FROZEN,           pw_frozen_document_get_frozen,           frozen,           INSTANT, REQUIRED, NULL) \
  F (PW_FROZEN_DOCUMENT_PAGES,            pw_frozen_document_get_pages,            pages,            INT,     REQUIRED, NULL)

PW_DECLARE_ENTITY (PwFrozenDocument, pw_frozen_document, FROZEN_DOCUMENT, PW_FROZEN_DOCUMENT_FIELDS)

G_END_DECLS

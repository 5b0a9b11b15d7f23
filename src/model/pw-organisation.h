/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwOrganisation:
 *
 * The office that uses this store: one row.
 */
#define PW_TYPE_ORGANISATION (pw_organisation_get_type ())

#define PW_ORGANISATION_FIELDS(F) \
  F (PW_ORGANISATION_NAME,             pw_organisation_get_name,             name,             TEXT,   REQUIRED, NULL) \
  F (PW_ORGANISATION_SHORT_NAME,       pw_organisation_get_short_name,       short_name,       TEXT,   NULLABLE, NULL) \
  F (PW_ORGANISATION_STREET,           pw_organisation_get_street,           street,           TEXT,   NULLABLE, NULL) \
  F (PW_ORGANISATION_POSTCODE,         pw_organisation_get_postcode,         postcode,         TEXT,   NULLABLE, NULL) \
  F (PW_ORGANISATION_TOWN,             pw_organisation_get_town,             town,             TEXT,   NULLABLE, NULL) \
  F (PW_ORGANISATION_LOGO,             pw_organisation_get_logo,             logo,             HASH,   NULLABLE, NULL) \
  F (PW_ORGANISATION_DAY_MINUTES,      pw_organisation_get_day_minutes,      day_minutes,      MINUTE, REQUIRED, NULL) \
  F (PW_ORGANISATION_SIGN_OFF_WORDS,   pw_organisation_get_sign_off_words,   sign_off_words,   TEXT,   REQUIRED, NULL) \
  F (PW_ORGANISATION_ASSESSMENT_WORDS, pw_organisation_get_assessment_words, assessment_words, TEXT,   REQUIRED, NULL)

PW_DECLARE_ENTITY (PwOrganisation, pw_organisation, ORGANISATION, PW_ORGANISATION_FIELDS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_PERSON_PROFILE_COORDINATOR,
  PW_PERSON_PROFILE_PROJECT_WORKER,
  PW_PERSON_PROFILE_SUPERVISOR
} PwPersonProfile;

/**
 * PwPerson:
 *
 * Anybody: staff, supervisor, volunteer, contact; one person may be several of these.
 */
#define PW_TYPE_PERSON (pw_person_get_type ())

#define PW_PERSON_FIELDS(F) \
  F (PW_PERSON_FAMILY_NAME,          pw_person_get_family_name,          family_name,          TEXT, PERSONAL,          NULL) \
  F (PW_PERSON_GIVEN_NAME,           pw_person_get_given_name,           given_name,           TEXT, PERSONAL,          NULL) \
  F (PW_PERSON_IS_STAFF,             pw_person_is_staff,                 is_staff,             BOOL, REQUIRED,          NULL) \
  F (PW_PERSON_IS_SUPERVISOR,        pw_person_is_supervisor,            is_supervisor,        BOOL, REQUIRED,          NULL) \
  F (PW_PERSON_IS_VOLUNTEER,         pw_person_is_volunteer,             is_volunteer,         BOOL, REQUIRED,          NULL) \
  F (PW_PERSON_IS_CONTACT,           pw_person_is_contact,               is_contact,           BOOL, REQUIRED,          NULL) \
  F (PW_PERSON_JOB_TITLE,            pw_person_get_job_title,            job_title,            TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_ORGANISATION,         pw_person_get_organisation,         organisation,         TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_PROFILE,              pw_person_get_profile,              profile,              ENUM, NULLABLE,          "coordinator project_worker supervisor") \
  F (PW_PERSON_EMAIL,                pw_person_get_email,                email,                TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_PHONE,                pw_person_get_phone,                phone,                TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_STREET,               pw_person_get_street,               street,               TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_POSTCODE,             pw_person_get_postcode,             postcode,             TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_TOWN,                 pw_person_get_town,                 town,                 TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_BIRTH_DAY,            pw_person_get_birth_day,            birth_day,            DAY,  PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_EMERGENCY_CONTACT,    pw_person_get_emergency_contact,    emergency_contact,    TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_STARTED_DAY,          pw_person_get_started_day,          started_day,          DAY,  NULLABLE,          NULL) \
  F (PW_PERSON_ENDED_DAY,            pw_person_get_ended_day,            ended_day,            DAY,  NULLABLE,          NULL) \
  F (PW_PERSON_AGREEMENT_DAY,        pw_person_get_agreement_day,        agreement_day,        DAY,  NULLABLE,          NULL) \
  F (PW_PERSON_INFORMATION_NOTE_DAY, pw_person_get_information_note_day, information_note_day, DAY,  NULLABLE,          NULL) \
  F (PW_PERSON_WISHED_TURNS,         pw_person_get_wished_turns,         wished_turns,         INT,  NULLABLE,          NULL) \
  F (PW_PERSON_NOTE,                 pw_person_get_note,                 note,                 TEXT, PERSONAL_NULLABLE, NULL) \
  F (PW_PERSON_IS_ARCHIVED,          pw_person_is_archived,              is_archived,          BOOL, REQUIRED,          NULL) \
  F (PW_PERSON_IS_ERASED,            pw_person_is_erased,                is_erased,            BOOL, REQUIRED,          NULL)

PW_DECLARE_ENTITY (PwPerson, pw_person, PERSON, PW_PERSON_FIELDS)

G_END_DECLS

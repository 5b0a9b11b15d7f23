/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-organisation.h"

PW_DEFINE_ENTITY (PwOrganisation, pw_organisation, "organisation", PW_ORGANISATION_FIELDS)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-frozen-document.h"

PW_DEFINE_ENTITY (PwFrozenDocument, pw_frozen_document, "frozen_document", PW_FROZEN_DOCUMENT_FIELDS)

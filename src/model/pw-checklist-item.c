/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-checklist-item.h"

PW_DEFINE_ENTITY (PwChecklistItem, pw_checklist_item, "checklist_item", PW_CHECKLIST_ITEM_FIELDS)

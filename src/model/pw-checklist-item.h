/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

/**
 * PwChecklistItem:
 *
 * A line to tick off, of a task.
 */
#define PW_TYPE_CHECKLIST_ITEM (pw_checklist_item_get_type ())

#define PW_CHECKLIST_ITEM_FIELDS(F) \
  F (PW_CHECKLIST_ITEM_TASK,     pw_checklist_item_get_task,     task,     REF,  REQUIRED, "task") \
  F (PW_CHECKLIST_ITEM_POSITION, pw_checklist_item_get_position, position, INT,  REQUIRED, NULL) \
  F (PW_CHECKLIST_ITEM_TITLE,    pw_checklist_item_get_title,    title,    TEXT, REQUIRED, NULL) \
  F (PW_CHECKLIST_ITEM_IS_DONE,  pw_checklist_item_is_done,      is_done,  BOOL, REQUIRED, NULL)

PW_DECLARE_ENTITY (PwChecklistItem, pw_checklist_item, CHECKLIST_ITEM, PW_CHECKLIST_ITEM_FIELDS)

G_END_DECLS

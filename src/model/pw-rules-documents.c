/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "model/pw-assessment.h"
#include "model/pw-competency.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency-level.h"
#include "model/pw-edit-private.h"
#include "model/pw-expected-level.h"
#include "model/pw-frozen-document.h"
#include "model/pw-function-block.h"
#include "model/pw-function-version.h"
#include "model/pw-guide-version.h"
#include "model/pw-indicator.h"
#include "model/pw-rules-private.h"
#include "model/pw-score.h"
#include "model/pw-sign-off.h"

/* What the row was before this edit; NULL for a row that the edit makes. */
static const PwValue *
old_value (PwDraft  *draft,
           PwEntity *entity,
           guint     field)
{
  return pw_edit_creates (pw_draft_get_edit (draft), entity) ? NULL : pw_entity_get_value (entity, field);
}

static gboolean
was (PwDraft  *draft,
     PwEntity *entity,
     guint     field,
     gint64    number)
{
  const PwValue *value = old_value (draft, entity, field);

  return value != NULL && !value->is_null && value->number == number;
}

static gboolean
refuse (const char  *sentence,
        GError     **error)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_FROZEN, sentence);
  return FALSE;
}

/* The reference of a row to what it is a part of, or -1. */
static int
find_whole_field (GType type)
{
  if (type == PW_TYPE_FUNCTION_BLOCK)
    {
      return PW_FUNCTION_BLOCK_FUNCTION_VERSION;
    }
  if (type == PW_TYPE_EXPECTED_LEVEL)
    {
      return PW_EXPECTED_LEVEL_FUNCTION_VERSION;
    }
  if (type == PW_TYPE_INDICATOR)
    {
      return PW_INDICATOR_COMPETENCY_LEVEL;
    }
  if (type == PW_TYPE_COMPETENCY_LEVEL)
    {
      return PW_COMPETENCY_LEVEL_COMPETENCY;
    }
  if (type == PW_TYPE_COMPETENCY)
    {
      return PW_COMPETENCY_COMPETENCY_GROUP;
    }
  if (type == PW_TYPE_COMPETENCY_GROUP)
    {
      return PW_COMPETENCY_GROUP_GUIDE_VERSION;
    }

  return type == PW_TYPE_SCORE ? PW_SCORE_ASSESSMENT : -1;
}

/* The version or the competency form that a row belongs to, before this edit or with it. */
static PwEntity *
find_whole (PwDraft  *draft,
            PwEntity *entity,
            gboolean  is_before)
{
  PwEntity *at = entity;
  int field;

  while (at != NULL && (field = find_whole_field (G_OBJECT_TYPE (at))) >= 0)
    {
      at = is_before ? pw_entity_get_ref (at, (guint) field) : pw_draft_get_ref (draft, at, (guint) field);
    }

  return at;
}

/* Whether @whole, as it was, no longer changes: it has left the state that it was made in. */
static gboolean
is_frozen_whole (PwDraft   *draft,
                 PwEntity  *whole,
                 GError   **error)
{
  GType type = whole != NULL ? G_OBJECT_TYPE (whole) : G_TYPE_INVALID;

  if (type == PW_TYPE_ASSESSMENT && was (draft, whole, PW_ASSESSMENT_STATE, PW_ASSESSMENT_STATE_CLOSED))
    {
      return !refuse (_("A closed competency form no longer changes."), error);
    }
  if ((type == PW_TYPE_FUNCTION_VERSION && old_value (draft, whole, PW_FUNCTION_VERSION_STATE) != NULL
       && !was (draft, whole, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_STATE_CONCEPT))
      || (type == PW_TYPE_GUIDE_VERSION && old_value (draft, whole, PW_GUIDE_VERSION_STATE) != NULL
          && !was (draft, whole, PW_GUIDE_VERSION_STATE, PW_GUIDE_VERSION_STATE_CONCEPT)))
    {
      return !refuse (_("A version that is in force or was replaced no longer changes; make a new version."), error);
    }

  return FALSE;
}

/* A part is neither taken out of what is frozen nor put into it. */
static gboolean
changes_frozen_whole (PwDraft  *draft,
                      PwOp     *op,
                      GError  **error)
{
  return (op->kind != PW_OP_CREATE && is_frozen_whole (draft, find_whole (draft, op->entity, TRUE), error))
         || (op->kind != PW_OP_DELETE && is_frozen_whole (draft, find_whole (draft, op->entity, FALSE), error));
}

/* A version may only move on: concept, in force, replaced; undo may take it back. */
static gboolean
only_changes_state (PwOp  *op,
                    guint  state_field,
                    guint  valid_from_field)
{
  for (guint i = 0; i < op->n_fields; i++)
    {
      if (op->mask[i] && i != state_field && i != valid_from_field)
        {
          return FALSE;
        }
    }

  return op->kind == PW_OP_UPDATE;
}

/* A version that people have received is in force or replaced for good. */
static gboolean
goes_back_though_offered (PwDraft *draft,
                          PwOp    *op)
{
  g_autoptr (GPtrArray) documents = NULL;

  if (G_OBJECT_TYPE (op->entity) != PW_TYPE_FUNCTION_VERSION || op->kind == PW_OP_CREATE
      || (op->kind == PW_OP_UPDATE && pw_draft_get_int (draft, op->entity, PW_FUNCTION_VERSION_STATE) != PW_FUNCTION_VERSION_STATE_CONCEPT))
    {
      return FALSE;
    }

  documents = pw_draft_list_referrers (draft, PW_TYPE_FROZEN_DOCUMENT, PW_FROZEN_DOCUMENT_FUNCTION_VERSION, op->entity);
  return documents->len > 0;
}

/* Frozen rows do not change: versions in force, closed competency forms, documents that were offered, answers that were given. */
gboolean
pw_rule_frozen_rows (PwDraft  *draft,
                     GError  **error)
{
  GPtrArray *ops = pw_edit_get_ops (pw_draft_get_edit (draft));

  for (guint i = 0; i < ops->len; i++)
    {
      PwOp *op = g_ptr_array_index (ops, i);
      GType type = G_OBJECT_TYPE (op->entity);

      if (type == PW_TYPE_FROZEN_DOCUMENT && op->kind != PW_OP_CREATE)
        {
          return refuse (_("A frozen document stays as it was offered."), error);
        }
      if (type == PW_TYPE_SIGN_OFF && op->kind != PW_OP_CREATE && !was (draft, op->entity, PW_SIGN_OFF_STATE, PW_SIGN_OFF_STATE_OFFERED))
        {
          return refuse (_("What has been signed or refused stays as it is."), error);
        }
      if (goes_back_though_offered (draft, op))
        {
          return refuse (_("A version that people have received does not become a concept again."), error);
        }
      if ((type == PW_TYPE_FUNCTION_VERSION && only_changes_state (op, PW_FUNCTION_VERSION_STATE, PW_FUNCTION_VERSION_VALID_FROM))
          || (type == PW_TYPE_GUIDE_VERSION && only_changes_state (op, PW_GUIDE_VERSION_STATE, PW_GUIDE_VERSION_VALID_FROM)))
        {
          continue;
        }
      if (changes_frozen_whole (draft, op, error))
        {
          return FALSE;
        }
    }

  return TRUE;
}

/* Levels lie on the scale of three; a refusal has its reason; a period runs forward. */
gboolean
pw_rule_documents (PwDraft  *draft,
                   GError  **error)
{
  g_autoptr (GPtrArray) expected = pw_draft_list_touched (draft, PW_TYPE_EXPECTED_LEVEL);
  g_autoptr (GPtrArray) scores = pw_draft_list_touched (draft, PW_TYPE_SCORE);
  g_autoptr (GPtrArray) sign_offs = pw_draft_list_touched (draft, PW_TYPE_SIGN_OFF);
  g_autoptr (GPtrArray) assessments = pw_draft_list_touched (draft, PW_TYPE_ASSESSMENT);

  for (guint i = 0; i < expected->len; i++)
    {
      gint64 level = pw_draft_get_int (draft, g_ptr_array_index (expected, i), PW_EXPECTED_LEVEL_LEVEL);

      if (level < 0 || level > 9)
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("That level is not on the scale."));
          return FALSE;
        }
    }
  for (guint i = 0; i < scores->len; i++)
    {
      static const guint fields[] = { PW_SCORE_EXPECTED, PW_SCORE_SELF_LEVEL, PW_SCORE_OBSERVED };

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          const PwValue *value = pw_draft_get_value (draft, g_ptr_array_index (scores, i), fields[j]);

          if (!value->is_null && (value->number < 0 || value->number > 9))
            {
              g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("That level is not on the scale."));
              return FALSE;
            }
        }
    }
  for (guint i = 0; i < sign_offs->len; i++)
    {
      PwEntity *sign_off = g_ptr_array_index (sign_offs, i);
      gint64 state = pw_draft_get_int (draft, sign_off, PW_SIGN_OFF_STATE);
      PwDay answered = pw_draft_get_day (draft, sign_off, PW_SIGN_OFF_ANSWERED_DAY);

      if ((state != PW_SIGN_OFF_STATE_OFFERED) != (answered != PW_DAY_NONE)
          || (answered != PW_DAY_NONE && answered < pw_draft_get_day (draft, sign_off, PW_SIGN_OFF_OFFERED_DAY)))
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("An answer has a day, on or after the day of the offer."));
          return FALSE;
        }
      if (state == PW_SIGN_OFF_STATE_REFUSED && pw_draft_get_value (draft, sign_off, PW_SIGN_OFF_REASON)->is_null)
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Write down why it was refused."));
          return FALSE;
        }
    }
  for (guint i = 0; i < assessments->len; i++)
    {
      PwEntity *assessment = g_ptr_array_index (assessments, i);

      if (pw_draft_get_day (draft, assessment, PW_ASSESSMENT_UNTIL_DAY) < pw_draft_get_day (draft, assessment, PW_ASSESSMENT_FROM_DAY))
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("The last day lies before the first one."));
          return FALSE;
        }
    }

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-kind-labels.h"

#include <glib/gi18n-lib.h>

/* By kind; a test sees to it that every kind is here. A kept file and a journal entry are no records, but are spoken of too. */
static const struct
{
  const char *kind;
  const char *label;
} labels[] = {
  { "absence", NC_("kind", "absence") },
  { "activity", NC_("kind", "activity") },
  { "appointment", NC_("kind", "appointment") },
  { "assessment", NC_("kind", "competency form") },
  { "assignment", NC_("kind", "turn on the roster") },
  { "attachment", NC_("kind", "attachment") },
  { "availability", NC_("kind", "availability") },
  { "blob", NC_("kind", "kept file") },
  { "checklist_item", NC_("kind", "line of a checklist") },
  { "competency", NC_("kind", "competency") },
  { "competency_group", NC_("kind", "competency group") },
  { "competency_level", NC_("kind", "competency level") },
  { "date_change", NC_("kind", "moved date") },
  { "demand", NC_("kind", "places of a shift") },
  { "dependency", NC_("kind", "link between tasks") },
  { "expected_level", NC_("kind", "expected level") },
  { "frozen_document", NC_("kind", "kept document") },
  { "function", NC_("kind", "function") },
  { "function_block", NC_("kind", "part of a function description") },
  { "function_version", NC_("kind", "version of a function description") },
  { "guide", NC_("kind", "competency guide") },
  { "guide_version", NC_("kind", "version of a competency guide") },
  { "holiday", NC_("kind", "day off") },
  { "indicator", NC_("kind", "indicator") },
  { "journal", NC_("kind", "entry of the journal") },
  { "organisation", NC_("kind", "office") },
  { "pattern_demand", NC_("kind", "places of a shift pattern") },
  { "person", NC_("kind", "person") },
  { "person_power", NC_("kind", "power of a person") },
  { "power", NC_("kind", "power") },
  { "programme_area", NC_("kind", "policy domain") },
  { "project", NC_("kind", "project") },
  { "score", NC_("kind", "level in a competency form") },
  { "shift", NC_("kind", "shift") },
  { "shift_pattern", NC_("kind", "shift pattern") },
  { "sign_off", NC_("kind", "acknowledgement") },
  { "sitting", NC_("kind", "sitting") },
  { "sitting_body", NC_("kind", "body that sits") },
  { "snapshot", NC_("kind", "kept planning") },
  { "task", NC_("kind", "task") },
  { "task_person", NC_("kind", "person on a task") },
  { "work_interval", NC_("kind", "working hours") },
};

/**
 * pw_kind_get_label:
 * @kind: the name of a kind, as `work_interval`
 *
 * Returns: (transfer none) (nullable): what one of it is called in a sentence on the screen
 */
const char *
pw_kind_get_label (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (labels[i].kind, kind))
        {
          return g_dpgettext2 (GETTEXT_PACKAGE, "kind", labels[i].label);
        }
    }

  return NULL;
}

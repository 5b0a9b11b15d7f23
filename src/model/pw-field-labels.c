/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-field-labels.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

typedef struct
{
  const char *name;
  const char *label;
} FieldLabel;

/* By name, in the order of the alphabet; a test sees to it that every field is here. */
static const FieldLabel labels[] = {
  { "action", NC_("field", "Development action") },
  { "activity", NC_("field", "Activity") },
  { "actual_finish_day", NC_("field", "Actual end") },
  { "actual_start_day", NC_("field", "Actual start") },
  { "agreement_day", NC_("field", "Agreement signed on") },
  { "agreements", NC_("field", "Agreements") },
  { "answered_day", NC_("field", "Answered on") },
  { "applies_to", NC_("field", "Applies to") },
  { "assessment", NC_("field", "Competency form") },
  { "assessment_words", NC_("field", "Name of the assessment") },
  { "basis", NC_("field", "Decision") },
  { "birth_day", NC_("field", "Date of birth") },
  { "cell_column", NC_("field", "Column") },
  { "cell_row", NC_("field", "Row") },
  { "cluster", NC_("field", "Cluster") },
  { "code", NC_("field", "Code") },
  { "colour", NC_("field", "Colour") },
  { "competency", NC_("field", "Competency") },
  { "competency_group", NC_("field", "Competency group") },
  { "competency_level", NC_("field", "Level") },
  { "constraint", NC_("field", "Constraint") },
  { "constraint_day", NC_("field", "Constraint date") },
  { "constraint_minute", NC_("field", "Constraint time") },
  { "contact", NC_("field", "Contact") },
  { "content_hash", NC_("field", "Content hash") },
  { "day", NC_("field", "Day") },
  { "day_minutes", NC_("field", "Working day") },
  { "day_of_month", NC_("field", "Day of the month") },
  { "deadline_day", NC_("field", "Deadline") },
  { "definition", NC_("field", "Definition") },
  { "delivery", NC_("field", "Way of delivery") },
  { "demand", NC_("field", "Place") },
  { "duration", NC_("field", "Duration") },
  { "duration_unit", NC_("field", "Unit of duration") },
  { "easter_offset", NC_("field", "Days after Easter") },
  { "email", NC_("field", "E-mail") },
  { "emergency_contact", NC_("field", "Emergency contact") },
  { "ended_day", NC_("field", "Last day") },
  { "estimate", NC_("field", "Estimate") },
  { "expected", NC_("field", "Expected level") },
  { "expires", NC_("field", "Expires") },
  { "family_name", NC_("field", "Family name") },
  { "file", NC_("field", "File") },
  { "first_day", NC_("field", "First day") },
  { "footnote", NC_("field", "Footnote") },
  { "from_day", NC_("field", "From") },
  { "from_minute", NC_("field", "From") },
  { "frozen", NC_("field", "Frozen on") },
  { "frozen_document", NC_("field", "Document") },
  { "function", NC_("field", "Function") },
  { "function_version", NC_("field", "Version") },
  { "given_name", NC_("field", "Given name") },
  { "goal", NC_("field", "Goal") },
  { "guide", NC_("field", "Guide") },
  { "guide_version", NC_("field", "Version of the guide") },
  { "has_examples", NC_("field", "Indicators are examples") },
  { "heading", NC_("field", "Heading") },
  { "information_note_day", NC_("field", "Information note given on") },
  { "interval", NC_("field", "Interval") },
  { "is_archived", NC_("field", "Archived") },
  { "is_contact", NC_("field", "Contact") },
  { "is_cumulative", NC_("field", "A higher level includes the lower") },
  { "is_erased", NC_("field", "Erased") },
  { "is_legal", NC_("field", "Legal holiday") },
  { "is_manual", NC_("field", "Manual") },
  { "is_observed", NC_("field", "Observed") },
  { "is_staff", NC_("field", "Staff member") },
  { "is_supervisor", NC_("field", "Supervisor") },
  { "is_volunteer", NC_("field", "Volunteer") },
  { "job_title", NC_("field", "Job title") },
  { "kind", NC_("field", "Kind") },
  { "lag", NC_("field", "Lag") },
  { "legend", NC_("field", "Legend of codes") },
  { "length", NC_("field", "Length") },
  { "level", NC_("field", "Level") },
  { "logo", NC_("field", "Logo") },
  { "manual_finish_day", NC_("field", "End") },
  { "manual_finish_minute", NC_("field", "End time") },
  { "manual_start_day", NC_("field", "Start") },
  { "manual_start_minute", NC_("field", "Start time") },
  { "maximum", NC_("field", "Maximum") },
  { "minimum", NC_("field", "Minimum") },
  { "month", NC_("field", "Month") },
  { "name", NC_("field", "Name") },
  { "note", NC_("field", "Note") },
  { "nth", NC_("field", "Which one in the month") },
  { "number", NC_("field", "Number") },
  { "observed", NC_("field", "Observed level") },
  { "offered_by", NC_("field", "Offered by") },
  { "offered_day", NC_("field", "Offered on") },
  { "organisation", NC_("field", "Organisation") },
  { "out_of_scope", NC_("field", "Out of scope") },
  { "owner", NC_("field", "Owner") },
  { "pages", NC_("field", "Pages") },
  { "parent", NC_("field", "Part of") },
  { "part", NC_("field", "Part of the day") },
  { "partners", NC_("field", "Partners") },
  { "person", NC_("field", "Person") },
  { "phone", NC_("field", "Phone") },
  { "place", NC_("field", "Location") },
  { "position", NC_("field", "Position") },
  { "postcode", NC_("field", "Postcode") },
  { "power", NC_("field", "Power") },
  { "predecessor", NC_("field", "Predecessor") },
  { "profile", NC_("field", "Profile") },
  { "programme_area", NC_("field", "Programme area") },
  { "progress", NC_("field", "Progress") },
  { "project", NC_("field", "Project") },
  { "question", NC_("field", "Question") },
  { "reason", NC_("field", "Reason") },
  { "recorded", NC_("field", "Recorded on") },
  { "remark", NC_("field", "Remark") },
  { "remarks", NC_("field", "Remarks") },
  { "role", NC_("field", "Role") },
  { "role", NC_("field", "Role") },
  { "route", NC_("field", "Route") },
  { "rule", NC_("field", "Rule") },
  { "scale_maximum", NC_("field", "Highest level") },
  { "scale_minimum", NC_("field", "Lowest level") },
  { "scale_title", NC_("field", "Name of the scale") },
  { "scope", NC_("field", "Scope") },
  { "self_level", NC_("field", "Own estimate") },
  { "shift", NC_("field", "Shift") },
  { "shift_pattern", NC_("field", "Shift pattern") },
  { "short_name", NC_("field", "Short name") },
  { "sign_off_words", NC_("field", "Words of the sign-off") },
  { "source", NC_("field", "Source") },
  { "start", NC_("field", "Start") },
  { "start_day", NC_("field", "Start") },
  { "started_day", NC_("field", "First day") },
  { "state", NC_("field", "State") },
  { "statement", NC_("field", "Level sentence") },
  { "street", NC_("field", "Street") },
  { "style", NC_("field", "Style") },
  { "successor", NC_("field", "Successor") },
  { "suggested_code", NC_("field", "Suggested code") },
  { "supervisor", NC_("field", "Direct supervisor") },
  { "talk_day", NC_("field", "Day of the talk") },
  { "task", NC_("field", "Task") },
  { "text", NC_("field", "Text") },
  { "title", NC_("field", "Title") },
  { "to_day", NC_("field", "To") },
  { "town", NC_("field", "Town") },
  { "until_day", NC_("field", "Until") },
  { "until_minute", NC_("field", "Until") },
  { "valid_from", NC_("field", "In force from") },
  { "variant", NC_("field", "Variant") },
  { "wanted", NC_("field", "Wanted") },
  { "weekday", NC_("field", "Weekday") },
  { "wished_turns", NC_("field", "Wished turns a month") },
};

static int
compare_label (const void *key,
               const void *element)
{
  return g_strcmp0 (key, ((const FieldLabel *) element)->name);
}

/**
 * pw_field_get_label:
 * @field: a field
 *
 * Returns: (transfer none): what the field is called on the screen
 */
const char *
pw_field_get_label (const PwField *field)
{
  const FieldLabel *found = bsearch (field->name, labels, G_N_ELEMENTS (labels), sizeof (FieldLabel), compare_label);

  g_return_val_if_fail (found != NULL, field->name);

  return g_dpgettext2 (GETTEXT_PACKAGE, "field", found->label);
}

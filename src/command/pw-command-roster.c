/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-command-json.h"
#include "command/pw-commands.h"
#include "command/pw-command-session.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-demand.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-shift.h"

static int
compare_shifts (gconstpointer first,
                gconstpointer second)
{
  PwShift *a = *(PwShift *const *) first;
  PwShift *b = *(PwShift *const *) second;
  int days = pw_shift_get_day (a) - pw_shift_get_day (b);

  return days != 0 ? days : pw_shift_get_start (a) - pw_shift_get_start (b);
}

static GPtrArray *
list_shifts (PwWorkspace *workspace,
             PwDayRange   range)
{
  GListModel *all = pw_workspace_get_list (workspace, PW_TYPE_SHIFT);
  GPtrArray *shifts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (PwShift) shift = g_list_model_get_item (all, i);

      if (pw_day_range_contains (range, pw_shift_get_day (shift)))
        {
          g_ptr_array_add (shifts, g_steal_pointer (&shift));
        }
    }

  g_ptr_array_sort (shifts, compare_shifts);
  return shifts;
}

static guint
count_wanted (GPtrArray *demands)
{
  guint wanted = 0;

  for (guint i = 0; i < demands->len; i++)
    {
      wanted += (guint) pw_demand_get_wanted (g_ptr_array_index (demands, i));
    }

  return wanted;
}

static void
add_shift (JsonBuilder *builder,
           PwShift     *shift,
           GPtrArray   *demands,
           GPtrArray   *assignments)
{
  PwActivity *activity = pw_shift_get_activity (shift);

  json_builder_begin_object (builder);
  pw_command_json_add_entity (builder, "shift", shift);
  pw_command_json_add_entity (builder, "activity", activity);
  pw_command_json_add_text (builder, "activity_title", pw_activity_get_title (activity));
  pw_command_json_add_text (builder, "title", pw_shift_get_title (shift));
  pw_command_json_add_day (builder, "day", pw_shift_get_day (shift));
  pw_command_json_add_int (builder, "start", pw_shift_get_start (shift));
  pw_command_json_add_int (builder, "length", pw_shift_get_length (shift));
  pw_command_json_add_int (builder, "wanted", count_wanted (demands));

  json_builder_set_member_name (builder, "demands");
  json_builder_begin_array (builder);
  for (guint i = 0; i < demands->len; i++)
    {
      PwDemand *demand = g_ptr_array_index (demands, i);
      PwPower *power = pw_demand_get_power (demand);

      json_builder_begin_object (builder);
      pw_command_json_add_entity (builder, "demand", demand);
      pw_command_json_add_text (builder, "title", pw_demand_get_title (demand));
      pw_command_json_add_text (builder, "power_title", power != NULL ? pw_power_get_title (power) : NULL);
      pw_command_json_add_int (builder, "minimum", pw_demand_get_minimum (demand));
      pw_command_json_add_int (builder, "wanted", pw_demand_get_wanted (demand));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "assignments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < assignments->len; i++)
    {
      PwAssignment *assignment = g_ptr_array_index (assignments, i);
      g_autofree char *name = pw_entity_dup_title (pw_assignment_get_person (assignment));

      json_builder_begin_object (builder);
      pw_command_json_add_entity (builder, "person", pw_assignment_get_person (assignment));
      pw_command_json_add_text (builder, "name", name);
      pw_command_json_add_entity (builder, "demand", pw_assignment_get_demand (assignment));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_shift (PwShift   *shift,
             GPtrArray *demands,
             GPtrArray *assignments)
{
  g_autofree char *day = pw_day_to_iso (pw_shift_get_day (shift));
  g_autofree char *start = pw_minutes_to_text (pw_shift_get_start (shift));
  g_autofree char *end = pw_minutes_to_text (pw_shift_get_start (shift) + pw_shift_get_length (shift));
  /* Translators: how many places of a shift are taken, and how many are wanted */
  g_autofree char *taken = g_strdup_printf (_("%u of %u filled"), assignments->len, count_wanted (demands));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < assignments->len; i++)
    {
      g_autofree char *name = pw_entity_dup_title (pw_assignment_get_person (g_ptr_array_index (assignments, i)));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  g_print ("%s  %s–%s  %s%s%s  (%s)  %s\n", day, start, end, pw_activity_get_title (pw_shift_get_activity (shift)),
           pw_shift_get_title (shift) != NULL ? ", " : "", pw_shift_get_title (shift) != NULL ? pw_shift_get_title (shift) : "",
           taken, names->str);
}

/* The shifts of some days, both ends included, with who does them. */
int
pw_run_roster (int          argc,
               char       **argv,
               const char  *store_path)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, NULL, NULL },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, NULL, NULL },
    { NULL }
  };
  g_autoptr (PwCommandSession) session = NULL;
  g_autoptr (GPtrArray) shifts = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_auto (GStrv) words = NULL;
  PwDayRange range;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, entries, 0, 0, &words, &error)
      || !pw_arguments_parse_day ("--from", from, &range.first, &error)
      || !pw_arguments_parse_day ("--to", to, &range.end, &error))
    {
      return pw_command_failed (error);
    }
  if (range.end < range.first)
    {
      return pw_command_usage_error (_("--to lies before --from."));
    }
  range.end++;

  session = pw_command_session_open (store_path, FALSE, &error);
  if (session == NULL)
    {
      return pw_command_failed (error);
    }

  builder = pw_command_json_begin ("projectwerk.roster");
  shifts = list_shifts (session->workspace, range);
  for (guint i = 0; i < shifts->len; i++)
    {
      PwShift *shift = g_ptr_array_index (shifts, i);
      g_autoptr (GPtrArray) demands = pw_workspace_list_referrers (session->workspace, PW_TYPE_DEMAND, PW_DEMAND_SHIFT, shift);
      g_autoptr (GPtrArray) assignments = pw_workspace_list_referrers (session->workspace, PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_SHIFT, shift);

      if (is_json)
        {
          add_shift (builder, shift, demands, assignments);
        }
      else
        {
          print_shift (shift, demands, assignments);
        }
    }

  if (is_json)
    {
      pw_command_json_end (builder);
    }

  return PW_EXIT_DONE;
}

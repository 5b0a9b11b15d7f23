/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "command/pw-arguments.h"
#include "command/pw-command.h"
#include "command/pw-command-json.h"
#include "command/pw-command-session.h"
#include "command/pw-commands.h"
#include "engine/pw-moment.h"
#include "model/pw-plan.h"

static int
compare_positions (gconstpointer first,
                   gconstpointer second)
{
  PwTask *a = *(PwTask *const *) first;
  PwTask *b = *(PwTask *const *) second;

  return pw_task_get_position (a) - pw_task_get_position (b);
}

/* Adds the tasks of a parent, each followed by what lies in it, in the order of the screen. */
static void
add_children (PwWorkspace *workspace,
              GPtrArray   *all,
              gpointer     parent,
              GPtrArray   *ordered)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      PwTask *task = g_ptr_array_index (all, i);

      if (pw_task_get_parent (task) == parent)
        {
          g_ptr_array_add (children, task);
        }
    }

  g_ptr_array_sort (children, compare_positions);
  for (guint i = 0; i < children->len; i++)
    {
      PwTask *task = g_ptr_array_index (children, i);

      g_ptr_array_add (ordered, task);
      if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
        {
          add_children (workspace, all, task, ordered);
        }
    }
}

static char *
format_moment (PwMoment moment,
               gboolean is_finish)
{
  PwDay day = is_finish ? pw_moment_get_finish_day (moment) : pw_moment_get_day (moment);
  g_autofree char *date = pw_day_to_iso (day);
  g_autofree char *time = pw_minutes_to_text ((PwMinutes) (moment - pw_moment_new (day, 0)));

  return g_strdup_printf ("%sT%s", date, time);
}

static void
add_task (JsonBuilder *builder,
          PwPlan      *plan,
          PwTask      *task)
{
  static const char *const kinds[] = { "phase", "task", "milestone" };
  const PwPlanDates *dates = pw_plan_get_dates (plan, task);
  g_autofree char *start = dates != NULL ? format_moment (dates->start, FALSE) : NULL;
  g_autofree char *finish = dates != NULL ? format_moment (dates->finish, TRUE) : NULL;

  json_builder_begin_object (builder);
  pw_command_json_add_entity (builder, "task", task);
  pw_command_json_add_entity (builder, "parent", pw_task_get_parent (task));
  pw_command_json_add_text (builder, "kind", kinds[pw_task_get_kind (task)]);
  pw_command_json_add_text (builder, "title", pw_task_get_title (task));
  pw_command_json_add_text (builder, "start", start);
  pw_command_json_add_text (builder, "finish", finish);
  pw_command_json_add_int (builder, "duration", pw_task_get_duration (task));
  pw_command_json_add_int (builder, "progress", pw_plan_get_progress (plan, task));
  pw_command_json_add_int (builder, "slack", dates != NULL ? dates->slack : 0);
  pw_command_json_add_bool (builder, "is_critical", pw_plan_is_critical (plan, task));
  pw_command_json_add_bool (builder, "is_late", pw_plan_is_late (plan, task));
  json_builder_end_object (builder);
}

static void
print_task (PwPlan *plan,
            PwTask *task)
{
  g_autofree char *start = pw_day_to_iso (pw_plan_get_start_day (plan, task));
  g_autofree char *finish = pw_day_to_iso (pw_plan_get_finish_day (plan, task));
  guint depth = 0;

  for (PwTask *above = pw_task_get_parent (task); above != NULL; above = pw_task_get_parent (above))
    {
      depth++;
    }

  g_print ("%-10s  %-10s  %3d %%  %*s%s%s%s\n",
           start != NULL ? start : "", finish != NULL ? finish : "", pw_plan_get_progress (plan, task),
           (int) depth * 2, "", pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE ? "◆ " : "", pw_task_get_title (task),
           pw_plan_is_late (plan, task) ? _(" (late)") : "");
}

/* The computed dates of a project, in the order of its planning. */
int
pw_run_schedule (int          argc,
                 char       **argv,
                 const char  *store_path)
{
  g_autofree char *name = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    /* A name is taken as it is: as a string it would have to suit the locale, and none is set over ssh. */
    { "project", 0, 0, G_OPTION_ARG_FILENAME, &name, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, NULL, NULL },
    { NULL }
  };
  g_autoptr (PwCommandSession) session = NULL;
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (PwPlan) plan = NULL;
  g_auto (GStrv) words = NULL;
  PwProject *project;
  GError *error = NULL;

  if (!pw_arguments_parse (argc, argv, entries, 0, 0, &words, &error))
    {
      return pw_command_failed (error);
    }
  if (name == NULL)
    {
      return pw_command_usage_error (_("Say which project with --project NAME."));
    }

  session = pw_command_session_open (store_path, FALSE, &error);
  project = session != NULL ? pw_workspace_find_named (session->workspace, PW_TYPE_PROJECT, name, &error) : NULL;
  if (project == NULL)
    {
      return pw_command_failed (error);
    }

  plan = pw_plan_new (session->workspace);
  all = pw_workspace_list_referrers (session->workspace, PW_TYPE_TASK, PW_TASK_PROJECT, project);
  add_children (session->workspace, all, NULL, ordered);
  builder = pw_command_json_begin ("projectwerk.schedule");
  for (guint i = 0; i < ordered->len; i++)
    {
      if (is_json)
        {
          add_task (builder, plan, g_ptr_array_index (ordered, i));
        }
      else
        {
          print_task (plan, g_ptr_array_index (ordered, i));
        }
    }
  if (is_json)
    {
      pw_command_json_end (builder);
    }

  return PW_EXIT_DONE;
}

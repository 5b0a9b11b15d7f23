/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-project-fiche.h"

#include <glib/gi18n-lib.h>

#include "model/pw-project-edits.h"
#include "ui/common/pw-field-row.h"
#include "ui/projects/pw-project-choices.h"

static GtkWidget *
add_group (GtkWidget  *box,
           const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (box), group);
  return group;
}

static GtkWidget *
create_state_row (PwDesk    *desk,
                  PwProject *project)
{
  const char *labels[PW_PROJECT_STATE_STOPPED + 2] = { NULL };

  for (guint i = 0; i <= PW_PROJECT_STATE_STOPPED; i++)
    {
      labels[i] = pw_project_state_get_label ((PwProjectState) i);
    }

  return pw_field_row_new_choice (desk, project, PW_PROJECT_STATE, labels);
}

/**
 * pw_project_fiche_new:
 * @desk: the desk
 * @project: a live project
 *
 * Returns: (transfer floating): the one page that says what @project is; every field can be
 *   changed where it stands
 */
GtkWidget *
pw_project_fiche_new (PwDesk    *desk,
                      PwProject *project)
{
  static const guint first_fields[] = { PW_PROJECT_TITLE, PW_PROJECT_CODE };
  static const guint texts[] = { PW_PROJECT_QUESTION, PW_PROJECT_GOAL, PW_PROJECT_SCOPE, PW_PROJECT_OUT_OF_SCOPE, PW_PROJECT_PARTNERS };
  static const guint last_fields[] = { PW_PROJECT_START_DAY, PW_PROJECT_DEADLINE_DAY, PW_PROJECT_ESTIMATE };
  PwWorkspace *workspace = pw_desk_get_workspace (desk);
  g_autoptr (GPtrArray) staff = pw_project_choices_list_staff (workspace);
  g_autoptr (GPtrArray) areas = pw_project_choices_list_areas (workspace);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *group;

  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 36);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  group = add_group (box, _("Project"));
  for (guint i = 0; i < G_N_ELEMENTS (first_fields); i++)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), pw_field_row_new (desk, project, first_fields[i]));
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_state_row (desk, project));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), pw_field_row_new_reference (desk, project, PW_PROJECT_PROGRAMME_AREA, areas));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), pw_field_row_new_reference (desk, project, PW_PROJECT_OWNER, staff));

  group = add_group (box, _("What It Is About"));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), pw_field_row_new_long (desk, project, texts[i]));
    }

  group = add_group (box, _("Time and Money"));
  for (guint i = 0; i < G_N_ELEMENTS (last_fields); i++)
    {
      GtkWidget *row = pw_field_row_new (desk, project, last_fields[i]);

      if (last_fields[i] == PW_PROJECT_ESTIMATE)
        {
          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Estimate in euro"));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return scroller;
}

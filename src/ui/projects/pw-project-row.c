/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-project-row.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-person.h"
#include "model/pw-programme-area.h"
#include "model/pw-project-edits.h"
#include "ui/common/pw-resource.h"

struct _PwProjectRow
{
  GtkListBoxRow   parent_instance;

  PwPlan         *plan;         /* (unowned) */
  PwProject      *project;      /* (owned) */

  GtkLabel       *title;        /* (template child) */
  GtkLabel       *late;         /* (template child) */
  GtkLabel       *facts;        /* (template child) */
  GtkWidget      *milestone_box; /* (template child) */
  GtkWidget      *milestone_icon; /* (template child) */
  GtkLabel       *milestone;    /* (template child) */
  GtkLabel       *percent;      /* (template child) */
  GtkProgressBar *progress;     /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwProjectRow, pw_project_row, GTK_TYPE_LIST_BOX_ROW)

static void
append_title (GString  *text,
              PwEntity *entity)
{
  if (entity != NULL)
    {
      g_autofree char *title = pw_entity_dup_title (entity);

      g_string_append_printf (text, " · %s", title);
    }
}

static void
show_milestone (PwProjectRow *self,
                PwTask       *milestone)
{
  gtk_widget_set_visible (self->milestone_box, milestone != NULL);
  if (milestone != NULL)
    {
      g_autofree char *day = pw_day_dup_short (pw_plan_get_start_day (self->plan, milestone), pw_clock_today ());
      /* Translators: the next milestone of a project, and its day */
      g_autofree char *text = g_strdup_printf (C_("next milestone", "%s, %s"), pw_task_get_title (milestone), day);
      gboolean is_late = pw_plan_is_late (self->plan, milestone);

      gtk_label_set_text (self->milestone, text);
      (is_late ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->milestone_box, "late-text");
    }
}

static void
show_project (PwProjectRow *self)
{
  PwPlanSummary summary = pw_plan_get_summary (self->plan, self->project);
  g_autoptr (GString) facts = g_string_new (pw_project_state_get_label (pw_project_get_state (self->project)));
  /* Translators: the progress of a project in percent */
  g_autofree char *percent = g_strdup_printf (_("%d %%"), summary.progress);
  g_autofree char *late = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u late", "%u late", summary.n_late), summary.n_late);
  g_autofree char *spoken = NULL;

  append_title (facts, pw_project_get_programme_area (self->project));
  append_title (facts, pw_project_get_owner (self->project));
  gtk_label_set_text (self->title, pw_project_get_title (self->project));
  gtk_label_set_text (self->facts, facts->str);
  gtk_label_set_text (self->late, late);
  gtk_widget_set_visible (GTK_WIDGET (self->late), summary.n_late > 0);
  gtk_label_set_text (self->percent, percent);
  gtk_progress_bar_set_fraction (self->progress, summary.progress / 100.0);
  show_milestone (self, summary.next_milestone);

  spoken = g_strdup_printf ("%s, %s, %s%s%s", pw_project_get_title (self->project), facts->str, percent, summary.n_late > 0 ? ", " : "", summary.n_late > 0 ? late : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
changed_cb (PwProjectRow *self,
            PwProject    *project)
{
  if (project == self->project && pw_entity_is_live (PW_ENTITY (project)))
    {
      show_project (self);
    }
}

static void
pw_project_row_dispose (GObject *object)
{
  g_clear_object (&PW_PROJECT_ROW (object)->project);

  G_OBJECT_CLASS (pw_project_row_parent_class)->dispose (object);
}

static void
pw_project_row_class_init (PwProjectRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_project_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("projects/pw-project-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, title);
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, late);
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, facts);
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, milestone_box);
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, milestone_icon);
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, milestone);
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, percent);
  gtk_widget_class_bind_template_child (widget_class, PwProjectRow, progress);
}

static void
pw_project_row_init (PwProjectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_project_row_new (PwDesk    *desk,
                    PwProject *project)
{
  PwProjectRow *self = g_object_new (PW_TYPE_PROJECT_ROW, NULL);

  self->plan = pw_desk_get_plan (desk);
  self->project = g_object_ref (project);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_project (self);
  return GTK_WIDGET (self);
}

PwProject *
pw_project_row_get_project (PwProjectRow *self)
{
  return self->project;
}

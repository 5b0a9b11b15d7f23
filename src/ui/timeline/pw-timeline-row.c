/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-row.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-person.h"
#include "model/pw-plan-words.h"
#include "model/pw-programme-area.h"

#define N_CELLS   5
#define INDENT_PX 18

struct _PwTimelineRow
{
  GtkWidget          parent_instance;

  GtkWidget         *indent;
  GtkWidget         *expander;  /* a button */
  GtkWidget         *icon;
  GtkWidget         *title;
  GtkWidget         *cells[N_CELLS];
  PwTimelineColumns  columns;
  PwTask            *task;      /* (owned) (nullable) */
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const int cell_widths[N_CELLS] = { 104, 104, 88, 48, 130 };

G_DEFINE_FINAL_TYPE (PwTimelineRow, pw_timeline_row, GTK_TYPE_WIDGET)

static void
pw_timeline_row_expander_clicked_cb (PwTimelineRow *self)
{
  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static void
pw_timeline_row_dispose (GObject *object)
{
  PwTimelineRow *self = PW_TIMELINE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    {
      gtk_widget_unparent (child);
    }
  g_clear_object (&self->task);

  G_OBJECT_CLASS (pw_timeline_row_parent_class)->dispose (object);
}

static void
pw_timeline_row_class_init (PwTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_timeline_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "timeline-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  /* The phase opens or closes. */
  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
pw_timeline_row_init (PwTimelineRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->indent = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->indent, widget);
  self->expander = gtk_button_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_add_css_class (self->expander, "flat");
  gtk_widget_add_css_class (self->expander, "circular");
  gtk_widget_set_valign (self->expander, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->expander, FALSE);
  g_signal_connect_swapped (self->expander, "clicked", G_CALLBACK (pw_timeline_row_expander_clicked_cb), self);
  gtk_widget_set_parent (self->expander, widget);
  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, widget);
  self->title = create_label (0);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_parent (self->title, widget);
  for (guint i = 0; i < N_CELLS; i++)
    {
      self->cells[i] = create_label (i == 2 || i == 3 ? 1 : 0);
      gtk_widget_set_size_request (self->cells[i], cell_widths[i], -1);
      gtk_widget_add_css_class (self->cells[i], "cell");
      gtk_widget_add_css_class (self->cells[i], "numeric");
      gtk_widget_set_visible (self->cells[i], FALSE);
      gtk_label_set_width_chars (GTK_LABEL (self->cells[i]), 1);
      gtk_label_set_max_width_chars (GTK_LABEL (self->cells[i]), 1);
      gtk_widget_set_parent (self->cells[i], widget);
    }
}

GtkWidget *
pw_timeline_row_new (GtkWidget *parent)
{
  PwTimelineRow *self = g_object_new (PW_TYPE_TIMELINE_ROW, "focusable", TRUE, NULL);

  return GTK_WIDGET (self);
}

/**
 * pw_timeline_row_new_header:
 *
 * Returns: (transfer floating): the row with the names of the columns
 */
GtkWidget *
pw_timeline_row_new_header (void)
{
  PwTimelineRow *self = g_object_new (PW_TYPE_TIMELINE_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  const char *const names[N_CELLS] = { C_("column", "Start"), C_("column", "End"), C_("column", "Duration"), C_("column", "%"), C_("column", "Owner") };

  gtk_widget_set_visible (self->expander, FALSE);
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_label_set_text (GTK_LABEL (self->title), C_("column", "Title"));
  for (guint i = 0; i < N_CELLS; i++)
    {
      gtk_label_set_text (GTK_LABEL (self->cells[i]), names[i]);
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), "header");
  return GTK_WIDGET (self);
}

static void
set_class (PwTimelineRow *self,
           const char    *name,
           gboolean       is_set)
{
  if (is_set)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), name);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
}

static void
set_cell (PwTimelineRow *self,
          guint          cell,
          char          *text)
{
  if (gtk_widget_get_visible (self->cells[cell]))
    {
      gtk_label_set_text (GTK_LABEL (self->cells[cell]), text != NULL ? text : "");
    }
  g_free (text);
}

static char *
dup_day (PwDay day)
{
  return day != PW_DAY_NONE ? pw_day_dup_numeric (day) : NULL;
}

static const char *
get_icon (PwPlan *plan,
          PwTask *task)
{
  if (pw_task_get_kind (task) == PW_TASK_KIND_PHASE)
    {
      return NULL;
    }
  if (pw_task_get_progress (task) == 100)
    {
      return "object-select-symbolic";
    }
  if (pw_plan_is_late (plan, task))
    {
      return "dialog-warning-symbolic";
    }

  return pw_task_get_kind (task) == PW_TASK_KIND_MILESTONE ? "pw-milestone-symbolic" : NULL;
}

static void
bind_task (PwTimelineRow *self,
           PwPlan        *plan,
           PwTask        *task)
{
  PwPerson *owner = pw_task_get_owner (task);
  PwTaskKind kind = pw_task_get_kind (task);
  const char *icon = get_icon (plan, task);
  g_autofree char *sentence = pw_plan_dup_task_sentence (plan, task);

  gtk_label_set_text (GTK_LABEL (self->title), pw_task_get_title (task));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_widget_set_visible (self->icon, icon != NULL);
  set_cell (self, 0, dup_day (pw_plan_get_start_day (plan, task)));
  set_cell (self, 1, kind == PW_TASK_KIND_MILESTONE ? NULL : dup_day (pw_plan_get_finish_day (plan, task)));
  set_cell (self, 2, kind == PW_TASK_KIND_MILESTONE ? NULL : pw_plan_dup_length_text (pw_plan_get_n_days (plan, task)));
  set_cell (self, 3, kind == PW_TASK_KIND_MILESTONE ? NULL : g_strdup_printf ("%d", pw_plan_get_progress (plan, task)));
  set_cell (self, 4, owner != NULL ? pw_entity_dup_title (PW_ENTITY (owner)) : NULL);
  set_class (self, "phase", kind == PW_TASK_KIND_PHASE);
  set_class (self, "late", pw_plan_is_late (plan, task));
  set_class (self, "done", pw_plan_get_progress (plan, task) == 100);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
bind_lane (PwTimelineRow *self,
           PwPlan        *plan,
           PwProject     *project)
{
  PwPlanSummary summary = pw_plan_get_summary (plan, project);
  /* Translators: spoken; the title of a project, and its number of milestones */
  g_autofree char *sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Project %s, %u milestone", "Project %s, %u milestones", summary.n_milestones),
                                               pw_project_get_title (project), summary.n_milestones);

  gtk_label_set_text (GTK_LABEL (self->title), pw_project_get_title (project));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "dialog-warning-symbolic");
  gtk_widget_set_visible (self->icon, summary.n_late_milestones > 0);
  set_class (self, "lane", TRUE);
  set_class (self, "late", summary.n_late_milestones > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * pw_timeline_row_bind:
 * @self: a row
 * @plan: the plan
 * @line: what it shows from now on
 */
void
pw_timeline_row_bind (PwTimelineRow        *self,
                      PwPlan               *plan,
                      const PwTimelineLine *line)
{
  g_set_object (&self->task, line->task);
  gtk_widget_set_size_request (self->indent, (int) line->depth * INDENT_PX, -1);
  gtk_widget_set_visible (self->expander, line->task != NULL);
  gtk_widget_set_opacity (self->expander, line->is_expandable ? 1 : 0);
  gtk_widget_set_sensitive (self->expander, line->is_expandable);
  gtk_button_set_icon_name (GTK_BUTTON (self->expander), line->is_expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, line->is_expanded ? _("Collapse") : _("Expand"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) line->depth + 1, -1);
  if (line->task != NULL)
    {
      bind_task (self, plan, line->task);
    }
  else
    {
      bind_lane (self, plan, line->project);
    }
}

void
pw_timeline_row_show_columns (PwTimelineRow     *self,
                              PwTimelineColumns  columns)
{
  if (self->columns == columns)
    {
      return;
    }

  self->columns = columns;
  for (guint i = 0; i < N_CELLS; i++)
    {
      gtk_widget_set_visible (self->cells[i], (columns & (1u << i)) != 0);
    }
}

/**
 * pw_timeline_row_get_task:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its task; %NULL for the lane of a project
 */
PwTask *
pw_timeline_row_get_task (PwTimelineRow *self)
{
  return self->task;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-trend-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-snapshot-edits.h"
#include "print/pw-trend-document.h"
#include "ui/common/pw-paper-dialog.h"
#include "ui/common/pw-resource.h"
#include "ui/projects/pw-trend-view.h"

struct _PwTrendPage
{
  AdwBin       parent_instance;

  PwDesk      *desk;          /* (unowned) */
  PwProject   *project;       /* (owned) */
  PwTrend     *trend;         /* (owned) (nullable): made when it is seen */
  gboolean     is_stale;

  GtkStack    *stack;         /* (template child) */
  AdwStatusPage *empty;       /* (template child) */
  AdwBin      *picture;       /* (template child) */
  GtkLabel    *sentence;      /* (template child) */
  AdwPreferencesGroup *list;  /* (template child) */
  GtkWidget   *hint;          /* (template child) */
  PwTrendView *view;          /* (unowned): in picture */
  GPtrArray   *rows;          /* (owned): those in list */
};

G_DEFINE_FINAL_TYPE (PwTrendPage, pw_trend_page, ADW_TYPE_BIN)

static void
open_milestone (PwTrendPage *self,
                guint        index)
{
  PwTrendMilestone *milestone = g_ptr_array_index (self->trend->milestones, index);

  if (milestone->task != NULL)
    {
      pw_desk_open (self->desk, PW_ENTITY (milestone->task));
    }
  else
    {
      pw_desk_toast (self->desk, _("This milestone is no longer in the planning."));
    }
}

static void
row_cb (PwTrendPage  *self,
        AdwActionRow *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    {
      open_milestone (self, index);
    }
}

static void
chosen_cb (PwTrendPage *self)
{
  g_autofree char *sentence = pw_trend_view_dup_chosen (self->view);

  gtk_label_set_label (self->sentence, sentence != NULL ? sentence : "");
}

static GtkWidget *
create_row (PwTrendPage      *self,
            PwTrendMilestone *milestone)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *summary = pw_trend_dup_summary_sentence (self->trend, milestone);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), milestone->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  if (milestone->task != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (row_cb), self, G_CONNECT_SWAPPED);
    }
  return row;
}

static void
show_trend (PwTrendPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      adw_preferences_group_remove (self->list, g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->trend->milestones->len; i++)
    {
      GtkWidget *row = create_row (self, g_ptr_array_index (self->trend->milestones, i));

      adw_preferences_group_add (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
  /* With now alone there is no trend yet, only where it begins. */
  gtk_widget_set_visible (self->hint, self->trend->reports->len == 1);
  gtk_stack_set_visible_child_name (self->stack, self->trend->milestones->len > 0 ? "trend" : "empty");
}

/* Reading the reports takes time: not before it is seen. */
static void
update (PwTrendPage *self)
{
  g_autoptr (GError) error = NULL;
  PwTrend *trend;

  if (!self->is_stale || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !pw_entity_is_live (PW_ENTITY (self->project)))
    {
      return;
    }

  self->is_stale = FALSE;
  trend = pw_trend_new (pw_desk_get_plan (self->desk), self->project, pw_clock_today (), &error);
  pw_trend_view_set_trend (self->view, trend);
  g_clear_pointer (&self->trend, pw_trend_free);
  self->trend = trend;
  if (trend != NULL)
    {
      show_trend (self);
      chosen_cb (self);
    }
  else
    {
      adw_status_page_set_description (self->empty, error->message);
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
}

static void
applied_cb (PwTrendPage *self)
{
  self->is_stale = TRUE;
  update (self);
}

/* The name of a report is its day, which nobody needs to type. */
static void
report_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwTrendPage *self = PW_TREND_PAGE (widget);
  g_autofree char *day = pw_day_dup_text (pw_clock_today ());
  /* Translators: the name of a status report; %s is a day */
  g_autofree char *title = g_strdup_printf (_("Status report of %s"), day);
  g_autoptr (PwEdit) edit = pw_snapshot_edit_keep (pw_desk_get_plan (self->desk), self->project, title, PW_SNAPSHOT_CAUSE_STATUS_REPORT, NULL);

  pw_desk_apply (self->desk, g_steal_pointer (&edit));
}

/**
 * pw_trend_page_print:
 *
 * Shows the analysis as it is printed.
 */
void
pw_trend_page_print (PwTrendPage *self)
{
  if (self->trend != NULL)
    {
      g_autoptr (PwDocument) document = pw_trend_make_document (self->trend, self->project, pw_clock_today ());

      pw_paper_preview (self->desk, GTK_WIDGET (self), document);
    }
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pw_trend_page_print (PW_TREND_PAGE (widget));
}

static void
pw_trend_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pw_trend_page_parent_class)->map (widget);
  update (PW_TREND_PAGE (widget));
}

static void
pw_trend_page_dispose (GObject *object)
{
  PwTrendPage *self = PW_TREND_PAGE (object);

  if (self->view != NULL)
    {
      pw_trend_view_set_trend (self->view, NULL);
      self->view = NULL;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->trend, pw_trend_free);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (pw_trend_page_parent_class)->dispose (object);
}

static void
pw_trend_page_class_init (PwTrendPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_trend_page_dispose;
  widget_class->map = pw_trend_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("projects/pw-trend-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwTrendPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwTrendPage, empty);
  gtk_widget_class_bind_template_child (widget_class, PwTrendPage, picture);
  gtk_widget_class_bind_template_child (widget_class, PwTrendPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, PwTrendPage, list);
  gtk_widget_class_bind_template_child (widget_class, PwTrendPage, hint);
  gtk_widget_class_install_action (widget_class, "trend.report", NULL, report_action);
  gtk_widget_class_install_action (widget_class, "trend.print", NULL, print_action);
}

static void
pw_trend_page_init (PwTrendPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->is_stale = TRUE;
  self->view = PW_TREND_VIEW (pw_trend_view_new ());
  adw_bin_set_child (self->picture, GTK_WIDGET (self->view));
  g_signal_connect_object (self->view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "opened", G_CALLBACK (open_milestone), self, G_CONNECT_SWAPPED);
}

/**
 * pw_trend_page_new:
 * @desk: the desk
 * @project: a live project
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
pw_trend_page_new (PwDesk    *desk,
                   PwProject *project)
{
  PwTrendPage *self = g_object_new (PW_TYPE_TREND_PAGE, NULL);

  self->desk = desk;
  self->project = g_object_ref (project);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

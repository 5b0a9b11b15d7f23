/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-assessment-view.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency.h"
#include "print/pw-assessment-document.h"
#include "ui/common/pw-field-row.h"
#include "ui/common/pw-paper-dialog.h"
#include "ui/forms/pw-score-row.h"

struct _PwAssessmentView
{
  AdwBin         parent_instance;

  PwDesk        *desk;          /* (weak): the window outlives its pages */
  PwAssessment  *assessment;    /* (owned) */
  gboolean       is_open;       /* as it was when the rows were made */

  GtkWidget     *title;
  GtkWidget     *close_button;
  GtkWidget     *list;
  GtkWidget     *texts;
};

G_DEFINE_FINAL_TYPE (PwAssessmentView, pw_assessment_view, ADW_TYPE_BIN)

static PwCompetencyGroup *
get_group (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "group");
}

static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  GtkWidget *label;

  if (before != NULL && get_group (row) == get_group (before))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (pw_competency_group_get_title (get_group (row)));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
fill (PwAssessmentView *self)
{
  g_autoptr (GPtrArray) scores = pw_assessment_list_scores (self->assessment);

  self->is_open = pw_assessment_get_state (self->assessment) == PW_ASSESSMENT_STATE_OPEN;
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < scores->len; i++)
    {
      PwScore *score = g_ptr_array_index (scores, i);
      GtkWidget *row = pw_score_row_new (self->desk, score, self->is_open);

      g_object_set_data (G_OBJECT (row), "group", pw_competency_get_competency_group (pw_score_get_competency (score)));
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }
  gtk_widget_set_visible (self->close_button, self->is_open);
  gtk_widget_set_sensitive (self->texts, self->is_open);
}

static void
changed_cb (PwAssessmentView *self)
{
  if ((pw_assessment_get_state (self->assessment) == PW_ASSESSMENT_STATE_OPEN) != self->is_open)
    {
      fill (self);
    }
}

static void
close_clicked_cb (PwAssessmentView *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_assessment_edit_close (self->assessment, pw_clock_today (), &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwAssessmentView *self = PW_ASSESSMENT_VIEW (widget);
  g_autoptr (PwDocument) document = pw_assessment_make_document (self->assessment);

  pw_paper_preview (self->desk, widget, document);
}

static void
pw_assessment_view_dispose (GObject *object)
{
  PwAssessmentView *self = PW_ASSESSMENT_VIEW (object);

  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (pw_assessment_view_parent_class)->dispose (object);
}

static void
pw_assessment_view_class_init (PwAssessmentViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_assessment_view_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "form.print", NULL, print_action);
}

static void
pw_assessment_view_init (PwAssessmentView *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *hint = gtk_label_new (_("A digit sets the level and goes down, Enter goes to the remark, Delete clears the level."));

  self->title = adw_window_title_new (NULL, NULL);
  self->close_button = gtk_button_new_with_mnemonic (_("_Close Form"));
  gtk_widget_add_css_class (self->close_button, "suggested-action");
  g_signal_connect_object (self->close_button, "clicked", G_CALLBACK (close_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  gtk_widget_add_css_class (self->close_button, "pill");
  gtk_widget_set_halign (self->close_button, GTK_ALIGN_CENTER);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), set_header, NULL, NULL);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Competencies"), -1);
  self->texts = adw_preferences_group_new ();

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->texts);
  gtk_box_append (GTK_BOX (box), self->close_button);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_set_margin_start (clamp, 12);
  gtk_widget_set_margin_end (clamp, 12);
  gtk_widget_set_margin_top (clamp, 12);
  gtk_widget_set_margin_bottom (clamp, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_bin_set_child (ADW_BIN (self), view);
}

GtkWidget *
pw_assessment_view_new (PwDesk       *desk,
                        PwAssessment *assessment)
{
  PwAssessmentView *self = g_object_new (PW_TYPE_ASSESSMENT_VIEW, NULL);
  g_autofree char *name = pw_entity_dup_title (pw_assessment_get_person (assessment));
  g_autofree char *from = pw_day_dup_numeric (pw_assessment_get_from_day (assessment));
  g_autofree char *until = pw_day_dup_numeric (pw_assessment_get_until_day (assessment));
  /* Translators: two dates */
  g_autofree char *period = g_strdup_printf (_("Competency form, %s until %s"), from, until);

  self->desk = desk;
  self->assessment = g_object_ref (assessment);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), name);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), period);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->texts), pw_field_row_new_long (desk, assessment, PW_ASSESSMENT_REMARKS));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->texts), pw_field_row_new_long (desk, assessment, PW_ASSESSMENT_AGREEMENTS));
  fill (self);
  g_signal_connect_object (assessment, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

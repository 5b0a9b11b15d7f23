/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-form-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-clock.h"
#include "ui/common/pw-paper.h"
#include "ui/common/pw-pdf-view.h"
#include "ui/common/pw-resource.h"
#include "ui/forms/pw-answer-dialog.h"

struct _PwFormView
{
  AdwBin           parent_instance;

  PwDesk          *desk;        /* (weak): the window outlives its pages */
  PwForm          *form;        /* (owned) (nullable) */
  GBytes          *pdf;         /* (owned) (nullable): what shows and is printed */

  AdwWindowTitle  *title;       /* (template child) */
  GtkBox          *parties;     /* (template child) */
  PwPdfView       *pages;       /* (template child) */
};

enum
{
  SIGNAL_FILL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwFormView, pw_form_view, ADW_TYPE_BIN)

static GtkWidget *
create_button (const char *title,
               const char *icon,
               const char *action)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), icon);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  return row;
}

static void
add_party (PwFormView *self,
           PwSignOff  *sign_off,
           const char *role,
           int         number)
{
  static const char *const icons[] = { "document-open-recent-symbolic", "object-select-symbolic", "action-unavailable-symbolic" };
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = pw_entity_dup_title (pw_sign_off_get_person (sign_off));
  g_autofree char *text = pw_sign_off_dup_text (sign_off, pw_clock_today ());

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), role);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icons[pw_sign_off_get_state (sign_off)]));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  if (pw_sign_off_get_delivery (sign_off) != NULL)
    {
      GtkWidget *delivery = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (delivery), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (delivery), _("Delivered"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (delivery), pw_sign_off_get_delivery (sign_off));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), delivery);
    }
  if (pw_sign_off_get_state (sign_off) == PW_SIGN_OFF_STATE_OFFERED)
    {
      GtkWidget *sign = create_button (_("Signed on Paper…"), "document-edit-symbolic", "form.sign");
      GtkWidget *refuse = create_button (_("Refuses to Sign…"), "action-unavailable-symbolic", "form.refuse");

      gtk_actionable_set_action_target (GTK_ACTIONABLE (sign), "i", number);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (refuse), "i", number);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), sign);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), refuse);
    }
  gtk_box_append (self->parties, group);
}

static void
add_next_step (PwFormView *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *text = pw_form_dup_text (self->form);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), text);
  if (self->form->assessment != NULL)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_button (_("Open the Competency Form"), "document-edit-symbolic", "form.fill"));
    }
  if (self->form->state == PW_FORM_NOT_OFFERED)
    {
      GtkWidget *offer = create_button (_("Offer for Acknowledgement"), "document-send-symbolic", "form.offer");

      gtk_widget_add_css_class (offer, "suggested-action");
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("These pages are a preview; offering freezes them."));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), offer);
    }
  gtk_box_append (self->parties, group);
}

static void
fill_parties (PwFormView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parties))) != NULL)
    {
      gtk_box_remove (self->parties, child);
    }

  add_next_step (self);
  if (self->form->status.employee != NULL)
    {
      add_party (self, self->form->status.employee, _("Member of Staff"), PW_SIGN_OFF_ROLE_EMPLOYEE);
    }
  if (self->form->status.supervisor != NULL)
    {
      add_party (self, self->form->status.supervisor, _("Direct Supervisor"), PW_SIGN_OFF_ROLE_SUPERVISOR);
    }
}

static void
show_pages (PwFormView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = pw_form_read_pdf (self->form, &error);

  if (pdf != NULL && self->pdf != NULL && g_bytes_equal (pdf, self->pdf))
    {
      return;
    }

  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->pdf = g_steal_pointer (&pdf);
  if (self->pdf == NULL || !pw_pdf_view_set_bytes (self->pages, self->pdf, &error))
    {
      pw_desk_show_error (self->desk, error);
    }
}

static void
applied_cb (PwFormView *self,
            PwEdit     *edit)
{
  g_autoptr (PwForm) again = self->form != NULL ? pw_form_new_again (self->form, pw_clock_today ()) : NULL;

  if (again != NULL)
    {
      pw_form_view_set_form (self, again);
    }
}

/* Actions */

static void
answer_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwFormView *self = PW_FORM_VIEW (widget);
  PwSignOff *sign_off = g_variant_get_int32 (parameter) == PW_SIGN_OFF_ROLE_EMPLOYEE ? self->form->status.employee : self->form->status.supervisor;

  if (sign_off != NULL)
    {
      adw_dialog_present (pw_answer_dialog_new (self->desk, sign_off, g_str_equal (name, "form.refuse")), widget);
    }
}

static void
offer_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwFormView *self = PW_FORM_VIEW (widget);
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_form_make_offer (self->form, pw_clock_today (), &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

static void
fill_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_FILL], 0, PW_FORM_VIEW (widget)->form->assessment);
}

static void
paper_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwFormView *self = PW_FORM_VIEW (widget);
  g_autofree char *document = self->form != NULL ? pw_form_dup_title (self->form) : NULL;
  g_autofree char *person = self->form != NULL ? pw_entity_dup_title (PW_ENTITY (self->form->person)) : NULL;
  g_autofree char *title = g_strdup_printf ("%s, %s", document, person);

  if (self->pdf == NULL)
    {
      return;
    }
  if (g_str_equal (name, "form.print"))
    {
      pw_paper_print (self->desk, self->pdf, title);
    }
  else
    {
      pw_paper_save (self->desk, self->pdf, title);
    }
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *action = g_strconcat ("pdf.", name + strlen ("form."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (PW_FORM_VIEW (widget)->pages), action, NULL);
}

static void
pw_form_view_dispose (GObject *object)
{
  PwFormView *self = PW_FORM_VIEW (object);

  g_clear_object (&self->form);
  g_clear_pointer (&self->pdf, g_bytes_unref);

  G_OBJECT_CLASS (pw_form_view_parent_class)->dispose (object);
}

static void
pw_form_view_class_init (PwFormViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_form_view_dispose;

  signals[SIGNAL_FILL] = g_signal_new ("fill", PW_TYPE_FORM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, PW_TYPE_ASSESSMENT);

  g_type_ensure (PW_TYPE_PDF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("forms/pw-form-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwFormView, title);
  gtk_widget_class_bind_template_child (widget_class, PwFormView, parties);
  gtk_widget_class_bind_template_child (widget_class, PwFormView, pages);

  gtk_widget_class_install_action (widget_class, "form.sign", "i", answer_action);
  gtk_widget_class_install_action (widget_class, "form.refuse", "i", answer_action);
  gtk_widget_class_install_action (widget_class, "form.offer", NULL, offer_action);
  gtk_widget_class_install_action (widget_class, "form.fill", NULL, fill_action);
  gtk_widget_class_install_action (widget_class, "form.print", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "form.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "form.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "form.zoom-fit", NULL, zoom_action);
}

static void
pw_form_view_init (PwFormView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_form_view_new (PwDesk *desk)
{
  PwFormView *self = g_object_new (PW_TYPE_FORM_VIEW, NULL);

  self->desk = desk;
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
pw_form_view_set_form (PwFormView *self,
                       PwForm     *form)
{
  g_autofree char *document = pw_form_dup_title (form);
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (form->person));

  g_set_object (&self->form, form);
  adw_window_title_set_title (self->title, name);
  adw_window_title_set_subtitle (self->title, document);
  fill_parties (self);
  show_pages (self);
}

PwForm *
pw_form_view_get_form (PwFormView *self)
{
  return self->form;
}

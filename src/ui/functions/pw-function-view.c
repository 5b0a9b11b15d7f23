/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-function-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "exchange/pw-export-function.h"
#include "exchange/pw-json.h"
#include "model/pw-appointment.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-function-version-edits.h"
#include "print/pw-rendering.h"
#include "print/pw-sign-off-offer.h"
#include "ui/common/pw-block-view.h"
#include "ui/common/pw-paper.h"
#include "ui/common/pw-resource.h"
#include "ui/functions/pw-appointment-dialog.h"
#include "ui/functions/pw-function-editor.h"
#include "ui/functions/pw-staff-list.h"

struct _PwFunctionView
{
  AdwBin              parent_instance;

  PwDesk             *desk;             /* (weak): the window outlives its pages */
  PwFunction         *function;         /* (owned) (nullable) */
  GPtrArray          *shown;            /* (owned) (nullable): the versions in the drop-down */
  PwFunctionVersion  *version;          /* (owned) (nullable) */
  gboolean            is_filling;

  AdwWindowTitle     *title;            /* (template child) */
  GtkDropDown        *versions;         /* (template child) */
  AdwToggleGroup     *mode;             /* (template child) */
  AdwToggle          *edit_toggle;      /* (template child) */
  GtkWidget          *into_force_button; /* (template child) */
  GtkStack           *stack;            /* (template child) */
  GtkScrolledWindow  *read_scroller;    /* (template child) */
  AdwBin             *document;         /* (template child) */
  AdwBin             *editor;           /* (template child) */
  AdwBin             *staff;            /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwFunctionView, pw_function_view, ADW_TYPE_BIN)

static gboolean
is_concept (PwFunctionView *self)
{
  return self->version != NULL && pw_function_version_get_state (self->version) == PW_FUNCTION_VERSION_STATE_CONCEPT;
}

static char *
dup_version_text (PwFunctionVersion *version)
{
  PwFunctionVersionState state = pw_function_version_get_state (version);
  PwDay day = pw_function_version_get_valid_from (version);
  g_autofree char *date = day != PW_DAY_NONE ? pw_day_dup_numeric (day) : NULL;
  const char *label = pw_function_version_state_get_label (state);

  return date != NULL
         /* Translators: the number of a version, its state, and the day since when, as “Version 2 · In force · 01/03/2026” */
         ? g_strdup_printf (_("Version %d · %s · %s"), pw_function_version_get_number (version), label, date)
         /* Translators: the number of a version and its state, as “Version 3 · Concept” */
         : g_strdup_printf (_("Version %d · %s"), pw_function_version_get_number (version), label);
}

/* What shows is made when it is looked at, so that an edit elsewhere costs nothing. */
static void
fill_shown (PwFunctionView *self)
{
  const char *mode = adw_toggle_group_get_active_name (self->mode);

  if (self->version == NULL)
    {
      adw_bin_set_child (self->document, NULL);
      adw_bin_set_child (self->editor, NULL);
      adw_bin_set_child (self->staff, NULL);
      return;
    }

  if (g_strcmp0 (mode, "edit") == 0)
    {
      PwFunctionEditor *editor = PW_FUNCTION_EDITOR (adw_bin_get_child (self->editor));

      if (editor == NULL || pw_function_editor_get_version (editor) != self->version)
        {
          adw_bin_set_child (self->editor, pw_function_editor_new (self->desk, self->version));
        }
    }
  else if (g_strcmp0 (mode, "staff") == 0)
    {
      adw_bin_set_child (self->staff, pw_staff_list_new (self->desk, self->function));
    }
  else
    {
      g_autoptr (PwDocument) document = pw_function_version_make_description (self->version);

      adw_bin_set_child (self->document, pw_block_view_new (document));
    }
}

static void
update_actions (PwFunctionView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_version = self->version != NULL;

  gtk_widget_action_set_enabled (widget, "function.into-force", is_concept (self));
  gtk_widget_action_set_enabled (widget, "function.delete", is_concept (self));
  gtk_widget_action_set_enabled (widget, "function.copy", has_version);
  gtk_widget_action_set_enabled (widget, "function.print", has_version);
  gtk_widget_action_set_enabled (widget, "function.save", has_version);
  gtk_widget_action_set_enabled (widget, "function.export", has_version);
  gtk_widget_action_set_enabled (widget, "function.appoint", has_version);
  gtk_widget_set_visible (self->into_force_button, is_concept (self));
  adw_toggle_set_enabled (self->edit_toggle, is_concept (self));
  adw_toggle_set_tooltip (self->edit_toggle, is_concept (self) ? "" : _("Only a concept changes: make a new version"));
}

static void
show_version (PwFunctionView    *self,
              PwFunctionVersion *version)
{
  gboolean is_other = self->version != version;

  g_set_object (&self->version, version);
  update_actions (self);
  if (!is_concept (self) && g_strcmp0 (adw_toggle_group_get_active_name (self->mode), "edit") == 0)
    {
      adw_toggle_group_set_active_name (self->mode, "read");
    }
  fill_shown (self);
  if (is_other)
    {
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->read_scroller), 0);
    }
}

static PwFunctionVersion *
choose_version (PwFunctionView *self)
{
  PwFunctionVersion *version = NULL;

  for (guint i = 0; i < self->shown->len; i++)
    {
      if (g_ptr_array_index (self->shown, i) == (gpointer) self->version)
        {
          return self->version;
        }
    }

  version = pw_function_find_version_in_force (self->function);
  return version != NULL || self->shown->len == 0 ? version : g_ptr_array_index (self->shown, 0);
}

/* The newest version stands on top. */
static void
fill_versions (PwFunctionView *self)
{
  g_autoptr (GPtrArray) versions = pw_function_list_versions (self->function);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PwFunctionVersion *chosen;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = versions->len; i > 0; i--)
    {
      g_autofree char *text = dup_version_text (g_ptr_array_index (versions, i - 1));

      g_ptr_array_add (self->shown, g_object_ref (g_ptr_array_index (versions, i - 1)));
      gtk_string_list_append (names, text);
    }

  chosen = choose_version (self);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->versions, G_LIST_MODEL (names));
  for (guint i = 0; i < self->shown->len; i++)
    {
      if (g_ptr_array_index (self->shown, i) == (gpointer) chosen)
        {
          gtk_drop_down_set_selected (self->versions, i);
        }
    }
  self->is_filling = FALSE;
  show_version (self, chosen);
}

static void
pw_function_view_version_selected_cb (PwFunctionView *self)
{
  guint selected = gtk_drop_down_get_selected (self->versions);

  if (!self->is_filling && self->shown != NULL && selected < self->shown->len)
    {
      show_version (self, g_ptr_array_index (self->shown, selected));
    }
}

static void
pw_function_view_mode_changed_cb (PwFunctionView *self)
{
  gtk_stack_set_visible_child_name (self->stack, adw_toggle_group_get_active_name (self->mode));
  fill_shown (self);
}

static void
applied_cb (PwFunctionView *self,
            PwEdit         *edit)
{
  if (self->function == NULL)
    {
      return;
    }
  if (!pw_entity_is_live (PW_ENTITY (self->function)))
    {
      pw_function_view_set_function (self, NULL);
      return;
    }

  if (pw_edit_touches (edit, PW_TYPE_FUNCTION) || pw_edit_touches (edit, PW_TYPE_FUNCTION_VERSION))
    {
      adw_window_title_set_title (self->title, pw_function_get_title (self->function));
      fill_versions (self);
    }
  else if (pw_edit_touches (edit, PW_TYPE_FUNCTION_BLOCK) || pw_edit_touches (edit, PW_TYPE_EXPECTED_LEVEL) || pw_edit_touches (edit, PW_TYPE_APPOINTMENT))
    {
      fill_shown (self);
    }
}

/* Actions */

static void
copied_cb (PwDesk   *desk,
           gboolean  is_applied,
           gpointer  object)
{
  PwFunctionView *self = object;

  if (is_applied && self->function != NULL)
    {
      g_autoptr (GPtrArray) versions = pw_function_list_versions (self->function);

      pw_function_view_set_version (self, g_ptr_array_index (versions, versions->len - 1));
      adw_toggle_group_set_active_name (self->mode, "edit");
    }
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwFunctionView *self = PW_FUNCTION_VIEW (widget);

  pw_desk_apply_then (self->desk, pw_function_version_edit_copy (self->version, NULL), copied_cb, self);
}

static void
put_into_force (PwFunctionView *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_function_version_edit_into_force (self->version, pw_clock_today (), &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

static void
into_force_answered_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (PwFunctionView) self = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "force") && is_concept (self))
    {
      put_into_force (self);
    }
}

static void
into_force_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  PwFunctionView *self = PW_FUNCTION_VIEW (widget);
  AdwDialog *dialog = adw_alert_dialog_new (_("Put into Force?"), NULL);

  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                /* Translators: the number of a version */
                                _("From today the texts of version %d no longer change, and the version before it becomes replaced."),
                                pw_function_version_get_number (self->version));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "force", _("_Put into Force"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "force", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "force");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), widget, NULL, into_force_answered_cb, g_object_ref (self));
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwFunctionView *self = PW_FUNCTION_VIEW (widget);
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_function_version_edit_delete (self->version, &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

static void
paper_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwFunctionView *self = PW_FUNCTION_VIEW (widget);
  g_autoptr (PwDocument) document = pw_function_version_make_description (self->version);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = pw_document_render_pdf (document, &error);

  if (pdf == NULL)
    {
      pw_desk_show_error (self->desk, error);
    }
  else if (g_str_equal (name, "function.print"))
    {
      pw_paper_print (self->desk, pdf, document->title);
    }
  else
    {
      pw_paper_save (self->desk, pdf, document->title);
    }
}

/* As a file that another Projectwerk opens. */
static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwFunctionView *self = PW_FUNCTION_VIEW (widget);
  g_autoptr (JsonNode) node = pw_export_function (self->version);
  char *text = pw_json_to_text (node);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  g_autofree char *title = pw_entity_dup_title (PW_ENTITY (self->function));

  pw_paper_save_as (self->desk, bytes, _("Save to Pass On"), title, ".functie");
}

static void
appoint_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PwFunctionView *self = PW_FUNCTION_VIEW (widget);

  adw_dialog_present (pw_appointment_dialog_new (self->desk, NULL, NULL, self->function), widget);
}

static void
pw_function_view_dispose (GObject *object)
{
  PwFunctionView *self = PW_FUNCTION_VIEW (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->version);
  g_clear_object (&self->function);

  G_OBJECT_CLASS (pw_function_view_parent_class)->dispose (object);
}

static void
pw_function_view_class_init (PwFunctionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_function_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("functions/pw-function-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, title);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, versions);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, mode);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, edit_toggle);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, into_force_button);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, stack);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, read_scroller);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, document);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, editor);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionView, staff);
  gtk_widget_class_bind_template_callback (widget_class, pw_function_view_version_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_function_view_mode_changed_cb);

  gtk_widget_class_install_action (widget_class, "function.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "function.into-force", NULL, into_force_action);
  gtk_widget_class_install_action (widget_class, "function.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "function.print", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "function.save", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "function.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "function.appoint", NULL, appoint_action);
}

static void
pw_function_view_init (PwFunctionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_function_view_new (PwDesk *desk)
{
  PwFunctionView *self = g_object_new (PW_TYPE_FUNCTION_VIEW, NULL);

  self->desk = desk;
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * pw_function_view_set_function:
 * @self: a view
 * @function: (nullable): what to show; its version in force first
 */
void
pw_function_view_set_function (PwFunctionView *self,
                               PwFunction     *function)
{
  g_clear_object (&self->version);
  g_set_object (&self->function, function);
  adw_window_title_set_title (self->title, function != NULL ? pw_function_get_title (function) : "");
  if (function != NULL)
    {
      fill_versions (self);
    }
  else
    {
      show_version (self, NULL);
    }
}

PwFunction *
pw_function_view_get_function (PwFunctionView *self)
{
  return self->function;
}

void
pw_function_view_set_version (PwFunctionView    *self,
                              PwFunctionVersion *version)
{
  g_set_object (&self->function, pw_function_version_get_function (version));
  g_set_object (&self->version, version);
  adw_window_title_set_title (self->title, pw_function_get_title (self->function));
  fill_versions (self);
}

PwFunctionVersion *
pw_function_view_get_version (PwFunctionView *self)
{
  return self->version;
}

void
pw_function_view_print (PwFunctionView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "function.print", NULL);
}

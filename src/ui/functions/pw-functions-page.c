/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-functions-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-fold.h"
#include "model/pw-appointment.h"
#include "model/pw-assessment-edits.h"
#include "model/pw-function-block.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-guide-version.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-resource.h"
#include "ui/functions/pw-function-import.h"
#include "ui/functions/pw-function-view.h"
#include "ui/functions/pw-guide-view.h"
#include "ui/functions/pw-staff-list.h"

struct _PwFunctionsPage
{
  AdwBin                   parent_instance;

  PwDesk                  *desk;                /* (weak): the window outlives its pages */
  GtkWidget               *function_view;
  GtkWidget               *guide_bin;
  GtkWidget               *guide_title;
  GtkWidget               *staff_bin;
  PwEntity                *shown;               /* (owned) (nullable): a function or a guide; none for the staff */
  char                    *search;              /* (nullable): folded */

  GtkStack                *stack;               /* (template child) */
  AdwNavigationSplitView  *split_view;          /* (template child) */
  AdwNavigationPage       *content_page;        /* (template child) */
  GtkListBox              *list;                /* (template child) */
  GtkStack                *content;             /* (template child) */
};

static void page_init (PwPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwFunctionsPage, pw_functions_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

/* The list */

static GtkWidget *
create_chip (PwFunctionVersion *version)
{
  static const char *const classes[] = { "concept", "in-force", "replaced" };
  PwFunctionVersionState state = pw_function_version_get_state (version);
  /* Translators: the number of a version and its state, as “2 In force” */
  g_autofree char *text = g_strdup_printf (_("%d %s"), pw_function_version_get_number (version), pw_function_version_state_get_label (state));
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, classes[state]);
  return chip;
}

/* The versions that count or will: not those that were replaced. */
static GtkWidget *
create_chips (PwFunction *function)
{
  g_autoptr (GPtrArray) versions = pw_function_list_versions (function);
  GtkWidget *chips = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (chips), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (chips), 4);
  for (guint i = 0; i < versions->len; i++)
    {
      if (pw_function_version_get_state (g_ptr_array_index (versions, i)) != PW_FUNCTION_VERSION_STATE_REPLACED)
        {
          adw_wrap_box_append (ADW_WRAP_BOX (chips), create_chip (g_ptr_array_index (versions, i)));
        }
    }
  return chips;
}

static GtkWidget *
create_row (const char *title,
            const char *icon,
            PwEntity   *entity)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (line, 6);
  gtk_widget_set_margin_bottom (line, 6);
  gtk_box_append (GTK_BOX (texts), label);
  if (PW_IS_FUNCTION (entity))
    {
      gtk_box_append (GTK_BOX (texts), create_chips (PW_FUNCTION (entity)));
    }
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (line), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (entity != NULL)
    {
      g_object_set_data_full (G_OBJECT (row), "entity", g_object_ref (entity), g_object_unref);
    }
  return row;
}

static PwEntity *
row_get_entity (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "entity");
}

static void
add_rows (PwFunctionsPage *self,
          GType            type,
          const char      *icon)
{
  GListModel *records = pw_workspace_get_list (pw_desk_get_workspace (self->desk), type);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (PwEntity) record = g_list_model_get_item (records, i);
      g_autofree char *title = pw_entity_dup_title (record);

      if (self->search == NULL || pw_fold_contains (title, self->search))
        {
          gtk_list_box_append (self->list, create_row (title, icon, record));
        }
    }
}

static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  PwEntity *entity = row_get_entity (row);
  PwEntity *above = before != NULL ? row_get_entity (before) : NULL;
  GtkWidget *label;

  if (before != NULL && entity != NULL && above != NULL && G_OBJECT_TYPE (entity) == G_OBJECT_TYPE (above))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (entity == NULL ? _("Staff") : PW_IS_GUIDE (entity) ? _("Competency Guides") : C_("page", "Functions"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
select_shown (PwFunctionsPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (row_get_entity (row) == self->shown)
        {
          gtk_list_box_select_row (self->list, row);
        }
    }
}

static void
fill_list (PwFunctionsPage *self)
{
  GListModel *functions = pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_FUNCTION);

  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (functions) > 0 ? "functions" : "empty");
  gtk_list_box_remove_all (self->list);
  add_rows (self, PW_TYPE_FUNCTION, "x-office-document-symbolic");
  add_rows (self, PW_TYPE_GUIDE, "accessories-dictionary-symbolic");
  gtk_list_box_append (self->list, create_row (_("Who holds which function"), "system-users-symbolic", NULL));
  select_shown (self);
}

/* The content */

static void
fill_content (PwFunctionsPage *self)
{
  if (self->shown == NULL)
    {
      adw_bin_set_child (ADW_BIN (self->staff_bin), pw_staff_list_new (self->desk, NULL));
    }
  else if (PW_IS_GUIDE (self->shown))
    {
      adw_bin_set_child (ADW_BIN (self->guide_bin), pw_guide_view_new (self->desk, PW_GUIDE (self->shown)));
      adw_window_title_set_title (ADW_WINDOW_TITLE (self->guide_title), pw_guide_get_title (PW_GUIDE (self->shown)));
    }
}

static void
show_entity (PwFunctionsPage *self,
             PwEntity        *entity)
{
  g_autofree char *title = entity != NULL ? pw_entity_dup_title (entity) : g_strdup (_("Staff"));

  g_set_object (&self->shown, entity);
  if (PW_IS_FUNCTION (entity))
    {
      if (pw_function_view_get_function (PW_FUNCTION_VIEW (self->function_view)) != PW_FUNCTION (entity))
        {
          pw_function_view_set_function (PW_FUNCTION_VIEW (self->function_view), PW_FUNCTION (entity));
        }
      gtk_stack_set_visible_child_name (self->content, "function");
    }
  else
    {
      fill_content (self);
      gtk_stack_set_visible_child_name (self->content, entity != NULL ? "guide" : "staff");
    }
  adw_navigation_page_set_title (self->content_page, title);
}

static void
pw_functions_page_row_activated_cb (PwFunctionsPage *self,
                                    GtkListBoxRow   *row)
{
  show_entity (self, row_get_entity (row));
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
show_first (PwFunctionsPage *self)
{
  g_autoptr (PwEntity) first = g_list_model_get_item (pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_FUNCTION), 0);

  show_entity (self, first);
}

static void
applied_cb (PwFunctionsPage *self,
            PwEdit          *edit)
{
  gboolean is_list = pw_edit_touches (edit, PW_TYPE_FUNCTION) || pw_edit_touches (edit, PW_TYPE_FUNCTION_VERSION)
                     || pw_edit_touches (edit, PW_TYPE_GUIDE) || pw_edit_touches (edit, PW_TYPE_GUIDE_VERSION);

  if ((self->shown != NULL && !pw_entity_is_live (self->shown))
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0)
    {
      show_first (self);
    }
  if (is_list)
    {
      fill_list (self);
    }
  if (is_list || pw_edit_touches (edit, PW_TYPE_APPOINTMENT) || pw_edit_touches (edit, PW_TYPE_PERSON))
    {
      fill_content (self);
    }
}

static GtkWidget *
create_pane (GtkWidget **title,
             GtkWidget **bin)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  *title = adw_window_title_new (_("Staff"), NULL);
  *bin = adw_bin_new ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), *title);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), *bin);
  gtk_widget_set_margin_start (clamp, 12);
  gtk_widget_set_margin_end (clamp, 12);
  gtk_widget_set_margin_top (clamp, 12);
  gtk_widget_set_margin_bottom (clamp, 24);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  return view;
}

/* Files dropped on the page */

static gboolean
dropped_cb (PwFunctionsPage *self,
            const GValue    *value)
{
  pw_function_import_file (self->desk, g_value_get_object (value));
  return TRUE;
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  pw_function_import_choose (PW_FUNCTIONS_PAGE (widget)->desk);
}

static void
example_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  pw_function_import_example (PW_FUNCTIONS_PAGE (widget)->desk);
}

/* What the window asks */

static void
pw_functions_page_search (PwPage     *page,
                          const char *text)
{
  PwFunctionsPage *self = PW_FUNCTIONS_PAGE (page);

  g_free (self->search);
  self->search = *text != '\0' ? pw_fold (text) : NULL;
  fill_list (self);
}

static gboolean
pw_functions_page_open (PwPage   *page,
                        PwEntity *entity)
{
  PwFunctionsPage *self = PW_FUNCTIONS_PAGE (page);

  if (PW_IS_FUNCTION_VERSION (entity))
    {
      PwFunctionVersion *version = PW_FUNCTION_VERSION (entity);

      show_entity (self, pw_function_version_get_function (version));
      pw_function_view_set_version (PW_FUNCTION_VIEW (self->function_view), version);
    }
  else if (PW_IS_FUNCTION (entity) || PW_IS_GUIDE (entity))
    {
      show_entity (self, entity);
    }
  else
    {
      return FALSE;
    }

  select_shown (self);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  return TRUE;
}

static void
pw_functions_page_add (PwPage *page)
{
  pw_function_import_choose (PW_FUNCTIONS_PAGE (page)->desk);
}

static void
pw_functions_page_print (PwPage *page)
{
  pw_function_view_print (PW_FUNCTION_VIEW (PW_FUNCTIONS_PAGE (page)->function_view));
}

static void
page_init (PwPageInterface *iface)
{
  iface->search = pw_functions_page_search;
  iface->open = pw_functions_page_open;
  iface->add = pw_functions_page_add;
  iface->print = pw_functions_page_print;
}

static void
pw_functions_page_dispose (GObject *object)
{
  PwFunctionsPage *self = PW_FUNCTIONS_PAGE (object);

  g_clear_object (&self->shown);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (pw_functions_page_parent_class)->dispose (object);
}

static void
pw_functions_page_class_init (PwFunctionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_functions_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("functions/pw-functions-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwFunctionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionsPage, content_page);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, PwFunctionsPage, content);
  gtk_widget_class_bind_template_callback (widget_class, pw_functions_page_row_activated_cb);

  gtk_widget_class_install_action (widget_class, "functions.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "functions.example", NULL, example_action);
}

static void
pw_functions_page_init (PwFunctionsPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

GtkWidget *
pw_functions_page_new (PwDesk *desk)
{
  PwFunctionsPage *self = g_object_new (PW_TYPE_FUNCTIONS_PAGE, NULL);
  GtkWidget *staff_title;

  self->desk = desk;
  self->function_view = pw_function_view_new (desk);
  gtk_stack_add_named (self->content, self->function_view, "function");
  gtk_stack_add_named (self->content, create_pane (&self->guide_title, &self->guide_bin), "guide");
  gtk_stack_add_named (self->content, create_pane (&staff_title, &self->staff_bin), "staff");
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);

  show_first (self);
  fill_list (self);
  return GTK_WIDGET (self);
}

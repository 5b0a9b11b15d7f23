/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-forms-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-clock.h"
#include "base/pw-fold.h"
#include "model/pw-appointment.h"
#include "model/pw-function.h"
#include "model/pw-score.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-resource.h"
#include "ui/forms/pw-assessment-view.h"
#include "ui/forms/pw-form-table.h"
#include "ui/forms/pw-form-view.h"
#include "ui/forms/pw-offer-dialog.h"
#include "ui/forms/pw-start-assessment.h"

/* A column is named after its function, which may be a whole sentence. */
#define COLUMN_CHARS 20

struct _PwFormsPage
{
  AdwBin              parent_instance;

  PwDesk             *desk;             /* (weak): the window outlives its pages */
  GListStore         *rows;             /* (owned) (element-type PwFormRow) */
  char               *shape;            /* (nullable): which columns the table has */
  char               *search;           /* (nullable): folded */

  AdwNavigationView  *navigation;       /* (template child) */
  GtkMenuButton      *menu_button;      /* (template child) */
  GtkDropDown        *filter;           /* (template child) */
  GtkStack           *stack;            /* (template child) */
  AdwStatusPage      *empty;            /* (template child) */
  GtkStack           *layout;           /* (template child) */
  GtkColumnView      *table;            /* (template child) */
  GtkListBox         *list;             /* (template child) */
  GtkListBox         *history;          /* (template child) */
};

static void page_init (PwPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwFormsPage, pw_forms_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

/* Going to a form */

static void
push (PwFormsPage *self,
      GtkWidget   *view,
      const char  *title)
{
  AdwNavigationPage *page = adw_navigation_page_new (view, title);

  adw_navigation_view_push (self->navigation, page);
}

static void
show_assessment (PwFormsPage  *self,
                 PwAssessment *assessment)
{
  push (self, pw_assessment_view_new (self->desk, assessment), _("Competency form"));
}

static void
show_form (PwFormsPage *self,
           PwForm      *form)
{
  GtkWidget *view;
  g_autofree char *title = NULL;

  if (form->state == PW_FORM_OPEN)
    {
      show_assessment (self, form->assessment);
      return;
    }

  title = pw_form_dup_title (form);
  view = pw_form_view_new (self->desk);
  pw_form_view_set_form (PW_FORM_VIEW (view), form);
  g_signal_connect_object (view, "fill", G_CALLBACK (show_assessment), self, G_CONNECT_SWAPPED);
  push (self, view, title);
}

/* The table */

static void
cell_clicked_cb (GtkWidget *button)
{
  PwFormsPage *self = PW_FORMS_PAGE (gtk_widget_get_ancestor (button, PW_TYPE_FORMS_PAGE));
  PwForm *form = g_object_get_data (G_OBJECT (button), "form");

  if (form != NULL)
    {
      show_form (self, form);
    }
}

static void
setup_name_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_name_cb (GtkListItemFactory *factory,
              GtkColumnViewCell  *cell)
{
  PwFormRow *row = gtk_column_view_cell_get_item (cell);
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (row->person));

  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)), name);
}

static void
setup_form_cb (GtkListItemFactory *factory,
               GtkColumnViewCell  *cell)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form-cell");
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  g_signal_connect (button, "clicked", G_CALLBACK (cell_clicked_cb), NULL);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, button);
}

static void
name_form (GtkWidget  *widget,
           PwForm     *form,
           const char *text)
{
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (form->person));
  g_autofree char *title = pw_form_dup_title (form);
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s", name, title, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (widget, title);
}

static void
bind_form_cb (GtkListItemFactory *factory,
              GtkColumnViewCell  *cell,
              gpointer            column)
{
  PwFormRow *row = gtk_column_view_cell_get_item (cell);
  GtkWidget *button = gtk_column_view_cell_get_child (cell);
  GtkWidget *image = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  PwForm *form = GPOINTER_TO_UINT (column) < row->forms->len ? g_ptr_array_index (row->forms, GPOINTER_TO_UINT (column)) : NULL;
  g_autofree char *text = form != NULL ? pw_form_dup_text (form) : NULL;
  g_autoptr (GString) lines = g_string_new (text);

  gtk_widget_set_visible (button, form != NULL);
  g_object_set_data_full (G_OBJECT (button), "form", form != NULL ? g_object_ref (form) : NULL, g_object_unref);
  if (form == NULL)
    {
      return;
    }

  gtk_image_set_from_icon_name (GTK_IMAGE (image), pw_form_get_icon (form));
  g_string_replace (lines, " · ", "\n", 1);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (image)), lines->str);
  name_form (button, form, text);
  if (pw_form_is_urgent (form))
    {
      gtk_widget_add_css_class (button, "urgent");
    }
  else
    {
      gtk_widget_remove_css_class (button, "urgent");
    }
}

/* How a function begins, at most COLUMN_CHARS long and whole words if it can. */
static char *
dup_start (const char *title)
{
  g_autofree char *start = g_utf8_substring (title, 0, COLUMN_CHARS);
  char *space = strrchr (start, ' ');

  if (space != NULL)
    {
      *space = '\0';
    }
  return g_strconcat (start, "…", NULL);
}

static char *
dup_column_name (const PwFormColumn *column)
{
  const char *title;
  g_autofree char *start = NULL;

  if (column->version == NULL)
    {
      /* Translators: the head of a narrow column of competency forms; a year */
      return g_strdup_printf (_("Competencies %d"), column->year);
    }

  title = pw_function_get_title (pw_function_version_get_function (column->version));
  start = g_utf8_strlen (title, -1) > COLUMN_CHARS ? dup_start (title) : g_strdup (title);
  /* Translators: a function, then the number of a version */
  return g_strdup_printf (_("%s, version %d"), start, pw_function_version_get_number (column->version));
}

static void
add_column (PwFormsPage *self,
            const char  *title,
            GCallback    setup,
            GCallback    bind,
            guint        number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, GUINT_TO_POINTER (number));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->table, column);
}

/* Columns are made anew only when there are others: the place of the eye is kept. */
static void
shape_table (PwFormsPage *self,
             GArray      *columns)
{
  g_autoptr (GString) shape = g_string_new (NULL);
  GListModel *shown = gtk_column_view_get_columns (self->table);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *name = dup_column_name (&g_array_index (columns, PwFormColumn, i));

      g_string_append_printf (shape, "%s\n", name);
    }
  if (g_strcmp0 (shape->str, self->shape) == 0)
    {
      return;
    }

  g_free (self->shape);
  self->shape = g_strdup (shape->str);
  while (g_list_model_get_n_items (shown) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, 0);

      gtk_column_view_remove_column (self->table, column);
    }
  add_column (self, _("Member of Staff"), G_CALLBACK (setup_name_cb), G_CALLBACK (bind_name_cb), 0);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *name = dup_column_name (&g_array_index (columns, PwFormColumn, i));

      add_column (self, name, G_CALLBACK (setup_form_cb), G_CALLBACK (bind_form_cb), i);
    }
}

/* The list */

static GtkWidget *
create_list_row (PwForm *form)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (pw_form_get_icon (form));
  g_autofree char *name = pw_entity_dup_title (PW_ENTITY (form->person));
  g_autofree char *title = pw_form_dup_title (form);
  g_autofree char *text = pw_form_dup_text (form);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", title, text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  if (pw_form_is_urgent (form))
    {
      gtk_widget_add_css_class (image, "warning");
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "form", g_object_ref (form), g_object_unref);
  name_form (row, form, text);
  return row;
}

static void
fill_list (GtkListBox *list,
           GPtrArray  *rows)
{
  gtk_list_box_remove_all (list);
  for (guint i = 0; i < rows->len; i++)
    {
      PwFormRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->forms->len; j++)
        {
          if (g_ptr_array_index (row->forms, j) != NULL)
            {
              gtk_list_box_append (list, create_list_row (g_ptr_array_index (row->forms, j)));
            }
        }
    }
}

static void
pw_forms_page_row_activated_cb (PwFormsPage   *self,
                                GtkListBoxRow *row)
{
  show_form (self, g_object_get_data (G_OBJECT (row), "form"));
}

/* All of it */

static void
fill_menu (PwFormsPage *self,
           GArray      *columns)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) sheets = g_menu_new ();

  g_menu_append (menu, _("_Start a Competency Form…"), "forms.start");
  for (guint i = 0; i < columns->len; i++)
    {
      const PwFormColumn *column = &g_array_index (columns, PwFormColumn, i);
      g_autofree char *name = dup_column_name (column);
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      if (column->version != NULL)
        {
          g_menu_item_set_action_and_target (item, "forms.sheets", "x", pw_entity_get_id (PW_ENTITY (column->version)));
          g_menu_append_item (sheets, item);
        }
    }
  g_menu_append_submenu (menu, _("Print All _Signature Pages"), G_MENU_MODEL (sheets));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

static void
show_emptiness (PwFormsPage *self,
                guint        n_columns)
{
  adw_status_page_set_title (self->empty, n_columns == 0 ? _("No Forms Yet") : _("Nothing Waits Here"));
  adw_status_page_set_description (self->empty, n_columns == 0
                                   ? _("Put a function description into force and appoint somebody; then it can be offered for acknowledgement.")
                                   : _("No form fits this filter."));
}

static void
fill (PwFormsPage *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);
  g_autoptr (GArray) columns = pw_form_table_list_columns (workspace);
  PwFormFilter filter = gtk_drop_down_get_selected (self->filter);
  gboolean is_history = filter == PW_FORM_FILTER_HISTORY;
  g_autoptr (GPtrArray) rows = is_history
                               ? pw_form_table_list_history (workspace, self->search, pw_clock_today ())
                               : pw_form_table_list_rows (workspace, columns, filter, self->search, pw_clock_today ());

  if (is_history)
    {
      fill_list (self->history, rows);
    }
  else
    {
      shape_table (self, columns);
      g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
      fill_list (self->list, rows);
    }
  fill_menu (self, columns);
  show_emptiness (self, columns->len);
  gtk_stack_set_visible_child_name (self->stack, rows->len == 0 ? "empty" : (is_history ? "history" : "forms"));
}

static void
pw_forms_page_filter_cb (PwFormsPage *self)
{
  if (self->desk != NULL)
    {
      fill (self);
    }
}

static void
applied_cb (PwFormsPage *self,
            PwEdit      *edit)
{
  const GType types[] = { PW_TYPE_PERSON, PW_TYPE_FUNCTION, PW_TYPE_FUNCTION_VERSION, PW_TYPE_APPOINTMENT, PW_TYPE_FROZEN_DOCUMENT,
                          PW_TYPE_SIGN_OFF, PW_TYPE_ASSESSMENT, PW_TYPE_SCORE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (pw_edit_touches (edit, types[i]))
        {
          fill (self);
          return;
        }
    }
}

/* Actions */

/* The button stays on when there is nothing to offer: one that is off does not say why. */
static void
offer_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwFormsPage *self = PW_FORMS_PAGE (widget);
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);
  g_autoptr (GArray) columns = NULL;

  if (pw_offer_is_needed (workspace))
    {
      adw_dialog_present (pw_offer_dialog_new (self->desk), widget);
      return;
    }

  columns = pw_form_table_list_columns (workspace);
  pw_desk_toast (self->desk, columns->len == 0
                 ? _("Put a function description into force and appoint somebody; then it can be offered for acknowledgement.")
                 : _("Everybody has already received the version that is in force."));
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pw_start_assessment (PW_FORMS_PAGE (widget)->desk);
}

static void
sheets_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwFormsPage *self = PW_FORMS_PAGE (widget);
  PwFunctionVersion *version = pw_workspace_find (pw_desk_get_workspace (self->desk), PW_TYPE_FUNCTION_VERSION, g_variant_get_int64 (parameter));

  if (version != NULL)
    {
      pw_offer_print_sheets (self->desk, version);
    }
}

/* What the window asks */

static void
pw_forms_page_search (PwPage     *page,
                      const char *text)
{
  PwFormsPage *self = PW_FORMS_PAGE (page);

  g_free (self->search);
  self->search = *text != '\0' ? pw_fold (text) : NULL;
  fill (self);
}

static PwForm *
make_form (PwEntity *entity)
{
  PwDay today = pw_clock_today ();

  if (PW_IS_ASSESSMENT (entity))
    {
      return pw_form_new_for_assessment (PW_ASSESSMENT (entity), today);
    }
  if (PW_IS_SIGN_OFF (entity))
    {
      entity = pw_sign_off_get_frozen_document (entity);
    }
  if (!PW_IS_FROZEN_DOCUMENT (entity))
    {
      return NULL;
    }
  if (pw_frozen_document_get_assessment (entity) != NULL)
    {
      return pw_form_new_for_assessment (pw_frozen_document_get_assessment (entity), today);
    }
  if (pw_frozen_document_get_function_version (entity) == NULL || pw_frozen_document_get_person (entity) == NULL)
    {
      return NULL;
    }

  return pw_form_new_for_version (pw_frozen_document_get_person (entity), pw_frozen_document_get_function_version (entity), today);
}

static gboolean
pw_forms_page_open (PwPage   *page,
                    PwEntity *entity)
{
  PwFormsPage *self = PW_FORMS_PAGE (page);
  g_autoptr (PwForm) form = make_form (entity);

  adw_navigation_view_pop_to_tag (self->navigation, "overview");
  if (form == NULL)
    {
      return FALSE;
    }

  show_form (self, form);
  return TRUE;
}

static void
pw_forms_page_add (PwPage *page)
{
  pw_start_assessment (PW_FORMS_PAGE (page)->desk);
}

static void
pw_forms_page_print (PwPage *page)
{
  AdwNavigationPage *shown = adw_navigation_view_get_visible_page (PW_FORMS_PAGE (page)->navigation);

  gtk_widget_activate_action (adw_navigation_page_get_child (shown), "form.print", NULL);
}

static void
page_init (PwPageInterface *iface)
{
  iface->search = pw_forms_page_search;
  iface->open = pw_forms_page_open;
  iface->add = pw_forms_page_add;
  iface->print = pw_forms_page_print;
}

static void
pw_forms_page_dispose (GObject *object)
{
  PwFormsPage *self = PW_FORMS_PAGE (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->shape, g_free);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (pw_forms_page_parent_class)->dispose (object);
}

static void
pw_forms_page_class_init (PwFormsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_forms_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("forms/pw-forms-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, layout);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, table);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, list);
  gtk_widget_class_bind_template_child (widget_class, PwFormsPage, history);
  gtk_widget_class_bind_template_callback (widget_class, pw_forms_page_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_forms_page_row_activated_cb);

  gtk_widget_class_install_action (widget_class, "forms.offer", NULL, offer_action);
  gtk_widget_class_install_action (widget_class, "forms.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "forms.sheets", "x", sheets_action);
}

static void
pw_forms_page_init (PwFormsPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->rows = g_list_store_new (PW_TYPE_FORM_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
pw_forms_page_new (PwDesk *desk)
{
  PwFormsPage *self = g_object_new (PW_TYPE_FORMS_PAGE, NULL);

  self->desk = desk;
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_desk_get_workspace (desk), "notify::actor", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

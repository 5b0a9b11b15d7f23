/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/activities/pw-activities-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-fold.h"
#include "model/pw-activity-edits.h"
#include "model/pw-activity.h"
#include "ui/activities/pw-activity-view.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-resource.h"

struct _PwActivitiesPage
{
  AdwBin                  parent_instance;

  PwDesk                 *desk;         /* (weak): the window outlives its pages */
  GtkSorter              *sorter;       /* (owned) */
  GtkFilter              *filter;       /* (owned) */
  GtkSingleSelection     *selection;    /* (owned) */
  char                   *words;        /* what is sought, folded */
  AdwNavigationSplitView *split_view;   /* (template child) */
  AdwNavigationPage      *content_page; /* (template child) */
  GtkListView            *list_view;    /* (template child) */
  GtkStack               *list_stack;   /* (template child) */
  PwActivityView         *view;         /* (template child) */
};

static void page_init (PwPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwActivitiesPage, pw_activities_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

static GListModel *
get_list (PwActivitiesPage *self)
{
  return pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_ACTIVITY);
}

/* Those that run first, then by title. */
static int
compare_activities (gconstpointer first,
                    gconstpointer second,
                    gpointer      user_data)
{
  gpointer a = (gpointer) first;
  gpointer b = (gpointer) second;

  return pw_activity_is_archived (a) != pw_activity_is_archived (b)
         ? (pw_activity_is_archived (a) ? 1 : -1)
         : g_utf8_collate (pw_activity_get_title (a), pw_activity_get_title (b));
}

static gboolean
filter_activity (gpointer item,
                 gpointer user_data)
{
  return pw_fold_contains (pw_activity_get_title (item), PW_ACTIVITIES_PAGE (user_data)->words);
}

static void
show_activity (PwActivitiesPage *self)
{
  gpointer activity = gtk_single_selection_get_selected_item (self->selection);

  if (activity != pw_activity_view_get_activity (self->view))
    {
      pw_activity_view_show (self->view, activity);
    }
  adw_navigation_page_set_title (self->content_page, activity != NULL ? pw_activity_get_title (activity) : _("Activity"));
  gtk_stack_set_visible_child_name (self->list_stack, g_list_model_get_n_items (get_list (self)) > 0 ? "list" : "empty");
}

static void
pw_activities_page_activate_cb (PwActivitiesPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
pw_activities_page_applied_cb (PwActivitiesPage *self,
                               PwEdit           *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_ACTIVITY))
    {
      gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
      show_activity (self);
    }
}

static void
pw_activities_page_setup_cb (PwActivitiesPage *self,
                             GtkListItem      *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
      if (i == 1)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "dim-label");
        }
    }
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_list_item_set_child (item, box);
}

static void
pw_activities_page_bind_cb (PwActivitiesPage *self,
                            GtkListItem      *item)
{
  gpointer activity = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *place = gtk_widget_get_next_sibling (title);

  gtk_label_set_text (GTK_LABEL (title), pw_activity_get_title (activity));
  gtk_label_set_text (GTK_LABEL (place), pw_activity_is_archived (activity) ? _("Archived")
                      : pw_activity_get_place (activity) != NULL ? pw_activity_get_place (activity) : "");
  gtk_list_item_set_accessible_label (item, pw_activity_get_title (activity));
}

static void
pw_activities_page_added_cb (PwActivitiesPage *self,
                             const char       *response,
                             AdwAlertDialog   *dialog)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit;

  if (g_strcmp0 (response, "add") != 0)
    {
      return;
    }

  edit = pw_activity_edit_add (pw_desk_get_workspace (self->desk), gtk_editable_get_text (g_object_get_data (G_OBJECT (dialog), "title-row")),
                               gtk_editable_get_text (g_object_get_data (G_OBJECT (dialog), "place-row")), &error);
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply (self->desk, edit);
}

static GtkWidget *
add_entry (AdwDialog  *dialog,
           GtkWidget  *group,
           const char *key,
           const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_object_set_data (G_OBJECT (dialog), key, row);
  return row;
}

static void
pw_activities_page_add_cb (PwActivitiesPage *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("New Activity"), NULL);
  GtkWidget *group = adw_preferences_group_new ();

  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), group);
  adw_dialog_set_focus (dialog, add_entry (dialog, group, "title-row", C_("field", "Title")));
  add_entry (dialog, group, "place-row", C_("place", "Where"));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "add", _("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "add");
  g_signal_connect_object (dialog, "response", G_CALLBACK (pw_activities_page_added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
pw_activities_page_search (PwPage     *page,
                           const char *text)
{
  PwActivitiesPage *self = PW_ACTIVITIES_PAGE (page);

  g_free (self->words);
  self->words = pw_fold (text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
pw_activities_page_open (PwPage   *page,
                         PwEntity *entity)
{
  PwActivitiesPage *self = PW_ACTIVITIES_PAGE (page);

  pw_activities_page_search (page, "");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (PwEntity) activity = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (activity == entity)
        {
          gtk_list_view_scroll_to (self->list_view, i, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
          /* Scrolling moves the focus inside the list; this brings it there. */
          gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
          adw_navigation_split_view_set_show_content (self->split_view, TRUE);
          return TRUE;
        }
    }

  return FALSE;
}

static void
pw_activities_page_add (PwPage *page)
{
  pw_activities_page_add_cb (PW_ACTIVITIES_PAGE (page));
}

static void
page_init (PwPageInterface *iface)
{
  iface->search = pw_activities_page_search;
  iface->open = pw_activities_page_open;
  iface->add = pw_activities_page_add;
}

static void
pw_activities_page_dispose (GObject *object)
{
  PwActivitiesPage *self = PW_ACTIVITIES_PAGE (object);

  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (pw_activities_page_parent_class)->dispose (object);
}

static void
pw_activities_page_class_init (PwActivitiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_activities_page_dispose;
  g_type_ensure (PW_TYPE_ACTIVITY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("activities/pw-activities-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwActivitiesPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, PwActivitiesPage, content_page);
  gtk_widget_class_bind_template_child (widget_class, PwActivitiesPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, PwActivitiesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, PwActivitiesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, pw_activities_page_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_activities_page_add_cb);
}

static void
pw_activities_page_init (PwActivitiesPage *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_activities_page_new (PwDesk *desk)
{
  PwActivitiesPage *self = g_object_new (PW_TYPE_ACTIVITIES_PAGE, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;

  self->desk = desk;
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_activity, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_activities, NULL, NULL));
  pw_activity_view_set_desk (self->view, desk);
  filtered = gtk_filter_list_model_new (g_object_ref (get_list (self)), g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter))));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_activity), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (pw_activities_page_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (pw_activities_page_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (pw_activities_page_applied_cb), self, G_CONNECT_SWAPPED);
  show_activity (self);
  return GTK_WIDGET (self);
}

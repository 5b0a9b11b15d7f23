/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-search-dialog.h"

#include "ui/app/pw-search.h"
#include "ui/common/pw-resource.h"

#define MOST_HITS 50

struct _PwSearchDialog
{
  AdwDialog   parent_instance;

  PwWindow   *window;           /* (weak): the dialog is shown in it */
  GPtrArray  *hits;             /* (owned) (nullable) */

  GtkEditable *entry;           /* (template child) */
  GtkListBox  *list;            /* (template child) */
  GtkStack    *stack;           /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwSearchDialog, pw_search_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_row (const PwHit *hit)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), hit->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hit->context);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
pw_search_dialog_changed_cb (PwSearchDialog *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (pw_window_get_desk (self->window));
  const char *words = gtk_editable_get_text (self->entry);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = pw_search_run (workspace, words, MOST_HITS);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->hits->len; i++)
    {
      gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->hits, i)));
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_stack_set_visible_child_name (self->stack, self->hits->len > 0 ? "hits" : *words == '\0' ? "start" : "none");
}

static void
open_row (PwSearchDialog *self,
          GtkListBoxRow  *row)
{
  PwHit *hit = g_ptr_array_index (self->hits, gtk_list_box_row_get_index (row));
  g_autoptr (PwEntity) entity = g_object_ref (hit->entity);
  PwDesk *desk = pw_window_get_desk (self->window);

  adw_dialog_close (ADW_DIALOG (self));
  pw_desk_open (desk, entity);
}

static void
pw_search_dialog_row_activated_cb (PwSearchDialog *self,
                                   GtkListBoxRow  *row)
{
  open_row (self, row);
}

static void
pw_search_dialog_activate_cb (PwSearchDialog *self)
{
  GtkListBoxRow *row;

  /* Enter may come before the delay of the entry is over. */
  pw_search_dialog_changed_cb (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    {
      open_row (self, row);
    }
}

static void
pw_search_dialog_stop_cb (PwSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
move_selection (PwSearchDialog *self,
                int             step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, row);
    }
}

static void
pw_search_dialog_next_cb (PwSearchDialog *self)
{
  move_selection (self, 1);
}

/* The arrows walk through what was found while the words keep the focus. */
static gboolean
pw_search_dialog_key_cb (PwSearchDialog  *self,
                         guint            key,
                         guint            code,
                         GdkModifierType  state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    {
      return GDK_EVENT_PROPAGATE;
    }

  move_selection (self, key == GDK_KEY_Down ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
pw_search_dialog_dispose (GObject *object)
{
  PwSearchDialog *self = PW_SEARCH_DIALOG (object);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (pw_search_dialog_parent_class)->dispose (object);
}

static void
pw_search_dialog_class_init (PwSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_search_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-search-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, PwSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, PwSearchDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, pw_search_dialog_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_search_dialog_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_search_dialog_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_search_dialog_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_search_dialog_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_search_dialog_row_activated_cb);
}

static void
pw_search_dialog_init (PwSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
pw_search_dialog_new (PwWindow *window)
{
  PwSearchDialog *self = g_object_new (PW_TYPE_SEARCH_DIALOG, NULL);

  g_set_weak_pointer (&self->window, window);
  return ADW_DIALOG (self);
}

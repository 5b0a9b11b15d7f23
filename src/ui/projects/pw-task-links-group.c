/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-task-links-group.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/pw-project.h"
#include "model/pw-task-links.h"
#include "model/pw-task-tree.h"

struct _PwTaskLinksGroup
{
  AdwPreferencesGroup  parent_instance;

  PwDesk              *desk;    /* (unowned) */
  PwTask              *task;    /* (owned) */
  GPtrArray           *rows;    /* (element-type GtkWidget): of the links, unowned */
  GPtrArray           *others;  /* (element-type PwTask): what can come before, by position after the first */
  AdwComboRow         *add;
};

G_DEFINE_FINAL_TYPE (PwTaskLinksGroup, pw_task_links_group, ADW_TYPE_PREFERENCES_GROUP)

static void show_links (PwTaskLinksGroup *self);

static void
pw_task_links_group_dispose (GObject *object)
{
  PwTaskLinksGroup *self = PW_TASK_LINKS_GROUP (object);

  g_clear_object (&self->task);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_task_links_group_parent_class)->dispose (object);
}

static void
pw_task_links_group_class_init (PwTaskLinksGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_task_links_group_dispose;
}

static void
pw_task_links_group_init (PwTaskLinksGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Links"));
}

static void
apply (PwTaskLinksGroup *self,
       PwEdit           *edit,
       const GError     *error)
{
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      show_links (self);
    }
  else if (!pw_edit_is_empty (edit))
    {
      pw_desk_apply (self->desk, g_object_ref (edit));
    }
}

static PwDependency *
link_of (GtkWidget *widget)
{
  PwDependency *link = g_object_get_data (G_OBJECT (widget), "link");

  return pw_entity_is_live (PW_ENTITY (link)) ? link : NULL;
}

static void
remove_cb (PwTaskLinksGroup *self,
           GtkWidget        *button)
{
  PwDependency *link = link_of (button);
  g_autoptr (PwEdit) edit = link != NULL ? pw_dependency_edit_delete (link) : NULL;

  if (edit != NULL)
    {
      apply (self, edit, NULL);
    }
}

static void
kind_cb (PwTaskLinksGroup *self,
         GParamSpec       *pspec,
         GtkWidget        *row)
{
  PwDependency *link = link_of (row);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;
  guint kind = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (link != NULL && (int) kind != pw_dependency_get_kind (link))
    {
      edit = pw_dependency_edit_change (link, (PwDependencyKind) kind, pw_dependency_get_lag (link), &error);
      apply (self, edit, error);
    }
}

static void
lag_cb (PwTaskLinksGroup *self,
        GParamSpec       *pspec,
        GtkWidget        *row)
{
  PwDependency *link = link_of (row);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;
  int day_minutes = pw_project_get_day_minutes (pw_task_get_project (self->task));
  int lag = (int) lround (adw_spin_row_get_value (ADW_SPIN_ROW (row)) * day_minutes);

  if (link != NULL && lag != pw_dependency_get_lag (link))
    {
      edit = pw_dependency_edit_change (link, (PwDependencyKind) pw_dependency_get_kind (link), lag, &error);
      apply (self, edit, error);
    }
}

static GtkWidget *
create_kind_row (PwTaskLinksGroup *self,
                 PwDependency     *link)
{
  const char *const kinds[] = {
    C_("kind of link", "End to start"), C_("kind of link", "Start to start"), C_("kind of link", "End to end"), C_("kind of link", "Start to end"), NULL,
  };
  g_autoptr (GtkStringList) labels = gtk_string_list_new (kinds);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Kind of link"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) pw_dependency_get_kind (link));
  g_object_set_data_full (G_OBJECT (row), "link", g_object_ref (link), g_object_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
create_lag_row (PwTaskLinksGroup *self,
                PwDependency     *link)
{
  GtkWidget *row = adw_spin_row_new_with_range (-250, 250, 1);
  int day_minutes = pw_project_get_day_minutes (pw_task_get_project (self->task));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Working days between"));
  adw_spin_row_set_value (ADW_SPIN_ROW (row), (double) pw_dependency_get_lag (link) / day_minutes);
  g_object_set_data_full (G_OBJECT (row), "link", g_object_ref (link), g_object_unref);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (lag_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_link (PwTaskLinksGroup *self,
          PwDependency     *link,
          gboolean          is_before)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  PwTask *other = is_before ? pw_dependency_get_predecessor (link) : pw_dependency_get_successor (link);
  g_autofree char *how = pw_dependency_dup_text (link);
  /* Translators: a link of the task shown: the other task comes before it; how, as “starts after the end” */
  g_autofree char *subtitle = g_strdup_printf (is_before ? _("Comes before · %s")
                                               /* Translators: a link of the task shown: the other task comes after it; how, as “starts after the end” */
                                               : _("Comes after · %s"), how);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pw_task_get_title (other));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Remove link"));
  g_object_set_data_full (G_OBJECT (remove), "link", g_object_ref (link), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), remove);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_kind_row (self, link));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_lag_row (self, link));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_cb (PwTaskLinksGroup *self)
{
  guint position = adw_combo_row_get_selected (self->add);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;

  if (position > 0 && position <= self->others->len)
    {
      edit = pw_task_edit_link (g_ptr_array_index (self->others, position - 1), self->task, PW_DEPENDENCY_KIND_FS, 0, &error);
      apply (self, edit, error);
    }
}

static void
fill_others (PwTaskLinksGroup *self)
{
  g_autoptr (GPtrArray) tasks = pw_project_list_tasks (pw_task_get_project (self->task));
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_string_list_append (labels, _("Choose a task"));
  for (guint i = 0; i < tasks->len; i++)
    {
      PwTask *task = g_ptr_array_index (tasks, i);

      if (!pw_task_lies_in (task, self->task) && !pw_task_lies_in (self->task, task) && pw_task_find_link (task, self->task) == NULL)
        {
          g_ptr_array_add (self->others, g_object_ref (task));
          gtk_string_list_append (labels, pw_task_get_title (task));
        }
    }

  g_signal_handlers_block_by_func (self->add, add_cb, self);
  adw_combo_row_set_model (self->add, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->add, 0);
  g_signal_handlers_unblock_by_func (self->add, add_cb, self);
}

static void
show_links (PwTaskLinksGroup *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  if (!pw_entity_is_live (PW_ENTITY (self->task)))
    {
      return;
    }

  for (guint i = 0; i < self->rows->len; i++)
    {
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);
  before = pw_workspace_list_referrers (workspace, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_SUCCESSOR, self->task);
  after = pw_workspace_list_referrers (workspace, PW_TYPE_DEPENDENCY, PW_DEPENDENCY_PREDECESSOR, self->task);
  for (guint i = 0; i < before->len; i++)
    {
      add_link (self, g_ptr_array_index (before, i), TRUE);
    }
  for (guint i = 0; i < after->len; i++)
    {
      add_link (self, g_ptr_array_index (after, i), FALSE);
    }
  fill_others (self);
}

static void
applied_cb (PwTaskLinksGroup *self,
            PwEdit           *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_DEPENDENCY) || pw_edit_touches (edit, PW_TYPE_TASK))
    {
      show_links (self);
    }
}

GtkWidget *
pw_task_links_group_new (PwDesk *desk,
                         PwTask *task)
{
  PwTaskLinksGroup *self = g_object_new (PW_TYPE_TASK_LINKS_GROUP, NULL);

  self->desk = desk;
  self->task = g_object_ref (task);
  self->add = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add), _("Comes after"));
  adw_combo_row_set_enable_search (self->add, TRUE);
  adw_combo_row_set_expression (self->add, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->add));
  g_signal_connect_object (self->add, "notify::selected", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  show_links (self);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

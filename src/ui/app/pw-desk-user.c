/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-desk-user.h"

#include <glib/gi18n-lib.h>

#include "base/pw-fold.h"
#include "model/pw-person.h"
#include "ui/common/pw-resource.h"

struct _PwDeskUser
{
  AdwBin          parent_instance;

  PwDesk         *desk;         /* (owned) */
  GtkMenuButton  *button;       /* (template child) */
  AdwAvatar      *avatar;       /* (template child) */
  GtkLabel       *name_label;   /* (template child) */
  GtkLabel       *job_label;    /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwDeskUser, pw_desk_user, ADW_TYPE_BIN)

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *first = pw_entity_dup_title (*(PwEntity **) a);
  g_autofree char *second = pw_entity_dup_title (*(PwEntity **) b);
  g_autofree char *first_key = pw_name_sort_key (first);
  g_autofree char *second_key = pw_name_sort_key (second);

  return strcmp (first_key, second_key);
}

static GPtrArray *
list_staff (PwDeskUser *self)
{
  GListModel *persons = pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_PERSON);
  GPtrArray *staff = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (persons); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (persons, i);

      if (pw_person_is_staff (person) && !pw_person_is_archived (person) && !pw_person_is_erased (person))
        {
          g_ptr_array_add (staff, g_steal_pointer (&person));
        }
    }

  g_ptr_array_sort (staff, compare_names);
  return staff;
}

static void
fill_menu (PwDeskUser *self)
{
  g_autoptr (GPtrArray) staff = list_staff (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < staff->len; i++)
    {
      PwEntity *person = g_ptr_array_index (staff, i);
      g_autofree char *name = pw_entity_dup_title (person);
      g_autofree char *id = pw_id_to_string (pw_entity_get_id (person));
      GMenuItem *item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "win.desk-user", "s", id);
      g_menu_append_item (section, item);
      g_object_unref (item);
    }

  g_menu_append_section (menu, _("Who Works Here?"), G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}

static void
update (PwDeskUser *self)
{
  PwPerson *person = pw_workspace_get_actor (pw_desk_get_workspace (self->desk));
  g_autofree char *name = person != NULL ? pw_entity_dup_title (PW_ENTITY (person)) : g_strdup (_("Nobody chosen"));

  adw_avatar_set_text (self->avatar, person != NULL ? name : NULL);
  gtk_label_set_text (self->name_label, name);
  gtk_label_set_text (self->job_label, person != NULL ? pw_person_get_job_title (person) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->job_label), person != NULL && pw_person_get_job_title (person) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
desk_user_changed_cb (PwDeskUser *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);
  g_autofree char *id = g_settings_get_string (pw_desk_get_settings (self->desk), "desk-user");

  pw_workspace_set_actor (workspace, pw_workspace_find (workspace, PW_TYPE_PERSON, pw_id_parse (id)));
}

static void
applied_cb (PwDeskUser *self,
            PwEdit     *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_PERSON))
    {
      fill_menu (self);
      update (self);
    }
}

static void
pw_desk_user_dispose (GObject *object)
{
  g_clear_object (&PW_DESK_USER (object)->desk);

  G_OBJECT_CLASS (pw_desk_user_parent_class)->dispose (object);
}

static void
pw_desk_user_class_init (PwDeskUserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_desk_user_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-desk-user.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwDeskUser, button);
  gtk_widget_class_bind_template_child (widget_class, PwDeskUser, avatar);
  gtk_widget_class_bind_template_child (widget_class, PwDeskUser, name_label);
  gtk_widget_class_bind_template_child (widget_class, PwDeskUser, job_label);
}

static void
pw_desk_user_init (PwDeskUser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_desk_user_set_desk (PwDeskUser *self,
                       PwDesk     *desk)
{
  PwWorkspace *workspace = pw_desk_get_workspace (desk);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (pw_desk_get_settings (desk), "changed::desk-user", G_CALLBACK (desk_user_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::actor", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  fill_menu (self);
  update (self);
}

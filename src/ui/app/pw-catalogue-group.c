/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-catalogue-group.h"

#include <glib/gi18n-lib.h>

#include "model/pw-entity-edits.h"
#include "model/pw-power.h"
#include "model/pw-programme-area.h"
#include "model/pw-volunteer-edits.h"

/* How many colours the pages tell areas apart with. */
#define N_COLOURS 8

struct _PwCatalogueGroup
{
  AdwPreferencesGroup  parent_instance;

  PwDesk              *desk;            /* (owned) */
  GType                type;
  guint                title_field;
  GPtrArray           *rows;            /* (element-type GtkWidget) */
  GtkWidget           *add_row;
};

G_DEFINE_FINAL_TYPE (PwCatalogueGroup, pw_catalogue_group, ADW_TYPE_PREFERENCES_GROUP)

static gpointer
row_get_entity (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "entity");
}

static void
row_apply_cb (GtkWidget        *row,
              PwCatalogueGroup *self)
{
  pw_desk_apply (self->desk, pw_entity_edit_text (row_get_entity (row), self->title_field, gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
delete_clicked_cb (GtkWidget        *button,
                   PwCatalogueGroup *self)
{
  PwEntity *entity = row_get_entity (button);
  g_autofree char *title = pw_entity_dup_title (entity);
  /* Translators: what an edit did; %s is a programme area or a power */
  PwEdit *edit = pw_edit_new (N_ ("“%s” deleted"), title, NULL);

  pw_edit_delete (edit, entity);
  pw_desk_apply (self->desk, edit);
}

static void
expires_cb (GtkWidget        *button,
            GParamSpec       *pspec,
            PwCatalogueGroup *self)
{
  gpointer power = row_get_entity (button);
  gboolean expires = gtk_check_button_get_active (GTK_CHECK_BUTTON (button));

  if (expires != pw_power_get_expires (power))
    {
      pw_desk_apply (self->desk, pw_entity_edit_int (power, PW_POWER_EXPIRES, expires));
    }
}

static void
keep_entity (GtkWidget *widget,
             gpointer   entity)
{
  g_object_set_data_full (G_OBJECT (widget), "entity", g_object_ref (entity), g_object_unref);
}

static GtkWidget *
create_expires_button (PwCatalogueGroup *self,
                       PwPower          *power)
{
  GtkWidget *button = gtk_check_button_new_with_label (_("Expires"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), pw_power_get_expires (power));
  gtk_widget_set_tooltip_text (button, _("Whether this power holds until a date"));
  keep_entity (button, power);
  g_signal_connect (button, "notify::active", G_CALLBACK (expires_cb), self);
  return button;
}

static GtkWidget *
create_row (PwCatalogueGroup *self,
            PwEntity         *entity)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: spoken name of a button; %s is a programme area or a power */
  g_autofree char *label = g_strdup_printf (_("Delete “%s”"), pw_entity_get_text (entity, self->title_field));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), pw_entity_get_text (entity, self->title_field));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  keep_entity (row, entity);
  g_signal_connect (row, "apply", G_CALLBACK (row_apply_cb), self);

  if (PW_IS_POWER (entity))
    {
      adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), create_expires_button (self, PW_POWER (entity)));
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Delete"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  keep_entity (button, entity);
  g_signal_connect (button, "clicked", G_CALLBACK (delete_clicked_cb), self);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  return row;
}

static PwEdit *
create_area_edit (PwWorkspace *workspace,
                  const char  *title)
{
  GListModel *areas = pw_workspace_get_list (workspace, PW_TYPE_PROGRAMME_AREA);
  int n_areas = (int) g_list_model_get_n_items (areas);
  /* Translators: what an edit did; %s is a programme area */
  PwEdit *edit = pw_edit_new (N_ ("Programme area “%s” added"), title, NULL);
  PwProgrammeArea *area = pw_edit_create (edit, PW_TYPE_PROGRAMME_AREA);

  pw_edit_set_text (edit, area, PW_PROGRAMME_AREA_TITLE, title);
  pw_edit_set_int (edit, area, PW_PROGRAMME_AREA_POSITION, (n_areas + 1) * 1000);
  pw_edit_set_int (edit, area, PW_PROGRAMME_AREA_COLOUR, n_areas % N_COLOURS);
  return edit;
}

static void
add_cb (GtkWidget        *row,
        PwCatalogueGroup *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*title == '\0')
    {
      return;
    }
  pw_desk_apply (self->desk, self->type == PW_TYPE_POWER ? pw_power_edit_add (title, FALSE, NULL)
                             : create_area_edit (pw_desk_get_workspace (self->desk), title));
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
fill (PwCatalogueGroup *self)
{
  GListModel *list = pw_workspace_get_list (pw_desk_get_workspace (self->desk), self->type);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      adw_preferences_group_remove (group, g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);

  g_object_ref (self->add_row);
  if (gtk_widget_get_parent (self->add_row) != NULL)
    {
      adw_preferences_group_remove (group, self->add_row);
    }
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);
      GtkWidget *row = create_row (self, entity);

      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_group_add (group, self->add_row);
  g_object_unref (self->add_row);
}

static void
applied_cb (PwCatalogueGroup *self,
            PwEdit           *edit)
{
  if (pw_edit_touches (edit, self->type))
    {
      fill (self);
    }
}

static void
pw_catalogue_group_dispose (GObject *object)
{
  g_clear_object (&PW_CATALOGUE_GROUP (object)->desk);

  G_OBJECT_CLASS (pw_catalogue_group_parent_class)->dispose (object);
}

static void
pw_catalogue_group_finalize (GObject *object)
{
  g_ptr_array_unref (PW_CATALOGUE_GROUP (object)->rows);
  g_object_unref (PW_CATALOGUE_GROUP (object)->add_row);

  G_OBJECT_CLASS (pw_catalogue_group_parent_class)->finalize (object);
}

static void
pw_catalogue_group_class_init (PwCatalogueGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_catalogue_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pw_catalogue_group_finalize;
}

static void
pw_catalogue_group_init (PwCatalogueGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->add_row = g_object_ref_sink (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _("Add…"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->add_row), TRUE);
  g_signal_connect (self->add_row, "apply", G_CALLBACK (add_cb), self);
}

/**
 * pw_catalogue_group_set_list:
 * @self: a group
 * @desk: the desk
 * @type: %PW_TYPE_PROGRAMME_AREA or %PW_TYPE_POWER
 */
void
pw_catalogue_group_set_list (PwCatalogueGroup *self,
                             PwDesk           *desk,
                             GType             type)
{
  self->desk = g_object_ref (desk);
  self->type = type;
  self->title_field = type == PW_TYPE_POWER ? PW_POWER_TITLE : PW_PROGRAMME_AREA_TITLE;
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}

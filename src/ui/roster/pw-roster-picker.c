/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-fold.h"
#include "model/pw-person.h"

#define LONGEST_LIST 9

struct _PwRosterPicker
{
  GtkPopover  parent_instance;

  GtkWidget  *entry;
  GtkWidget  *list;
  GPtrArray  *offers;           /* (element-type PwRosterOffer) (nullable) */
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwRosterPicker, pw_roster_picker, GTK_TYPE_POPOVER)

/* A name fits when each typed word begins one of its words: "ye" finds Yıldız, "br" Van den Broeck. */
static gboolean
fits (gpointer    person,
      const char *folded)
{
  g_autofree char *title = pw_entity_dup_title (person);
  g_autofree char *name = pw_fold (title);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_auto (GStrv) parts = g_strsplit_set (name, " -'’", -1);

  for (char **word = words; *word != NULL; word++)
    {
      gboolean is_found = FALSE;

      for (char **part = parts; *part != NULL && !is_found; part++)
        {
          is_found = g_str_has_prefix (*part, *word);
        }
      if (!is_found && !g_str_has_prefix (name, folded))
        {
          return FALSE;
        }
    }

  return TRUE;
}

static GtkWidget *
make_row (const PwRosterOffer *offer)
{
  static const char *const icons[] = { NULL, "dialog-warning-symbolic", "action-unavailable-symbolic" };
  const PwRosterRemark *remark = offer->remarks->len > 0 ? g_ptr_array_index (offer->remarks, 0) : NULL;
  g_autofree char *name = pw_entity_dup_title (offer->person);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name_label = gtk_label_new (name);
  GtkWidget *words = gtk_label_new (remark != NULL ? remark->sentence : offer->terms);

  gtk_label_set_xalign (GTK_LABEL (name_label), 0);
  gtk_widget_set_hexpand (name_label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 44);
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_add_css_class (words, "dim-label");
  gtk_box_append (GTK_BOX (line), name_label);
  if (icons[offer->gravity] != NULL)
    {
      gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icons[offer->gravity]));
    }
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "offer", (gpointer) offer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (GTK_LABEL (words)), -1);
  return row;
}

static void
pw_roster_picker_typed_cb (PwRosterPicker *self)
{
  g_autofree char *folded = pw_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  guint n_shown = 0;

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; self->offers != NULL && i < self->offers->len && n_shown < LONGEST_LIST; i++)
    {
      const PwRosterOffer *offer = g_ptr_array_index (self->offers, i);

      if (fits (offer->person, folded))
        {
          gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (offer));
          n_shown++;
        }
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
pick (PwRosterPicker *self,
      GtkListBoxRow  *row)
{
  const PwRosterOffer *offer = row != NULL ? g_object_get_data (G_OBJECT (row), "offer") : NULL;

  if (offer == NULL || offer->gravity == PW_ROSTER_REFUSAL)
    {
      /* The reason stands in the row: it stays open to be read. */
      gtk_widget_error_bell (GTK_WIDGET (self));
      gtk_widget_add_css_class (self->entry, "error");
      return;
    }

  {
    g_autoptr (GObject) person = g_object_ref (offer->person);

    gtk_popover_popdown (GTK_POPOVER (self));
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, person);
  }
}

static void
pw_roster_picker_activate_cb (PwRosterPicker *self)
{
  pick (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

static void
pw_roster_picker_row_cb (PwRosterPicker *self,
                         GtkListBoxRow  *row)
{
  pick (self, row);
}

static gboolean
pw_roster_picker_key_cb (PwRosterPicker *self,
                         guint           keyval)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int step = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up ? -1 : 0;

  gtk_widget_remove_css_class (self->entry, "error");
  if (step == 0 || row == NULL)
    {
      return GDK_EVENT_PROPAGATE;
    }

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), MAX (0, gtk_list_box_row_get_index (row) + step));
  if (row != NULL)
    {
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
    }
  return GDK_EVENT_STOP;
}

static void
pw_roster_picker_finalize (GObject *object)
{
  g_clear_pointer (&PW_ROSTER_PICKER (object)->offers, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_roster_picker_parent_class)->finalize (object);
}

static void
pw_roster_picker_class_init (PwRosterPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_roster_picker_finalize;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, PW_TYPE_ENTITY);
}

static void
pw_roster_picker_init (PwRosterPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  self->list = gtk_list_box_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Type a name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the volunteer"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who fits best"), -1);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_set_size_request (box, 300, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pw_roster_picker_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (pw_roster_picker_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (pw_roster_picker_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (pw_roster_picker_row_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_roster_picker_new (void)
{
  return g_object_new (PW_TYPE_ROSTER_PICKER, NULL);
}

/**
 * pw_roster_picker_open:
 * @self: a picker, with a parent
 * @chip: (type PwRosterChip): what it points at
 * @roster: the roster
 * @shift: (type PwShift): where somebody is wanted
 * @demand: (nullable) (type PwDemand): in which place
 * @text: what was typed already
 */
void
pw_roster_picker_open (PwRosterPicker *self,
                       GtkWidget      *chip,
                       PwRoster       *roster,
                       gpointer        shift,
                       gpointer        demand,
                       const char     *text)
{
  graphene_rect_t bounds;

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = pw_roster_list_offers (roster, shift, demand);
  if (gtk_widget_compute_bounds (chip, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    {
      gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) {
      (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height
    });
    }
  gtk_widget_remove_css_class (self->entry, "error");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  pw_roster_picker_typed_cb (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

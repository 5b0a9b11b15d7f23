/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-detail.h"

#include <glib/gi18n-lib.h>

#include "model/pw-assignment-edits.h"
#include "model/pw-person.h"

struct _PwRosterDetail
{
  GtkPopover  parent_instance;

  PwDesk     *desk;             /* (weak): outlives the pages */
  gpointer    assignment;       /* (owned) (nullable) */
  GtkWidget  *name;
  GtkWidget  *phone;
  GtkWidget  *reasons;
  GtkWidget  *note;
  GtkWidget  *allow;
};

G_DEFINE_FINAL_TYPE (PwRosterDetail, pw_roster_detail, GTK_TYPE_POPOVER)

static void
pw_roster_detail_allow_cb (PwRosterDetail *self)
{
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));
  gboolean had_note = pw_assignment_get_note (self->assignment) != NULL;

  if (*note == '\0' && !had_note)
    {
      gtk_widget_error_bell (self->note);
      gtk_widget_add_css_class (self->note, "error");
      gtk_widget_grab_focus (self->note);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self));
  pw_desk_apply (self->desk, pw_assignment_edit_allow (self->assignment, note));
}

static void
pw_roster_detail_remove_cb (PwRosterDetail *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  pw_desk_apply (self->desk, pw_assignment_edit_remove (self->assignment));
}

static void
pw_roster_detail_person_cb (PwRosterDetail *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  pw_desk_open (self->desk, pw_assignment_get_person (self->assignment));
}

static void
pw_roster_detail_dispose (GObject *object)
{
  g_clear_object (&PW_ROSTER_DETAIL (object)->assignment);

  G_OBJECT_CLASS (pw_roster_detail_parent_class)->dispose (object);
}

static void
pw_roster_detail_class_init (PwRosterDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_roster_detail_dispose;
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_button (PwRosterDetail *self,
            GtkWidget      *box,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
pw_roster_detail_init (PwRosterDetail *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = add_label (box, "heading");
  self->phone = add_label (box, "dim-label");
  self->reasons = add_label (box, "body");
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("Why it is fine after all"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Why it is fine after all"), -1);
  gtk_box_append (GTK_BOX (box), self->note);
  self->allow = add_button (self, box, _("_Allow After All"), G_CALLBACK (pw_roster_detail_allow_cb));
  gtk_widget_set_margin_top (buttons, 6);
  gtk_box_append (GTK_BOX (box), buttons);
  add_button (self, buttons, _("_Remove"), G_CALLBACK (pw_roster_detail_remove_cb));
  add_button (self, buttons, _("_To the Register"), G_CALLBACK (pw_roster_detail_person_cb));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  g_signal_connect_object (self->note, "activate", G_CALLBACK (pw_roster_detail_allow_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_roster_detail_new (PwDesk *desk)
{
  PwRosterDetail *self = g_object_new (PW_TYPE_ROSTER_DETAIL, NULL);

  self->desk = desk;
  return GTK_WIDGET (self);
}

/**
 * pw_roster_detail_open:
 * @self: with a parent
 * @chip: (type PwRosterChip): what it points at
 * @roster: the roster
 * @assignment: (type PwAssignment): somebody in a place
 */
void
pw_roster_detail_open (PwRosterDetail *self,
                       GtkWidget      *chip,
                       PwRoster       *roster,
                       gpointer        assignment)
{
  g_autoptr (GPtrArray) remarks = pw_roster_list_remarks (roster, assignment);
  g_autoptr (GString) reasons = g_string_new (NULL);
  gpointer person = pw_assignment_get_person (assignment);
  g_autofree char *name = pw_entity_dup_title (person);
  const char *phone = pw_person_get_phone (person);
  const char *note = pw_assignment_get_note (assignment);
  gboolean is_marked = FALSE;
  graphene_rect_t bounds;

  g_set_object ((GObject **) &self->assignment, assignment);
  for (guint i = 0; i < remarks->len; i++)
    {
      const PwRosterRemark *remark = g_ptr_array_index (remarks, i);

      is_marked |= remark->gravity == PW_ROSTER_MARK;
      g_string_append_printf (reasons, "%s%s", i > 0 ? "\n" : "", remark->sentence);
    }

  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_label_set_text (GTK_LABEL (self->phone), phone);
  gtk_widget_set_visible (self->phone, phone != NULL);
  gtk_label_set_text (GTK_LABEL (self->reasons), reasons->str);
  gtk_widget_set_visible (self->reasons, reasons->len > 0);
  gtk_widget_set_visible (self->note, is_marked || note != NULL);
  gtk_widget_set_visible (self->allow, is_marked || note != NULL);
  gtk_widget_remove_css_class (self->note, "error");
  gtk_editable_set_text (GTK_EDITABLE (self->note), note != NULL ? note : "");
  if (gtk_widget_compute_bounds (chip, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    {
      gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) {
      (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height
    });
    }
  gtk_popover_popup (GTK_POPOVER (self));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-chip.h"

#include <glib/gi18n-lib.h>

#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-roster-words.h"

struct _PwRosterChip
{
  GtkWidget     parent_instance;

  GtkWidget    *label;
  GtkWidget    *badge;
  gpointer      shift;          /* (owned) (nullable) */
  guint         index;          /* of the place in its shift */
  PwDemand     *demand;         /* (owned) (nullable) */
  PwAssignment *assignment;     /* (owned) (nullable): none for an open place */
  char         *spoken;         /* what it says now: the same again costs nothing */
  char         *remarks;
  gboolean      is_allowed;
};

G_DEFINE_FINAL_TYPE (PwRosterChip, pw_roster_chip, GTK_TYPE_WIDGET)

static void
pw_roster_chip_pressed_cb (PwRosterChip *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
pw_roster_chip_released_cb (PwRosterChip *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "roster.choose", NULL);
}

static GdkContentProvider *
pw_roster_chip_prepare_cb (PwRosterChip *self)
{
  return self->assignment != NULL ? gdk_content_provider_new_typed (PW_TYPE_ASSIGNMENT, self->assignment) : NULL;
}

static void
pw_roster_chip_begin_cb (PwRosterChip  *self,
                         GdkDrag       *drag,
                         GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
pw_roster_chip_drop_cb (PwRosterChip *self,
                        const GValue *value)
{
  PwEntity *entity = g_value_get_object (value);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  return gtk_widget_activate_action (GTK_WIDGET (self), "roster.drop", "(sx)", pw_entity_get_kind (entity), pw_entity_get_id (entity));
}

static void
pw_roster_chip_dispose (GObject *object)
{
  PwRosterChip *self = PW_ROSTER_CHIP (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->badge, gtk_widget_unparent);
  g_clear_object (&self->shift);
  g_clear_object (&self->demand);
  g_clear_object (&self->assignment);
  g_clear_pointer (&self->spoken, g_free);
  g_clear_pointer (&self->remarks, g_free);

  G_OBJECT_CLASS (pw_roster_chip_parent_class)->dispose (object);
}

static void
pw_roster_chip_class_init (PwRosterChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint choose_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_F2 };

  G_OBJECT_CLASS (klass)->dispose = pw_roster_chip_dispose;
  gtk_widget_class_set_css_name (widget_class, "rosterplace");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  for (guint i = 0; i < G_N_ELEMENTS (choose_keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, choose_keys[i], 0, "roster.choose", NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "roster.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "roster.remove", NULL);
}

static void
pw_roster_chip_init (PwRosterChip *self)
{
  GType types[] = { PW_TYPE_PERSON, PW_TYPE_ASSIGNMENT };
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_MOVE);

  self->label = gtk_label_new (NULL);
  self->badge = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_image_set_pixel_size (GTK_IMAGE (self->badge), 14);
  gtk_widget_set_margin_start (self->badge, 4);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->badge, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");

  g_signal_connect_object (click, "pressed", G_CALLBACK (pw_roster_chip_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (pw_roster_chip_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (pw_roster_chip_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (pw_roster_chip_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (pw_roster_chip_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
pw_roster_chip_new (void)
{
  return g_object_new (PW_TYPE_ROSTER_CHIP, NULL);
}

static void
set_class (PwRosterChip *self,
           const char   *name,
           gboolean      is_set)
{
  if (is_set)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), name);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
}

static char *
dup_remarks (PwRoster     *roster,
             PwAssignment *assignment)
{
  g_autoptr (GPtrArray) remarks = pw_roster_list_remarks (roster, assignment);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  for (guint i = 0; i < remarks->len; i++)
    {
      const PwRosterRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->gravity >= PW_ROSTER_MARK)
        {
          g_ptr_array_add (sentences, remark->sentence);
        }
    }
  g_ptr_array_add (sentences, NULL);
  return sentences->len > 1 ? g_strjoinv ("\n", (char **) sentences->pdata) : NULL;
}

/**
 * pw_roster_chip_show:
 * @self: a chip, possibly of another place before
 * @roster: the roster
 * @shift: (type PwShift): whose place it is
 * @index: which place of the shift
 * @place: the place
 * @where: what and when the shift is, for who hears it
 */
void
pw_roster_chip_show (PwRosterChip        *self,
                     PwRoster            *roster,
                     gpointer             shift,
                     guint                index,
                     const PwRosterPlace *place,
                     const char          *where)
{
  g_autofree char *wish = pw_roster_place_dup_words (place->demand);
  g_autofree char *name = place->assignment != NULL ? pw_entity_dup_title (pw_assignment_get_person (place->assignment)) : NULL;
  g_autofree char *remarks = place->assignment != NULL ? dup_remarks (roster, place->assignment) : NULL;
  gboolean is_allowed = place->assignment != NULL && pw_assignment_get_note (place->assignment) != NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *tooltip = NULL;

  g_set_object ((GObject **) &self->shift, shift);
  g_set_object (&self->demand, place->demand);
  g_set_object (&self->assignment, place->assignment);
  self->index = index;

  if (name != NULL)
    {
      /* Translators: a volunteer, what the place is for, and the shift with its day and times */
      spoken = g_strdup_printf (_("%s, %s, %s"), name, wish, where);
      /* Translators: a volunteer, and what the place is for */
      tooltip = remarks != NULL ? g_strdup (remarks) : g_strdup_printf (C_("place", "%s, %s"), name, wish);
    }
  else
    {
      /* Translators: what an open place asks for, and the shift with its day and times */
      spoken = g_strdup_printf (_("Open place, %s, %s"), wish, where);
      /* Translators: %s is what an open place asks for */
      tooltip = g_strdup_printf (_("Open place: %s. Type a name to fill it."), wish);
    }

  if (g_strcmp0 (self->spoken, spoken) == 0 && g_strcmp0 (self->remarks, remarks) == 0 && self->is_allowed == is_allowed)
    {
      return;
    }
  g_set_str (&self->spoken, spoken);
  g_set_str (&self->remarks, remarks);
  self->is_allowed = is_allowed;

  gtk_label_set_text (GTK_LABEL (self->label), name != NULL ? name : wish);
  gtk_widget_set_visible (self->badge, remarks != NULL);
  set_class (self, "open", name == NULL);
  set_class (self, "filled", name != NULL);
  set_class (self, "marked", remarks != NULL && !is_allowed);
  set_class (self, "over", place->demand == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, remarks != NULL ? remarks : "", -1);
}

gpointer
pw_roster_chip_get_shift (PwRosterChip *self)
{
  return self->shift;
}

guint
pw_roster_chip_get_index (PwRosterChip *self)
{
  return self->index;
}

/* NULL for a place too many. */
PwDemand *
pw_roster_chip_get_demand (PwRosterChip *self)
{
  return self->demand;
}

/* NULL for an open place. */
PwAssignment *
pw_roster_chip_get_assignment (PwRosterChip *self)
{
  return self->assignment;
}

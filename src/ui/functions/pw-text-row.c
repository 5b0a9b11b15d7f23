/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-text-row.h"

#include <glib/gi18n-lib.h>

#include "model/pw-function-version-edits.h"

#define INDENT_PX       18
#define FIELD_HEIGHT_PX 72

struct _PwTextRow
{
  GtkListBoxRow     parent_instance;

  PwDesk           *desk;       /* (weak): the window outlives its pages */
  PwFunctionBlock  *block;      /* (owned) */
  guint             field;
  char             *caption;

  GtkWidget        *box;
  GtkWidget        *label;
  GtkWidget        *field_box;  /* (nullable): while it is open */
  GtkTextBuffer    *buffer;     /* (nullable): while it is open; owned by its view */
};

G_DEFINE_FINAL_TYPE (PwTextRow, pw_text_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_text (PwTextRow *self)
{
  const char *text = pw_entity_get_text (PW_ENTITY (self->block), self->field);

  return text != NULL ? text : "";
}

static void
show_text (PwTextRow *self)
{
  const char *text = get_text (self);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", self->caption, text);

  gtk_label_set_label (GTK_LABEL (self->label), *text != '\0' ? text : "–");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
close_field (PwTextRow *self)
{
  if (self->field_box != NULL)
    {
      gtk_box_remove (GTK_BOX (self->box), self->field_box);
      self->field_box = NULL;
      self->buffer = NULL;
      gtk_widget_set_visible (self->label, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

static void
keep_text (PwTextRow *self)
{
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  if (self->buffer == NULL)
    {
      return;
    }

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
  close_field (self);
  if (!g_str_equal (text, get_text (self)))
    {
      pw_desk_apply (self->desk, pw_function_block_edit (self->block, self->field, text));
    }
}

static gboolean
key_pressed_cb (PwTextRow       *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key == GDK_KEY_Escape)
    {
      close_field (self);
      return GDK_EVENT_STOP;
    }
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_SHIFT_MASK) == 0)
    {
      keep_text (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
notify_block_cb (PwTextRow *self)
{
  show_text (self);
}

static void
pw_text_row_dispose (GObject *object)
{
  PwTextRow *self = PW_TEXT_ROW (object);

  g_clear_object (&self->block);
  g_clear_pointer (&self->caption, g_free);

  G_OBJECT_CLASS (pw_text_row_parent_class)->dispose (object);
}

static void
pw_text_row_class_init (PwTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_text_row_dispose;
}

static void
pw_text_row_init (PwTextRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_margin_top (self->box, 8);
  gtk_widget_set_margin_bottom (self->box, 8);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

/**
 * pw_text_row_new:
 * @desk: the desk
 * @block: a block of a concept
 * @field: %PW_FUNCTION_BLOCK_TEXT or %PW_FUNCTION_BLOCK_TITLE
 * @caption: what the text is, as “Task”
 * @depth: how far it is indented
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
pw_text_row_new (PwDesk          *desk,
                 PwFunctionBlock *block,
                 guint            field,
                 const char      *caption,
                 guint            depth)
{
  PwTextRow *self = g_object_new (PW_TYPE_TEXT_ROW, NULL);
  GtkWidget *name = gtk_label_new (caption);

  self->desk = desk;
  self->block = g_object_ref (block);
  self->field = field;
  self->caption = g_strdup (caption);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  if (field == PW_FUNCTION_BLOCK_TITLE)
    {
      gtk_widget_add_css_class (self->label, "heading");
    }
  gtk_widget_set_margin_start (self->box, 12 + (int) depth * INDENT_PX);
  gtk_box_append (GTK_BOX (self->box), name);
  gtk_box_append (GTK_BOX (self->box), self->label);

  show_text (self);
  g_signal_connect_object (block, "notify", G_CALLBACK (notify_block_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Turns the label into a text field, with everything in it to be changed. */
void
pw_text_row_open (PwTextRow *self)
{
  GtkWidget *view;
  GtkWidget *keep;
  GtkEventController *keys;

  if (self->field_box != NULL)
    {
      return;
    }

  view = gtk_text_view_new ();
  keep = gtk_button_new_with_mnemonic (_("_Save"));
  keys = gtk_event_controller_key_new ();
  self->field_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_text (self->buffer, get_text (self), -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_widget_set_size_request (view, -1, FIELD_HEIGHT_PX);
  gtk_widget_add_css_class (view, "text-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->caption, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (view, keys);

  gtk_widget_set_halign (keep, GTK_ALIGN_END);
  g_signal_connect_swapped (keep, "clicked", G_CALLBACK (keep_text), self);
  gtk_box_append (GTK_BOX (self->field_box), view);
  gtk_box_append (GTK_BOX (self->field_box), keep);

  gtk_widget_set_visible (self->label, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->field_box);
  gtk_widget_grab_focus (view);
}

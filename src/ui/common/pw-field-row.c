/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-field-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "base/pw-error.h"
#include "model/pw-field-labels.h"
#include "model/pw-project-edits.h"
#include "ui/common/pw-money-text.h"

struct _PwFieldRow
{
  AdwEntryRow     parent_instance;

  PwDesk         *desk;         /* (unowned) */
  PwEntity       *entity;       /* (owned) */
  guint           field;
  PwFieldRowMake  make;         /* (nullable) */
  gpointer        make_data;
  char           *shown;        /* what the record says; the entry differs while somebody types */
  gboolean        is_shown_by_caller;
  gboolean        is_committed; /* nothing was typed since the record was given the text */
};

G_DEFINE_FINAL_TYPE (PwFieldRow, pw_field_row, ADW_TYPE_ENTRY_ROW)

static const PwField *
get_field (PwEntity *entity,
           guint     field)
{
  guint n_fields;

  return &pw_entity_get_fields (entity, &n_fields)[field];
}

static char *
dup_value (PwEntity *entity,
           guint     field)
{
  if (pw_entity_is_null (entity, field))
    {
      return g_strdup ("");
    }

  switch (get_field (entity, field)->kind)
    {
    case PW_FIELD_DAY:
      return pw_day_dup_numeric (pw_entity_get_day (entity, field));

    case PW_FIELD_CENTS:
      return pw_money_dup_text (pw_entity_get_int (entity, field));

    case PW_FIELD_INT:
    case PW_FIELD_MINUTE:
      return g_strdup_printf ("%" G_GINT64_FORMAT, pw_entity_get_int (entity, field));

    default:
      return g_strdup (pw_entity_get_text (entity, field));
    }
}

static PwEdit *
make_edit (PwEntity    *entity,
           guint        field,
           const char  *text,
           GError     **error)
{
  const PwField *table = get_field (entity, field);
  PwValue nothing = PW_VALUE_INIT;
  gint64 number;

  if (*text == '\0' && (table->flags & PW_FIELD_NULLABLE) != 0)
    {
      return pw_entity_edit_value (entity, field, &nothing);
    }

  switch (table->kind)
    {
    case PW_FIELD_DAY:
      number = pw_day_parse_typed (text, pw_clock_today ());
      if (number == PW_DAY_NONE)
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This is not a date; write it as 24/11/2026, 24/11, 12 mar, friday or +2w."));
          return NULL;
        }
      return pw_entity_edit_day (entity, field, (PwDay) number);

    case PW_FIELD_CENTS:
      if (!pw_money_parse (text, &number))
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This is not an amount; write it as 12.500 or 12.500,50."));
          return NULL;
        }
      return pw_entity_edit_int (entity, field, number);

    case PW_FIELD_INT:
    case PW_FIELD_MINUTE:
      if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL))
        {
          g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("This is not a number."));
          return NULL;
        }
      return pw_entity_edit_int (entity, field, number);

    default:
      return pw_entity_edit_text (entity, field, text);
    }
}

/* Somebody types here while the record gets another value: the text stays, and that is said. */
static void
say_changed_meanwhile (PwDesk     *desk,
                       const char *name)
{
  /* Translators: %s is the name of a field in which somebody is typing */
  g_autofree char *text = g_strdup_printf (_("“%s” was changed meanwhile; what you type replaces it."), name);

  pw_desk_toast (desk, text);
}

static void
show_record (PwFieldRow *self)
{
  if (!self->is_shown_by_caller)
    {
      g_autofree char *text = dup_value (self->entity, self->field);

      pw_field_row_show (self, text);
      self->is_shown_by_caller = FALSE;
    }
}

static void
commit (PwFieldRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  g_autoptr (GError) error = NULL;
  g_autoptr (PwEdit) edit = NULL;

  if (g_strcmp0 (text, self->shown) == 0 || !pw_entity_is_live (self->entity))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      return;
    }

  edit = self->make != NULL ? self->make (self->entity, text, self->make_data, &error) : make_edit (self->entity, self->field, text, &error);
  if (edit == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      pw_desk_show_error (self->desk, error);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (pw_edit_is_empty (edit))
    {
      gtk_editable_set_text (GTK_EDITABLE (self), self->shown);
      return;
    }
  self->is_committed = TRUE;
  pw_desk_apply (self->desk, g_steal_pointer (&edit));
}

static void
typed_cb (PwFieldRow *self)
{
  self->is_committed = FALSE;
}

static void
pw_field_row_dispose (GObject *object)
{
  PwFieldRow *self = PW_FIELD_ROW (object);

  g_clear_object (&self->entity);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (pw_field_row_parent_class)->dispose (object);
}

static void
pw_field_row_class_init (PwFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_field_row_dispose;
}

static void
pw_field_row_init (PwFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (commit), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (self, "entry-activated", G_CALLBACK (commit), self);
  g_signal_connect_swapped (self, "changed", G_CALLBACK (typed_cb), self);
}

/**
 * pw_field_row_new:
 * @desk: the desk
 * @entity: (type PwEntity): a live record
 * @field: an index in its field table
 *
 * Returns: (transfer floating): a row with the name and the value of the field
 */
GtkWidget *
pw_field_row_new (PwDesk   *desk,
                  gpointer  entity,
                  guint     field)
{
  g_autofree char *signal = NULL;
  g_autofree char *name = g_strdup (get_field (entity, field)->name);
  PwFieldRow *self = g_object_new (PW_TYPE_FIELD_ROW, "title", pw_field_get_label (get_field (entity, field)), NULL);

  self->desk = desk;
  self->entity = g_object_ref (entity);
  self->field = field;
  signal = g_strconcat ("notify::", g_strdelimit (name, "_", '-'), NULL);
  g_signal_connect_object (entity, signal, G_CALLBACK (show_record), self, G_CONNECT_SWAPPED);
  show_record (self);
  return GTK_WIDGET (self);
}

/**
 * pw_field_row_make_by:
 * @self: a row
 * @make: makes the edit of what was typed
 * @user_data: for @make
 */
void
pw_field_row_make_by (PwFieldRow     *self,
                      PwFieldRowMake  make,
                      gpointer        user_data)
{
  self->make = make;
  self->make_data = user_data;
}

/**
 * pw_field_row_show:
 * @self: a row
 * @text: what stands for the value from now on; the caller keeps it true
 *
 * What somebody typed and did not finish stays in the entry.
 */
void
pw_field_row_show (PwFieldRow *self,
                   const char *text)
{
  gboolean is_untouched = self->shown == NULL || g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), self->shown) == 0;

  if (is_untouched || self->is_committed)
    {
      gtk_editable_set_text (GTK_EDITABLE (self), text);
      self->is_committed = FALSE;
    }
  else if (g_strcmp0 (text, self->shown) != 0)
    {
      say_changed_meanwhile (self->desk, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
    }
  g_set_str (&self->shown, text);
  self->is_shown_by_caller = TRUE;
}

/* A text of several lines */

typedef struct
{
  PwDesk        *desk;          /* (unowned) */
  PwEntity      *entity;        /* (owned) */
  guint          field;
  GtkTextBuffer *buffer;        /* (unowned) */
  char          *shown;         /* what stood there before somebody typed */
} LongField;

static void
long_field_free (gpointer  data,
                 GClosure *closure)
{
  LongField *self = data;

  g_object_unref (self->entity);
  g_free (self->shown);
  g_free (self);
}

static char *
dup_typed (LongField *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* What somebody is typing stays, whatever happens to the record meanwhile. */
static void
show_long (GtkTextView *view)
{
  LongField *self = g_object_get_data (G_OBJECT (view), "long-field");
  const char *value = pw_entity_get_text (self->entity, self->field);
  const char *text = value != NULL ? value : "";
  g_autofree char *typed = dup_typed (self);
  g_autofree char *stripped = g_strstrip (g_strdup (typed));

  if (strcmp (stripped, text) == 0)
    {
      g_set_str (&self->shown, typed);
    }
  else if (self->shown == NULL || strcmp (typed, self->shown) == 0)
    {
      gtk_text_buffer_begin_irreversible_action (self->buffer);
      gtk_text_buffer_set_text (self->buffer, text, -1);
      gtk_text_buffer_end_irreversible_action (self->buffer);
      g_set_str (&self->shown, text);
    }
  else
    {
      say_changed_meanwhile (self->desk, pw_field_get_label (get_field (self->entity, self->field)));
    }
}

static void
commit_long (LongField *self)
{
  g_autofree char *text = dup_typed (self);
  g_autoptr (PwEdit) edit = NULL;

  if (pw_entity_is_live (self->entity))
    {
      edit = pw_entity_edit_text (self->entity, self->field, text);
      if (!pw_edit_is_empty (edit))
        {
          pw_desk_apply (self->desk, g_steal_pointer (&edit));
        }
    }
}

static gboolean
long_key_pressed_cb (GtkEventControllerKey *keys,
                     guint                  key,
                     guint                  code,
                     GdkModifierType        state,
                     LongField             *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    {
      return GDK_EVENT_PROPAGATE;
    }

  commit_long (self);
  return GDK_EVENT_STOP;
}

/**
 * pw_field_row_new_long:
 * @desk: the desk
 * @entity: (type PwEntity): a live record
 * @field: a text of several lines
 *
 * Returns: (transfer floating): a row that grows with the text; Ctrl+Enter and leaving it record what was typed
 */
GtkWidget *
pw_field_row_new_long (PwDesk   *desk,
                       gpointer  entity,
                       guint     field)
{
  const char *label = pw_field_get_label (get_field (entity, field));
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = gtk_label_new (label);
  GtkWidget *text = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *name = g_strdelimit (g_strdup (get_field (entity, field)->name), "_", '-');
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);
  LongField *self = g_new0 (LongField, 1);

  self->desk = desk;
  self->entity = g_object_ref (entity);
  self->field = field;
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_widget_add_css_class (text, "long-field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 10);
  gtk_box_append (GTK_BOX (box), title);
  /* As high as the text, up to a point; a bare text view would ask for the height of its narrowest form. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  g_object_set_data (G_OBJECT (text), "long-field", self);
  show_long (GTK_TEXT_VIEW (text));
  g_signal_connect_data (focus, "leave", G_CALLBACK (commit_long), self, long_field_free, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, focus);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (long_key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (text, keys);
  g_signal_connect_object (entity, signal, G_CALLBACK (show_long), text, G_CONNECT_SWAPPED);
  return row;
}

/* A choice */

typedef struct
{
  PwDesk      *desk;            /* (unowned) */
  PwEntity    *entity;          /* (owned) */
  guint        field;
  GPtrArray   *records;         /* (owned) (nullable): by position, after the empty one */
  AdwComboRow *row;             /* (unowned) */
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *self = data;

  g_object_unref (self->entity);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

static guint
find_position (Choice *self)
{
  guint position = 0;

  if (self->records == NULL)
    {
      return (guint) pw_entity_get_int (self->entity, self->field);
    }

  return g_ptr_array_find (self->records, pw_entity_get_ref (self->entity, self->field), &position) ? position + 1 : 0;
}

static void
commit_choice (Choice *self)
{
  guint position = adw_combo_row_get_selected (self->row);
  g_autoptr (PwEdit) edit = NULL;

  if (position == find_position (self) || !pw_entity_is_live (self->entity))
    {
      return;
    }

  edit = self->records != NULL
         ? pw_entity_edit_ref (self->entity, self->field, position > 0 ? g_ptr_array_index (self->records, position - 1) : NULL)
         : pw_entity_edit_int (self->entity, self->field, position);
  pw_desk_apply (self->desk, g_steal_pointer (&edit));
}

static void
show_choice (AdwComboRow *row)
{
  Choice *self = g_object_get_data (G_OBJECT (row), "choice");

  adw_combo_row_set_selected (row, find_position (self));
}

static GtkWidget *
create_choice (PwDesk        *desk,
               PwEntity      *entity,
               guint          field,
               GPtrArray     *records,
               GtkStringList *labels)
{
  GtkWidget *row = adw_combo_row_new ();
  Choice *self = g_new0 (Choice, 1);
  g_autofree char *name = g_strdelimit (g_strdup (get_field (entity, field)->name), "_", '-');
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);

  self->desk = desk;
  self->entity = g_object_ref (entity);
  self->field = field;
  self->records = records != NULL ? g_ptr_array_ref (records) : NULL;
  self->row = ADW_COMBO_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pw_field_get_label (get_field (entity, field)));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_set_data (G_OBJECT (row), "choice", self);
  show_choice (ADW_COMBO_ROW (row));
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (commit_choice), self, choice_free, G_CONNECT_SWAPPED);
  g_signal_connect_object (entity, signal, G_CALLBACK (show_choice), row, G_CONNECT_SWAPPED);
  return row;
}

/**
 * pw_field_row_new_reference:
 * @desk: the desk
 * @entity: (type PwEntity): a live record
 * @field: a reference
 * @records: (element-type PwEntity): what can be chosen
 *
 * Returns: (transfer floating): a row with a choice of @records and of nothing
 */
GtkWidget *
pw_field_row_new_reference (PwDesk    *desk,
                            gpointer   entity,
                            guint      field,
                            GPtrArray *records)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  /* Translators: the choice of no record */
  gtk_string_list_append (labels, C_("choice", "None"));
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = pw_entity_dup_title (g_ptr_array_index (records, i));

      gtk_string_list_append (labels, title);
    }

  return create_choice (desk, entity, field, records, labels);
}

/**
 * pw_field_row_new_choice:
 * @desk: the desk
 * @entity: (type PwEntity): a live record
 * @field: an enumeration
 * @labels: (array zero-terminated=1): the names of its values, in their order
 *
 * Returns: (transfer floating): a row with a choice
 */
GtkWidget *
pw_field_row_new_choice (PwDesk            *desk,
                         gpointer           entity,
                         guint              field,
                         const char *const *labels)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  return create_choice (desk, entity, field, NULL, list);
}

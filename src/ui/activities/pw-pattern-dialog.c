/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/activities/pw-pattern-dialog.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-error.h"
#include "model/pw-pattern-demand.h"
#include "model/pw-shift-pattern-edits.h"
#include "model/pw-shift-pattern.h"
#include "ui/activities/pw-places-group.h"
#include "ui/common/pw-repeat-group.h"
#include "ui/common/pw-resource.h"

struct _PwPatternDialog
{
  AdwDialog      parent_instance;

  PwDesk        *desk;          /* (owned) */
  gpointer       activity;      /* (owned) */
  gpointer       pattern;       /* (owned) (nullable): a new one is made */
  GtkWidget     *save_button;   /* (template child) */
  GtkEditable   *title_row;     /* (template child) */
  PwRepeatGroup *repeat_group;  /* (template child) */
  PwPlacesGroup *places_group;  /* (template child) */
  GtkWidget     *delete_row;    /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwPatternDialog, pw_pattern_dialog, ADW_TYPE_DIALOG)

static PwEdit *
make_edit (PwPatternDialog  *self,
           GError          **error)
{
  const char *title = gtk_editable_get_text (self->title_row);
  g_autofree PwShiftPlaces *places = NULL;
  PwRepeat repeat;
  PwMinutes from;
  PwMinutes until;
  PwMinutes length;
  guint n_places;

  if (!pw_repeat_group_read (self->repeat_group, &repeat, &from, &until, error))
    {
      return NULL;
    }
  if (from == PW_MINUTES_NONE || until == PW_MINUTES_NONE || from >= PW_MINUTES_A_DAY || from == until)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("Give the times that the shift begins and ends."));
      return NULL;
    }

  /* A shift that ends before it begins ends on the next day. */
  length = until > from ? until - from : until - from + PW_MINUTES_A_DAY;
  places = pw_places_group_read (self->places_group, &n_places);
  return self->pattern != NULL
         ? pw_shift_pattern_edit_change (self->pattern, title, from, length, &repeat, places, n_places, error)
         : pw_shift_pattern_edit_add (self->activity, title, from, length, &repeat, places, n_places, error);
}

static void
pw_pattern_dialog_saved_cb (PwDesk   *desk,
                            gboolean  is_applied,
                            gpointer  object)
{
  if (is_applied)
    {
      adw_dialog_close (ADW_DIALOG (object));
    }
}

static void
pw_pattern_dialog_save_cb (PwPatternDialog *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = make_edit (self, &error);

  if (edit == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply_then (self->desk, edit, pw_pattern_dialog_saved_cb, self);
}

static void
pw_pattern_dialog_delete_cb (PwPatternDialog *self)
{
  pw_desk_apply_then (self->desk, pw_shift_pattern_edit_delete (self->pattern), pw_pattern_dialog_saved_cb, self);
}

static void
pw_pattern_dialog_dispose (GObject *object)
{
  PwPatternDialog *self = PW_PATTERN_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->activity);
  g_clear_object (&self->pattern);

  G_OBJECT_CLASS (pw_pattern_dialog_parent_class)->dispose (object);
}

static void
pw_pattern_dialog_class_init (PwPatternDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_pattern_dialog_dispose;
  g_type_ensure (PW_TYPE_REPEAT_GROUP);
  g_type_ensure (PW_TYPE_PLACES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("activities/pw-pattern-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwPatternDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PwPatternDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PwPatternDialog, repeat_group);
  gtk_widget_class_bind_template_child (widget_class, PwPatternDialog, places_group);
  gtk_widget_class_bind_template_child (widget_class, PwPatternDialog, delete_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_pattern_dialog_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_pattern_dialog_delete_cb);
}

static void
pw_pattern_dialog_init (PwPatternDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_pattern (PwPatternDialog *self)
{
  PwMinutes start = pw_shift_pattern_get_start (self->pattern);
  g_autoptr (GPtrArray) rows = pw_workspace_list_referrers (pw_desk_get_workspace (self->desk), PW_TYPE_PATTERN_DEMAND,
                                                            PW_PATTERN_DEMAND_SHIFT_PATTERN, self->pattern);
  PwRepeat repeat;

  pw_repeat_read (&repeat, self->pattern);
  pw_repeat_group_fill (self->repeat_group, &repeat, start, (start + pw_shift_pattern_get_length (self->pattern)) % PW_MINUTES_A_DAY);
  if (pw_shift_pattern_get_title (self->pattern) != NULL)
    {
      gtk_editable_set_text (self->title_row, pw_shift_pattern_get_title (self->pattern));
    }
  pw_places_group_fill (self->places_group, pw_desk_get_workspace (self->desk), rows);
}

/**
 * pw_pattern_dialog_new:
 * @desk: a desk
 * @activity: (type PwActivity): of what
 * @pattern: (nullable) (type PwShiftPattern): what is changed; %NULL makes a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
pw_pattern_dialog_new (PwDesk   *desk,
                       gpointer  activity,
                       gpointer  pattern)
{
  PwPatternDialog *self = g_object_new (PW_TYPE_PATTERN_DIALOG, "title", pattern != NULL ? _("Shift Pattern") : _("New Shift Pattern"), NULL);
  PwDay today = pw_clock_today ();
  PwRepeat repeat = { PW_REPEAT_WEEKLY, today, PW_DAY_NONE, 1, (int) pw_day_get_weekday (today), 1 };

  self->desk = g_object_ref (desk);
  self->activity = g_object_ref (activity);
  self->pattern = pattern != NULL ? g_object_ref (pattern) : NULL;
  gtk_widget_set_visible (self->delete_row, pattern != NULL);
  if (pattern != NULL)
    {
      show_pattern (self);
    }
  else
    {
      pw_repeat_group_fill (self->repeat_group, &repeat, 13 * 60, 17 * 60);
      pw_places_group_fill (self->places_group, pw_desk_get_workspace (desk), NULL);
    }
  return ADW_DIALOG (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-week-group.h"

#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "model/pw-calendar-edits.h"
#include "model/pw-work-interval.h"

#define N_WEEKDAYS 7

/* A Monday, to have the names of the weekdays from. */
#define SOME_MONDAY pw_day_from_ymd (2026, 1, 5)

struct _PwWeekGroup
{
  AdwPreferencesGroup  parent_instance;

  PwDesk              *desk;                    /* (owned) */
  GtkEditable         *rows[N_WEEKDAYS];
};

G_DEFINE_FINAL_TYPE (PwWeekGroup, pw_week_group, ADW_TYPE_PREFERENCES_GROUP)

static void
fill (PwWeekGroup *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);
  PwMinutes minutes = pw_work_week_get_minutes (workspace);
  g_autofree char *hours = minutes % 60 == 0 ? g_strdup_printf ("%d", minutes / 60) : g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
  /* Translators: %s is a number of hours such as 38 or 37:30 */
  g_autofree char *text = g_strdup_printf (_("%s hours a week. Leave a free day empty."), hours);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text);
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char *day = pw_work_week_dup_day (workspace, i);

      gtk_editable_set_text (self->rows[i], day);
    }
}

static void
row_apply_cb (GtkEditable *row,
              PwWeekGroup *self)
{
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      if (self->rows[i] == row)
        {
          g_autoptr (GError) error = NULL;
          PwEdit *edit = pw_work_week_edit_day (pw_desk_get_workspace (self->desk), i, gtk_editable_get_text (row), &error);

          if (edit == NULL)
            {
              pw_desk_show_error (self->desk, error);
              return;
            }
          pw_desk_apply (self->desk, edit);
        }
    }
}

static void
applied_cb (PwWeekGroup *self,
            PwEdit      *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_WORK_INTERVAL))
    {
      fill (self);
    }
}

static void
pw_week_group_dispose (GObject *object)
{
  g_clear_object (&PW_WEEK_GROUP (object)->desk);

  G_OBJECT_CLASS (pw_week_group_parent_class)->dispose (object);
}

static void
pw_week_group_class_init (PwWeekGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_week_group_dispose;
}

static void
pw_week_group_init (PwWeekGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Working Week"));
  for (int i = 0; i < N_WEEKDAYS; i++)
    {
      g_autofree char *name = pw_day_dup_format (SOME_MONDAY + i, "%A");
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
      g_signal_connect (row, "apply", G_CALLBACK (row_apply_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      self->rows[i] = GTK_EDITABLE (row);
    }
}

void
pw_week_group_set_desk (PwWeekGroup *self,
                        PwDesk      *desk)
{
  self->desk = g_object_ref (desk);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}

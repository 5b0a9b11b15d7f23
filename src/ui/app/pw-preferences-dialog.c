/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-preferences-dialog.h"

#include "model/pw-entity-edits.h"
#include "model/pw-organisation.h"
#include "model/pw-power.h"
#include "model/pw-programme-area.h"
#include "ui/app/pw-access-page.h"
#include "ui/app/pw-catalogue-group.h"
#include "ui/app/pw-holiday-group.h"
#include "ui/app/pw-logo-row.h"
#include "ui/app/pw-week-group.h"
#include "ui/common/pw-resource.h"

enum
{
  NAME_ROW,
  SHORT_NAME_ROW,
  STREET_ROW,
  POSTCODE_ROW,
  TOWN_ROW,
  SIGN_OFF_WORDS_ROW,
  ASSESSMENT_WORDS_ROW,
  N_ROWS
};

static const struct
{
  const char *child;
  guint       field;
} entries[N_ROWS] = {
  [NAME_ROW] = { "name_row", PW_ORGANISATION_NAME },
  [SHORT_NAME_ROW] = { "short_name_row", PW_ORGANISATION_SHORT_NAME },
  [STREET_ROW] = { "street_row", PW_ORGANISATION_STREET },
  [POSTCODE_ROW] = { "postcode_row", PW_ORGANISATION_POSTCODE },
  [TOWN_ROW] = { "town_row", PW_ORGANISATION_TOWN },
  [SIGN_OFF_WORDS_ROW] = { "sign_off_words_row", PW_ORGANISATION_SIGN_OFF_WORDS },
  [ASSESSMENT_WORDS_ROW] = { "assessment_words_row", PW_ORGANISATION_ASSESSMENT_WORDS },
};

struct _PwPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;

  PwDesk               *desk;                   /* (owned) */
  GtkEditable          *rows[N_ROWS];           /* (template children) */
  PwLogoRow            *logo_row;               /* (template child) */
  PwWeekGroup          *week_group;             /* (template child) */
  PwHolidayGroup       *holiday_group;          /* (template child) */
  PwCatalogueGroup     *area_group;             /* (template child) */
  PwCatalogueGroup     *power_group;            /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwPreferencesDialog, pw_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
fill_rows (PwPreferencesDialog *self)
{
  PwEntity *organisation = pw_workspace_get_organisation (pw_desk_get_workspace (self->desk));

  for (guint i = 0; i < N_ROWS && organisation != NULL; i++)
    {
      const char *text = pw_entity_get_text (organisation, entries[i].field);

      gtk_editable_set_text (self->rows[i], text != NULL ? text : "");
    }
}

static void
row_apply_cb (GtkEditable         *row,
              PwPreferencesDialog *self)
{
  gpointer organisation = pw_workspace_get_organisation (pw_desk_get_workspace (self->desk));

  for (guint i = 0; i < N_ROWS; i++)
    {
      if (self->rows[i] == row)
        {
          pw_desk_apply (self->desk, pw_entity_edit_text (organisation, entries[i].field, gtk_editable_get_text (row)));
        }
    }
}

static void
applied_cb (PwPreferencesDialog *self,
            PwEdit              *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_ORGANISATION))
    {
      fill_rows (self);
    }
}

static gboolean
desk_toast_cb (PwPreferencesDialog *self,
               AdwToast            *toast)
{
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), g_object_ref (toast));
  return TRUE;
}

static void
pw_preferences_dialog_dispose (GObject *object)
{
  g_clear_object (&PW_PREFERENCES_DIALOG (object)->desk);

  G_OBJECT_CLASS (pw_preferences_dialog_parent_class)->dispose (object);
}

static void
pw_preferences_dialog_class_init (PwPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_preferences_dialog_dispose;

  g_type_ensure (PW_TYPE_LOGO_ROW);
  g_type_ensure (PW_TYPE_WEEK_GROUP);
  g_type_ensure (PW_TYPE_HOLIDAY_GROUP);
  g_type_ensure (PW_TYPE_CATALOGUE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("app/pw-preferences-dialog.ui"));
  for (guint i = 0; i < N_ROWS; i++)
    {
      gtk_widget_class_bind_template_child_full (widget_class, entries[i].child, FALSE,
                                                 (gssize) (G_STRUCT_OFFSET (PwPreferencesDialog, rows) + i * sizeof (GtkEditable *)));
    }
  gtk_widget_class_bind_template_child (widget_class, PwPreferencesDialog, logo_row);
  gtk_widget_class_bind_template_child (widget_class, PwPreferencesDialog, week_group);
  gtk_widget_class_bind_template_child (widget_class, PwPreferencesDialog, holiday_group);
  gtk_widget_class_bind_template_child (widget_class, PwPreferencesDialog, area_group);
  gtk_widget_class_bind_template_child (widget_class, PwPreferencesDialog, power_group);
}

static void
pw_preferences_dialog_init (PwPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
pw_preferences_dialog_new (PwDesk *desk)
{
  PwPreferencesDialog *self = g_object_new (PW_TYPE_PREFERENCES_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  fill_rows (self);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_signal_connect_object (self->rows[i], "apply", G_CALLBACK (row_apply_cb), self, 0);
    }
  pw_logo_row_set_desk (self->logo_row, desk);
  pw_week_group_set_desk (self->week_group, desk);
  pw_holiday_group_set_desk (self->holiday_group, desk);
  pw_catalogue_group_set_list (self->area_group, desk, PW_TYPE_PROGRAMME_AREA);
  pw_catalogue_group_set_list (self->power_group, desk, PW_TYPE_POWER);

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), pw_access_page_new (desk));

  g_signal_connect_object (desk, "toast", G_CALLBACK (desk_toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

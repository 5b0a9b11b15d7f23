/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/activities/pw-activity-view.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-activity-edits.h"
#include "model/pw-activity.h"
#include "model/pw-entity-edits.h"
#include "model/pw-pattern-demand.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-roster-words.h"
#include "model/pw-roster.h"
#include "model/pw-shift-pattern-edits.h"
#include "model/pw-shift-pattern.h"
#include "ui/activities/pw-pattern-dialog.h"
#include "ui/common/pw-resource.h"

#define DAYS_SHOWN   28
#define LONGEST_LIST 10

struct _PwActivityView
{
  AdwBin               parent_instance;

  PwDesk              *desk;            /* (weak): outlives the pages */
  PwRoster            *roster;          /* (owned) */
  gpointer             activity;        /* (owned) (nullable) */
  GPtrArray           *list_rows;       /* (element-type GtkWidget): made anew */
  GPtrArray           *contacts;        /* (element-type PwPerson): of the second line of their list on */
  gboolean             is_filling;
  GtkStack            *stack;           /* (template child) */
  AdwPreferencesPage  *page;            /* (template child) */
  GtkEditable         *title_row;       /* (template child) */
  GtkEditable         *place_row;       /* (template child) */
  AdwComboRow         *contact_row;     /* (template child) */
  GtkEditable         *note_row;        /* (template child) */
  AdwPreferencesGroup *patterns_group;  /* (template child) */
  AdwPreferencesGroup *shifts_group;    /* (template child) */
  AdwPreferencesRow   *archive_row;     /* (template child) */
};

G_DEFINE_FINAL_TYPE (PwActivityView, pw_activity_view, ADW_TYPE_BIN)

static void
pw_activity_view_text_cb (PwActivityView *self,
                          GtkEditable    *row)
{
  guint field = row == self->title_row ? (guint) PW_ACTIVITY_TITLE : row == self->place_row ? (guint) PW_ACTIVITY_PLACE : (guint) PW_ACTIVITY_NOTE;

  pw_desk_apply (self->desk, pw_entity_edit_text (self->activity, field, gtk_editable_get_text (row)));
}

static void
pw_activity_view_contact_cb (PwActivityView *self)
{
  guint selected = adw_combo_row_get_selected (self->contact_row);
  gpointer person = selected > 0 && selected <= self->contacts->len ? g_ptr_array_index (self->contacts, selected - 1) : NULL;

  if (!self->is_filling && self->activity != NULL && person != pw_activity_get_contact (self->activity))
    {
      pw_desk_apply (self->desk, pw_entity_edit_ref (self->activity, PW_ACTIVITY_CONTACT, person));
    }
}

static int
compare_persons (gconstpointer first,
                 gconstpointer second)
{
  g_autofree char *a = pw_entity_dup_title (*(gpointer *) first);
  g_autofree char *b = pw_entity_dup_title (*(gpointer *) second);

  return g_utf8_collate (a, b);
}

/* Staff answers for most activities, but a volunteer may too. */
static void
fill_contacts (PwActivityView *self)
{
  GListModel *persons = pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_PERSON);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gpointer contact = pw_activity_get_contact (self->activity);
  guint selected = 0;

  g_ptr_array_set_size (self->contacts, 0);
  for (guint i = 0; i < g_list_model_get_n_items (persons); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (persons, i);

      if ((gpointer) person == contact || (!pw_person_is_archived (person) && (pw_person_is_staff (person) || pw_person_is_volunteer (person))))
        {
          g_ptr_array_add (self->contacts, g_steal_pointer (&person));
        }
    }
  g_ptr_array_sort (self->contacts, compare_persons);

  gtk_string_list_append (names, C_("contact", "Nobody"));
  for (guint i = 0; i < self->contacts->len; i++)
    {
      g_autofree char *name = pw_entity_dup_title (g_ptr_array_index (self->contacts, i));

      gtk_string_list_append (names, name);
      selected = g_ptr_array_index (self->contacts, i) == contact ? i + 1 : selected;
    }
  adw_combo_row_set_model (self->contact_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->contact_row, selected);
}

static GtkWidget *
add_row (PwActivityView      *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->list_rows, row);
  return row;
}

static void
make_openable (PwActivityView *self,
               GtkWidget      *row,
               gpointer        entity,
               GCallback       callback)
{
  g_object_set_data_full (G_OBJECT (row), "entity", g_object_ref (entity), g_object_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_data (row, "activated", callback, self, NULL, G_CONNECT_SWAPPED);
}

static void
pw_activity_view_pattern_cb (PwActivityView *self,
                             GtkWidget      *row)
{
  adw_dialog_present (pw_pattern_dialog_new (self->desk, self->activity, g_object_get_data (G_OBJECT (row), "entity")), GTK_WIDGET (self));
}

static void
pw_activity_view_shift_cb (PwActivityView *self,
                           GtkWidget      *row)
{
  pw_desk_open (self->desk, g_object_get_data (G_OBJECT (row), "entity"));
}

static char *
dup_places (PwActivityView *self,
            gpointer        pattern)
{
  g_autoptr (GPtrArray) rows = pw_workspace_list_referrers (pw_desk_get_workspace (self->desk), PW_TYPE_PATTERN_DEMAND,
                                                            PW_PATTERN_DEMAND_SHIFT_PATTERN, pattern);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      gpointer power = pw_pattern_demand_get_power (row);
      const char *title = pw_pattern_demand_get_title (row);
      const char *what = title != NULL ? title : power != NULL ? pw_power_get_title (power) : C_("place", "place");

      /* Translators: a number of people, and what they do or may do */
      g_ptr_array_add (texts, g_strdup_printf (C_("places", "%d × %s"), pw_pattern_demand_get_wanted (row), what));
    }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (", ", (char **) texts->pdata);
}

static void
show_patterns (PwActivityView *self)
{
  g_autoptr (GPtrArray) patterns = pw_workspace_list_referrers (pw_desk_get_workspace (self->desk), PW_TYPE_SHIFT_PATTERN,
                                                                PW_SHIFT_PATTERN_ACTIVITY, self->activity);

  for (guint i = 0; i < patterns->len; i++)
    {
      gpointer pattern = g_ptr_array_index (patterns, i);
      const char *title = pw_shift_pattern_get_title (pattern);
      g_autofree char *words = pw_shift_pattern_dup_words (pattern);
      g_autofree char *places = dup_places (self, pattern);
      /* Translators: when a shift returns, and its places */
      g_autofree char *subtitle = *places != '\0' ? g_strdup_printf (C_("pattern", "%s · %s"), words, places) : g_strdup (words);
      GtkWidget *row = add_row (self, self->patterns_group, title != NULL ? title : pw_activity_get_title (self->activity), subtitle);

      make_openable (self, row, pattern, G_CALLBACK (pw_activity_view_pattern_cb));
    }
  if (patterns->len == 0)
    {
      add_row (self, self->patterns_group, _("No shift patterns yet"), NULL);
    }
}

static void
show_shifts (PwActivityView *self)
{
  PwDay today = pw_clock_today ();
  g_autoptr (GPtrArray) shifts = pw_roster_list_shifts (self->roster, (PwDayRange) { today, today + DAYS_SHOWN });
  guint n_shown = 0;

  for (guint i = 0; i < shifts->len && n_shown < LONGEST_LIST; i++)
    {
      gpointer shift = g_ptr_array_index (shifts, i);

      if (pw_shift_get_activity (shift) == self->activity)
        {
          g_autofree char *day = pw_day_dup_short (pw_shift_get_day (shift), today);
          g_autofree char *words = pw_shift_dup_words (shift);
          g_autofree char *coverage = pw_roster_shift_dup_words (self->roster, shift);
          /* Translators: a day, and how many places are filled */
          g_autofree char *subtitle = g_strdup_printf (C_("coming shift", "%s · %s"), day, coverage);

          make_openable (self, add_row (self, self->shifts_group, words, subtitle), shift, G_CALLBACK (pw_activity_view_shift_cb));
          n_shown++;
        }
    }
  if (n_shown == 0)
    {
      add_row (self, self->shifts_group, _("No shifts in the coming four weeks"), NULL);
    }
}

static void
set_text (GtkEditable *row,
          const char  *text)
{
  if (g_strcmp0 (gtk_editable_get_text (row), text != NULL ? text : "") != 0)
    {
      gtk_editable_set_text (row, text != NULL ? text : "");
    }
}

static void
refresh (PwActivityView *self)
{
  for (guint i = 0; i < self->list_rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->list_rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->list_rows, 0);
  gtk_stack_set_visible_child_name (self->stack, self->activity != NULL ? "activity" : "none");
  if (self->activity == NULL)
    {
      return;
    }

  self->is_filling = TRUE;
  set_text (self->title_row, pw_activity_get_title (self->activity));
  set_text (self->place_row, pw_activity_get_place (self->activity));
  set_text (self->note_row, pw_activity_get_note (self->activity));
  fill_contacts (self);
  adw_preferences_row_set_title (self->archive_row, pw_activity_is_archived (self->activity) ? _("Take out of the Archive") : _("Archive"));
  self->is_filling = FALSE;
  show_patterns (self);
  show_shifts (self);
}

static void
pw_activity_view_applied_cb (PwActivityView *self,
                             PwEdit         *edit)
{
  GType types[] = { PW_TYPE_ACTIVITY, PW_TYPE_SHIFT_PATTERN, PW_TYPE_PATTERN_DEMAND, PW_TYPE_SHIFT, PW_TYPE_DEMAND, PW_TYPE_ASSIGNMENT, PW_TYPE_PERSON };
  gboolean is_touched = FALSE;

  if (self->activity == NULL)
    {
      return;
    }
  if (!pw_entity_is_live (self->activity))
    {
      pw_activity_view_show (self, NULL);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      is_touched |= pw_edit_touches (edit, types[i]);
    }
  if (is_touched)
    {
      refresh (self);
    }
}

static void
pw_activity_view_add_pattern_cb (PwActivityView *self)
{
  adw_dialog_present (pw_pattern_dialog_new (self->desk, self->activity, NULL), GTK_WIDGET (self));
}

static void
pw_activity_view_archive_cb (PwActivityView *self)
{
  pw_desk_apply (self->desk, pw_activity_edit_archive (self->activity, !pw_activity_is_archived (self->activity)));
}

static void
pw_activity_view_delete_cb (PwActivityView *self)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_activity_edit_delete (self->activity, &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply (self->desk, edit);
}

static void
pw_activity_view_dispose (GObject *object)
{
  PwActivityView *self = PW_ACTIVITY_VIEW (object);

  self->is_filling = TRUE;
  g_clear_object (&self->activity);
  g_clear_object (&self->roster);
  g_clear_pointer (&self->list_rows, g_ptr_array_unref);
  g_clear_pointer (&self->contacts, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_activity_view_parent_class)->dispose (object);
}

static void
pw_activity_view_class_init (PwActivityViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_activity_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("activities/pw-activity-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, stack);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, page);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, title_row);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, place_row);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, contact_row);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, note_row);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, patterns_group);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, shifts_group);
  gtk_widget_class_bind_template_child (widget_class, PwActivityView, archive_row);
  gtk_widget_class_bind_template_callback (widget_class, pw_activity_view_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_activity_view_contact_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_activity_view_add_pattern_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_activity_view_archive_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_activity_view_delete_cb);
}

static void
pw_activity_view_init (PwActivityView *self)
{
  self->list_rows = g_ptr_array_new ();
  self->contacts = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_activity_view_set_desk (PwActivityView *self,
                           PwDesk         *desk)
{
  self->desk = desk;
  self->roster = pw_roster_new (pw_desk_get_workspace (desk));
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (pw_activity_view_applied_cb), self, G_CONNECT_SWAPPED);
}

/* NULL shows that none is chosen. */
void
pw_activity_view_show (PwActivityView *self,
                       gpointer        activity)
{
  g_set_object ((GObject **) &self->activity, activity);
  adw_preferences_page_scroll_to_top (self->page);
  refresh (self);
}

gpointer
pw_activity_view_get_activity (PwActivityView *self)
{
  return self->activity;
}

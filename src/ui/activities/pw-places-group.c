/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/activities/pw-places-group.h"

#include <glib/gi18n-lib.h>

#include "model/pw-demand.h"
#include "model/pw-power.h"
#include "model/pw-workspace.h"

struct _PwPlacesGroup
{
  AdwPreferencesGroup  parent_instance;

  PwWorkspace         *workspace;       /* (owned) */
  GPtrArray           *lines;           /* (element-type Line) */
};

/* The rows that one kind of place is shown with. */
typedef struct
{
  GtkWidget *row;
  GtkWidget *title;
  GtkWidget *power;
  GtkWidget *minimum;
  GtkWidget *wanted;
  GtkWidget *maximum;
  gpointer   demand;            /* (nullable) */
} Line;

G_DEFINE_FINAL_TYPE (PwPlacesGroup, pw_places_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_title (Line *line)
{
  return gtk_editable_get_text (GTK_EDITABLE (line->title));
}

static int
get_number (GtkWidget *row)
{
  return (int) adw_spin_row_get_value (ADW_SPIN_ROW (row));
}

static gpointer
get_power (PwPlacesGroup *self,
           Line          *line)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (line->power));
  g_autoptr (PwPower) power = NULL;

  if (selected == 0)
    {
      return NULL;
    }

  power = g_list_model_get_item (pw_workspace_get_list (self->workspace, PW_TYPE_POWER), selected - 1);
  return power;
}

/* A folded line says what is in it. */
static void
describe (PwPlacesGroup *self,
          Line          *line)
{
  gpointer power = get_power (self, line);
  guint wanted = (guint) get_number (line->wanted);
  /* Translators: %u is a number of people */
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", wanted), wanted);
  /* Translators: a number of people, and a power */
  g_autofree char *words = power != NULL ? g_strdup_printf (_("%s with “%s”"), count, pw_power_get_title (power)) : g_strdup (count);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line->row), *get_title (line) != '\0' ? get_title (line) : _("Place"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (line->row), words);
}

static Line *
find_line (PwPlacesGroup *self,
           gpointer       row)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      if (line->row == row)
        {
          return line;
        }
    }

  return NULL;
}

static void
pw_places_group_changed_cb (PwPlacesGroup *self,
                            GParamSpec    *pspec,
                            GtkWidget     *child)
{
  Line *line = find_line (self, g_object_get_data (G_OBJECT (child), "line"));

  if (line == NULL)
    {
      return;
    }
  if (child == line->wanted)
    {
      adw_spin_row_set_value (ADW_SPIN_ROW (line->minimum), MIN (get_number (line->minimum), get_number (line->wanted)));
      adw_spin_row_set_value (ADW_SPIN_ROW (line->maximum), MAX (get_number (line->maximum), get_number (line->wanted)));
    }
  describe (self, line);
}

static void
pw_places_group_remove_cb (PwPlacesGroup *self,
                           GtkWidget     *button)
{
  Line *line = find_line (self, g_object_get_data (G_OBJECT (button), "line"));

  g_return_if_fail (line != NULL);

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), line->row);
  g_ptr_array_remove (self->lines, line);
}

static void
add_child (PwPlacesGroup *self,
           Line          *line,
           GtkWidget     *child,
           const char    *title,
           const char    *signal)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (child), title);
  g_object_set_data (G_OBJECT (child), "line", line->row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (line->row), child);
  g_signal_connect_data (child, signal, G_CALLBACK (pw_places_group_changed_cb), self, NULL, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_powers (PwPlacesGroup *self,
             gpointer       chosen)
{
  GListModel *list = pw_workspace_get_list (self->workspace, PW_TYPE_POWER);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  guint selected = 0;

  gtk_string_list_append (titles, C_("power", "None"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwPower) power = g_list_model_get_item (list, i);

      gtk_string_list_append (titles, pw_power_get_title (power));
      selected = (gpointer) power == chosen ? i + 1 : selected;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  return row;
}

static void
add_line (PwPlacesGroup *self,
          gpointer       demand)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gboolean has_maximum = demand != NULL && !pw_entity_is_null (demand, PW_DEMAND_MAXIMUM);
  const char *title = demand != NULL ? pw_entity_get_text (demand, PW_DEMAND_TITLE) : NULL;
  double wanted = demand != NULL ? (double) pw_entity_get_int (demand, PW_DEMAND_WANTED) : 1;

  line->demand = demand;
  line->row = adw_expander_row_new ();
  line->title = adw_entry_row_new ();
  line->power = make_powers (self, demand != NULL ? pw_entity_get_ref (demand, PW_DEMAND_POWER) : NULL);
  line->minimum = adw_spin_row_new_with_range (0, 100, 1);
  line->wanted = adw_spin_row_new_with_range (1, 100, 1);
  line->maximum = adw_spin_row_new_with_range (1, 100, 1);
  gtk_editable_set_text (GTK_EDITABLE (line->title), title != NULL ? title : "");
  adw_spin_row_set_value (ADW_SPIN_ROW (line->minimum), demand != NULL ? (double) pw_entity_get_int (demand, PW_DEMAND_MINIMUM) : 1);
  adw_spin_row_set_value (ADW_SPIN_ROW (line->wanted), wanted);
  adw_spin_row_set_value (ADW_SPIN_ROW (line->maximum), has_maximum ? (double) pw_entity_get_int (demand, PW_DEMAND_MAXIMUM) : wanted);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove"));
  g_object_set_data (G_OBJECT (button), "line", line->row);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pw_places_group_remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (line->row), button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line->row), FALSE);

  g_ptr_array_add (self->lines, line);
  add_child (self, line, line->title, _("What is done there"), "notify::text");
  add_child (self, line, line->power, C_("field", "Power"), "notify::selected");
  add_child (self, line, line->wanted, C_("places", "Wanted"), "notify::value");
  add_child (self, line, line->minimum, C_("places", "At least"), "notify::value");
  add_child (self, line, line->maximum, C_("places", "At most"), "notify::value");
  describe (self, line);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), line->row);
}

static void
pw_places_group_add_cb (PwPlacesGroup *self)
{
  add_line (self, NULL);
}

static void
pw_places_group_dispose (GObject *object)
{
  PwPlacesGroup *self = PW_PLACES_GROUP (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pw_places_group_parent_class)->dispose (object);
}

static void
pw_places_group_finalize (GObject *object)
{
  g_ptr_array_unref (PW_PLACES_GROUP (object)->lines);

  G_OBJECT_CLASS (pw_places_group_parent_class)->finalize (object);
}

static void
pw_places_group_class_init (PwPlacesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_places_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pw_places_group_finalize;
}

static void
pw_places_group_init (PwPlacesGroup *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->lines = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Add a Place"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (pw_places_group_add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Places"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/**
 * pw_places_group_fill:
 * @self: an empty group
 * @workspace: where the powers are
 * @rows: (nullable) (element-type PwEntity): demands or pattern demands; without, a first place is offered
 */
void
pw_places_group_fill (PwPlacesGroup *self,
                      PwWorkspace   *workspace,
                      GPtrArray     *rows)
{
  g_set_object (&self->workspace, workspace);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      add_line (self, g_ptr_array_index (rows, i));
    }
  if (rows == NULL)
    {
      add_line (self, NULL);
    }
}

/**
 * pw_places_group_read:
 * @self: the group
 * @n_places: (out): how many
 *
 * Returns: (transfer container) (array length=n_places): what is filled in; its texts are the group's
 */
PwShiftPlaces *
pw_places_group_read (PwPlacesGroup *self,
                      guint         *n_places)
{
  PwShiftPlaces *places = g_new0 (PwShiftPlaces, self->lines->len + 1);

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = g_ptr_array_index (self->lines, i);

      places[i] = (PwShiftPlaces) {
        line->demand, get_power (self, line), get_title (line), get_number (line->minimum), get_number (line->wanted), get_number (line->maximum)
      };
    }

  *n_places = self->lines->len;
  return places;
}

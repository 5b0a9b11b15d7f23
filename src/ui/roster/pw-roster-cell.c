/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-cell.h"

#include <glib/gi18n-lib.h>

#include "model/pw-day-words.h"
#include "model/pw-roster-words.h"
#include "model/pw-shift-edits.h"

struct _PwRosterCellWidget
{
  GtkWidget  parent_instance;

  gpointer   shift;             /* (owned) (nullable) */
  GtkWidget *title;             /* what and when; only in a list, a grid says it in its headings */
  GtkWidget *coverage;
  GPtrArray *chips;             /* (element-type PwRosterChip): some may be hidden */
  guint      n_places;
  gboolean   is_detailed;
  int        heading_px;
  int        place_px;
  int        gap_px;
};

G_DEFINE_FINAL_TYPE (PwRosterCellWidget, pw_roster_cell_widget, GTK_TYPE_WIDGET)

/* Of the states of the coverage; after them of enough people with something against one of them. */
static const char *const state_classes[] = { "short", "ok", "full", "over", "doubtful" };

/* The state is never said by colour alone. */
static const char *const state_signs[] = { "!", "○", "✓", "+", "▲" };

#define DOUBTFUL (G_N_ELEMENTS (state_classes) - 1)

static int
get_heading_height (PwRosterCellWidget *self,
                    GtkWidget          *label)
{
  int natural;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
pw_roster_cell_widget_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  PwRosterCellWidget *self = PW_ROSTER_CELL_WIDGET (widget);
  int size = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      size = 60;
    }
  else
    {
      size = self->is_detailed ? get_heading_height (self, self->title) + get_heading_height (self, self->coverage) + self->gap_px : self->heading_px;
      size += (int) self->n_places * (self->place_px + self->gap_px) + self->gap_px;
    }
  *minimum = *natural = size;
}

static void
pw_roster_cell_widget_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  PwRosterCellWidget *self = PW_ROSTER_CELL_WIDGET (widget);
  int inner = MAX (width - 2 * self->gap_px, 0);
  int y = 0;

  if (self->is_detailed)
    {
      int title_height = get_heading_height (self, self->title);
      int coverage_height = get_heading_height (self, self->coverage);

      gtk_widget_size_allocate (self->title, &(GtkAllocation) { self->gap_px, self->gap_px, inner, title_height }, -1);
      gtk_widget_size_allocate (self->coverage, &(GtkAllocation) { self->gap_px, self->gap_px + title_height, inner, coverage_height }, -1);
      y = self->gap_px + title_height + coverage_height;
    }
  else
    {
      gtk_widget_size_allocate (self->coverage, &(GtkAllocation) { self->gap_px, 0, inner, MAX (self->heading_px, get_heading_height (self, self->coverage)) }, -1);
      y = self->heading_px;
    }

  for (guint i = 0; i < self->n_places; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);
      int least;

      gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (chip, &(GtkAllocation) { self->gap_px, y + self->gap_px, MAX (inner, least), self->place_px }, -1);
      y += self->place_px + self->gap_px;
    }
}

static void
pw_roster_cell_widget_dispose (GObject *object)
{
  PwRosterCellWidget *self = PW_ROSTER_CELL_WIDGET (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->coverage, gtk_widget_unparent);
  for (guint i = 0; self->chips != NULL && i < self->chips->len; i++)
    {
      gtk_widget_unparent (g_ptr_array_index (self->chips, i));
    }
  self->n_places = 0;
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_object (&self->shift);

  G_OBJECT_CLASS (pw_roster_cell_widget_parent_class)->dispose (object);
}

static void
pw_roster_cell_widget_class_init (PwRosterCellWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_roster_cell_widget_dispose;
  widget_class->measure = pw_roster_cell_widget_measure;
  widget_class->size_allocate = pw_roster_cell_widget_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "rostercell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pw_roster_cell_widget_change_cb (PwRosterCellWidget *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "roster.open-shift", "x", pw_entity_get_id (self->shift));
}

/* The lines above the places are a way to the shift itself. */
static GtkWidget *
add_label (PwRosterCellWidget *self,
           const char         *style)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_cursor_from_name (label, "pointer");
  g_signal_connect_object (click, "released", G_CALLBACK (pw_roster_cell_widget_change_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
pw_roster_cell_widget_init (PwRosterCellWidget *self)
{
  self->chips = g_ptr_array_new ();
  self->title = add_label (self, "heading");
  self->coverage = add_label (self, "caption");
  self->heading_px = 24;
  self->place_px = 34;
  self->gap_px = 6;
}

/**
 * pw_roster_cell_widget_new:
 * @is_detailed: whether it says itself what and when it is
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
pw_roster_cell_widget_new (gboolean is_detailed)
{
  PwRosterCellWidget *self = g_object_new (PW_TYPE_ROSTER_CELL_WIDGET, NULL);

  self->is_detailed = is_detailed;
  gtk_widget_set_visible (self->title, is_detailed);
  return GTK_WIDGET (self);
}

/* The sizes that the grid was measured with. */
void
pw_roster_cell_widget_set_sizes (PwRosterCellWidget *self,
                                 int                 heading_px,
                                 int                 place_px,
                                 int                 gap_px)
{
  self->heading_px = heading_px;
  self->place_px = place_px;
  self->gap_px = gap_px;
}

static char *
dup_where (gpointer shift)
{
  g_autofree char *name = pw_shift_dup_name (shift);
  g_autofree char *day = pw_day_dup_full_words (pw_shift_get_day (shift));
  g_autofree char *from = pw_minutes_to_text (pw_shift_get_start (shift));
  g_autofree char *until = pw_minutes_to_text (pw_shift_get_start (shift) + pw_shift_get_length (shift));

  /* Translators: a shift, a day, and two times */
  return g_strdup_printf (_("%s, %s, %s to %s"), name, day, from, until);
}

static void
show_chips (PwRosterCellWidget *self,
            PwRoster           *roster,
            const char         *where)
{
  g_autoptr (GArray) places = pw_roster_list_places (roster, self->shift);

  while (self->chips->len < places->len)
    {
      GtkWidget *chip = pw_roster_chip_new ();

      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      g_ptr_array_add (self->chips, chip);
    }
  for (guint i = 0; i < self->chips->len; i++)
    {
      GtkWidget *chip = g_ptr_array_index (self->chips, i);

      if (i < places->len)
        {
          pw_roster_chip_show (PW_ROSTER_CHIP (chip), roster, self->shift, i, &g_array_index (places, PwRosterPlace, i), where);
        }
      gtk_widget_set_visible (chip, i < places->len);
    }
  self->n_places = places->len;
}

/**
 * pw_roster_cell_widget_show:
 * @self: a cell, possibly of another shift before
 * @roster: the roster
 * @shift: (type PwShift): what it shows
 */
void
pw_roster_cell_widget_show (PwRosterCellWidget *self,
                            PwRoster           *roster,
                            gpointer            shift)
{
  PwRosterCoverage coverage = pw_roster_get_coverage (roster, shift);
  guint look = coverage.state != PW_ROSTER_SHORT && pw_roster_count_marked (roster, shift) > 0 ? DOUBTFUL : coverage.state;
  g_autofree char *words = pw_roster_shift_dup_words (roster, shift);
  g_autofree char *where = dup_where (shift);
  /* Translators: a sign, and "2 of 4 filled" */
  g_autofree char *signed_words = g_strdup_printf (C_("coverage", "%s %s"), state_signs[look], words);
  g_autofree char *brief = look == DOUBTFUL
                           /* Translators: a sign, filled places and wanted places, where there is little room; somebody cannot come */
                           ? g_strdup_printf (C_("coverage", "%s %u of %u, check"), state_signs[look], coverage.filled, coverage.wanted)
                           /* Translators: a sign, filled places and wanted places, where there is little room */
                           : g_strdup_printf (C_("coverage", "%s %u of %u"), state_signs[look], coverage.filled, coverage.wanted);
  /* Translators: a shift with its day and times, and "2 of 4 filled" */
  g_autofree char *spoken = g_strdup_printf (C_("spoken shift", "%s, %s"), where, words);
  g_autofree char *title = pw_shift_dup_words (shift);

  g_set_object ((GObject **) &self->shift, shift);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->coverage), self->is_detailed || coverage.wanted == 0 ? signed_words : brief);
  gtk_widget_set_tooltip_text (self->coverage, words);
  for (guint i = 0; i < G_N_ELEMENTS (state_classes); i++)
    {
      if (i == look)
        {
          gtk_widget_add_css_class (GTK_WIDGET (self), state_classes[i]);
        }
      else
        {
          gtk_widget_remove_css_class (GTK_WIDGET (self), state_classes[i]);
        }
    }
  show_chips (self, roster, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gpointer
pw_roster_cell_widget_get_shift (PwRosterCellWidget *self)
{
  return self->shift;
}

/* NULL when there is no such place. */
PwRosterChip *
pw_roster_cell_widget_get_chip (PwRosterCellWidget *self,
                                guint               index)
{
  return index < self->n_places ? g_ptr_array_index (self->chips, index) : NULL;
}

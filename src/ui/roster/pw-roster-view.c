/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/pw-day-text.h"
#include "ui/roster/pw-roster-cell.h"

#define N_DAYS           7
#define ROW_HEADER_PX    132
#define SMALLEST_DAY_PX  108
#define GAP_PX           4

struct _PwRosterView
{
  GtkWidget     parent_instance;

  PwRosterWeek *week;           /* (not owned) (nullable): the page's */
  PwRosterGrid *grid;           /* (owned) (nullable): of the width below */
  int           grid_width;
  GPtrArray    *cells;          /* (element-type PwRosterCellWidget): some may be hidden */
  GPtrArray    *headings;       /* (element-type GtkLabel): of the rows */
  GtkWidget    *days[N_DAYS];
  GtkWidget    *corner;
  GtkAdjustment *adjustment;    /* (weak) (nullable): of what scrolls it */
  int           line_px;        /* the height of a line of text */
  PwDay         today;
};

G_DEFINE_FINAL_TYPE (PwRosterView, pw_roster_view, GTK_TYPE_WIDGET)

static PwRosterMetrics
get_metrics (PwRosterView *self,
             double        width)
{
  return (PwRosterMetrics) {
           .width_px = width,
           .row_header_width_px = ROW_HEADER_PX,
           .column_header_height_px = 2 * self->line_px + 3 * GAP_PX,
           .section_height_px = self->line_px + 4 * GAP_PX,
           .min_column_width_px = SMALLEST_DAY_PX,
           .min_row_height_px = 2 * self->line_px + 3 * GAP_PX,
           .cell_header_height_px = self->line_px + GAP_PX,
           .place_height_px = self->line_px + 2 * GAP_PX,
           .gap_px = GAP_PX
  };
}

static guint64
get_closed (PwRosterWeek *week)
{
  guint64 columns = 0;

  for (int i = 0; i < N_DAYS; i++)
    {
      columns |= pw_office_days_get_title (week->office, week->monday + i) != NULL ? (guint64) 1 << i : 0;
    }

  return columns;
}

static PwRosterGrid *
get_grid (PwRosterView *self,
          int           width)
{
  PwRosterMetrics metrics = get_metrics (self, width);

  if (self->grid != NULL && self->grid_width != width)
    {
      g_clear_pointer (&self->grid, pw_roster_grid_free);
    }
  if (self->grid == NULL && self->week != NULL)
    {
      self->grid = pw_roster_grid_new ((PwRosterRow *) (gpointer) self->week->rows->data, self->week->rows->len,
                                       (PwRosterCell *) (gpointer) self->week->cells->data, self->week->cells->len,
                                       self->week->monday, N_DAYS, &metrics);
      pw_roster_grid_set_closed (self->grid, get_closed (self->week));
      self->grid_width = width;
    }

  return self->grid;
}

static void
pw_roster_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  PwRosterView *self = PW_ROSTER_VIEW (widget);
  int smallest = ROW_HEADER_PX + N_DAYS * SMALLEST_DAY_PX;
  PwRosterGrid *grid = get_grid (self, MAX (for_size, smallest));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = smallest;
      *natural = 1000;
    }
  else
    {
      *minimum = *natural = grid != NULL ? (int) ceil (pw_roster_grid_get_height (grid)) : 0;
    }
}

static GtkAllocation
get_box (const PwSceneMark *mark)
{
  int x = (int) floor (mark->x);
  int y = (int) floor (mark->y);

  return (GtkAllocation) { x, y, (int) floor (mark->x + mark->width) - x, (int) floor (mark->y + mark->height) - y };
}

static void
allocate (GtkWidget           *child,
          const GtkAllocation *box)
{
  GtkAllocation place = *box;
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  place.width = MAX (place.width, minimum);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &minimum, NULL, NULL, NULL);
  place.height = MAX (place.height, minimum);
  gtk_widget_size_allocate (child, &place, -1);
}

/* The days stay in sight while the rows go by. */
static double
get_scrolled (PwRosterView *self)
{
  return self->adjustment != NULL ? gtk_adjustment_get_value (self->adjustment) : 0;
}

static void
pw_roster_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PwRosterView *self = PW_ROSTER_VIEW (widget);
  PwRosterGrid *grid = get_grid (self, width);
  g_autoptr (PwScene) scene = NULL;

  if (grid == NULL)
    {
      return;
    }

  scene = pw_roster_grid_get_scene (grid, (PwViewport) { 0, 0, width, MAX (height, pw_roster_grid_get_height (grid)) },
                                    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);
      GtkAllocation box = get_box (mark);

      if (mark->part == PW_PART_CELL && mark->item < self->week->cells->len)
        {
          allocate (g_ptr_array_index (self->cells, mark->item), &box);
        }
      else if (mark->part == PW_PART_COLUMN_HEADER)
        {
          box.y = (int) get_scrolled (self);
          allocate (self->days[mark->item], &box);
        }
      else if (mark->part == PW_PART_ROW_HEADER && mark->item < self->week->lines->len)
        {
          allocate (g_ptr_array_index (self->headings, mark->item), &box);
        }
      else if (mark->part == PW_PART_NONE)
        {
          box.y = (int) get_scrolled (self);
          allocate (self->corner, &box);
        }
    }
}

static void
snapshot_rect (GtkSnapshot        *snapshot,
               const PwSceneMark  *mark,
               GdkRGBA             colour,
               float               alpha)
{
  colour.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT ((float) mark->x, (float) mark->y, (float) mark->width, (float) mark->height));
}

/* Lines and bands are painted; all that can be touched or read is a child. */
static void
pw_roster_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  PwRosterView *self = PW_ROSTER_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  PwRosterGrid *grid = get_grid (self, width);
  g_autoptr (PwScene) scene = NULL;
  GdkRGBA colour;

  if (grid == NULL)
    {
      return;
    }

  gtk_widget_get_color (widget, &colour);
  scene = pw_roster_grid_get_scene (grid, (PwViewport) { 0, 0, width, height }, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < pw_scene_get_n_marks (scene); i++)
    {
      const PwSceneMark *mark = pw_scene_get_mark (scene, i);

      if (mark->shape == PW_SHAPE_RECT && (mark->style == PW_STYLE_WEEKEND || mark->style == PW_STYLE_CLOSED))
        {
          snapshot_rect (snapshot, mark, colour, 0.07f);
        }
      else if (mark->shape == PW_SHAPE_RECT && mark->style == PW_STYLE_SECTION)
        {
          snapshot_rect (snapshot, mark, colour, 0.05f);
        }
      else if (mark->shape == PW_SHAPE_LINE)
        {
          PwSceneMark line = *mark;

          line.width = MAX (line.width, 1);
          line.height = MAX (line.height, 1);
          snapshot_rect (snapshot, &line, colour, mark->style == PW_STYLE_GRID_STRONG ? 0.18f : 0.1f);
        }
    }

  GTK_WIDGET_CLASS (pw_roster_view_parent_class)->snapshot (widget, snapshot);
}

static void
clear_children (PwRosterView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      gtk_widget_unparent (g_ptr_array_index (self->cells, i));
    }
  for (guint i = 0; i < self->headings->len; i++)
    {
      gtk_widget_unparent (g_ptr_array_index (self->headings, i));
    }
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_clear_pointer (&self->days[i], gtk_widget_unparent);
    }
  g_clear_pointer (&self->corner, gtk_widget_unparent);
}

static void
pw_roster_view_dispose (GObject *object)
{
  PwRosterView *self = PW_ROSTER_VIEW (object);

  if (self->cells != NULL)
    {
      clear_children (self);
    }
  self->week = NULL;
  g_clear_weak_pointer (&self->adjustment);
  g_clear_pointer (&self->grid, pw_roster_grid_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_roster_view_parent_class)->dispose (object);
}

static void
pw_roster_view_class_init (PwRosterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_roster_view_dispose;
  widget_class->measure = pw_roster_view_measure;
  widget_class->size_allocate = pw_roster_view_size_allocate;
  widget_class->snapshot = pw_roster_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "rosterview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (PwRosterView *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
pw_roster_view_init (PwRosterView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "Xg");

  self->cells = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
  pango_layout_get_pixel_size (layout, NULL, &self->line_px);
  for (guint i = 0; i < N_DAYS; i++)
    {
      self->days[i] = add_label (self);
      gtk_label_set_justify (GTK_LABEL (self->days[i]), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (self->days[i], "day-heading");
    }
  self->corner = add_label (self);
  gtk_widget_add_css_class (self->corner, "day-heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Roster of the week"), -1);
}

/* Tells what scrolls the grid up and down. */
void
pw_roster_view_set_adjustment (PwRosterView  *self,
                               GtkAdjustment *adjustment)
{
  g_set_weak_pointer (&self->adjustment, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
}

static void
show_days (PwRosterView *self)
{
  for (int i = 0; i < N_DAYS; i++)
    {
      PwDay day = self->week->monday + i;
      const char *closing = pw_office_days_get_title (self->week->office, day);
      /* Translators: a day over a column, such as "Thu 26/11", for g_date_time_format() */
      g_autofree char *name = pw_day_dup_format (day, C_("day over a column", "%a %-d/%-m"));
      g_autofree char *text = closing != NULL ? g_strdup_printf ("%s\n%s", name, closing) : g_strdup (name);

      gtk_label_set_text (GTK_LABEL (self->days[i]), text);
      gtk_widget_set_tooltip_text (self->days[i], closing);
      if (day == self->today)
        {
          gtk_widget_add_css_class (self->days[i], "today");
        }
      else
        {
          gtk_widget_remove_css_class (self->days[i], "today");
        }
    }
}

static void
show_headings (PwRosterView *self)
{
  while (self->headings->len < self->week->lines->len)
    {
      GtkWidget *label = add_label (self);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_yalign (GTK_LABEL (label), 0);
      g_ptr_array_add (self->headings, label);
    }
  for (guint i = 0; i < self->headings->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (self->headings, i);
      const PwRosterLine *line = i < self->week->lines->len ? g_ptr_array_index (self->week->lines, i) : NULL;
      g_autofree char *text = NULL;

      gtk_widget_set_visible (label, line != NULL);
      if (line == NULL)
        {
          continue;
        }
      text = line->times != NULL ? g_strdup_printf ("%s\n%s", line->title, line->times) : g_strdup (line->title);
      gtk_label_set_text (GTK_LABEL (label), text);
      gtk_label_set_yalign (GTK_LABEL (label), line->is_section ? 0.5f : 0);
      gtk_widget_set_css_classes (label, (const char *[]) { line->is_section ? "section-heading" : "row-heading", NULL });
    }
}

/**
 * pw_roster_view_show:
 * @self: the grid
 * @roster: the roster
 * @week: (transfer none): what to show; stays the caller's until the next call
 * @today: today
 */
void
pw_roster_view_show (PwRosterView *self,
                     PwRoster     *roster,
                     PwRosterWeek *week,
                     PwDay         today)
{
  PwRosterMetrics metrics = get_metrics (self, 0);

  g_clear_pointer (&self->grid, pw_roster_grid_free);
  self->week = week;
  self->today = today;
  show_days (self);
  show_headings (self);
  while (self->cells->len < week->cells->len)
    {
      GtkWidget *cell = pw_roster_cell_widget_new (FALSE);

      pw_roster_cell_widget_set_sizes (PW_ROSTER_CELL_WIDGET (cell), (int) metrics.cell_header_height_px, (int) metrics.place_height_px, (int) metrics.gap_px);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);

      if (i < week->cells->len)
        {
          pw_roster_cell_widget_show (PW_ROSTER_CELL_WIDGET (cell), roster, g_ptr_array_index (week->cell_shifts, i));
        }
      gtk_widget_set_visible (cell, i < week->cells->len);
    }
  /* In front of what scrolls below them. */
  for (guint i = 0; i < N_DAYS; i++)
    {
      gtk_widget_insert_before (self->days[i], GTK_WIDGET (self), NULL);
    }
  gtk_widget_insert_before (self->corner, GTK_WIDGET (self), NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The chip of a place; NULL when it does not show. */
PwRosterChip *
pw_roster_view_get_chip (PwRosterView *self,
                         gpointer      shift,
                         guint         place)
{
  guint index;

  return self->week != NULL && g_ptr_array_find (self->week->cell_shifts, shift, &index)
         ? pw_roster_cell_widget_get_chip (g_ptr_array_index (self->cells, index), place) : NULL;
}

/**
 * pw_roster_view_get_next:
 * @self: the grid
 * @chip: where the focus is
 * @direction: where to
 *
 * Returns: (transfer none) (nullable): the nearest place that way; fields without a shift are passed by
 */
PwRosterChip *
pw_roster_view_get_next (PwRosterView      *self,
                         PwRosterChip      *chip,
                         PwRosterDirection  direction)
{
  PwRosterGrid *grid = get_grid (self, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1));
  PwRosterFocus focus;
  guint index;

  if (grid == NULL || !g_ptr_array_find (self->week->cell_shifts, pw_roster_chip_get_shift (chip), &index))
    {
      return NULL;
    }

  focus = (PwRosterFocus) {
    g_array_index (self->week->cells, PwRosterCell, index).row, g_array_index (self->week->cells, PwRosterCell, index).column,
    index, pw_roster_chip_get_index (chip)
  };
  while (pw_roster_grid_get_neighbour (grid, direction, &focus))
    {
      if (focus.cell != G_MAXUINT)
        {
          return pw_roster_cell_widget_get_chip (g_ptr_array_index (self->cells, focus.cell), focus.place);
        }
    }

  return NULL;
}

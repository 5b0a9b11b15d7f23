/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-assignment-edits.h"
#include "model/pw-day-words.h"
#include "model/pw-person.h"
#include "model/pw-shift-pattern-edits.h"
#include "model/pw-week-copy.h"
#include "print/pw-roster-document.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-paper-dialog.h"
#include "ui/common/pw-resource.h"
#include "ui/roster/pw-roster-cell.h"
#include "ui/roster/pw-roster-detail.h"
#include "ui/roster/pw-roster-people.h"
#include "ui/roster/pw-roster-picker.h"
#include "ui/roster/pw-roster-report-dialog.h"
#include "ui/roster/pw-roster-view.h"
#include "ui/roster/pw-shift-dialog.h"

#define N_DAYS 7

struct _PwRosterPage
{
  AdwBin                parent_instance;

  PwDesk               *desk;           /* (weak): the window outlives its pages */
  PwRoster             *roster;         /* (owned) */
  PwRosterWeek         *week;           /* (owned) */
  PwDay                 monday;
  gpointer              shift;          /* (owned) (nullable): of the place that had the focus last */
  guint                 place;
  gboolean              is_narrow;
  gboolean              is_filling;
  GPtrArray            *day_cells;      /* (element-type PwRosterCellWidget): some may be hidden */
  GtkWidget            *picker;         /* a child */
  GtkWidget            *detail;         /* a child */
  AdwOverlaySplitView  *split_view;     /* (template child) */
  GtkWidget            *today_button;   /* (template child) */
  GtkWidget            *people_button;  /* (template child) */
  AdwWindowTitle       *title;          /* (template child) */
  GtkStack             *stack;          /* (template child) */
  GtkScrolledWindow    *grid_window;    /* (template child) */
  PwRosterView         *view;           /* (template child) */
  PwRosterPeople       *people;         /* (template child) */
  AdwToggleGroup       *day_group;      /* (template child) */
  GtkLabel             *day_title;      /* (template child) */
  GtkBox               *day_box;        /* (template child) */
};

static void page_init (PwPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwRosterPage, pw_roster_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

static void
remember_place (PwRosterPage *self,
                gpointer      shift,
                guint         place)
{
  g_set_object ((GObject **) &self->shift, shift);
  self->place = place;
}

/* The chip of a place where it shows now: in the grid, or in the list of a day. */
static PwRosterChip *
find_chip (PwRosterPage *self,
           gpointer      shift,
           guint         place)
{
  if (!self->is_narrow)
    {
      return pw_roster_view_get_chip (self->view, shift, place);
    }

  for (guint i = 0; i < self->day_cells->len; i++)
    {
      PwRosterCellWidget *cell = g_ptr_array_index (self->day_cells, i);

      if (gtk_widget_get_visible (GTK_WIDGET (cell)) && pw_roster_cell_widget_get_shift (cell) == shift)
        {
          return pw_roster_cell_widget_get_chip (cell, place);
        }
    }

  return NULL;
}

static PwRosterChip *
get_focused_chip (PwRosterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && PW_IS_ROSTER_CHIP (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? PW_ROSTER_CHIP (focus) : NULL;
}

/* The place that an action is about: that of the focus, or where it was last. */
static PwRosterChip *
get_chip (PwRosterPage *self)
{
  PwRosterChip *chip = get_focused_chip (self);

  if (chip != NULL)
    {
      remember_place (self, pw_roster_chip_get_shift (chip), pw_roster_chip_get_index (chip));
      return chip;
    }

  return self->shift != NULL ? find_chip (self, self->shift, self->place) : NULL;
}

static void
show_day (PwRosterPage *self)
{
  guint active = adw_toggle_group_get_active (self->day_group);
  PwDay day = self->monday + (active < N_DAYS ? (int) active : 0);
  const char *closing = pw_office_days_get_title (self->week->office, day);
  g_autofree char *words = pw_day_dup_full_words (day);
  /* Translators: a day, and the name of a holiday */
  g_autofree char *title = closing != NULL ? g_strdup_printf (C_("day and holiday", "%s · %s"), words, closing) : g_strdup (words);
  guint n_shown = 0;

  for (guint i = 0; i < self->week->shifts->len; i++)
    {
      gpointer shift = g_ptr_array_index (self->week->shifts, i);

      if (pw_shift_get_day (shift) != day)
        {
          continue;
        }
      if (n_shown == self->day_cells->len)
        {
          GtkWidget *cell = pw_roster_cell_widget_new (TRUE);

          gtk_box_append (self->day_box, cell);
          g_ptr_array_add (self->day_cells, cell);
        }
      pw_roster_cell_widget_show (g_ptr_array_index (self->day_cells, n_shown), self->roster, shift);
      gtk_widget_set_visible (g_ptr_array_index (self->day_cells, n_shown), TRUE);
      n_shown++;
    }
  for (guint i = n_shown; i < self->day_cells->len; i++)
    {
      gtk_widget_set_visible (g_ptr_array_index (self->day_cells, i), FALSE);
    }
  gtk_label_set_text (self->day_title, title);
}

static void
show_title (PwRosterPage *self)
{
  int number = pw_day_get_iso_week (self->monday, NULL);
  /* Translators: %d is the number of a week */
  g_autofree char *title = g_strdup_printf (_("Week %d"), number);
  /* Translators: a day such as "23 November", for g_date_time_format() */
  g_autofree char *from = pw_day_dup_format (self->monday, C_("first day of a week", "%-d %B"));
  /* Translators: a day such as "29 November 2026", for g_date_time_format() */
  g_autofree char *until = pw_day_dup_format (self->monday + 6, C_("last day of a week", "%-d %B %Y"));
  /* Translators: %u is a number of places */
  g_autofree char *open = g_strdup_printf (ngettext ("%u open place", "%u open places", self->week->n_open), self->week->n_open);
  /* Translators: the first day and the last day of a week, and "3 open places" */
  g_autofree char *words = self->is_narrow ? g_strdup (open) : g_strdup_printf (_("%s – %s · %s"), from, until, open);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, words);
}

/* Two hundred names are sorted only when somebody sees them. */
static void
pw_roster_page_people_cb (PwRosterPage *self)
{
  if (adw_overlay_split_view_get_show_sidebar (self->split_view))
    {
      pw_roster_people_show (self->people, self->monday);
    }
}

static void
refresh (PwRosterPage *self)
{
  PwRosterWeek *week = pw_roster_week_new (self->roster, self->monday);
  gboolean had_focus = get_focused_chip (self) != NULL;
  gboolean is_empty = week->shifts->len == 0;
  PwRosterChip *chip;

  get_chip (self);
  pw_roster_view_show (self->view, self->roster, week, pw_clock_today ());
  g_clear_pointer (&self->week, pw_roster_week_free);
  self->week = week;
  if (self->is_narrow)
    {
      show_day (self);
    }
  show_title (self);
  pw_roster_page_people_cb (self);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : self->is_narrow ? "day" : "grid");
  /* Widgets are used again: the focus goes where its place is now, when that shows. */
  chip = had_focus && self->shift != NULL ? find_chip (self, self->shift, self->place) : NULL;
  if (chip == NULL && had_focus && self->shift != NULL && self->place > 0)
    {
      chip = find_chip (self, self->shift, self->place - 1);
    }
  if (chip != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (chip));
    }
}

static void
pw_roster_page_changed_cb (PwRosterPage *self)
{
  if (self->shift != NULL && !pw_entity_is_live (self->shift))
    {
      remember_place (self, NULL, 0);
    }
  refresh (self);
}

/* The focus goes back to the place, also when the popover goes away with what it was about. */
static void
pw_roster_page_closed_cb (PwRosterPage *self)
{
  PwRosterChip *chip = get_chip (self);

  if (chip != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (chip));
    }
}

static void
pw_roster_page_narrow_cb (PwRosterPage *self)
{
  self->is_narrow = TRUE;
  refresh (self);
}

static void
pw_roster_page_wide_cb (PwRosterPage *self)
{
  self->is_narrow = FALSE;
  refresh (self);
}

static void
pw_roster_page_day_cb (PwRosterPage *self)
{
  if (!self->is_filling && self->week != NULL && self->is_narrow)
    {
      show_day (self);
    }
}

static gboolean
is_open_place (PwRosterPage *self,
               gpointer      shift,
               guint         place)
{
  g_autoptr (GArray) places = pw_roster_list_places (self->roster, shift);

  return place < places->len && g_array_index (places, PwRosterPlace, place).assignment == NULL;
}

static guint
count_places (PwRosterPage *self,
              gpointer      shift)
{
  g_autoptr (GArray) places = pw_roster_list_places (self->roster, shift);

  return places->len;
}

/* Goes to the next open place of the week in time, from where the focus was; begins again after the last one. */
static gboolean
focus_next_gap (PwRosterPage *self)
{
  guint n_shifts = self->week->shifts->len;
  guint start = 0;
  guint first_place = 0;

  if (self->shift != NULL && g_ptr_array_find (self->week->shifts, self->shift, &start))
    {
      PwRosterChip *chip = get_focused_chip (self);

      first_place = self->place + (chip != NULL && pw_roster_chip_get_assignment (chip) == NULL ? 1 : 0);
    }

  for (guint step = 0; step <= n_shifts && n_shifts > 0; step++)
    {
      gpointer shift = g_ptr_array_index (self->week->shifts, (start + step) % n_shifts);

      for (guint place = step == 0 ? first_place : 0; place < count_places (self, shift); place++)
        {
          if (is_open_place (self, shift, place))
            {
              return pw_roster_page_focus_place (self, shift, place);
            }
        }
    }

  return FALSE;
}

static void
next_gap_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);

  get_chip (self);
  if (!focus_next_gap (self))
    {
      pw_desk_toast (self->desk, _("All places of this week are filled."));
    }
}

static void
pw_roster_page_assigned_cb (PwDesk   *desk,
                            gboolean  is_applied,
                            gpointer  object)
{
  PwRosterPage *self = object;

  if (!is_applied)
    {
      return;
    }
  if (!focus_next_gap (self) && self->shift != NULL)
    {
      pw_roster_page_focus_place (self, self->shift, self->place);
    }
}

static void
assign (PwRosterPage *self,
        PwRosterChip *chip,
        gpointer      person)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_assignment_edit_add (self->roster, pw_roster_chip_get_shift (chip), person, pw_roster_chip_get_demand (chip), NULL, &error);

  if (edit == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (chip));
      pw_desk_show_error (self->desk, error);
      return;
    }

  remember_place (self, pw_roster_chip_get_shift (chip), pw_roster_chip_get_index (chip));
  pw_desk_apply_then (self->desk, edit, pw_roster_page_assigned_cb, self);
}

static void
pw_roster_page_picked_cb (PwRosterPage *self,
                          PwEntity     *person)
{
  PwRosterChip *chip = self->shift != NULL ? find_chip (self, self->shift, self->place) : NULL;

  if (chip != NULL)
    {
      assign (self, chip, person);
    }
}

static void
open_picker (PwRosterPage *self,
             PwRosterChip *chip,
             const char   *text)
{
  remember_place (self, pw_roster_chip_get_shift (chip), pw_roster_chip_get_index (chip));
  pw_roster_picker_open (PW_ROSTER_PICKER (self->picker), GTK_WIDGET (chip), self->roster, self->shift, pw_roster_chip_get_demand (chip), text);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);
  PwRosterChip *chip = get_chip (self);

  if (chip == NULL)
    {
      return;
    }
  if (pw_roster_chip_get_assignment (chip) != NULL)
    {
      pw_roster_detail_open (PW_ROSTER_DETAIL (self->detail), GTK_WIDGET (chip), self->roster, pw_roster_chip_get_assignment (chip));
      return;
    }

  open_picker (self, chip, "");
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);
  PwRosterChip *chip = get_chip (self);

  if (chip != NULL && pw_roster_chip_get_assignment (chip) != NULL)
    {
      pw_desk_apply (self->desk, pw_assignment_edit_remove (pw_roster_chip_get_assignment (chip)));
    }
}

/* Somebody was let go over a place: from the list, or from another place. */
static void
drop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);
  PwRosterChip *chip = get_chip (self);
  g_autoptr (GError) error = NULL;
  const char *kind;
  gint64 id;
  gpointer entity;
  PwAssignment *present;
  PwEdit *edit;

  g_variant_get (parameter, "(&sx)", &kind, &id);
  entity = pw_workspace_find (pw_desk_get_workspace (self->desk), pw_entity_find_type (kind), id);
  if (chip == NULL || entity == NULL || entity == (gpointer) pw_roster_chip_get_assignment (chip))
    {
      return;
    }
  if (PW_IS_PERSON (entity))
    {
      assign (self, chip, entity);
      return;
    }

  present = pw_roster_chip_get_assignment (chip);
  edit = present != NULL ? pw_assignment_edit_swap (entity, present, &error)
         : pw_assignment_edit_move (self->roster, entity, pw_roster_chip_get_shift (chip), pw_roster_chip_get_demand (chip), &error);
  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }

  pw_desk_apply (self->desk, edit);
}

static void
previous_week_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  pw_roster_page_show_week (PW_ROSTER_PAGE (widget), PW_ROSTER_PAGE (widget)->monday - 7);
}

static void
next_week_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  pw_roster_page_show_week (PW_ROSTER_PAGE (widget), PW_ROSTER_PAGE (widget)->monday + 7);
}

static void
today_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pw_roster_page_show_week (PW_ROSTER_PAGE (widget), pw_clock_today ());
}

/* Takes @edit and @report. */
static void
apply_with_report (PwRosterPage   *self,
                   PwEdit         *edit,
                   PwRosterReport *report,
                   const char     *title)
{
  g_autofree char *words = pw_roster_report_dup_words (report);
  gboolean is_empty = pw_edit_is_empty (edit);

  if (is_empty)
    {
      g_object_unref (edit);
    }
  else
    {
      pw_desk_apply (self->desk, edit);
    }
  if (report->drops->len > 0)
    {
      adw_dialog_present (pw_roster_report_dialog_new (report, title), GTK_WIDGET (self));
    }
  else if (is_empty)
    {
      pw_desk_toast (self->desk, words);
    }
  pw_roster_report_free (report);
}

static void
copy_week_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);
  PwRosterReport *report;
  PwEdit *edit = pw_week_copy (pw_desk_get_workspace (self->desk), self->monday - 7, self->monday, &report);

  apply_with_report (self, edit, report, _("Last Week Taken Over"));
}

static void
fill_week_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);
  PwRosterReport *report;
  PwEdit *edit = pw_shift_pattern_edit_materialise (pw_desk_get_workspace (self->desk), (PwDayRange) { self->monday, self->monday + 7 }, &report);

  apply_with_report (self, edit, report, _("Shifts Prepared"));
}

static void
pw_roster_page_person_cb (PwRosterPage *self,
                          PwEntity     *person)
{
  PwRosterChip *chip = self->shift != NULL ? find_chip (self, self->shift, self->place) : NULL;

  if (chip == NULL || pw_roster_chip_get_assignment (chip) != NULL)
    {
      pw_desk_toast (self->desk, _("Choose an open place first, then a volunteer."));
      return;
    }

  assign (self, chip, person);
}

static gboolean
move_focus (PwRosterPage *self,
            PwRosterChip *chip,
            guint         keyval)
{
  static const guint keys[] = { GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Left, GDK_KEY_Right };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keyval == keys[i])
        {
          PwRosterChip *next = pw_roster_view_get_next (self->view, chip, (PwRosterDirection) i);

          if (next != NULL)
            {
              gtk_widget_grab_focus (GTK_WIDGET (next));
            }
          return TRUE;
        }
    }

  return FALSE;
}

/* A letter on a place begins a name; arrows go from place to place. */
static gboolean
pw_roster_page_key_cb (PwRosterPage    *self,
                       guint            keyval,
                       guint            keycode,
                       GdkModifierType  state)
{
  PwRosterChip *chip = get_focused_chip (self);
  gunichar letter = gdk_keyval_to_unicode (keyval);
  char text[7] = "";

  if (chip == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    {
      return GDK_EVENT_PROPAGATE;
    }
  if (!self->is_narrow && move_focus (self, chip, keyval))
    {
      return GDK_EVENT_STOP;
    }
  if (!g_unichar_isalpha (letter) || pw_roster_chip_get_assignment (chip) != NULL)
    {
      return GDK_EVENT_PROPAGATE;
    }

  text[g_unichar_to_utf8 (letter, text)] = '\0';
  open_picker (self, chip, text);
  return GDK_EVENT_STOP;
}

static gboolean
pw_roster_page_open (PwPage   *page,
                     PwEntity *entity)
{
  PwRosterPage *self = PW_ROSTER_PAGE (page);

  if (!PW_IS_SHIFT (entity))
    {
      return FALSE;
    }

  pw_roster_page_show_week (self, pw_shift_get_day (entity));
  pw_roster_page_focus_place (self, entity, 0);
  return TRUE;
}

/* A shift that was moved to another week is followed. */
static void
pw_roster_page_saved_cb (PwRosterPage *self,
                         int           day)
{
  if (pw_day_get_monday (day) != self->monday)
    {
      pw_roster_page_show_week (self, day);
    }
}

static void
present_shift (PwRosterPage *self,
               AdwDialog    *dialog)
{
  g_signal_connect_object (dialog, "saved", G_CALLBACK (pw_roster_page_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* Proposes another shift like the one that had the focus last, or on the day that shows. */
static void
pw_roster_page_add (PwPage *page)
{
  PwRosterPage *self = PW_ROSTER_PAGE (page);
  PwDay today = pw_clock_today ();
  PwDay day = pw_day_get_monday (today) == self->monday ? today : self->monday;

  get_chip (self);
  if (self->is_narrow)
    {
      day = self->monday + (int) MIN (adw_toggle_group_get_active (self->day_group), N_DAYS - 1);
    }
  else if (self->shift != NULL && pw_day_get_monday (pw_shift_get_day (self->shift)) == self->monday)
    {
      day = pw_shift_get_day (self->shift);
    }
  present_shift (self, pw_shift_dialog_new (self->desk, day, self->shift));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  pw_roster_page_add (PW_PAGE (widget));
}

/* The shift of the place that has the focus. */
static void
change_shift_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);

  get_chip (self);
  if (self->shift == NULL)
    {
      pw_desk_toast (self->desk, _("Choose a place of the shift first."));
      return;
    }

  present_shift (self, pw_shift_dialog_new_change (self->desk, self->shift));
}

/* The shift of a cell, by its id. */
static void
open_shift_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  PwRosterPage *self = PW_ROSTER_PAGE (widget);
  gpointer shift = pw_workspace_find (pw_desk_get_workspace (self->desk), PW_TYPE_SHIFT, g_variant_get_int64 (parameter));

  if (shift != NULL)
    {
      present_shift (self, pw_shift_dialog_new_change (self->desk, shift));
    }
}

static void
pw_roster_page_print (PwPage *page)
{
  PwRosterPage *self = PW_ROSTER_PAGE (page);
  g_autoptr (PwDocument) sheet = pw_roster_make_week_sheet (self->roster, self->monday, pw_clock_today ());

  pw_paper_preview (self->desk, GTK_WIDGET (self), sheet);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pw_roster_page_print (PW_PAGE (widget));
}

static void
page_init (PwPageInterface *iface)
{
  iface->open = pw_roster_page_open;
  iface->add = pw_roster_page_add;
  iface->print = pw_roster_page_print;
}

static void
pw_roster_page_dispose (GObject *object)
{
  PwRosterPage *self = PW_ROSTER_PAGE (object);

  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_pointer (&self->detail, gtk_widget_unparent);
  self->is_filling = TRUE;
  g_clear_pointer (&self->day_cells, g_ptr_array_unref);
  g_clear_pointer (&self->week, pw_roster_week_free);
  g_clear_object (&self->shift);
  g_clear_object (&self->roster);

  G_OBJECT_CLASS (pw_roster_page_parent_class)->dispose (object);
}

static void
pw_roster_page_class_init (PwRosterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_roster_page_dispose;
  g_type_ensure (PW_TYPE_ROSTER_VIEW);
  g_type_ensure (PW_TYPE_ROSTER_PEOPLE);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("roster/pw-roster-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, today_button);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, people_button);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, title);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, grid_window);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, view);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, people);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, day_group);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, day_title);
  gtk_widget_class_bind_template_child (widget_class, PwRosterPage, day_box);
  gtk_widget_class_bind_template_callback (widget_class, pw_roster_page_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_roster_page_wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_roster_page_day_cb);

  gtk_widget_class_install_action (widget_class, "roster.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "roster.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "roster.drop", "(sx)", drop_action);
  gtk_widget_class_install_action (widget_class, "roster.next-gap", NULL, next_gap_action);
  gtk_widget_class_install_action (widget_class, "roster.previous-week", NULL, previous_week_action);
  gtk_widget_class_install_action (widget_class, "roster.next-week", NULL, next_week_action);
  gtk_widget_class_install_action (widget_class, "roster.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "roster.copy-week", NULL, copy_week_action);
  gtk_widget_class_install_action (widget_class, "roster.fill-week", NULL, fill_week_action);
  gtk_widget_class_install_action (widget_class, "roster.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "roster.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "roster.change-shift", NULL, change_shift_action);
  gtk_widget_class_install_action (widget_class, "roster.open-shift", "x", open_shift_action);
}

/* The keys of the page work wherever in the window the focus is, while the page shows. */
static void
add_shortcuts (PwRosterPage *self)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } shortcuts[] = {
    { "<Control>g", "roster.next-gap" },
    { "<Alt>Left", "roster.previous-week" },
    { "<Alt>Right", "roster.next-week" },
    { "<Control>semicolon", "roster.today" },
    { "<Control>e", "roster.change-shift" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                                                              gtk_named_action_new (shortcuts[i].action)));
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
fill_days (PwRosterPage *self)
{
  self->is_filling = TRUE;
  for (int i = 0; i < N_DAYS; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      /* Any Monday gives the names of the days. */
      g_autofree char *name = pw_day_dup_format (pw_day_get_monday (0) + i, "%a");

      adw_toggle_set_label (toggle, name);
      adw_toggle_group_add (self->day_group, toggle);
    }
  self->is_filling = FALSE;
}

static void
pw_roster_page_init (PwRosterPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->day_cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_days (self);
  add_shortcuts (self);
  pw_roster_view_set_adjustment (self->view, gtk_scrolled_window_get_vadjustment (self->grid_window));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pw_roster_page_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->stack), keys);
}

GtkWidget *
pw_roster_page_new (PwDesk *desk)
{
  PwRosterPage *self = g_object_new (PW_TYPE_ROSTER_PAGE, NULL);

  self->desk = desk;
  self->roster = pw_roster_new (pw_desk_get_workspace (desk));
  self->picker = pw_roster_picker_new ();
  self->detail = pw_roster_detail_new (desk);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  gtk_widget_set_parent (self->detail, GTK_WIDGET (self));
  pw_roster_people_set_desk (self->people, desk);
  g_signal_connect_object (self->split_view, "notify::show-sidebar", G_CALLBACK (pw_roster_page_people_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "closed", G_CALLBACK (pw_roster_page_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->detail, "closed", G_CALLBACK (pw_roster_page_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (pw_roster_page_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "activated", G_CALLBACK (pw_roster_page_person_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->roster, "changed", G_CALLBACK (pw_roster_page_changed_cb), self, G_CONNECT_SWAPPED);
  pw_roster_page_show_week (self, pw_clock_today ());
  return GTK_WIDGET (self);
}

/* Shows the week that @day lies in. */
void
pw_roster_page_show_week (PwRosterPage *self,
                          PwDay         day)
{
  self->monday = pw_day_get_monday (day);
  self->is_filling = TRUE;
  adw_toggle_group_set_active (self->day_group, (guint) (day - self->monday));
  self->is_filling = FALSE;
  refresh (self);
}

/**
 * pw_roster_page_focus_place:
 * @self: the page
 * @shift: (type PwShift): a shift of the week that shows
 * @place: which place of it
 *
 * Returns: whether the place is there; it has the focus then
 */
gboolean
pw_roster_page_focus_place (PwRosterPage *self,
                            gpointer      shift,
                            guint         place)
{
  PwRosterChip *chip;

  if (self->is_narrow)
    {
      adw_toggle_group_set_active (self->day_group, (guint) CLAMP (pw_shift_get_day (shift) - self->monday, 0, N_DAYS - 1));
    }

  chip = find_chip (self, shift, place);
  if (chip == NULL)
    {
      return FALSE;
    }

  remember_place (self, shift, place);
  return gtk_widget_grab_focus (GTK_WIDGET (chip));
}

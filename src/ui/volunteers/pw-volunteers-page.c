/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/volunteers/pw-volunteers-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-fold.h"
#include "model/pw-absence.h"
#include "model/pw-activity.h"
#include "model/pw-assignment.h"
#include "model/pw-availability.h"
#include "model/pw-person-power.h"
#include "model/pw-person.h"
#include "model/pw-power.h"
#include "model/pw-repeat.h"
#include "model/pw-shift.h"
#include "model/pw-volunteer-edits.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-resource.h"
#include "ui/volunteers/pw-volunteer-dialog.h"
#include "ui/volunteers/pw-volunteer-view.h"

enum
{
  STATE_REGISTERED,
  STATE_AWAY,
  STATE_NO_AGREEMENT,
  STATE_ARCHIVED
};

struct _PwVolunteersPage
{
  AdwBin                  parent_instance;

  PwDesk                 *desk;            /* (weak): the window outlives its pages */
  GtkFilter              *filter;          /* (owned) */
  GtkSorter              *sorter;          /* (owned) */
  GtkSingleSelection     *selection;       /* (owned) */
  char                   *words;           /* what is sought, folded */
  GHashTable             *of_activity;     /* (nullable) (element-type PwPerson): who is known in the activity of the filter */
  AdwNavigationSplitView *split_view;      /* (template child) */
  AdwNavigationPage      *content_page;    /* (template child) */
  AdwWindowTitle         *list_title;      /* (template child) */
  GtkListView            *list_view;       /* (template child) */
  GtkStack               *list_stack;      /* (template child) */
  GtkEditable            *search_entry;    /* (template child) */
  GtkDropDown            *state_filter;    /* (template child) */
  GtkDropDown            *power_filter;    /* (template child): all, then the catalogue */
  GtkDropDown            *activity_filter; /* (template child): all, then the activities */
  PwVolunteerView        *view;            /* (template child) */
};

static void page_init (PwPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwVolunteersPage, pw_volunteers_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

static PwWorkspace *
get_workspace (PwVolunteersPage *self)
{
  return pw_desk_get_workspace (self->desk);
}

static gboolean
is_away (PwVolunteersPage *self,
         gpointer          person,
         PwDay             day)
{
  g_autoptr (GPtrArray) absences = pw_workspace_list_referrers (get_workspace (self), PW_TYPE_ABSENCE, PW_ABSENCE_PERSON, person);

  for (guint i = 0; i < absences->len; i++)
    {
      PwRepeat repeat;
      PwRecurrence recurrence;

      pw_repeat_read (&repeat, g_ptr_array_index (absences, i));
      recurrence = pw_repeat_to_recurrence (&repeat, PW_MINUTES_NONE, 0);
      if (pw_recurrence_has_day (&recurrence, day))
        {
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_power (PwVolunteersPage *self,
           gpointer          person,
           guint             index)
{
  g_autoptr (PwPower) power = g_list_model_get_item (pw_workspace_get_list (get_workspace (self), PW_TYPE_POWER), index);
  g_autoptr (GPtrArray) held = pw_workspace_list_referrers (get_workspace (self), PW_TYPE_PERSON_POWER, PW_PERSON_POWER_PERSON, person);

  for (guint i = 0; i < held->len; i++)
    {
      if (pw_person_power_get_power (g_ptr_array_index (held, i)) == (gpointer) power)
        {
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
fits_state (PwVolunteersPage *self,
            gpointer          person)
{
  guint state = gtk_drop_down_get_selected (self->state_filter);

  if (state == STATE_ARCHIVED)
    {
      return pw_person_is_archived (person);
    }
  if (pw_person_is_archived (person))
    {
      return FALSE;
    }

  return state == STATE_AWAY ? is_away (self, person, pw_clock_today ())
         : state == STATE_NO_AGREEMENT ? pw_person_get_agreement_day (person) == PW_DAY_NONE
         : TRUE;
}

static gboolean
filter_person (gpointer item,
               gpointer user_data)
{
  PwVolunteersPage *self = user_data;
  guint power = gtk_drop_down_get_selected (self->power_filter);
  g_autofree char *text = NULL;

  if (!pw_person_is_volunteer (item) || pw_person_is_erased (item) || !fits_state (self, item)
      || (power > 0 && power != GTK_INVALID_LIST_POSITION && !has_power (self, item, power - 1))
      || (self->of_activity != NULL && !g_hash_table_contains (self->of_activity, item)))
    {
      return FALSE;
    }
  if (*self->words == '\0')
    {
      return TRUE;
    }

  text = g_strdup_printf ("%s %s %s %s", pw_person_get_given_name (item), pw_person_get_family_name (item),
                          pw_person_get_town (item) != NULL ? pw_person_get_town (item) : "",
                          pw_person_get_phone (item) != NULL ? pw_person_get_phone (item) : "");
  return pw_fold_contains (text, self->words);
}

static int
compare_persons (gconstpointer first,
                 gconstpointer second,
                 gpointer      user_data)
{
  g_autofree char *a = pw_person_dup_sort_key ((gpointer) first);
  g_autofree char *b = pw_person_dup_sort_key ((gpointer) second);

  return strcmp (a, b);
}

static void
note_person (GHashTable *persons,
             gpointer    person)
{
  if (person != NULL)
    {
      g_hash_table_add (persons, person);
    }
}

/* Who ever did a shift of the activity, or said to be available for it. */
static GHashTable *
collect_of_activity (PwVolunteersPage *self,
                     guint             index)
{
  g_autoptr (PwActivity) activity = g_list_model_get_item (pw_workspace_get_list (get_workspace (self), PW_TYPE_ACTIVITY), index);
  g_autoptr (GPtrArray) shifts = pw_workspace_list_referrers (get_workspace (self), PW_TYPE_SHIFT, PW_SHIFT_ACTIVITY, activity);
  g_autoptr (GPtrArray) rules = pw_workspace_list_referrers (get_workspace (self), PW_TYPE_AVAILABILITY, PW_AVAILABILITY_ACTIVITY, activity);
  GHashTable *persons = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < shifts->len; i++)
    {
      g_autoptr (GPtrArray) turns = pw_workspace_list_referrers (get_workspace (self), PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_SHIFT, g_ptr_array_index (shifts, i));

      for (guint t = 0; t < turns->len; t++)
        {
          note_person (persons, pw_assignment_get_person (g_ptr_array_index (turns, t)));
        }
    }
  for (guint i = 0; i < rules->len; i++)
    {
      note_person (persons, pw_availability_get_person (g_ptr_array_index (rules, i)));
    }

  return persons;
}

static void
show_count (PwVolunteersPage *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  /* Translators: %u is a number of volunteers */
  g_autofree char *text = g_strdup_printf (ngettext ("%u person", "%u people", n_shown), n_shown);
  gboolean is_filtered = *self->words != '\0' || self->of_activity != NULL || gtk_drop_down_get_selected (self->state_filter) > 0
                         || gtk_drop_down_get_selected (self->power_filter) > 0;

  adw_window_title_set_subtitle (self->list_title, text);
  gtk_stack_set_visible_child_name (self->list_stack, n_shown > 0 ? "list" : is_filtered ? "nothing" : "empty");
}

static void
pw_volunteers_page_filter_cb (PwVolunteersPage *self)
{
  guint activity = gtk_drop_down_get_selected (self->activity_filter);

  g_free (self->words);
  self->words = pw_fold (gtk_editable_get_text (self->search_entry));
  if (self->filter == NULL)
    {
      return;
    }

  g_clear_pointer (&self->of_activity, g_hash_table_unref);
  if (activity > 0 && activity != GTK_INVALID_LIST_POSITION)
    {
      self->of_activity = collect_of_activity (self, activity - 1);
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

static void
fill_titles (GtkDropDown *drop_down,
             GListModel  *list,
             const char  *all)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (drop_down);

  gtk_string_list_append (titles, all);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);
      g_autofree char *title = pw_entity_dup_title (entity);

      gtk_string_list_append (titles, title);
    }
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (drop_down, selected < g_list_model_get_n_items (G_LIST_MODEL (titles)) ? selected : 0);
}

static void
fill_filters (PwVolunteersPage *self)
{
  fill_titles (self->power_filter, pw_workspace_get_list (get_workspace (self), PW_TYPE_POWER), _("All powers"));
  fill_titles (self->activity_filter, pw_workspace_get_list (get_workspace (self), PW_TYPE_ACTIVITY), _("All activities"));
}

static void
show_person (PwVolunteersPage *self,
             gpointer          person)
{
  g_autofree char *name = person != NULL ? pw_entity_dup_title (person) : g_strdup (_("Volunteer"));

  if (person != pw_volunteer_view_get_person (self->view))
    {
      pw_volunteer_view_show (self->view, person);
    }
  adw_navigation_page_set_title (self->content_page, name);
}

static void
pw_volunteers_page_selected_cb (PwVolunteersPage *self)
{
  show_person (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
pw_volunteers_page_activate_cb (PwVolunteersPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
pw_volunteers_page_applied_cb (PwVolunteersPage *self,
                               PwEdit           *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_POWER) || pw_edit_touches (edit, PW_TYPE_ACTIVITY))
    {
      fill_filters (self);
    }
  if (pw_edit_touches (edit, PW_TYPE_PERSON))
    {
      gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
    }
  if (pw_edit_touches (edit, PW_TYPE_PERSON) || pw_edit_touches (edit, PW_TYPE_PERSON_POWER) || pw_edit_touches (edit, PW_TYPE_ABSENCE)
      || pw_edit_touches (edit, PW_TYPE_ASSIGNMENT) || pw_edit_touches (edit, PW_TYPE_AVAILABILITY))
    {
      pw_volunteers_page_filter_cb (self);
      show_person (self, gtk_single_selection_get_selected_item (self->selection));
    }
}

static char *
dup_powers (PwVolunteersPage *self,
            gpointer          person)
{
  g_autoptr (GPtrArray) held = pw_workspace_list_referrers (get_workspace (self), PW_TYPE_PERSON_POWER, PW_PERSON_POWER_PERSON, person);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < held->len; i++)
    {
      g_ptr_array_add (titles, (gpointer) pw_power_get_title (pw_person_power_get_power (g_ptr_array_index (held, i))));
    }
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **) titles->pdata);
}

static void
pw_volunteers_page_setup_cb (PwVolunteersPage *self,
                             GtkListItem      *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_item_set_child (item, box);
}

static void
pw_volunteers_page_bind_cb (PwVolunteersPage *self,
                            GtkListItem      *item)
{
  gpointer person = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *words = gtk_widget_get_next_sibling (name);
  g_autofree char *powers = dup_powers (self, person);
  /* Translators: family name, given name, as in a list */
  g_autofree char *text = g_strdup_printf (C_("name in a list", "%s %s"), pw_person_get_family_name (person), pw_person_get_given_name (person));

  g_strstrip (text);
  gtk_label_set_text (GTK_LABEL (name), text);
  gtk_label_set_text (GTK_LABEL (words), pw_person_is_archived (person) ? _("Archived") : *powers != '\0' ? powers : _("No special powers"));
  gtk_list_item_set_accessible_label (item, text);
  gtk_list_item_set_accessible_description (item, gtk_label_get_text (GTK_LABEL (words)));
}

static void
pw_volunteers_page_add_cb (PwVolunteersPage *self)
{
  adw_dialog_present (pw_volunteer_dialog_new (self->desk), GTK_WIDGET (self));
}

static void
pw_volunteers_page_focus_search (PwPage *page)
{
  PwVolunteersPage *self = PW_VOLUNTEERS_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static gboolean
pw_volunteers_page_open (PwPage   *page,
                         PwEntity *entity)
{
  PwVolunteersPage *self = PW_VOLUNTEERS_PAGE (page);

  if (!PW_IS_PERSON (entity) || !pw_person_is_volunteer (entity))
    {
      return FALSE;
    }

  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->state_filter, pw_person_is_archived (entity) ? STATE_ARCHIVED : STATE_REGISTERED);
  gtk_drop_down_set_selected (self->power_filter, 0);
  gtk_drop_down_set_selected (self->activity_filter, 0);
  pw_volunteers_page_filter_cb (self);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (PwEntity) person = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (person == entity)
        {
          gtk_list_view_scroll_to (self->list_view, i, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
          /* Scrolling moves the focus inside the list; this brings it there. */
          gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
          adw_navigation_split_view_set_show_content (self->split_view, TRUE);
          return TRUE;
        }
    }

  return FALSE;
}

static void
pw_volunteers_page_add (PwPage *page)
{
  pw_volunteers_page_add_cb (PW_VOLUNTEERS_PAGE (page));
}

static void
page_init (PwPageInterface *iface)
{
  iface->focus_search = pw_volunteers_page_focus_search;
  iface->open = pw_volunteers_page_open;
  iface->add = pw_volunteers_page_add;
}

static void
pw_volunteers_page_dispose (GObject *object)
{
  PwVolunteersPage *self = PW_VOLUNTEERS_PAGE (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->of_activity, g_hash_table_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (pw_volunteers_page_parent_class)->dispose (object);
}

static void
pw_volunteers_page_class_init (PwVolunteersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_volunteers_page_dispose;
  g_type_ensure (PW_TYPE_VOLUNTEER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("volunteers/pw-volunteers-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, content_page);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, list_title);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, state_filter);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, power_filter);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, activity_filter);
  gtk_widget_class_bind_template_child (widget_class, PwVolunteersPage, view);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteers_page_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteers_page_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pw_volunteers_page_add_cb);
}

static void
pw_volunteers_page_init (PwVolunteersPage *self)
{
  self->words = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
build_list (PwVolunteersPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_person, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_persons, NULL, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (pw_workspace_get_list (get_workspace (self), PW_TYPE_PERSON)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (pw_volunteers_page_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (pw_volunteers_page_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (pw_volunteers_page_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
pw_volunteers_page_new (PwDesk *desk)
{
  PwVolunteersPage *self = g_object_new (PW_TYPE_VOLUNTEERS_PAGE, NULL);

  self->desk = desk;
  pw_volunteer_view_set_desk (self->view, desk);
  fill_filters (self);
  build_list (self);
  show_count (self);
  pw_volunteers_page_selected_cb (self);
  g_signal_connect_object (get_workspace (self), "applied", G_CALLBACK (pw_volunteers_page_applied_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

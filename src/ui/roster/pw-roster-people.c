/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-fold.h"
#include "model/pw-assignment.h"
#include "model/pw-person.h"
#include "model/pw-shift.h"
#include "model/pw-volunteer-edits.h"

struct _PwRosterPeople
{
  AdwBin      parent_instance;

  PwDesk     *desk;             /* (weak): outlives the pages */
  GtkWidget  *entry;
  GtkWidget  *list;
  GListStore *people;           /* (owned) */
  char       *words;            /* what is sought, folded */
  PwDay       monday;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwRosterPeople, pw_roster_people, ADW_TYPE_BIN)

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
fill (PwRosterPeople *self)
{
  GListModel *list = pw_workspace_get_list (pw_desk_get_workspace (self->desk), PW_TYPE_PERSON);
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwPerson) person = g_list_model_get_item (list, i);
      g_autofree char *name = pw_entity_dup_title (PW_ENTITY (person));

      if (pw_person_is_volunteer (person) && !pw_person_is_archived (person) && !pw_person_is_erased (person) && pw_fold_contains (name, self->words))
        {
          g_ptr_array_add (persons, g_steal_pointer (&person));
        }
    }
  g_list_store_splice (self->people, 0, g_list_model_get_n_items (G_LIST_MODEL (self->people)), persons->pdata, persons->len);
  g_list_store_sort (self->people, compare_persons, NULL);
}

static guint
count_turns (PwRosterPeople *self,
             gpointer        person)
{
  g_autoptr (GPtrArray) turns = pw_workspace_list_referrers (pw_desk_get_workspace (self->desk), PW_TYPE_ASSIGNMENT, PW_ASSIGNMENT_PERSON, person);
  guint n_turns = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      PwDay day = pw_shift_get_day (pw_assignment_get_shift (g_ptr_array_index (turns, i)));

      n_turns += day >= self->monday && day < self->monday + 7 ? 1 : 0;
    }

  return n_turns;
}

static void
pw_roster_people_typed_cb (PwRosterPeople *self)
{
  g_free (self->words);
  self->words = pw_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  fill (self);
}

static void
pw_roster_people_activate_cb (PwRosterPeople *self,
                              guint           position)
{
  g_autoptr (PwEntity) person = g_list_model_get_item (G_LIST_MODEL (self->people), position);

  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, person);
}

static GdkContentProvider *
pw_roster_people_prepare_cb (GtkDragSource *source,
                             double         x,
                             double         y,
                             GtkListItem   *item)
{
  return gdk_content_provider_new_typed (PW_TYPE_PERSON, gtk_list_item_get_item (item));
}

static void
pw_roster_people_setup_cb (PwRosterPeople *self,
                           GtkListItem    *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (pw_roster_people_prepare_cb), item, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (source));
  gtk_list_item_set_child (item, box);
}

static void
pw_roster_people_bind_cb (PwRosterPeople *self,
                          GtkListItem    *item)
{
  gpointer person = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *text = pw_entity_dup_title (person);
  guint n_turns = count_turns (self, person);
  /* Translators: %u is a number of shifts */
  g_autofree char *words = g_strdup_printf (ngettext ("%u shift this week", "%u shifts this week", n_turns), n_turns);
  g_autofree char *number = n_turns > 0 ? g_strdup_printf ("%u", n_turns) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (name), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), number);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), words);
  gtk_list_item_set_accessible_label (item, text);
  gtk_list_item_set_accessible_description (item, words);
}

static void
pw_roster_people_dispose (GObject *object)
{
  g_clear_object (&PW_ROSTER_PEOPLE (object)->people);
  g_clear_pointer (&PW_ROSTER_PEOPLE (object)->words, g_free);

  G_OBJECT_CLASS (pw_roster_people_parent_class)->dispose (object);
}

static void
pw_roster_people_class_init (PwRosterPeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_roster_people_dispose;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, PW_TYPE_ENTITY);
}

static void
pw_roster_people_init (PwRosterPeople *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->words = g_strdup ("");
  self->people = g_list_store_new (PW_TYPE_PERSON);
  self->entry = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), _("Search a volunteer"));
  gtk_widget_set_margin_start (self->entry, 6);
  gtk_widget_set_margin_end (self->entry, 6);
  gtk_widget_set_margin_top (self->entry, 6);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->people)))), NULL);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Volunteers to drag into a place"), -1);
  g_signal_connect_object (factory, "setup", G_CALLBACK (pw_roster_people_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (pw_roster_people_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (pw_roster_people_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (pw_roster_people_typed_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
pw_roster_people_set_desk (PwRosterPeople *self,
                           PwDesk         *desk)
{
  self->desk = desk;
}

/* Counts the shifts of the week of @monday. */
void
pw_roster_people_show (PwRosterPeople *self,
                       PwDay           monday)
{
  self->monday = monday;
  fill (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/projects/pw-project-filter.h"

#include <glib/gi18n-lib.h>

#include "base/pw-fold.h"
#include "model/pw-programme-area.h"
#include "model/pw-project-edits.h"
#include "ui/projects/pw-project-choices.h"

/* The states before the single ones. */
enum
{
  STATE_ACTIVE,
  STATE_ALL,
  STATE_ARCHIVED,
  N_WIDE_STATES
};

struct _PwProjectFilter
{
  AdwBin       parent_instance;

  PwDesk      *desk;            /* (unowned) */
  GtkWidget   *box;             /* (owned): the choices, in a line or in the popover of the button */
  GtkWidget   *button;          /* (owned) */
  GtkDropDown *state;
  GtkDropDown *area;
  GtkDropDown *owner;
  GPtrArray   *areas;
  GPtrArray   *owners;
  char        *words;           /* folded */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PwProjectFilter, pw_project_filter, ADW_TYPE_BIN)

/* Behind the button it still shows that something is left out. */
static void
mark_button (PwProjectFilter *self)
{
  gboolean is_chosen = gtk_drop_down_get_selected (self->state) != STATE_ACTIVE
                       || gtk_drop_down_get_selected (self->area) != 0 || gtk_drop_down_get_selected (self->owner) != 0;

  (is_chosen ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->button, "accent");
}

static void
choice_changed_cb (PwProjectFilter *self)
{
  mark_button (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pw_project_filter_dispose (GObject *object)
{
  PwProjectFilter *self = PW_PROJECT_FILTER (object);

  g_clear_object (&self->button);
  g_clear_object (&self->box);

  G_OBJECT_CLASS (pw_project_filter_parent_class)->dispose (object);
}

static void
pw_project_filter_finalize (GObject *object)
{
  PwProjectFilter *self = PW_PROJECT_FILTER (object);

  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  g_free (self->words);

  G_OBJECT_CLASS (pw_project_filter_parent_class)->finalize (object);
}

static void
pw_project_filter_class_init (PwProjectFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_project_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = pw_project_filter_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_project_filter_init (PwProjectFilter *self)
{
  self->words = g_strdup ("");
  self->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->button = g_object_ref_sink (gtk_menu_button_new ());
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Filter"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), gtk_popover_new ());
}

static GtkDropDown *
add_choice (PwProjectFilter *self,
            const char      *name)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (choice, name);
  gtk_box_append (GTK_BOX (self->box), choice);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (choice_changed_cb), self);
  return GTK_DROP_DOWN (choice);
}

/* Fills a choice again, and keeps what was chosen where that is still there. */
static void
fill (PwProjectFilter  *self,
      GtkDropDown      *choice,
      const char       *first,
      GPtrArray       **records,
      GPtrArray        *fresh)
{
  guint position = gtk_drop_down_get_selected (choice);
  PwEntity *chosen = *records != NULL && position > 0 && position <= (*records)->len ? g_ptr_array_index (*records, position - 1) : NULL;
  g_autoptr (GtkStringList) labels = pw_project_choices_new_labels (first, fresh);
  guint found = 0;

  g_signal_handlers_block_by_func (choice, choice_changed_cb, self);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (choice, chosen != NULL && g_ptr_array_find (fresh, chosen, &found) ? found + 1 : 0);
  g_signal_handlers_unblock_by_func (choice, choice_changed_cb, self);
  g_clear_pointer (records, g_ptr_array_unref);
  *records = fresh;
}

static void
refill (PwProjectFilter *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);

  fill (self, self->area, _("All domains"), &self->areas, pw_project_choices_list_areas (workspace));
  fill (self, self->owner, _("All owners"), &self->owners, pw_project_choices_list_staff (workspace));
}

static void
records_changed_cb (PwProjectFilter *self)
{
  refill (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
applied_cb (PwProjectFilter *self,
            PwEdit          *edit)
{
  if (pw_edit_touches (edit, PW_TYPE_PROGRAMME_AREA) || pw_edit_touches (edit, pw_entity_find_type ("person")))
    {
      records_changed_cb (self);
    }
  else if (pw_edit_touches (edit, PW_TYPE_PROJECT))
    {
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
}

GtkWidget *
pw_project_filter_new (PwDesk *desk)
{
  PwProjectFilter *self = g_object_new (PW_TYPE_PROJECT_FILTER, NULL);
  g_autoptr (GtkStringList) states = gtk_string_list_new (NULL);

  self->desk = desk;
  adw_bin_set_child (ADW_BIN (self), self->box);
  self->state = add_choice (self, _("State"));
  self->area = add_choice (self, _("Domain"));
  self->owner = add_choice (self, _("Owner"));

  gtk_string_list_append (states, C_("projects", "Active"));
  gtk_string_list_append (states, C_("projects", "All states"));
  gtk_string_list_append (states, C_("projects", "Archived"));
  for (guint state = PW_PROJECT_STATE_IDEA; state <= PW_PROJECT_STATE_STOPPED; state++)
    {
      gtk_string_list_append (states, pw_project_state_get_label ((PwProjectState) state));
    }
  g_signal_handlers_block_by_func (self->state, choice_changed_cb, self);
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (states));
  g_signal_handlers_unblock_by_func (self->state, choice_changed_cb, self);
  refill (self);
  g_signal_connect_object (pw_desk_get_workspace (desk), "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * pw_project_filter_show_compact:
 * @self: a filter
 * @is_compact: whether the choices stand behind one button
 */
void
pw_project_filter_show_compact (PwProjectFilter *self,
                                gboolean         is_compact)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->button));

  if (is_compact == (adw_bin_get_child (ADW_BIN (self)) == self->button))
    {
      return;
    }

  gtk_popover_popdown (popover);
  gtk_popover_set_child (popover, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), is_compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (is_compact)
    {
      gtk_popover_set_child (popover, self->box);
    }
  adw_bin_set_child (ADW_BIN (self), is_compact ? self->button : self->box);
}

void
pw_project_filter_search (PwProjectFilter *self,
                          const char      *text)
{
  g_free (self->words);
  self->words = pw_fold (text);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
state_passes (guint      choice,
              PwProject *project)
{
  int state = pw_project_get_state (project);

  if (choice == STATE_ARCHIVED || pw_project_is_archived (project))
    {
      return choice == STATE_ARCHIVED && pw_project_is_archived (project);
    }
  if (choice == STATE_ACTIVE)
    {
      return state != PW_PROJECT_STATE_DONE && state != PW_PROJECT_STATE_STOPPED;
    }

  return choice == STATE_ALL || state == (int) choice - N_WIDE_STATES;
}

static gboolean
record_passes (GtkDropDown *choice,
               GPtrArray   *records,
               gpointer     record)
{
  guint position = gtk_drop_down_get_selected (choice);

  return position == 0 || position > records->len || g_ptr_array_index (records, position - 1) == record;
}

gboolean
pw_project_filter_lets_pass (PwProjectFilter *self,
                             PwProject       *project)
{
  g_autofree char *text = g_strjoin (" ", pw_project_get_title (project),
                                     pw_project_get_code (project) != NULL ? pw_project_get_code (project) : "",
                                     pw_project_get_partners (project), NULL);

  return state_passes (gtk_drop_down_get_selected (self->state), project)
         && record_passes (self->area, self->areas, pw_project_get_programme_area (project))
         && record_passes (self->owner, self->owners, pw_project_get_owner (project))
         && pw_fold_contains (text, self->words);
}

/**
 * pw_project_filter_list:
 * @self: a filter
 *
 * Returns: (transfer full) (element-type PwProject): the projects that pass, by title
 */
GPtrArray *
pw_project_filter_list (PwProjectFilter *self)
{
  GPtrArray *projects = pw_project_choices_list_projects (pw_desk_get_workspace (self->desk));

  for (guint i = projects->len; i > 0; i--)
    {
      if (!pw_project_filter_lets_pass (self, g_ptr_array_index (projects, i - 1)))
        {
          g_ptr_array_remove_index (projects, i - 1);
        }
    }

  return projects;
}

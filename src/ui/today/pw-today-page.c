/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/pw-today-page.h"

#include <glib/gi18n-lib.h>

#include "base/pw-clock.h"
#include "base/pw-day-text.h"
#include "model/pw-activity.h"
#include "model/pw-project.h"
#include "ui/app/pw-page.h"
#include "ui/common/pw-resource.h"
#include "ui/today/pw-agenda-group-view.h"

/* How often to look whether it has become another day. */
#define DAY_CHECK_SECONDS 60

struct _PwTodayPage
{
  AdwBin              parent_instance;

  PwDesk             *desk;             /* (weak): the window outlives its pages */
  PwRoster           *roster;           /* (owned) */
  PwDay               today;            /* the day that shows */
  guint               refresh_id;
  guint               day_id;

  AdwWindowTitle     *window_title;     /* (template child) */
  GtkToggleButton    *mine_button;      /* (template child) */
  GtkStack           *stack;            /* (template child) */
  GtkWidget          *left;             /* (template child) */
  GtkWidget          *right;            /* (template child) */
  PwAgendaGroupView  *groups[PW_N_AGENDA_GROUPS];
};

static void
page_init (PwPageInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PwTodayPage, pw_today_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

static gboolean
has_work (PwTodayPage *self)
{
  PwWorkspace *workspace = pw_desk_get_workspace (self->desk);

  return g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_PROJECT)) > 0
         || g_list_model_get_n_items (pw_workspace_get_list (workspace, PW_TYPE_ACTIVITY)) > 0;
}

static guint
fill_group (PwTodayPage   *self,
            PwAgendaGroup  group)
{
  gpointer person = gtk_toggle_button_get_active (self->mine_button) ? pw_workspace_get_actor (pw_desk_get_workspace (self->desk)) : NULL;
  g_autoptr (GPtrArray) items = pw_agenda_list (group, pw_desk_get_plan (self->desk), self->roster, self->today, person);

  pw_agenda_group_view_fill (self->groups[group], items, self->today);
  return items->len;
}

static void
refresh (PwTodayPage *self)
{
  g_autofree char *day = NULL;
  guint n_left;
  guint n_right;

  self->today = pw_clock_today ();
  /* Translators: the day of today such as “Tuesday 24 November 2026”, for g_date_time_format() */
  day = pw_day_dup_format (self->today, C_ ("today", "%A %-d %B %Y"));
  adw_window_title_set_subtitle (self->window_title, day);

  n_left = fill_group (self, PW_AGENDA_LATE) + fill_group (self, PW_AGENDA_SOON);
  n_right = fill_group (self, PW_AGENDA_PLACES) + fill_group (self, PW_AGENDA_FORMS);
  gtk_widget_set_visible (self->left, n_left > 0);
  gtk_widget_set_visible (self->right, n_right > 0);
  gtk_stack_set_visible_child_name (self->stack, n_left + n_right > 0 ? "agenda" : has_work (self) ? "done" : "empty");
}

static gboolean
refresh_cb (gpointer user_data)
{
  PwTodayPage *self = user_data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* However much changes at once, the page is written once. */
static void
queue_refresh (PwTodayPage *self)
{
  if (self->refresh_id == 0)
    {
      self->refresh_id = g_idle_add (refresh_cb, self);
    }
}

static gboolean
day_cb (gpointer user_data)
{
  PwTodayPage *self = user_data;

  if (pw_clock_today () != self->today)
    {
      queue_refresh (self);
    }
  return G_SOURCE_CONTINUE;
}

static void
update_mine (PwTodayPage *self)
{
  gboolean owns = pw_agenda_owns (pw_desk_get_plan (self->desk), pw_workspace_get_actor (pw_desk_get_workspace (self->desk)));

  gtk_widget_set_visible (GTK_WIDGET (self->mine_button), owns);
  gtk_toggle_button_set_active (self->mine_button, owns);
}

static void
actor_cb (PwTodayPage *self)
{
  update_mine (self);
  queue_refresh (self);
}

static void
pw_today_page_mine_toggled_cb (PwTodayPage *self)
{
  if (self->roster != NULL)
    {
      refresh (self);
    }
}

static void
pw_today_page_dispose (GObject *object)
{
  PwTodayPage *self = PW_TODAY_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_handle_id (&self->day_id, g_source_remove);
  g_clear_object (&self->roster);

  G_OBJECT_CLASS (pw_today_page_parent_class)->dispose (object);
}

static void
pw_today_page_class_init (PwTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_today_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCE ("today/pw-today-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, PwTodayPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, PwTodayPage, mine_button);
  gtk_widget_class_bind_template_child (widget_class, PwTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwTodayPage, left);
  gtk_widget_class_bind_template_child (widget_class, PwTodayPage, right);
  gtk_widget_class_bind_template_callback (widget_class, pw_today_page_mine_toggled_cb);
}

static void
pw_today_page_init (PwTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_today_page_new (PwDesk *desk)
{
  PwTodayPage *self = g_object_new (PW_TYPE_TODAY_PAGE, NULL);
  PwWorkspace *workspace = pw_desk_get_workspace (desk);

  self->desk = desk;
  for (PwAgendaGroup group = 0; group < PW_N_AGENDA_GROUPS; group++)
    {
      self->groups[group] = PW_AGENDA_GROUP_VIEW (pw_agenda_group_view_new (desk, group));
      gtk_box_append (GTK_BOX (group <= PW_AGENDA_SOON ? self->left : self->right), GTK_WIDGET (self->groups[group]));
    }

  update_mine (self);
  self->roster = pw_roster_new (workspace);
  g_signal_connect_object (workspace, "applied", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::actor", G_CALLBACK (actor_cb), self, G_CONNECT_SWAPPED);
  self->day_id = g_timeout_add_seconds (DAY_CHECK_SECONDS, day_cb, self);
  refresh (self);
  return GTK_WIDGET (self);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/forms/pw-score-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/pw-assessment-edits.h"
#include "model/pw-competency.h"
#include "model/pw-guide-version.h"
#include "model/pw-project-edits.h"

typedef enum
{
  REMARK,
  ACTION,
  N_TEXTS
} TextNumber;

static const guint text_fields[N_TEXTS] = { PW_SCORE_REMARK, PW_SCORE_ACTION };

struct _PwScoreRow
{
  GtkListBoxRow   parent_instance;

  PwDesk         *desk;         /* (weak): the window outlives its pages */
  PwScore        *score;        /* (owned) */
  gboolean        is_filling;

  GtkWidget      *own;
  GtkWidget      *observed;
  GtkWidget      *texts[N_TEXTS];
  char           *shown[N_TEXTS];       /* what stood there before somebody typed */
};

G_DEFINE_FINAL_TYPE (PwScoreRow, pw_score_row, GTK_TYPE_LIST_BOX_ROW)

static guint
get_field (PwScoreRow *self,
           GtkWidget  *levels)
{
  return levels == self->own ? PW_SCORE_SELF_LEVEL : PW_SCORE_OBSERVED;
}

GtkWidget *
pw_score_row_get_text (PwScoreRow *self,
                       guint       field)
{
  return self->texts[field == PW_SCORE_ACTION ? ACTION : REMARK];
}

GtkWidget *
pw_score_row_get_levels (PwScoreRow *self,
                         guint       field)
{
  return field == PW_SCORE_SELF_LEVEL ? self->own : self->observed;
}

void
pw_score_row_focus (PwScoreRow *self,
                    guint       field)
{
  gtk_widget_child_focus (pw_score_row_get_levels (self, field), GTK_DIR_TAB_FORWARD);
}

static void
show_level (PwScoreRow *self,
            GtkWidget  *levels)
{
  guint field = get_field (self, levels);
  g_autofree char *name = g_strdup_printf ("%d", (int) pw_entity_get_int (PW_ENTITY (self->score), field));

  if (pw_entity_is_null (PW_ENTITY (self->score), field))
    {
      adw_toggle_group_set_active (ADW_TOGGLE_GROUP (levels), GTK_INVALID_LIST_POSITION);
    }
  else
    {
      adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (levels), name);
    }
}

/* What somebody is typing stays, whatever happens to the score meanwhile. */
static void
show_text (PwScoreRow *self,
           TextNumber  number)
{
  const char *value = pw_entity_get_text (PW_ENTITY (self->score), text_fields[number]);
  const char *text = value != NULL ? value : "";
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->texts[number]));
  g_autofree char *stripped = g_strstrip (g_strdup (typed));

  if (strcmp (stripped, text) == 0)
    {
      g_set_str (&self->shown[number], typed);
    }
  else if (self->shown[number] == NULL || strcmp (typed, self->shown[number]) == 0)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->texts[number]), text);
      g_set_str (&self->shown[number], text);
    }
}

static void
show_score (PwScoreRow *self)
{
  self->is_filling = TRUE;
  show_level (self, self->own);
  show_level (self, self->observed);
  self->is_filling = FALSE;
  show_text (self, REMARK);
  show_text (self, ACTION);
}

static void
set_level (PwScoreRow *self,
           guint       field,
           int         level)
{
  g_autoptr (GError) error = NULL;
  PwEdit *edit = pw_score_edit_level (self->score, field, level, &error);

  if (edit == NULL)
    {
      pw_desk_show_error (self->desk, error);
      return;
    }
  pw_desk_apply (self->desk, edit);
}

static void
toggled_cb (PwScoreRow     *self,
            GParamSpec     *pspec,
            AdwToggleGroup *levels)
{
  const char *name = adw_toggle_group_get_active_name (levels);

  if (!self->is_filling && name != NULL)
    {
      set_level (self, get_field (self, GTK_WIDGET (levels)), (int) g_ascii_strtoll (name, NULL, 10));
    }
}

/* The next row with a competency; headings stand between groups. */
static void
go_down (PwScoreRow *self,
         guint       field)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  while (next != NULL && !PW_IS_SCORE_ROW (next))
    {
      next = gtk_widget_get_next_sibling (next);
    }
  if (next != NULL)
    {
      pw_score_row_focus (PW_SCORE_ROW (next), field);
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                PwScoreRow            *self)
{
  GtkWidget *levels = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  guint field = get_field (self, levels);
  guint32 character = gdk_keyval_to_unicode (key);

  if (character >= '1' && character <= '9')
    {
      set_level (self, field, (int) (character - '0'));
      go_down (self, field);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Delete || key == GDK_KEY_BackSpace)
    {
      set_level (self, field, -1);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      gtk_widget_grab_focus (self->texts[REMARK]);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
keep_texts (PwScoreRow *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->texts[i]));
      g_autoptr (PwEdit) edit = NULL;

      if (!pw_entity_is_live (PW_ENTITY (self->score)))
        {
          continue;
        }

      edit = pw_entity_edit_text (self->score, text_fields[i], typed);
      if (!pw_edit_is_empty (edit))
        {
          pw_desk_apply (self->desk, g_steal_pointer (&edit));
        }
    }
}

static void
text_activated_cb (PwScoreRow *self)
{
  keep_texts (self);
  go_down (self, PW_SCORE_OBSERVED);
}

static GtkWidget *
create_levels (PwScoreRow *self,
               const char *name)
{
  PwFunctionVersion *version = pw_assessment_get_function_version (pw_score_get_assessment (self->score));
  PwGuideVersion *guide_version = pw_function_version_get_guide_version (version);
  int minimum = guide_version != NULL ? pw_guide_version_get_scale_minimum (guide_version) : 1;
  int maximum = guide_version != NULL ? pw_guide_version_get_scale_maximum (guide_version) : 3;
  GtkWidget *levels = adw_toggle_group_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *spoken = g_strdup_printf ("%s: %s", pw_competency_get_title (pw_score_get_competency (self->score)), name);

  for (int level = minimum; level <= maximum; level++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *digit = g_strdup_printf ("%d", level);

      adw_toggle_set_name (toggle, digit);
      adw_toggle_set_label (toggle, digit);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (levels), toggle);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (levels), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (levels, keys);
  g_signal_connect_object (levels, "notify::active-name", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return levels;
}

static GtkWidget *
create_field (const char *name,
              GtkWidget  *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), widget);
  return box;
}

static GtkWidget *
create_text (PwScoreRow *self,
             const char *name,
             gboolean    is_open)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *spoken = g_strdup_printf ("%s: %s", pw_competency_get_title (pw_score_get_competency (self->score)), name);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 32);
  gtk_widget_set_sensitive (entry, is_open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (text_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (keep_texts), self);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static void
pw_score_row_dispose (GObject *object)
{
  PwScoreRow *self = PW_SCORE_ROW (object);

  g_clear_object (&self->score);
  g_clear_pointer (&self->shown[REMARK], g_free);
  g_clear_pointer (&self->shown[ACTION], g_free);

  G_OBJECT_CLASS (pw_score_row_parent_class)->dispose (object);
}

static void
pw_score_row_class_init (PwScoreRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_score_row_dispose;
}

static void
pw_score_row_init (PwScoreRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pw_score_row_new (PwDesk   *desk,
                  PwScore  *score,
                  gboolean  is_open)
{
  PwScoreRow *self = g_object_new (PW_TYPE_SCORE_ROW, NULL);
  PwCompetency *competency = pw_score_get_competency (score);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *fields = adw_wrap_box_new ();
  GtkWidget *texts = adw_wrap_box_new ();
  GtkWidget *title = gtk_label_new (pw_competency_get_title (competency));
  g_autofree char *expected = g_strdup_printf ("%d", pw_score_get_expected (score));
  GtkWidget *level = gtk_label_new (expected);

  self->desk = desk;
  self->score = g_object_ref (score);
  self->own = create_levels (self, _("Own view"));
  self->observed = create_levels (self, _("View of the supervisor"));
  self->texts[REMARK] = create_text (self, _("Remark"), is_open);
  self->texts[ACTION] = create_text (self, C_("field", "Development action"), is_open);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_tooltip_text (title, pw_competency_get_definition (competency));
  gtk_widget_add_css_class (level, "title-4");
  gtk_widget_set_halign (level, GTK_ALIGN_START);
  gtk_widget_set_sensitive (self->own, is_open);
  gtk_widget_set_sensitive (self->observed, is_open);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (fields), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (fields), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (fields), create_field (_("Expected"), level));
  adw_wrap_box_append (ADW_WRAP_BOX (fields), create_field (_("Own view"), self->own));
  adw_wrap_box_append (ADW_WRAP_BOX (fields), create_field (_("View of the supervisor"), self->observed));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), fields);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (texts), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (texts), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (texts), ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (texts), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (texts), create_field (_("Remark"), self->texts[REMARK]));
  adw_wrap_box_append (ADW_WRAP_BOX (texts), create_field (C_("field", "Development action"), self->texts[ACTION]));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 10);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, pw_competency_get_title (competency), -1);

  show_score (self);
  g_signal_connect_object (score, "notify", G_CALLBACK (show_score), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

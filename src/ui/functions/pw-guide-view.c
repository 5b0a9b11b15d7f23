/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-guide-view.h"

#include <glib/gi18n-lib.h>

#include "base/pw-fold.h"
#include "model/pw-competency.h"
#include "model/pw-competency-group.h"
#include "model/pw-competency-level.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-guide-version.h"
#include "model/pw-indicator.h"

static int
compare_by (gconstpointer first,
            gconstpointer second,
            gpointer      field)
{
  gint64 a = pw_entity_get_int (*(PwEntity *const *) first, GPOINTER_TO_UINT (field));
  gint64 b = pw_entity_get_int (*(PwEntity *const *) second, GPOINTER_TO_UINT (field));

  return a < b ? -1 : a > b;
}

static GPtrArray *
list_sorted (PwWorkspace *workspace,
             GType        type,
             guint        field,
             gpointer     target,
             guint        position)
{
  GPtrArray *records = pw_workspace_list_referrers (workspace, type, field, target);

  g_ptr_array_sort_with_data (records, compare_by, GUINT_TO_POINTER (position));
  return records;
}

static GtkWidget *
create_line (const char *text,
             const char *css_class,
             int         indent_px)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, indent_px);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
    }
  return label;
}

static void
add_level (GtkBox            *box,
           PwWorkspace       *workspace,
           PwCompetencyLevel *level,
           const char        *scale_title)
{
  g_autoptr (GPtrArray) indicators = list_sorted (workspace, PW_TYPE_INDICATOR, PW_INDICATOR_COMPETENCY_LEVEL, level, PW_INDICATOR_POSITION);
  g_autofree char *heading = g_strdup_printf ("%s %d – %s", scale_title, pw_competency_level_get_level (level), pw_competency_level_get_statement (level));

  gtk_box_append (box, create_line (heading, "heading", 0));
  for (guint i = 0; i < indicators->len; i++)
    {
      g_autofree char *bullet = g_strconcat ("• ", pw_indicator_get_text (g_ptr_array_index (indicators, i)), NULL);

      gtk_box_append (box, create_line (bullet, NULL, 12));
    }
}

static char *
describe (PwCompetency *competency)
{
  const char *cluster = pw_competency_get_cluster (competency);
  const char *code = pw_competency_get_code (competency);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  if (code != NULL)
    {
      g_strv_builder_add (parts, code);
    }
  if (cluster != NULL)
    {
      g_strv_builder_add (parts, cluster);
    }
  strings = g_strv_builder_end (parts);
  return g_strjoinv (" · ", strings);
}

static GtkWidget *
create_competency (PwWorkspace  *workspace,
                   PwCompetency *competency,
                   const char   *scale_title)
{
  g_autoptr (GPtrArray) levels = list_sorted (workspace, PW_TYPE_COMPETENCY_LEVEL, PW_COMPETENCY_LEVEL_COMPETENCY, competency, PW_COMPETENCY_LEVEL_LEVEL);
  const char *definition = pw_competency_get_definition (competency);
  gboolean has_more = levels->len > 0 || definition != NULL;
  GtkWidget *row = has_more ? adw_expander_row_new () : adw_action_row_new ();
  g_autofree char *subtitle = describe (competency);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pw_competency_get_title (competency));
  g_object_set (row, "subtitle", subtitle, NULL);
  if (has_more)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      gtk_widget_set_margin_start (box, 12);
      gtk_widget_set_margin_end (box, 12);
      gtk_widget_set_margin_top (box, 12);
      gtk_widget_set_margin_bottom (box, 12);
      if (definition != NULL)
        {
          gtk_box_append (GTK_BOX (box), create_line (definition, NULL, 0));
        }
      for (guint i = 0; i < levels->len; i++)
        {
          add_level (GTK_BOX (box), workspace, g_ptr_array_index (levels, i), scale_title);
        }
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), box);
    }
  return row;
}

static GtkWidget *
create_group (PwWorkspace       *workspace,
              PwCompetencyGroup *group,
              const char        *scale_title)
{
  GtkWidget *view = adw_preferences_group_new ();
  g_autoptr (GPtrArray) competencies = list_sorted (workspace, PW_TYPE_COMPETENCY, PW_COMPETENCY_COMPETENCY_GROUP, group, PW_COMPETENCY_POSITION);
  g_autofree char *title = g_markup_escape_text (pw_competency_group_get_title (group), -1);
  g_autofree char *note = pw_competency_group_get_footnote (group) != NULL ? g_markup_escape_text (pw_competency_group_get_footnote (group), -1) : NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (view), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (view), note);
  for (guint i = 0; i < competencies->len; i++)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (view), create_competency (workspace, g_ptr_array_index (competencies, i), scale_title));
    }
  return view;
}

static char *
describe_scale (PwGuideVersion *version)
{
  /* Translators: the number of a version, what a level is called, and the lowest and highest one */
  return g_strdup_printf (_("Version %d, %s %d to %d"), pw_guide_version_get_number (version), pw_guide_version_get_scale_title (version),
                          pw_guide_version_get_scale_minimum (version), pw_guide_version_get_scale_maximum (version));
}

/**
 * pw_guide_view_new:
 * @desk: the desk
 * @guide: a competency guide
 *
 * Returns: (transfer floating): the newest version of @guide: groups, competencies, definitions, levels and indicators
 */
GtkWidget *
pw_guide_view_new (PwDesk  *desk,
                   PwGuide *guide)
{
  PwWorkspace *workspace = pw_desk_get_workspace (desk);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  g_autoptr (GPtrArray) versions = list_sorted (workspace, PW_TYPE_GUIDE_VERSION, PW_GUIDE_VERSION_GUIDE, guide, PW_GUIDE_VERSION_NUMBER);
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *scale = NULL;
  PwGuideVersion *version;

  if (versions->len == 0)
    {
      return box;
    }

  version = g_ptr_array_index (versions, versions->len - 1);
  scale = describe_scale (version);
  gtk_box_append (GTK_BOX (box), create_line (scale, "dim-label", 0));
  if (pw_guide_version_get_note (version) != NULL)
    {
      gtk_box_append (GTK_BOX (box), create_line (pw_guide_version_get_note (version), NULL, 0));
    }

  groups = list_sorted (workspace, PW_TYPE_COMPETENCY_GROUP, PW_COMPETENCY_GROUP_GUIDE_VERSION, version, PW_COMPETENCY_GROUP_POSITION);
  for (guint i = 0; i < groups->len; i++)
    {
      gtk_box_append (GTK_BOX (box), create_group (workspace, g_ptr_array_index (groups, i), pw_guide_version_get_scale_title (version)));
    }
  if (pw_guide_version_get_legend (version) != NULL)
    {
      gtk_box_append (GTK_BOX (box), create_line (pw_guide_version_get_legend (version), "dim-label", 0));
    }
  return box;
}

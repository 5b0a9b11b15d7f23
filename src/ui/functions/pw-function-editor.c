/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/functions/pw-function-editor.h"

#include <glib/gi18n-lib.h>

#include "model/pw-competency.h"
#include "model/pw-function-version-edits.h"
#include "model/pw-guide-version.h"
#include "ui/functions/pw-text-row.h"

struct _PwFunctionEditor
{
  AdwBin              parent_instance;

  PwDesk             *desk;     /* (weak): the window outlives its pages */
  PwFunctionVersion  *version;  /* (owned) */
  GtkWidget          *texts;
  GtkWidget          *levels;
};

G_DEFINE_FINAL_TYPE (PwFunctionEditor, pw_function_editor, ADW_TYPE_BIN)

static const char *
get_caption (PwFunctionBlock *block)
{
  static const char *const captions[] = {
    NC_("text of a description", "Title field"),
    NC_("text of a description", "Heading"),
    NC_("text of a description", "Paragraph"),
    NC_("text of a description", "Place in the organisation"),
    NC_("text of a description", "Sign-off"),
    NC_("text of a description", "Heading"),
    NC_("text of a description", "Key result"),
    NC_("text of a description", "Goal"),
    NC_("text of a description", "Introduction"),
    NC_("text of a description", "Task"),
    NC_("text of a description", "Closing sentence"),
    NC_("text of a description", "Heading"),
    NC_("text of a description", "Heading"),
    NC_("text of a description", "Item"),
  };
  PwFunctionBlockKind kind = pw_function_block_get_kind (block);

  if (kind == PW_FUNCTION_BLOCK_KIND_TITLE_FIELD && pw_function_block_get_title (block) != NULL)
    {
      return pw_function_block_get_title (block);
    }

  return g_dpgettext2 (GETTEXT_PACKAGE, "text of a description", captions[kind]);
}

/* Which of the two texts of a block is written by the office; the words of the sign-off are not. */
static gboolean
find_field (PwFunctionBlock *block,
            guint           *field)
{
  switch (pw_function_block_get_kind (block))
    {
    case PW_FUNCTION_BLOCK_KIND_HEADING:
    case PW_FUNCTION_BLOCK_KIND_KEY_RESULT:
      *field = PW_FUNCTION_BLOCK_TITLE;
      return TRUE;

    case PW_FUNCTION_BLOCK_KIND_TITLE_FIELD:
    case PW_FUNCTION_BLOCK_KIND_PARAGRAPH:
    case PW_FUNCTION_BLOCK_KIND_PLACE:
    case PW_FUNCTION_BLOCK_KIND_GOAL:
    case PW_FUNCTION_BLOCK_KIND_INTRO:
    case PW_FUNCTION_BLOCK_KIND_TASK:
    case PW_FUNCTION_BLOCK_KIND_CLOSING:
      *field = PW_FUNCTION_BLOCK_TEXT;
      return TRUE;

    case PW_FUNCTION_BLOCK_KIND_ITEM:
      *field = PW_FUNCTION_BLOCK_TEXT;
      return pw_function_block_get_role (block) == NULL;

    case PW_FUNCTION_BLOCK_KIND_SIGN_OFF:
    case PW_FUNCTION_BLOCK_KIND_KEY_RESULTS:
    case PW_FUNCTION_BLOCK_KIND_COMPETENCIES:
    case PW_FUNCTION_BLOCK_KIND_PROFILE:
    default:
      return FALSE;
    }
}

static void
add_texts (PwFunctionEditor *self,
           PwFunctionBlock  *parent,
           guint             depth)
{
  g_autoptr (GPtrArray) blocks = pw_function_version_list_blocks (self->version, parent);

  for (guint i = 0; i < blocks->len; i++)
    {
      PwFunctionBlock *block = g_ptr_array_index (blocks, i);
      gboolean is_shown;
      guint field;

      if (pw_function_block_get_kind (block) == PW_FUNCTION_BLOCK_KIND_SIGN_OFF)
        {
          continue;
        }

      is_shown = find_field (block, &field);
      if (is_shown)
        {
          gtk_list_box_append (GTK_LIST_BOX (self->texts), pw_text_row_new (self->desk, block, field, get_caption (block), depth));
        }
      add_texts (self, block, depth + (is_shown ? 1 : 0));
    }
}

static void
level_chosen_cb (AdwToggleGroup  *levels,
                 GParamSpec      *pspec,
                 PwExpectedLevel *expected)
{
  PwFunctionEditor *self = PW_FUNCTION_EDITOR (gtk_widget_get_ancestor (GTK_WIDGET (levels), PW_TYPE_FUNCTION_EDITOR));
  int level = (int) g_ascii_strtoll (adw_toggle_group_get_active_name (levels), NULL, 10);
  g_autoptr (GError) error = NULL;
  PwEdit *edit;

  if (self == NULL || level == pw_expected_level_get_level (expected))
    {
      return;
    }

  edit = pw_expected_level_edit (expected, level, &error);
  if (edit != NULL)
    {
      pw_desk_apply (self->desk, edit);
    }
}

static gboolean
level_to_name (GBinding     *binding,
               const GValue *from,
               GValue       *to,
               gpointer      user_data)
{
  g_value_take_string (to, g_strdup_printf ("%d", g_value_get_int (from)));
  return TRUE;
}

static GtkWidget *
create_level_row (PwFunctionEditor *self,
                  PwExpectedLevel  *expected)
{
  PwGuideVersion *guide_version = pw_function_version_get_guide_version (self->version);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *levels = adw_toggle_group_new ();
  const char *title = pw_competency_get_title (pw_expected_level_get_competency (expected));
  int minimum = guide_version != NULL ? pw_guide_version_get_scale_minimum (guide_version) : 1;
  int maximum = guide_version != NULL ? pw_guide_version_get_scale_maximum (guide_version) : 3;

  for (int level = minimum; level <= maximum; level++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *name = g_strdup_printf ("%d", level);

      adw_toggle_set_name (toggle, name);
      adw_toggle_set_label (toggle, name);
      adw_toggle_group_add (ADW_TOGGLE_GROUP (levels), toggle);
    }
  g_object_bind_property_full (expected, "level", levels, "active-name", G_BINDING_SYNC_CREATE, level_to_name, NULL, NULL, NULL);
  g_signal_connect_object (levels, "notify::active-name", G_CALLBACK (level_chosen_cb), expected, G_CONNECT_DEFAULT);

  gtk_accessible_update_property (GTK_ACCESSIBLE (levels), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_valign (levels, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), levels);
  return row;
}

static void
row_activated_cb (PwFunctionEditor *self,
                  GtkListBoxRow    *row)
{
  pw_text_row_open (PW_TEXT_ROW (row));
}

static void
pw_function_editor_dispose (GObject *object)
{
  PwFunctionEditor *self = PW_FUNCTION_EDITOR (object);

  g_clear_object (&self->version);

  G_OBJECT_CLASS (pw_function_editor_parent_class)->dispose (object);
}

static void
pw_function_editor_class_init (PwFunctionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_function_editor_dispose;
}

static void
pw_function_editor_init (PwFunctionEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->texts = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->texts), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->texts, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->texts), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Texts of the concept"), -1);
  g_signal_connect_swapped (self->texts, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->levels = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->levels), _("Expected Levels"));
  gtk_box_append (GTK_BOX (box), self->texts);
  gtk_box_append (GTK_BOX (box), self->levels);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pw_function_editor_new (PwDesk            *desk,
                        PwFunctionVersion *version)
{
  PwFunctionEditor *self = g_object_new (PW_TYPE_FUNCTION_EDITOR, NULL);
  g_autoptr (GPtrArray) levels = pw_function_version_list_expected (version);

  self->desk = desk;
  self->version = g_object_ref (version);
  add_texts (self, NULL, 0);
  for (guint i = 0; i < levels->len; i++)
    {
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->levels), create_level_row (self, g_ptr_array_index (levels, i)));
    }
  gtk_widget_set_visible (self->levels, levels->len > 0);
  return GTK_WIDGET (self);
}

PwFunctionVersion *
pw_function_editor_get_version (PwFunctionEditor *self)
{
  return self->version;
}

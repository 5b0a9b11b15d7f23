/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/roster/pw-roster-report-dialog.h"

#include <glib/gi18n-lib.h>

#include "model/pw-day-words.h"

static void
add_drop (AdwPreferencesGroup *group,
          const PwRosterDrop  *drop)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = pw_day_dup_full_words (drop->day);
  /* Translators: a day, and a shift with its times */
  g_autofree char *where = g_strdup_printf (C_("report", "%s · %s"), day, drop->shift);
  g_autofree char *subtitle = drop->person != NULL ? g_strdup_printf ("%s\n%s", drop->reason, where) : g_strdup_printf ("%s\n%s", drop->reason, day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), drop->person != NULL ? drop->person : drop->shift);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

/**
 * pw_roster_report_dialog_new:
 * @report: what an edit of a week made and left out
 * @title: its heading
 *
 * Returns: (transfer floating): the report, to be read and closed
 */
AdwDialog *
pw_roster_report_dialog_new (PwRosterReport *report,
                             const char     *title)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *words = pw_roster_report_dup_words (report);

  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 500);
  adw_dialog_set_content_height (dialog, report->drops->len > 4 ? 560 : 380);
  adw_preferences_page_set_description (ADW_PREFERENCES_PAGE (page), words);
  adw_preferences_group_set_title (group, _("What was left out"));
  for (guint i = 0; i < report->drops->len; i++)
    {
      add_drop (group, g_ptr_array_index (report->drops, i));
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  return dialog;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-trend-document.h"

#include "model/pw-organisation.h"
#include "model/pw-workspace.h"
#include "print/pw-document-words.h"
#include "print/pw-scene-paint.h"

/* Points, of a lying sheet less its margins and the words above the picture. */
#define PICTURE_WIDTH  728
#define PICTURE_HEIGHT 370

static char *
format_day_cb (PwDay    day,
               gboolean is_month,
               gpointer user_data)
{
  return is_month ? pw_document_month (day) : pw_document_short_day (day);
}

static PwScene *
make_picture (PwTrend *trend)
{
  const char *const legend[PW_N_TREND_STATES] = {
    pw_document_word (PW_WORD_TREND_STEADY), pw_document_word (PW_WORD_TREND_LATER), pw_document_word (PW_WORD_TREND_EARLIER),
    pw_document_word (PW_WORD_TREND_REACHED), pw_document_word (PW_WORD_TREND_DROPPED),
  };
  g_autoptr (GArray) lines = pw_trend_make_lines (trend);
  g_autoptr (GArray) reports = pw_trend_make_report_days (trend);
  const PwTrendInput input = {
    .reports = (const PwDay *) reports->data,
    .n_reports = reports->len,
    .lines = (const PwTrendLine *) lines->data,
    .n_lines = lines->len,
    .width = PICTURE_WIDTH,
    .height = PICTURE_HEIGHT,
    .line_height = pw_scene_get_line_height (),
    .legend = legend,
    .diagonal = pw_document_word (PW_WORD_TREND_DIAGONAL),
    .measure = pw_scene_measure_on_paper,
    .format_day = format_day_cb,
  };

  return pw_trend_scene_new (&input);
}

static void
add_day (PwBlock            *row,
         const PwTrendPoint *point)
{
  g_autofree char *day = point != NULL ? pw_document_short_day (point->day) : NULL;

  pw_block_add_cell (row, PW_TEXT_BODY, day);
}

static void
add_shift (PwBlock *row,
           int      n_days)
{
  g_autofree char *text = pw_document_work_days (n_days);

  pw_cell_set_align (pw_block_add_cell (row, n_days > 0 ? PW_TEXT_LABEL : PW_TEXT_BODY, text), PW_ALIGN_END);
}

static void
add_milestone (PwBlock          *table,
               PwTrend          *trend,
               PwTrendMilestone *milestone)
{
  static const PwDocumentWord states[] = { PW_WORD_TREND_STEADY, PW_WORD_TREND_LATER, PW_WORD_TREND_EARLIER, PW_WORD_TREND_REACHED, PW_WORD_TREND_DROPPED };
  PwBlock *row = pw_block_add_row (table, PW_BLOCK_PLAIN, 0);
  guint last = milestone->points->len - 1;
  const PwTrendPoint *points = (const PwTrendPoint *) milestone->points->data;

  pw_cell_set_header (pw_block_add_cell (row, PW_TEXT_BODY, milestone->title));
  add_day (row, &points[0]);
  add_day (row, last > 0 ? &points[last - 1] : NULL);
  add_day (row, &points[last]);
  add_shift (row, pw_trend_get_shift (trend, milestone, last));
  add_shift (row, pw_trend_get_total_shift (trend, milestone));
  pw_block_add_cell (row, PW_TEXT_BODY, pw_document_word (states[points[last].state]));
}

/**
 * pw_trend_make_document:
 * @printed: the date that is printed on it
 *
 * The milestone trend analysis of a project: the picture, and the same in a table.
 *
 * Returns: (transfer full): the document
 */
PwDocument *
pw_trend_make_document (PwTrend   *trend,
                        PwProject *project,
                        PwDay      printed)
{
  static const PwColumn columns[] = { { 0, 5 }, { 25, 0 }, { 25, 0 }, { 25, 0 }, { 34, 0 }, { 30, 0 }, { 46, 0 } };
  static const PwDocumentWord headers[] = {
    PW_WORD_MILESTONE, PW_WORD_FIRST_PLANNED, PW_WORD_LAST_REPORT, PW_WORD_NOW, PW_WORD_SHIFT, PW_WORD_SHIFT_IN_ALL, PW_WORD_STATE,
  };
  PwOrganisation *organisation = pw_workspace_get_organisation (pw_entity_get_workspace (PW_ENTITY (project)));
  g_autofree char *printed_day = pw_document_day (printed);
  g_autofree char *note = g_strdup_printf ("%s %s. %s", pw_document_word (PW_WORD_PRINTED_ON), printed_day, pw_document_word (PW_WORD_TREND_NOTE));
  g_autofree char *title = g_strdup_printf ("%s %s", pw_document_word (PW_WORD_TREND), pw_project_get_title (project));
  PwDocument *document = pw_document_new (title);
  PwBlock *root = pw_document_get_root (document);
  PwBlock *table;
  PwBlock *row;

  pw_document_set_organisation (document, organisation != NULL ? pw_organisation_get_name (organisation) : NULL);
  pw_document_set_paper (document, PW_PAPER_A4_LANDSCAPE);
  pw_block_add_heading (root, 1, title);
  pw_block_add_paragraph (root, PW_TEXT_NOTE, note);
  if (trend->milestones->len == 0)
    {
      pw_block_add_paragraph (root, PW_TEXT_BODY, pw_document_word (PW_WORD_NO_MILESTONES));
      return document;
    }

  pw_block_add_figure (root, make_picture (trend), pw_document_word (PW_WORD_TREND_PICTURE));
  table = pw_block_add_table (root, PW_BLOCK_PLAIN, columns, G_N_ELEMENTS (columns));
  row = pw_block_add_row (table, PW_BLOCK_HEADER, 0);
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      pw_block_add_cell (row, PW_TEXT_LABEL, pw_document_word (headers[i]));
    }
  for (guint i = 0; i < trend->milestones->len; i++)
    {
      add_milestone (table, trend, g_ptr_array_index (trend->milestones, i));
    }

  return document;
}

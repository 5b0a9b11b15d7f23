/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-scene.h"

#define N_ROUNDS 2000

static double
measure (const char *text,
         PwStyle     style,
         gpointer    user_data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

/* A window of 1,200 x 800 pixels in the middle of a plan. */
int
main (void)
{
  static const guint sizes[] = { 150, 10000, 100000 };
  g_autoptr (PwCalendar) calendar = pw_calendar_new_office ();
  PwDay first = pw_day_from_ymd (2026, 11, 2);
  double least = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree PwTimelineItem *items = g_new0 (PwTimelineItem, sizes[i]);
      g_autofree PwTimelineLink *links = g_new0 (PwTimelineLink, sizes[i]);
      g_autoptr (PwTimelineIndex) index = NULL;
      PwTimelineScale scale = { first, 16, 400, FALSE };
      PwTimelineInput input = { &scale, calendar, NULL, 32, first + 20, TRUE, measure, NULL };
      double y = sizes[i] / 2 * 32;
      guint n_marks = 0;
      gint64 began;
      double milliseconds;

      for (guint j = 0; j < sizes[i]; j++)
        {
          PwMoment start = pw_moment_new (first + (int) (j * 7 % 60), 510);

          items[j] = (PwTimelineItem) { PW_PLAN_TASK, j, start, start + 4 * 1440, PW_MOMENT_NONE, PW_MOMENT_NONE, 30, 0, "Een taak met een naam" };
          links[j] = (PwTimelineLink) { j, (j + 1 + j % 40) % sizes[i], PW_PLAN_FINISH_START };
        }
      index = pw_timeline_index_new (items, sizes[i], links, sizes[i], sizes[i]);
      input.index = index;

      began = g_get_monotonic_time ();
      for (guint round = 0; round < N_ROUNDS; round++)
        {
          g_autoptr (PwScene) scene = pw_timeline_scene_new (&input, (PwViewport) { 0, y, 1200, y + 800 });

          n_marks = pw_scene_get_n_marks (scene);
        }
      milliseconds = (double) (g_get_monotonic_time () - began) / 1000 / N_ROUNDS;
      least = i == 0 ? milliseconds : least;
      g_print ("%6u rows: %4u marks in %.3f ms, %.2f times the time of %u\n", sizes[i], n_marks, milliseconds, milliseconds / least, sizes[0]);
    }

  return 0;
}

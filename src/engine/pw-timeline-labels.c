/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-scene-private.h"

#include <math.h>

#define GAP_PX         6.0
#define LINE_HEIGHT_PX 16.0

/* Where a label may stand, best first. */
typedef enum
{
  BESIDE,
  BELOW,
  ABOVE,
  N_LEVELS
} Level;

typedef struct
{
  guint         item;
  PwTimelineBox box;
  double        width;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->box.x != second->box.x)
    {
      return first->box.x < second->box.x ? -1 : 1;
    }

  return (first->item > second->item) - (first->item < second->item);
}

static void
place (PwScene              *scene,
       PwViewport            viewport,
       const Entry          *entry,
       const PwTimelineItem *item,
       Level                 level,
       double                x)
{
  double y = entry->box.middle_y - LINE_HEIGHT_PX / 2;

  if (level != BESIDE)
    {
      y = level == BELOW ? entry->box.middle_y + entry->box.height / 2 : entry->box.middle_y - entry->box.height / 2 - LINE_HEIGHT_PX;
    }
  if (pw_viewport_touches (viewport, x, y, entry->width, LINE_HEIGHT_PX))
    {
      pw_scene_add (scene, (PwSceneMark) {
      PW_SHAPE_TEXT, PW_PART_LABEL, PW_STYLE_LABEL, entry->item, (int) level, x, y, entry->width, LINE_HEIGHT_PX, item->label
    });
    }
}

/*
 * A label stands after its body when it ends before the next one begins; else
 * below, else above when the lane is high enough; else it is dropped: the
 * milestone keeps its spoken name and its tooltip. The first goes first.
 */
static void
place_in_lane (PwScene               *scene,
               const PwTimelineInput *input,
               PwViewport             viewport,
               GArray                *entries)
{
  double taken_until[N_LEVELS] = { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const PwTimelineItem *item = pw_timeline_index_get_item (input->index, entry->item);
      double next_x = i + 1 < entries->len ? g_array_index (entries, Entry, i + 1).box.x : G_MAXDOUBLE;
      gboolean is_high = input->row_height_px - input->caption_height_px >= entry->box.height + 2 * (LINE_HEIGHT_PX - 2);

      if (item->label == NULL)
        {
          continue;
        }
      for (guint level = BESIDE; level < (is_high ? N_LEVELS : BELOW); level++)
        {
          double x = level == BESIDE ? entry->box.x + entry->box.width + GAP_PX : entry->box.x;

          if (x >= taken_until[level] && (level != BESIDE || x + entry->width + GAP_PX <= next_x))
            {
              place (scene, viewport, entry, item, (Level) level, x);
              taken_until[level] = x + entry->width + GAP_PX;
              break;
            }
        }
    }
}

void
pw_timeline_scene_add_labels (PwScene               *scene,
                              const PwTimelineInput *input,
                              PwViewport             viewport,
                              const guint           *items,
                              guint                  n_items)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), n_items);

  for (guint i = 0; i < n_items; i++)
    {
      const PwTimelineItem *item = pw_timeline_index_get_item (input->index, items[i]);
      Entry entry = { .item = items[i], .box = pw_timeline_scene_get_box (input, item) };

      if (item->label != NULL && entry.box.x <= viewport.x1)
        {
          entry.width = ceil (input->measure (item->label, PW_STYLE_LABEL, input->measure_data));
        }
      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, compare_entries);
  place_in_lane (scene, input, viewport, entries);
}

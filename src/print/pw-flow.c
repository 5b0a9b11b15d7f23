/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-flow.h"

/* Heights are sums of fractions: what fits exactly must not fall off by a rounding. */
#define SLACK 0.01

typedef struct
{
  const PwFlowItem *items;
  guint             n_items;
  double            page_height;
  GArray           *places;
  int               page;
  double            y;
  gboolean          is_empty;
} Flow;

static guint
find_group_end (const PwFlowItem *items,
                guint             first,
                guint             n_items,
                PwFlowGlue        least_glue)
{
  guint end = first + 1;

  while (end < n_items && items[end - 1].glue >= least_glue && !items[end].breaks)
    end++;

  return end;
}

static double
measure (const PwFlowItem *items,
         guint             first,
         guint             end,
         gboolean          at_top)
{
  double height = at_top ? items[first].repeat_height : items[first].space;

  for (guint i = first; i < end; i++)
    height += items[i].height + (i > first ? items[i].space : 0);

  return height;
}

static void
end_page (Flow *flow)
{
  if (flow->is_empty)
    return;

  g_array_index (flow->places, PwFlowPlace, flow->places->len - 1).ends_page = TRUE;
  flow->page++;
  flow->y = 0;
  flow->is_empty = TRUE;
}

static void
put (Flow  *flow,
     guint  index)
{
  const PwFlowItem *item = &flow->items[index];
  PwFlowPlace place = { 0, };

  flow->y += flow->is_empty ? item->repeat_height : item->space;

  if (item->sinks)
    flow->y = MAX (flow->y, flow->page_height - item->height);

  place.page = flow->page;
  place.y = flow->y;
  place.begins_page = flow->is_empty;
  g_array_append_val (flow->places, place);

  flow->y += item->height;
  flow->is_empty = FALSE;
}

static void
put_group (Flow       *flow,
           guint       first,
           guint       end,
           PwFlowGlue  glue)
{
  gboolean fits_here = flow->y + measure (flow->items, first, end, flow->is_empty) <= flow->page_height + SLACK;
  gboolean fits_a_page = measure (flow->items, first, end, TRUE) <= flow->page_height + SLACK;

  if (fits_here || fits_a_page || end == first + 1)
    {
      if (!fits_here)
        end_page (flow);

      for (guint i = first; i < end; i++)
        put (flow, i);

      return;
    }

  /* Too much for any page: hold on only to what is bound, then to nothing. */
  while (first < end)
    {
      PwFlowGlue weaker = glue + 1;
      guint part_end = weaker <= PW_FLOW_BOUND ? find_group_end (flow->items, first, end, weaker) : first + 1;

      put_group (flow, first, part_end, weaker);
      first = part_end;
    }
}

/**
 * pw_flow_paginate:
 * @page_height: the height of a page's body
 *
 * Lays items out on pages, from above. Items that are held together move to the
 * next page together. An item taller than a page gets one of its own.
 *
 * Returns: (transfer full) (element-type PwFlowPlace): a place for each item
 */
GArray *
pw_flow_paginate (const PwFlowItem *items,
                  guint             n_items,
                  double            page_height)
{
  Flow flow = { items, n_items, page_height, NULL, 0, 0, TRUE };

  flow.places = g_array_sized_new (FALSE, TRUE, sizeof (PwFlowPlace), n_items);

  for (guint first = 0; first < n_items;)
    {
      guint end = find_group_end (items, first, n_items, PW_FLOW_KEEP);

      if (items[first].breaks)
        end_page (&flow);

      put_group (&flow, first, end, PW_FLOW_KEEP);
      first = end;
    }

  if (n_items > 0)
    g_array_index (flow.places, PwFlowPlace, n_items - 1).ends_page = TRUE;

  return flow.places;
}

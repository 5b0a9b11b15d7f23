/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-timeline-index.h"

#include "engine/pw-group-private.h"

/* Links in a block share one upper bound, so that a search steps over them at once. */
#define BLOCK 64

typedef struct
{
  guint link;
  guint first_row;
  guint last_row;
} Crossing;

struct _PwTimelineIndex
{
  const PwTimelineItem *items;
  guint                 n_items;
  const PwTimelineLink *links;
  guint                 n_links;
  guint                 n_rows;
  guint                *firsts;         /* items of a row … */
  guint                *row_items;      /* … in here */
  GArray               *crossings;      /* (element-type Crossing): by first row */
  GArray               *block_rows;     /* (element-type guint): the last row that a block reaches */
};

static int
compare_crossings (gconstpointer a,
                   gconstpointer b)
{
  const Crossing *first = a;
  const Crossing *second = b;

  if (first->first_row != second->first_row)
    {
      return first->first_row < second->first_row ? -1 : 1;
    }

  return (first->link > second->link) - (first->link < second->link);
}

static void
collect_crossings (PwTimelineIndex *self)
{
  for (guint i = 0; i < self->n_links; i++)
    {
      const PwTimelineLink *link = &self->links[i];
      Crossing crossing = { .link = i };

      if (link->from < self->n_items && link->to < self->n_items)
        {
          guint from = self->items[link->from].row;
          guint to = self->items[link->to].row;

          crossing.first_row = MIN (from, to);
          crossing.last_row = MAX (from, to);
          g_array_append_val (self->crossings, crossing);
        }
    }
  g_array_sort (self->crossings, compare_crossings);

  for (guint i = 0; i < self->crossings->len; i++)
    {
      guint last_row = g_array_index (self->crossings, Crossing, i).last_row;

      if (i % BLOCK == 0)
        {
          g_array_append_val (self->block_rows, last_row);
        }
      else
        {
          guint *reach = &g_array_index (self->block_rows, guint, i / BLOCK);

          *reach = MAX (*reach, last_row);
        }
    }
}

/**
 * pw_timeline_index_new:
 * @items: (array length=n_items): borrowed
 * @n_items: the number of items
 * @links: (array length=n_links) (nullable): borrowed; those between items that
 *   are not there are left out
 * @n_links: the number of links
 * @n_rows: rows, also empty ones; items below the last row are left out
 *
 * Returns: (transfer full): an index
 */
PwTimelineIndex *
pw_timeline_index_new (const PwTimelineItem *items,
                       guint                 n_items,
                       const PwTimelineLink *links,
                       guint                 n_links,
                       guint                 n_rows)
{
  PwTimelineIndex *self = g_new0 (PwTimelineIndex, 1);
  g_autofree guint *rows = g_new (guint, MAX (n_items, 1));

  self->items = items;
  self->n_items = n_items;
  self->links = links;
  self->n_links = n_links;
  self->n_rows = n_rows;
  self->crossings = g_array_new (FALSE, FALSE, sizeof (Crossing));
  self->block_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_items; i++)
    {
      rows[i] = items[i].row;
    }

  pw_group_by (rows, n_items, n_rows, &self->firsts, &self->row_items);
  collect_crossings (self);
  return self;
}

void
pw_timeline_index_free (PwTimelineIndex *self)
{
  if (self != NULL)
    {
      g_free (self->firsts);
      g_free (self->row_items);
      g_array_unref (self->crossings);
      g_array_unref (self->block_rows);
      g_free (self);
    }
}

guint
pw_timeline_index_get_n_rows (const PwTimelineIndex *self)
{
  return self->n_rows;
}

const PwTimelineItem *
pw_timeline_index_get_item (const PwTimelineIndex *self,
                            guint                  item)
{
  g_return_val_if_fail (item < self->n_items, NULL);

  return &self->items[item];
}

const PwTimelineLink *
pw_timeline_index_get_link (const PwTimelineIndex *self,
                            guint                  link)
{
  g_return_val_if_fail (link < self->n_links, NULL);

  return &self->links[link];
}

/**
 * pw_timeline_index_get_row_items:
 * @self: an index
 * @row: a row that is there
 * @n_items: (out): how many items it has
 *
 * Returns: (array length=n_items): items of the row, in the order given
 */
const guint *
pw_timeline_index_get_row_items (const PwTimelineIndex *self,
                                 guint                  row,
                                 guint                 *n_items)
{
  g_return_val_if_fail (row < self->n_rows, NULL);

  *n_items = self->firsts[row + 1] - self->firsts[row];
  return self->row_items + self->firsts[row];
}

static guint
count_before (const PwTimelineIndex *self,
              guint                  row)
{
  guint low = 0;
  guint high = self->crossings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->crossings, Crossing, middle).first_row < row)
        {
          low = middle + 1;
        }
      else
        {
          high = middle;
        }
    }

  return low;
}

/**
 * pw_timeline_index_find_links:
 * @self: an index
 * @first_row: a row
 * @end_row: the row after the last one
 * @links: (element-type guint): gets the links that touch or cross those rows added
 */
void
pw_timeline_index_find_links (const PwTimelineIndex *self,
                              guint                  first_row,
                              guint                  end_row,
                              GArray                *links)
{
  guint end = count_before (self, end_row);

  for (guint i = 0; i < end; i++)
    {
      const Crossing *crossing = &g_array_index (self->crossings, Crossing, i);

      if (i % BLOCK == 0 && g_array_index (self->block_rows, guint, i / BLOCK) < first_row)
        {
          i += BLOCK - 1;
        }
      else if (crossing->last_row >= first_row)
        {
          g_array_append_val (links, crossing->link);
        }
    }
}

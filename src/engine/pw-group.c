/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/pw-group-private.h"

/**
 * pw_group_by:
 * @keys: (array length=n_items): a key below @n_keys for each item; items with another key are left out
 * @n_items: the number of items
 * @n_keys: the number of keys
 * @firsts: (out) (transfer full): one more than there are keys
 * @items: (out) (transfer full): items by key, and in their own order within a key
 *
 * A counting sort: the items of key `k` are `items[firsts[k]]` until `items[firsts[k + 1] - 1]`.
 */
void
pw_group_by (const guint *keys,
             guint        n_items,
             guint        n_keys,
             guint      **firsts,
             guint      **items)
{
  guint *first = g_new0 (guint, n_keys + 1);
  guint *sorted = g_new (guint, MAX (n_items, 1));

  for (guint i = 0; i < n_items; i++)
    {
      if (keys[i] < n_keys)
        {
          first[keys[i]]++;
        }
    }
  for (guint key = 1; key <= n_keys; key++)
    {
      first[key] += first[key - 1];
    }
  for (guint i = n_items; i-- > 0;)
    {
      if (keys[i] < n_keys)
        {
          sorted[--first[keys[i]]] = i;
        }
    }

  *firsts = first;
  *items = sorted;
}

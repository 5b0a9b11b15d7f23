/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-ordered.h"

static int
compare_field (gconstpointer first,
               gconstpointer second,
               gpointer      user_data)
{
  guint field = GPOINTER_TO_UINT (user_data);
  gint64 a = pw_entity_get_int (*(PwEntity **) first, field);
  gint64 b = pw_entity_get_int (*(PwEntity **) second, field);

  return (a > b) - (a < b);
}

/**
 * pw_list_ordered:
 * @target: (type PwEntity): a live record
 * @type: the kind that points at it
 * @reference: its field that points
 * @order: its field that orders, as a position
 *
 * Returns: (transfer container) (element-type PwEntity): the records that point at
 *   @target, lowest order first
 */
GPtrArray *
pw_list_ordered (gpointer target,
                 GType    type,
                 guint    reference,
                 guint    order)
{
  GPtrArray *list = pw_workspace_list_referrers (pw_entity_get_workspace (target), type, reference, target);

  g_ptr_array_sort_with_data (list, compare_field, GUINT_TO_POINTER (order));
  return list;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-live-list.h"

struct _PwLiveList
{
  GObject    parent_instance;

  GType      type;
  GPtrArray *items;             /* (owned) (element-type PwEntity) */

  /* What has changed since the last announcement: the range [first, first + added)
   * of the present items stands where [first, first + removed) stood. */
  gboolean   is_dirty;
  guint      first;
  guint      removed;
  guint      added;
};

static GType
pw_live_list_get_item_type (GListModel *model)
{
  return PW_LIVE_LIST (model)->type;
}

static guint
pw_live_list_get_n_items (GListModel *model)
{
  return PW_LIVE_LIST (model)->items->len;
}

static gpointer
pw_live_list_get_item (GListModel *model,
                       guint       position)
{
  PwLiveList *self = PW_LIVE_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
pw_live_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pw_live_list_get_item_type;
  iface->get_n_items = pw_live_list_get_n_items;
  iface->get_item = pw_live_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PwLiveList, pw_live_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pw_live_list_list_model_init))

static void
pw_live_list_finalize (GObject *object)
{
  g_ptr_array_unref (PW_LIVE_LIST (object)->items);

  G_OBJECT_CLASS (pw_live_list_parent_class)->finalize (object);
}

static void
pw_live_list_class_init (PwLiveListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_live_list_finalize;
}

static void
pw_live_list_init (PwLiveList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/* The position of the first item whose id is not below @id. */
static guint
lower_bound (PwLiveList *self,
             PwId        id)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (pw_entity_get_id (g_ptr_array_index (self->items, middle)) < id)
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

/* Widens the changed range so that it holds [position, position + length) of the present items. */
static void
cover (PwLiveList *self,
       guint       position,
       guint       length)
{
  guint end;

  if (!self->is_dirty)
    {
      self->is_dirty = TRUE;
      self->first = position;
      self->removed = length;
      self->added = length;
      return;
    }

  end = self->first + self->added;
  if (position < self->first)
    {
      self->removed += self->first - position;
      self->added += self->first - position;
      self->first = position;
    }
  if (position + length > end)
    {
      self->removed += position + length - end;
      self->added += position + length - end;
    }
}

PwLiveList *
pw_live_list_new (GType type)
{
  PwLiveList *self = g_object_new (PW_TYPE_LIVE_LIST, NULL);

  self->type = type;
  return self;
}

void
pw_live_list_add (PwLiveList *self,
                  PwEntity   *entity)
{
  guint position = lower_bound (self, pw_entity_get_id (entity));

  cover (self, position, 0);
  g_ptr_array_insert (self->items, (int) position, g_object_ref (entity));
  self->added++;
}

void
pw_live_list_remove (PwLiveList *self,
                     PwEntity   *entity)
{
  guint position = lower_bound (self, pw_entity_get_id (entity));

  g_assert (position < self->items->len && g_ptr_array_index (self->items, position) == entity);

  cover (self, position, 1);
  g_ptr_array_remove_index (self->items, position);
  self->added--;
}

void
pw_live_list_announce (PwLiveList *self)
{
  if (!self->is_dirty)
    {
      return;
    }

  self->is_dirty = FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self), self->first, self->removed, self->added);
}

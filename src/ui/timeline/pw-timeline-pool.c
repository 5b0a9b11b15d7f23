/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/timeline/pw-timeline-pool.h"

typedef struct
{
  GtkWidget *widget;            /* (unowned): a child of the parent */
  gpointer   key;
  gboolean   is_taken;
} Slot;

struct _PwTimelinePool
{
  GtkWidget            *parent; /* (unowned) */
  PwTimelinePoolCreate  create;
  GPtrArray            *slots;  /* (element-type Slot) */
  GHashTable           *slot_of_key;
};

PwTimelinePool *
pw_timeline_pool_new (GtkWidget            *parent,
                      PwTimelinePoolCreate  create)
{
  PwTimelinePool *self = g_new0 (PwTimelinePool, 1);

  self->parent = parent;
  self->create = create;
  self->slots = g_ptr_array_new_with_free_func (g_free);
  self->slot_of_key = g_hash_table_new (NULL, NULL);
  return self;
}

void
pw_timeline_pool_free (PwTimelinePool *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      gtk_widget_unparent (((Slot *) g_ptr_array_index (self->slots, i))->widget);
    }
  g_hash_table_unref (self->slot_of_key);
  g_ptr_array_unref (self->slots);
  g_free (self);
}

void
pw_timeline_pool_begin (PwTimelinePool *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      ((Slot *) g_ptr_array_index (self->slots, i))->is_taken = FALSE;
    }
}

static Slot *
find_free_slot (PwTimelinePool *self)
{
  Slot *slot;

  for (guint i = 0; i < self->slots->len; i++)
    {
      slot = g_ptr_array_index (self->slots, i);
      if (slot->key == NULL)
        {
          return slot;
        }
    }

  slot = g_new0 (Slot, 1);
  slot->widget = self->create (self->parent);
  gtk_widget_set_parent (slot->widget, self->parent);
  g_ptr_array_add (self->slots, slot);
  return slot;
}

GtkWidget *
pw_timeline_pool_take (PwTimelinePool *self,
                       gpointer        key)
{
  Slot *slot = g_hash_table_lookup (self->slot_of_key, key);

  if (slot == NULL)
    {
      slot = find_free_slot (self);
      slot->key = key;
      g_hash_table_insert (self->slot_of_key, key, slot);
    }
  slot->is_taken = TRUE;
  gtk_widget_set_child_visible (slot->widget, TRUE);
  return slot->widget;
}

/* What was not taken since the beginning is free for the next round. */
void
pw_timeline_pool_end (PwTimelinePool *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = g_ptr_array_index (self->slots, i);

      if (!slot->is_taken && slot->key != NULL)
        {
          g_hash_table_remove (self->slot_of_key, slot->key);
          slot->key = NULL;
          gtk_widget_set_child_visible (slot->widget, FALSE);
        }
    }
}

GtkWidget *
pw_timeline_pool_find (PwTimelinePool *self,
                       gpointer        key)
{
  Slot *slot = g_hash_table_lookup (self->slot_of_key, key);

  return slot != NULL ? slot->widget : NULL;
}

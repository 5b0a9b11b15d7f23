/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/pw-entity.h"

G_BEGIN_DECLS

/* The live records of a kind, in id order. Changes are collected and told in one go. */
#define PW_TYPE_LIVE_LIST (pw_live_list_get_type ())
G_DECLARE_FINAL_TYPE (PwLiveList, pw_live_list, PW, LIVE_LIST, GObject)

PwLiveList *pw_live_list_new      (GType       type);
void        pw_live_list_add      (PwLiveList *self,
                                   PwEntity   *entity);
void        pw_live_list_remove   (PwLiveList *self,
                                   PwEntity   *entity);
void        pw_live_list_announce (PwLiveList *self);

G_END_DECLS

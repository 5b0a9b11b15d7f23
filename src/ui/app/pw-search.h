/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwHit:
 * @entity: (owned): what was found
 * @title: what it is called
 * @context: of what kind it is, and where it belongs
 */
typedef struct
{
  PwEntity *entity;
  char     *title;
  char     *context;
} PwHit;

GPtrArray *pw_search_run (PwWorkspace *workspace,
                          const char  *words,
                          guint        limit);

G_END_DECLS

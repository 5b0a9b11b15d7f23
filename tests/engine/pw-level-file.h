/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/pw-level.h"

G_BEGIN_DECLS

/**
 * PwLevelFile:
 * @problem: points into what this owns; dummies are in it, with duration 0
 * @mpm_time: the critical path that the file states, or -1
 *
 * A project of Kolisch and Sprecher's library, for tests and benchmarks.
 */
typedef struct
{
  char            *name;
  PwLevelProblem   problem;
  int              mpm_time;
  PwLevelActivity *activities;
  GArray          *links;
  GArray          *needs;
  PwLevelStep     *steps;
  PwLevelResource *resources;
} PwLevelFile;

/**
 * PwLevelShape:
 * @n_activities: without the two dummies
 * @complexity: links an activity, dummies included: 1.5, 1.8, 2.1
 * @resource_factor: which part of the resources an activity needs: 0.25 to 1
 * @resource_strength: 0 where capacity is as little as can be, 1 where it never holds anything up
 */
typedef struct
{
  guint  n_activities;
  double complexity;
  double resource_factor;
  double resource_strength;
} PwLevelShape;

PwLevelFile *pw_level_file_new_empty (guint               n_activities,
                                      guint               n_resources);
PwLevelFile *pw_level_file_parse     (const char         *text,
                                      char              **message);
PwLevelFile *pw_level_file_read      (const char         *path,
                                      char              **message);
PwLevelFile *pw_level_file_generate  (const PwLevelShape *shape,
                                      guint               seed);
void         pw_level_file_seal      (PwLevelFile        *self);
void         pw_level_file_free      (PwLevelFile        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLevelFile, pw_level_file_free)

G_END_DECLS

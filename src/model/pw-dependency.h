/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-entity-macros.h"

G_BEGIN_DECLS

typedef enum
{
  PW_DEPENDENCY_KIND_FS,
  PW_DEPENDENCY_KIND_SS,
  PW_DEPENDENCY_KIND_FF,
  PW_DEPENDENCY_KIND_SF
} PwDependencyKind;

/**
 * PwDependency:
 *
 * A link between two tasks; the lag is in working minutes, or in minutes of the clock when it is elapsed, and may be negative.
 */
#define PW_TYPE_DEPENDENCY (pw_dependency_get_type ())

#define PW_DEPENDENCY_FIELDS(F) \
  F (PW_DEPENDENCY_PREDECESSOR, pw_dependency_get_predecessor, predecessor, REF,    REQUIRED, "task") \
  F (PW_DEPENDENCY_SUCCESSOR,   pw_dependency_get_successor,   successor,   REF,    REQUIRED, "task") \
  F (PW_DEPENDENCY_KIND,        pw_dependency_get_kind,        kind,        ENUM,   REQUIRED, "fs ss ff sf") \
  F (PW_DEPENDENCY_LAG,         pw_dependency_get_lag,         lag,         MINUTE, REQUIRED, NULL) \
  F (PW_DEPENDENCY_IS_ELAPSED,  pw_dependency_is_elapsed,      is_elapsed,  BOOL,   REQUIRED, NULL)

PW_DECLARE_ENTITY (PwDependency, pw_dependency, DEPENDENCY, PW_DEPENDENCY_FIELDS)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-dependency.h"

PW_DEFINE_ENTITY (PwDependency, pw_dependency, "dependency", PW_DEPENDENCY_FIELDS)

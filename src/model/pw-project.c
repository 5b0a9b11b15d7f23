/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-project.h"

PW_DEFINE_ENTITY (PwProject, pw_project, "project", PW_PROJECT_FIELDS)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Where a compiled UI file is: PW_RESOURCE ("app/pw-window.ui"). */
#define PW_RESOURCE(path) "/io/github/projectwerk/Projectwerk/" path

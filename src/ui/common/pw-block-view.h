/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "print/pw-document.h"

G_BEGIN_DECLS

GtkWidget *pw_block_view_new (PwDocument *document);

G_END_DECLS

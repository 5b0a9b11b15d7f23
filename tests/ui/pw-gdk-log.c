/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

/* GTK 4.24 under X11 counts a frame once for the window and once for a popover over it, and warns of its own
 * count where no window manager paces the frames, as on a virtual screen. Every warning is fatal in our tests:
 * this one, which nothing of ours can cause or prevent, is not even heard. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0 &&
          g_str_equal (fields[i].value, "gdk_frame_timings_submitted() called on submitted frame."))
        {
          return G_LOG_WRITER_HANDLED;
        }
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* In every test of the window, without being called. */
static void __attribute__ ((constructor))
install_writer (void)
{
  g_log_set_writer_func (write_log, NULL, NULL);
}

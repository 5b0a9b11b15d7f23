/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-qr.h"

#include <qrencode.h>

/**
 * pw_qr_draw:
 * @text: at most some 200 bytes, so that 2 cm stay readable for a scanner
 * @size: the side of the code itself; the quiet zone around it is the caller's white paper
 *
 * Fills the dark modules of the QR code of @text with the current source, in
 * runs: a scanner sees no hairlines between neighbours. A text that is too long
 * for a code draws nothing.
 */
void
pw_qr_draw (cairo_t    *cr,
            const char *text,
            double      x,
            double      y,
            double      size)
{
  QRcode *code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  double module;

  if (code == NULL)
    return;

  module = size / code->width;

  for (int row = 0; row < code->width; row++)
    {
      for (int column = 0; column < code->width; column++)
        {
          int first = column;

          while (column < code->width && code->data[row * code->width + column] & 1)
            column++;

          if (column > first)
            cairo_rectangle (cr, x + first * module, y + row * module, (column - first) * module, module);
        }
    }

  cairo_fill (cr);
  QRcode_free (code);
}

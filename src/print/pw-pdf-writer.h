/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-layout.h"

G_BEGIN_DECLS

/* Draws laid out documents with cairo. The result is finished by pw_pdf_finish(). */
typedef struct _PwPdfWriter PwPdfWriter;

PwPdfWriter *pw_pdf_writer_new         (void);
void         pw_pdf_writer_free        (PwPdfWriter  *self);
void         pw_pdf_writer_add         (PwPdfWriter  *self,
                                        PwLayout     *layout,
                                        gboolean      pads_to_even,
                                        gboolean      is_last);
GBytes      *pw_pdf_writer_end         (PwPdfWriter  *self,
                                        GError      **error);
GPtrArray   *pw_pdf_writer_get_tags    (PwPdfWriter  *self);
GPtrArray   *pw_pdf_writer_get_fields  (PwPdfWriter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPdfWriter, pw_pdf_writer_free)

G_END_DECLS

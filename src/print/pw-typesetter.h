/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "print/pw-block.h"

G_BEGIN_DECLS

/**
 * PwFace:
 *
 * How a text is set on paper: size, weight, line height and ink.
 */
typedef enum
{
  PW_FACE_BODY,
  PW_FACE_LEAD,
  PW_FACE_QUIET,
  PW_FACE_TITLE,
  PW_FACE_CHAPTER,
  PW_FACE_HEADING,
  PW_FACE_SUBHEADING,
  PW_FACE_LABEL,
  PW_FACE_CAPTION,
  PW_FACE_SMALL,
  PW_FACE_NOTE,
  PW_FACE_FURNITURE,
  PW_N_FACES
} PwFace;

/**
 * PwTextLine:
 * @layout: one line; the space at its end lies outside @width
 * @x: its left edge within the width it was set for, in points
 * @width: its width, in points
 */
typedef struct
{
  PangoLayout *layout;
  double       x;
  double       width;
} PwTextLine;

#define PW_TYPE_TYPESETTER (pw_typesetter_get_type ())
G_DECLARE_FINAL_TYPE (PwTypesetter, pw_typesetter, PW, TYPESETTER, GObject)

PwTypesetter *pw_typesetter_get             (void);
const char   *pw_typesetter_get_family      (PwTypesetter *self);
GPtrArray    *pw_typesetter_set             (PwTypesetter *self,
                                             PwFace        face,
                                             const char   *text,
                                             double        width,
                                             PwBlockAlign  align);
double        pw_typesetter_get_line_height (PwTypesetter *self,
                                             PwFace        face);
double        pw_typesetter_get_baseline    (PwTypesetter *self,
                                             PwFace        face);
void          pw_text_line_free             (PwTextLine   *self);
const double *pw_face_get_ink               (PwFace        face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTextLine, pw_text_line_free)

G_END_DECLS

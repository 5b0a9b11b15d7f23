/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pw-day.h"
#include "print/pw-block.h"

G_BEGIN_DECLS

/* The hex digits of the content hash that are printed. */
#define PW_DOCUMENT_HASH_DIGITS 12

/**
 * PwDocumentPaper:
 * @PW_PAPER_A4: A4, upright
 * @PW_PAPER_A4_LANDSCAPE: A4, on its side
 */
typedef enum
{
  PW_PAPER_A4,
  PW_PAPER_A4_LANDSCAPE
} PwDocumentPaper;

/**
 * PwDocument:
 * @root: the block tree, a section
 * @title: what the document is, such as "Functiebeschrijving Projectcoördinator"
 * @subject: (nullable): one sentence for the metadata
 * @organisation: (nullable): in the footer
 * @version: (nullable): the number of the version, such as "2"
 * @day: the date of the version, or %PW_DAY_NONE
 * @id: (nullable): in the QR code
 * @form_hash: (nullable): the content hash of the form that this sheet belongs to; printed instead of its own
 * @created: (nullable): the instant of making, UTC text, for the metadata; not part of the content
 * @paper: the sheet
 *
 * A document, ready to be written. Its words are nl-BE whatever the locale.
 */
#define PW_TYPE_DOCUMENT (pw_document_get_type ())
G_DECLARE_FINAL_TYPE (PwDocument, pw_document, PW, DOCUMENT, GObject)

struct _PwDocument
{
  GObject          parent_instance;

  PwBlock         *root;
  char            *title;
  char            *subject;
  char            *organisation;
  char            *version;
  PwDay            day;
  char            *id;
  char            *form_hash;
  char            *created;
  PwDocumentPaper  paper;
};

PwDocument *pw_document_new              (const char      *title);
PwBlock    *pw_document_get_root         (PwDocument      *self);
void        pw_document_set_subject      (PwDocument      *self,
                                          const char      *subject);
void        pw_document_set_organisation (PwDocument      *self,
                                          const char      *organisation);
void        pw_document_set_version      (PwDocument      *self,
                                          const char      *version,
                                          PwDay            day);
void        pw_document_set_id           (PwDocument      *self,
                                          const char      *id);
void        pw_document_set_form_hash    (PwDocument      *self,
                                          const char      *hash);
void        pw_document_set_created      (PwDocument      *self,
                                          const char      *instant);
void        pw_document_set_paper        (PwDocument      *self,
                                          PwDocumentPaper  paper);

char       *pw_document_dup_content_hash (PwDocument      *self);
char       *pw_document_dup_short_hash   (PwDocument      *self);
char       *pw_document_dup_code         (PwDocument      *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/pw-frozen-document.h"
#include "model/pw-function-version.h"
#include "model/pw-person.h"
#include "model/pw-sign-off.h"
#include "model/pw-workspace.h"

G_BEGIN_DECLS

/**
 * PwOffer:
 * @person: (unowned): who receives the document
 * @supervisor: (unowned) (nullable): the direct supervisor, who signs too
 * @file: (owned): the bytes of the PDF, as they are frozen
 * @content_hash: (owned): SHA-256 of the content, in hex
 * @pages: how many pages
 *
 * One document for one person, ready to be frozen and offered.
 */
typedef struct
{
  PwPerson *person;
  PwPerson *supervisor;
  GBytes   *file;
  char     *content_hash;
  guint     pages;
} PwOffer;

PwOffer   *pw_offer_new                         (PwPerson          *person,
                                                 PwPerson          *supervisor,
                                                 GBytes            *file,
                                                 const char        *content_hash,
                                                 guint              pages);
void       pw_offer_free                        (PwOffer           *self);

PwFrozenDocument *pw_offer_freeze               (PwOffer           *self,
                                                 PwEdit            *edit,
                                                 PwFrozenDocumentKind kind,
                                                 const char        *title,
                                                 PwDay              day);

PwEdit    *pw_function_version_edit_into_force  (PwFunctionVersion *version,
                                                 PwDay              day,
                                                 GError           **error);
GPtrArray *pw_function_version_list_holders     (PwFunctionVersion *version,
                                                 PwDay              day);
gpointer   pw_function_version_find_offer       (PwFunctionVersion *version,
                                                 PwPerson          *person);
PwEdit    *pw_function_version_edit_offer       (PwFunctionVersion *version,
                                                 GPtrArray         *offers,
                                                 PwDay              day,
                                                 GError           **error);

PwSignOff *pw_frozen_document_find_sign_off     (PwFrozenDocument  *document,
                                                 PwSignOffRole      role);
PwEdit    *pw_sign_off_edit_sign                (PwSignOff         *sign_off,
                                                 PwSignOffRoute     route,
                                                 PwDay              day,
                                                 GError           **error);
PwEdit    *pw_sign_off_edit_refuse              (PwSignOff         *sign_off,
                                                 PwDay              day,
                                                 const char        *reason,
                                                 const char        *delivery,
                                                 GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwOffer, pw_offer_free)

G_END_DECLS

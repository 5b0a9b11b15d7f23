/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "print/pw-block.h"

G_BEGIN_DECLS

/**
 * PwSignOffBlock:
 * @words: (nullable): what is written by hand; "voor kennisname" without
 * @instruction: (nullable): the line above the table; made of @words without
 * @staff_name: (nullable): printed beforehand; the words, date and signature never are
 * @supervisor_name: (nullable): as @staff_name
 * @note: (nullable): which version is signed for
 * @has_code: whether the QR code of the document stands beside it
 *
 * The block in which staff member and direct supervisor confirm, each by hand,
 * that they have received and read a document. Its cells are fields "staff.words",
 * "staff.date", "staff.signature", "staff.name", and so for "supervisor".
 */
typedef struct
{
  const char *words;
  const char *instruction;
  const char *staff_name;
  const char *supervisor_name;
  const char *note;
  gboolean    has_code;
} PwSignOffBlock;

void pw_sign_off_block_add (PwBlock              *parent,
                            PwBlockFlags          flags,
                            const PwSignOffBlock *content);

G_END_DECLS

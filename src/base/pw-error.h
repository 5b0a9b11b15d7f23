/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwErrorCode:
 * @PW_ERROR_FAILED: what cannot be told more exactly
 * @PW_ERROR_INVALID: a value that a rule refuses
 * @PW_ERROR_STALE: the record has changed since the edit was made
 * @PW_ERROR_CYCLE: a link or a parent that would close a circle
 * @PW_ERROR_FROZEN: the record has been frozen, signed or refused
 * @PW_ERROR_IN_USE: other records stand on this one
 * @PW_ERROR_NOT_FOUND: no such record, file or command
 * @PW_ERROR_AMBIGUOUS: a name that fits several records
 * @PW_ERROR_NOTHING: there is nothing to undo or redo
 * @PW_ERROR_LOCKED: the store is open elsewhere
 * @PW_ERROR_PLACE: the store lies on a network, FUSE or synced folder
 * @PW_ERROR_NEWER: the store was made by a newer Projectwerk
 * @PW_ERROR_FOREIGN: a database of another program
 * @PW_ERROR_DAMAGED: the store is damaged, truncated, encrypted or empty
 * @PW_ERROR_READ_ONLY: the store cannot be written
 * @PW_ERROR_FULL: the disk is full
 * @PW_ERROR_IO: reading or writing failed
 * @PW_ERROR_REPLACED: the file of the store was renamed, deleted or replaced while open
 * @PW_ERROR_FORMAT: a file that an import cannot read
 * @PW_ERROR_SANDBOX: Flatpak does not show the place
 * @PW_ERROR_USAGE: a command line that is not understood
 *
 * The one error domain. Messages are translated whole sentences, fit to be shown.
 */
typedef enum
{
  PW_ERROR_FAILED,
  PW_ERROR_INVALID,
  PW_ERROR_STALE,
  PW_ERROR_CYCLE,
  PW_ERROR_FROZEN,
  PW_ERROR_IN_USE,
  PW_ERROR_NOT_FOUND,
  PW_ERROR_AMBIGUOUS,
  PW_ERROR_NOTHING,
  PW_ERROR_LOCKED,
  PW_ERROR_PLACE,
  PW_ERROR_NEWER,
  PW_ERROR_FOREIGN,
  PW_ERROR_DAMAGED,
  PW_ERROR_READ_ONLY,
  PW_ERROR_FULL,
  PW_ERROR_IO,
  PW_ERROR_REPLACED,
  PW_ERROR_FORMAT,
  PW_ERROR_SANDBOX,
  PW_ERROR_USAGE
} PwErrorCode;

#define PW_ERROR (pw_error_quark ())

GQuark pw_error_quark (void);

G_END_DECLS

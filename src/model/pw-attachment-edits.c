/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-attachment-edits.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"

#define MAX_NAME_CHARACTERS 200

/* What cannot be seen, what turns the line around, and what would make a path of a name. */
static gboolean
is_harmful (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR
         || type == G_UNICODE_SURROGATE || character == '/' || character == '\\';
}

/**
 * pw_attachment_dup_clean_name:
 * @name: what a file was called, perhaps by somebody who means harm
 *
 * Returns: (transfer full): what to call it on the screen and offer when it is saved: one visible line of at most 200
 *   characters, without folders, that does not begin with a dot
 */
char *
pw_attachment_dup_clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  const char *slash = strrchr (valid, '/');
  g_autoptr (GString) clean = g_string_new (NULL);
  guint n_characters = 0;

  for (const char *p = slash != NULL ? slash + 1 : valid; *p != '\0' && n_characters < MAX_NAME_CHARACTERS; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_harmful (character) || (clean->len == 0 && (character == '.' || g_unichar_isspace (character))))
        {
          continue;
        }
      g_string_append_unichar (clean, character);
      n_characters++;
    }
  while (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    {
      g_string_truncate (clean, clean->len - 1);
    }

  /* Translators: the name of an attachment that has none */
  return clean->len > 0 ? g_string_free_and_steal (g_steal_pointer (&clean)) : g_strdup (C_("attachment", "File"));
}

/**
 * pw_attachment_edit_add:
 * @task: a live task
 * @name: what the file is called
 * @bytes: its content
 * @error: %PW_ERROR_INVALID when it is too large
 *
 * Its kind is told by its content and its name; nothing is ever started because of it.
 *
 * Returns: (transfer full) (nullable): the edit
 */
PwEdit *
pw_attachment_edit_add (PwTask      *task,
                        const char  *name,
                        GBytes      *bytes,
                        GError     **error)
{
  g_autofree char *clean = pw_attachment_dup_clean_name (name);
  g_autofree char *content_type = NULL;
  g_autofree char *media_type = NULL;
  g_autofree char *hash = NULL;
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  PwAttachment *attachment;
  PwEdit *edit;

  if (size > PW_ATTACHMENT_MAX_BYTES)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_INVALID, _("An attachment is at most 20 MB."));
      return NULL;
    }

  content_type = g_content_type_guess (clean, data, size, NULL);
  media_type = g_content_type_get_mime_type (content_type);
  /* Translators: what an edit did; the name of a file, then a task */
  edit = pw_edit_new (N_("“%s” attached to “%s”"), clean, pw_task_get_title (task), NULL);
  attachment = pw_edit_create (edit, PW_TYPE_ATTACHMENT);
  hash = pw_edit_attach_blob (edit, bytes);
  pw_edit_set_ref (edit, attachment, PW_ATTACHMENT_TASK, task);
  pw_edit_set_text (edit, attachment, PW_ATTACHMENT_TITLE, clean);
  pw_edit_set_text (edit, attachment, PW_ATTACHMENT_FILE, hash);
  pw_edit_set_int (edit, attachment, PW_ATTACHMENT_SIZE, (gint64) size);
  pw_edit_set_text (edit, attachment, PW_ATTACHMENT_MEDIA_TYPE, media_type != NULL ? media_type : "application/octet-stream");

  return edit;
}

PwEdit *
pw_attachment_edit_remove (PwAttachment *self)
{
  /* Translators: what an edit did; the name of a file */
  PwEdit *edit = pw_edit_new (N_("Attachment “%s” removed"), pw_attachment_get_title (self), NULL);

  pw_edit_delete (edit, self);
  return edit;
}

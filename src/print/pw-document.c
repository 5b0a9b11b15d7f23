/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-document.h"

G_DEFINE_FINAL_TYPE (PwDocument, pw_document, G_TYPE_OBJECT)

static void
pw_document_finalize (GObject *object)
{
  PwDocument *self = PW_DOCUMENT (object);

  pw_block_unref (self->root);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->organisation);
  g_free (self->version);
  g_free (self->id);
  g_free (self->form_hash);
  g_free (self->created);

  G_OBJECT_CLASS (pw_document_parent_class)->finalize (object);
}

static void
pw_document_class_init (PwDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_document_finalize;
}

static void
pw_document_init (PwDocument *self)
{
  self->root = pw_block_new_section (PW_BLOCK_PLAIN);
  self->day = PW_DAY_NONE;
}

PwDocument *
pw_document_new (const char *title)
{
  PwDocument *self = g_object_new (PW_TYPE_DOCUMENT, NULL);

  self->title = g_utf8_make_valid (title, -1);

  return self;
}

PwBlock *
pw_document_get_root (PwDocument *self)
{
  return self->root;
}

void
pw_document_set_subject (PwDocument *self,
                         const char *subject)
{
  g_set_str (&self->subject, subject);
}

void
pw_document_set_organisation (PwDocument *self,
                              const char *organisation)
{
  g_set_str (&self->organisation, organisation);
}

void
pw_document_set_version (PwDocument *self,
                         const char *version,
                         PwDay       day)
{
  g_set_str (&self->version, version);
  self->day = day;
}

void
pw_document_set_id (PwDocument *self,
                    const char *id)
{
  g_set_str (&self->id, id);
}

void
pw_document_set_form_hash (PwDocument *self,
                           const char *hash)
{
  g_set_str (&self->form_hash, hash);
}

void
pw_document_set_created (PwDocument *self,
                         const char *instant)
{
  g_set_str (&self->created, instant);
}

void
pw_document_set_paper (PwDocument      *self,
                       PwDocumentPaper  paper)
{
  self->paper = paper;
}

/**
 * pw_document_dup_content_hash:
 *
 * What the document says, as a number: the SHA-256 of the canonical block tree
 * with the words of header and footer. The moment of making is not in it, so
 * the same content has the same hash for ever.
 *
 * Returns: (transfer full): 64 hex digits
 */
char *
pw_document_dup_content_hash (PwDocument *self)
{
  g_autoptr (GString) canonical = g_string_new ("projectwerk.document 1");
  const char *const texts[] = {
    self->title, self->subject, self->organisation, self->version, self->id, self->form_hash,
  };

  g_string_append_printf (canonical, " %d %d", self->paper, self->day);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] != NULL)
        g_string_append_printf (canonical, " %u %" G_GSIZE_FORMAT ":%s", i, strlen (texts[i]), texts[i]);
    }

  pw_block_serialise (self->root, canonical);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical->str, canonical->len);
}

/* The digits in the footer and in the code: those of the form when this is the sheet of one. */
char *
pw_document_dup_short_hash (PwDocument *self)
{
  g_autofree char *own = NULL;

  if (self->form_hash != NULL)
    return g_strndup (self->form_hash, PW_DOCUMENT_HASH_DIGITS);

  own = pw_document_dup_content_hash (self);

  return g_strndup (own, PW_DOCUMENT_HASH_DIGITS);
}

/**
 * pw_document_dup_code:
 *
 * The words of the QR code, fields parted by spaces: "PW1", the id of the
 * document (or "-"), its version (spaces as "_", or "-") and the printed digits
 * of the content hash.
 */
char *
pw_document_dup_code (PwDocument *self)
{
  g_autofree char *hash = pw_document_dup_short_hash (self);
  g_autofree char *version = g_strdup (self->version != NULL && *self->version != '\0' ? self->version : "-");

  g_strdelimit (version, " \n\t", '_');

  return g_strdup_printf ("PW1 %s %s %s", self->id != NULL && *self->id != '\0' ? self->id : "-", version, hash);
}

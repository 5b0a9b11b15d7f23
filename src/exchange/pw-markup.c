/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pw-markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/pw-error.h"

typedef struct
{
  PwMarkup   *root;
  GPtrArray  *open;             /* (element-type PwMarkup): from the root to where the reader is */
  GPtrArray  *texts;            /* (element-type GString): theirs */
  guint       n_elements;
} Reader;

static void
free_string (GString *string)
{
  g_string_free (string, TRUE);
}

static gboolean
is_within_limits (Reader       *reader,
                  const char  **values,
                  int           line,
                  GError      **error)
{
  if (reader->open->len >= PW_MARKUP_MAX_DEPTH)
    {
      /* Translators: the first %d is a line number, the second a depth such as 64 */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("Line %d lies more than %d elements deep."), line, PW_MARKUP_MAX_DEPTH);
      return FALSE;
    }
  if (reader->n_elements >= PW_MARKUP_MAX_ELEMENTS)
    {
      /* Translators: the first %d is a line number, the second a number of XML elements */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("At line %d the file has more than %d elements."), line, PW_MARKUP_MAX_ELEMENTS);
      return FALSE;
    }
  for (guint i = 0; values[i] != NULL; i++)
    {
      if (strlen (values[i]) > PW_MARKUP_MAX_ATTRIBUTE)
        {
          /* Translators: %d is a line number */
          g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("An attribute at line %d is longer than 64 KiB."), line);
          return FALSE;
        }
    }

  return TRUE;
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *name,
                  const char          **attributes,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reader *reader = user_data;
  PwMarkup *element;
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);
  if (reader->open->len == 0 && reader->root != NULL)
    {
      /* Translators: %d is a line number */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("The XML is broken or cut off at line %d."), line);
      return;
    }
  if (!is_within_limits (reader, values, line, error))
    {
      return;
    }

  element = g_new0 (PwMarkup, 1);
  element->name = g_intern_string (name);
  element->line = line;
  reader->n_elements++;

  if (reader->open->len == 0)
    {
      reader->root = element;
    }
  else
    {
      PwMarkup *parent = g_ptr_array_index (reader->open, reader->open->len - 1);

      if (parent->first == NULL)
        {
          parent->first = element;
        }
      else
        {
          parent->last->next = element;
        }
      parent->last = element;
    }
  g_ptr_array_add (reader->open, element);
  g_ptr_array_add (reader->texts, g_string_new (NULL));
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *name,
                gpointer              user_data,
                GError              **error)
{
  Reader *reader = user_data;
  PwMarkup *element = g_ptr_array_steal_index (reader->open, reader->open->len - 1);
  GString *text = g_ptr_array_steal_index (reader->texts, reader->texts->len - 1);

  element->text = g_strstrip (g_string_free (text, FALSE));
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reader *reader = user_data;

  if (reader->texts->len > 0)
    {
      g_string_append_len (g_ptr_array_index (reader->texts, reader->texts->len - 1), text, (gssize) length);
    }
}

/* GMarkup's own messages are English and for programmers; the line is what helps. */
static void
set_syntax_error (GMarkupParseContext  *context,
                  const GError         *cause,
                  GError              **error)
{
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);
  if (g_error_matches (cause, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY))
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_FORMAT, _("There is nothing in it."));
    }
  else if (g_error_matches (cause, G_MARKUP_ERROR, G_MARKUP_ERROR_BAD_UTF8))
    {
      /* Translators: %d is a line number */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("Line %d is not text in UTF-8."), line);
    }
  else
    {
      /* Translators: %d is a line number */
      g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _("The XML is broken or cut off at line %d."), line);
    }
}

/**
 * pw_markup_parse:
 * @text: an XML file in UTF-8, without byte order mark
 * @length: its length in bytes
 * @error: return location for a %PW_ERROR_FORMAT that names the line
 *
 * Reads an XML file that may be hostile: no entities but the five of XML and
 * numbers, no external files, at most 64 deep, 200,000 elements and 64 KiB an
 * attribute.
 *
 * Returns: (transfer full): the root element
 */
PwMarkup *
pw_markup_parse (const char  *text,
                 gsize        length,
                 GError     **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_string);
  Reader reader = { NULL, open, texts, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  g_autoptr (PwMarkup) root = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean is_read = g_markup_parse_context_parse (context, text, (gssize) length, &cause)
                     && g_markup_parse_context_end_parse (context, &cause);

  root = reader.root;
  if (is_read)
    {
      return g_steal_pointer (&root);
    }
  if (cause->domain == PW_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
    }
  else
    {
      set_syntax_error (context, cause, error);
    }

  return NULL;
}

void
pw_markup_free (PwMarkup *self)
{
  PwMarkup *child = self->first;

  while (child != NULL)
    {
      PwMarkup *next = child->next;

      pw_markup_free (child);
      child = next;
    }
  g_free (self->text);
  g_free (self);
}

/**
 * pw_markup_find:
 * @self: an element
 * @name: the name of a child
 *
 * Returns: (transfer none) (nullable): the first child of that name
 */
PwMarkup *
pw_markup_find (const PwMarkup *self,
                const char     *name)
{
  for (PwMarkup *child = self->first; child != NULL; child = child->next)
    {
      if (g_str_equal (child->name, name))
        {
          return child;
        }
    }

  return NULL;
}

/**
 * pw_markup_get_next:
 * @self: an element
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the next sibling of that name
 */
PwMarkup *
pw_markup_get_next (const PwMarkup *self,
                    const char     *name)
{
  PwMarkup *sibling = self->next;

  while (sibling != NULL && !g_str_equal (sibling->name, name))
    {
      sibling = sibling->next;
    }

  return sibling;
}

guint
pw_markup_count (const PwMarkup *self,
                 const char     *name)
{
  guint count = 0;

  for (PwMarkup *child = pw_markup_find (self, name); child != NULL; child = pw_markup_get_next (child, name))
    {
      count++;
    }

  return count;
}

/**
 * pw_markup_get_text:
 * @self: an element
 * @name: the name of a child
 *
 * Returns: (transfer none) (nullable): the text of the first child of that name; %NULL
 *   when there is none or it is empty
 */
const char *
pw_markup_get_text (const PwMarkup *self,
                    const char     *name)
{
  PwMarkup *child = pw_markup_find (self, name);

  return child != NULL && child->text != NULL && *child->text != '\0' ? child->text : NULL;
}

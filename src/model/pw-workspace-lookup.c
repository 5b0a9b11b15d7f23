/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-workspace.h"

#include <glib/gi18n-lib.h>

#include "base/pw-error.h"
#include "base/pw-fold.h"
#include "model/pw-organisation.h"

/* What is asked of a workspace that its lists can answer. */

/**
 * pw_workspace_find_named:
 * @self: a workspace
 * @type: a kind
 * @name: an id, or a whole title or name, in any case and with or without accents
 * @error: %PW_ERROR_NOT_FOUND, or %PW_ERROR_AMBIGUOUS with the candidates
 *
 * Returns: (transfer none) (type PwEntity): the record
 */
gpointer
pw_workspace_find_named (PwWorkspace  *self,
                         GType         type,
                         const char   *name,
                         GError      **error)
{
  GListModel *list = pw_workspace_get_list (self, type);
  gpointer found = pw_workspace_find (self, type, pw_id_parse (name));
  g_autofree char *folded = pw_fold (name);
  g_autoptr (GString) candidates = g_string_new (NULL);
  guint n_found = 0;

  if (found != NULL)
    {
      return found;
    }

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);
      g_autofree char *title = pw_entity_dup_title (entity);
      g_autofree char *folded_title = pw_fold (title);

      if (*folded != '\0' && g_str_equal (folded_title, folded))
        {
          found = entity;
          n_found++;
          g_string_append_printf (candidates, "\n  %" G_GINT64_FORMAT "  %s", pw_entity_get_id (entity), title);
        }
    }

  if (n_found == 0)
    {
      /* Translators: %s is what the user typed */
      g_set_error (error, PW_ERROR, PW_ERROR_NOT_FOUND, _("There is nothing called “%s”."), name);
      return NULL;
    }
  if (n_found > 1)
    {
      /* Translators: what the user typed, then a list with one record a line */
      g_set_error (error, PW_ERROR, PW_ERROR_AMBIGUOUS, _("More than one is called “%s”; give its number:%s"), name, candidates->str);
      return NULL;
    }

  return found;
}

/**
 * pw_workspace_get_organisation:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable) (type PwOrganisation): the office, once it has been set up
 */
gpointer
pw_workspace_get_organisation (PwWorkspace *self)
{
  g_autoptr (PwEntity) organisation = g_list_model_get_item (pw_workspace_get_list (self, PW_TYPE_ORGANISATION), 0);

  return organisation;
}

/**
 * pw_workspace_dup_content_hash:
 * @self: a workspace
 *
 * Sums up the fields of all live records, by kind and id: equal contents have
 * equal hashes, whatever happened on the way. Versions and the journal are left out.
 *
 * Returns: (transfer full): SHA-256 in hex
 */
char *
pw_workspace_dup_content_hash (PwWorkspace *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      GListModel *list = pw_workspace_get_list (self, types[t]);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (PwEntity) entity = g_list_model_get_item (list, i);
          guint n_fields;
          const PwField *fields = pw_entity_get_fields (entity, &n_fields);
          g_autofree char *head = g_strdup_printf ("%s %" G_GINT64_FORMAT "\n", pw_entity_get_kind (entity), pw_entity_get_id (entity));

          g_checksum_update (checksum, (const guchar *) head, -1);
          for (guint f = 0; f < n_fields; f++)
            {
              g_autofree char *text = pw_value_to_text (pw_entity_get_value (entity, f), &fields[f]);
              g_autofree char *line = g_strdup_printf ("%s%s%s\n", fields[f].name, text != NULL ? "=" : "", text != NULL ? text : "");

              g_checksum_update (checksum, (const guchar *) line, -1);
            }
        }
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pw-roster-report.h"

#include <glib/gi18n-lib.h>

static void
drop_free (PwRosterDrop *drop)
{
  g_free (drop->shift);
  g_free (drop->person);
  g_free (drop->reason);
  g_free (drop);
}

PwRosterReport *
pw_roster_report_new (void)
{
  PwRosterReport *self = g_new0 (PwRosterReport, 1);

  self->drops = g_ptr_array_new_with_free_func ((GDestroyNotify) drop_free);
  return self;
}

void
pw_roster_report_free (PwRosterReport *self)
{
  g_ptr_array_unref (self->drops);
  g_free (self);
}

static int
compare_drops (gconstpointer first,
               gconstpointer second)
{
  const PwRosterDrop *a = *(PwRosterDrop *const *) first;
  const PwRosterDrop *b = *(PwRosterDrop *const *) second;

  return a->day != b->day ? (a->day < b->day ? -1 : 1) : g_strcmp0 (a->shift, b->shift);
}

/* See #PwRosterDrop; drops are kept by day. */
void
pw_roster_report_drop (PwRosterReport *self,
                       PwDay           day,
                       const char     *shift,
                       const char     *person,
                       const char     *reason)
{
  PwRosterDrop *drop = g_new0 (PwRosterDrop, 1);

  drop->day = day;
  drop->shift = g_strdup (shift);
  drop->person = g_strdup (person);
  drop->reason = g_strdup (reason);
  g_ptr_array_add (self->drops, drop);
  g_ptr_array_sort (self->drops, compare_drops);
}

/* What was made, in a sentence. */
char *
pw_roster_report_dup_words (PwRosterReport *self)
{
  g_autofree char *shifts = NULL;

  if (self->n_shifts == 0 && self->n_assignments == 0)
    {
      return g_strdup (self->drops->len == 0 ? _("Everything was there already: nothing has changed.") : _("Nothing could be added."));
    }

  if (self->n_assignments == 0)
    {
      /* Translators: %u is a number of shifts */
      return g_strdup_printf (ngettext ("%u shift made.", "%u shifts made.", self->n_shifts), self->n_shifts);
    }

  /* Translators: %u is a number of shifts */
  shifts = g_strdup_printf (ngettext ("%u shift made", "%u shifts made", self->n_shifts), self->n_shifts);
  /* Translators: %s is for instance "3 shifts made", %u a number of places */
  return g_strdup_printf (ngettext ("%s, %u place filled.", "%s, %u places filled.", self->n_assignments), shifts, self->n_assignments);
}

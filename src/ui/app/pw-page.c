/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/app/pw-page.h"

G_DEFINE_INTERFACE (PwPage, pw_page, GTK_TYPE_WIDGET)

static void
pw_page_default_init (PwPageInterface *iface)
{
}

gboolean
pw_page_can_search (PwPage *self)
{
  return PW_PAGE_GET_IFACE (self)->search != NULL;
}

gboolean
pw_page_can_add (PwPage *self)
{
  return PW_PAGE_GET_IFACE (self)->add != NULL;
}

gboolean
pw_page_can_print (PwPage *self)
{
  return PW_PAGE_GET_IFACE (self)->print != NULL;
}

void
pw_page_search (PwPage     *self,
                const char *text)
{
  if (pw_page_can_search (self))
    {
      PW_PAGE_GET_IFACE (self)->search (self, text);
    }
}

/**
 * pw_page_focus_search:
 * @self: a page
 *
 * Returns: whether the page has a search field of its own, which has the focus now
 */
gboolean
pw_page_focus_search (PwPage *self)
{
  PwPageInterface *iface = PW_PAGE_GET_IFACE (self);

  if (iface->focus_search == NULL)
    {
      return FALSE;
    }

  iface->focus_search (self);
  return TRUE;
}

gboolean
pw_page_open (PwPage   *self,
              PwEntity *entity)
{
  PwPageInterface *iface = PW_PAGE_GET_IFACE (self);

  return iface->open != NULL && iface->open (self, entity);
}

void
pw_page_add (PwPage *self)
{
  if (pw_page_can_add (self))
    {
      PW_PAGE_GET_IFACE (self)->add (self);
    }
}

void
pw_page_print (PwPage *self)
{
  if (pw_page_can_print (self))
    {
      PW_PAGE_GET_IFACE (self)->print (self);
    }
}

/**
 * pw_page_get_actions:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): its own actions
 */
GActionGroup *
pw_page_get_actions (PwPage *self)
{
  PwPageInterface *iface = PW_PAGE_GET_IFACE (self);

  return iface->get_actions != NULL ? iface->get_actions (self) : NULL;
}

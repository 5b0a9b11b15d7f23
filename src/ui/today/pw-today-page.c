/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/pw-today-page.h"

#include "ui/app/pw-page.h"
#include "ui/common/pw-resource.h"

struct _PwTodayPage
{
  AdwBin   parent_instance;

  PwDesk  *desk;                /* (weak): the window outlives its pages */
};

static void
page_init (PwPageInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PwTodayPage, pw_today_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (PW_TYPE_PAGE, page_init))

static void
pw_today_page_class_init (PwTodayPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), PW_RESOURCE ("today/pw-today-page.ui"));
}

static void
pw_today_page_init (PwTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_today_page_new (PwDesk *desk)
{
  PwTodayPage *self = g_object_new (PW_TYPE_TODAY_PAGE, NULL);

  self->desk = desk;
  return GTK_WIDGET (self);
}

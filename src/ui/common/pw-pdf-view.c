/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/pw-pdf-view.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>

#define ZOOM_STEP     1.25
#define LEAST_ZOOM    0.5
#define MOST_ZOOM     4.0
#define MARGIN_PX     12
#define WIDEST_PX     900
#define NARROWEST_PX  200

struct _PwPdfView
{
  AdwBin            parent_instance;

  GtkWidget        *scroller;
  GtkWidget        *pages;
  PopplerDocument  *document;   /* (owned) (nullable) */
  double            zoom;
  int               width_px;   /* what the pages were drawn for; 0 for nothing yet */
  guint             drawing_id;
};

G_DEFINE_FINAL_TYPE (PwPdfView, pw_pdf_view, ADW_TYPE_BIN)

static GdkTexture *
draw_page (PopplerPage *page,
           int          width_px)
{
  double width;
  double height;
  double scale;
  int height_px;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  poppler_page_get_size (page, &width, &height);
  scale = width_px / MAX (width, 1);
  height_px = MAX ((int) (height * scale), 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width_px, height_px);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * (gsize) height_px);
  /* The fourth byte of RGB24 is not there. */
  texture = gdk_memory_texture_new (width_px, height_px, GDK_MEMORY_B8G8R8X8, bytes, (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);
  return texture;
}

static GtkWidget *
create_page (PopplerPage *page,
             int          number,
             int          n_pages)
{
  GtkWidget *picture = gtk_picture_new ();
  /* Translators: the number of a page, then how many there are */
  g_autofree char *name = g_strdup_printf (_("Page %d of %d"), number, n_pages);
  g_autofree char *text = poppler_page_get_text (page);

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (picture, "pdf-page");
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  return picture;
}

static int
get_page_width (PwPdfView *self)
{
  int room = CLAMP (gtk_widget_get_width (self->scroller) - 2 * MARGIN_PX, NARROWEST_PX, WIDEST_PX);

  return (int) (room * self->zoom);
}

/* Pages are drawn for the pixels of the screen, not for those of the toolkit. */
static void
draw_pages (PwPdfView *self)
{
  int width_px = get_page_width (self);
  int number = 0;

  if (self->document == NULL || gtk_widget_get_width (self->scroller) == 0)
    {
      return;
    }

  self->width_px = width_px;
  for (GtkWidget *child = gtk_widget_get_first_child (self->pages); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GObject) page = G_OBJECT (poppler_document_get_page (self->document, number++));
      g_autoptr (GdkTexture) texture = draw_page (POPPLER_PAGE (page), width_px * gtk_widget_get_scale_factor (child));

      gtk_picture_set_can_shrink (GTK_PICTURE (child), TRUE);
      gtk_widget_set_size_request (child, width_px, gdk_texture_get_height (texture) * width_px / MAX (gdk_texture_get_width (texture), 1));
      gtk_picture_set_paintable (GTK_PICTURE (child), GDK_PAINTABLE (texture));
    }
}

static void
draw_later_cb (gpointer user_data)
{
  PwPdfView *self = user_data;

  self->drawing_id = 0;
  if (get_page_width (self) != self->width_px)
    {
      draw_pages (self);
    }
}

/* Pages are drawn anew after the layout: drawing them changes sizes. */
static void
width_changed_cb (PwPdfView *self)
{
  if (self->document != NULL && self->drawing_id == 0 && get_page_width (self) != self->width_px)
    {
      self->drawing_id = g_idle_add_once (draw_later_cb, self);
    }
}

static void
set_zoom (PwPdfView *self,
          double     zoom)
{
  self->zoom = CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM);
  draw_pages (self);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwPdfView *self = PW_PDF_VIEW (widget);

  set_zoom (self, g_str_equal (name, "pdf.zoom-in") ? self->zoom * ZOOM_STEP : g_str_equal (name, "pdf.zoom-out") ? self->zoom / ZOOM_STEP : 1);
}

static void
pw_pdf_view_dispose (GObject *object)
{
  PwPdfView *self = PW_PDF_VIEW (object);

  g_clear_handle_id (&self->drawing_id, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (pw_pdf_view_parent_class)->dispose (object);
}

static void
pw_pdf_view_class_init (PwPdfViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_pdf_view_dispose;

  gtk_widget_class_install_action (widget_class, "pdf.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-fit", NULL, zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "pdf.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "pdf.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "pdf.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "pdf.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "pdf.zoom-fit", NULL);
}

static void
pw_pdf_view_init (PwPdfView *self)
{
  self->zoom = 1;
  self->pages = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN_PX);
  gtk_widget_set_margin_top (self->pages, MARGIN_PX);
  gtk_widget_set_margin_bottom (self->pages, MARGIN_PX);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, TRUE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages of the document"), -1);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::page-size",
                           G_CALLBACK (width_changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
pw_pdf_view_new (void)
{
  return g_object_new (PW_TYPE_PDF_VIEW, NULL);
}

/**
 * pw_pdf_view_set_bytes:
 * @self: a view
 * @pdf: (nullable): a file, or %NULL for none
 * @error: return location for an error of the PDF library
 *
 * Returns: whether @pdf can be shown
 */
gboolean
pw_pdf_view_set_bytes (PwPdfView  *self,
                       GBytes     *pdf,
                       GError    **error)
{
  GtkWidget *child;
  int n_pages;

  while ((child = gtk_widget_get_first_child (self->pages)) != NULL)
    {
      gtk_box_remove (GTK_BOX (self->pages), child);
    }
  g_clear_object (&self->document);
  self->width_px = 0;
  if (pdf == NULL)
    {
      return TRUE;
    }

  self->document = poppler_document_new_from_bytes (pdf, NULL, error);
  if (self->document == NULL)
    {
      return FALSE;
    }

  n_pages = poppler_document_get_n_pages (self->document);
  for (int i = 0; i < n_pages; i++)
    {
      g_autoptr (GObject) page = G_OBJECT (poppler_document_get_page (self->document, i));

      gtk_box_append (GTK_BOX (self->pages), create_page (POPPLER_PAGE (page), i + 1, n_pages));
    }
  draw_pages (self);
  return TRUE;
}

guint
pw_pdf_view_get_n_pages (PwPdfView *self)
{
  return self->document != NULL ? (guint) poppler_document_get_n_pages (self->document) : 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/pw-typesetter.h"

#include <pango/pangocairo.h>

struct _PwTypesetter
{
  GObject               parent_instance;

  PangoFontMap         *font_map;
  PangoContext         *context;
  const char           *family;
  PangoFontDescription *fonts[PW_N_FACES];
  double                baselines[PW_N_FACES];
};

G_DEFINE_FINAL_TYPE (PwTypesetter, pw_typesetter, G_TYPE_OBJECT)

typedef struct
{
  double       size_pt;
  double       line_pt;
  PangoWeight  weight;
  PangoStyle   style;
  double       ink[3];
} Face;

#define INK_BLACK { 0.08, 0.08, 0.08 }
#define INK_DEEP  { 0.09, 0.24, 0.36 }
#define INK_GREY  { 0.36, 0.36, 0.36 }

static const Face faces[PW_N_FACES] = {
  [PW_FACE_BODY] = { 9.5, 13.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, INK_BLACK },
  [PW_FACE_LEAD] = { 9.5, 13.5, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, INK_BLACK },
  [PW_FACE_QUIET] = { 9.5, 13.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, INK_GREY },
  [PW_FACE_TITLE] = { 20, 26, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, INK_DEEP },
  [PW_FACE_CHAPTER] = { 13, 17, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, INK_DEEP },
  [PW_FACE_HEADING] = { 10.5, 14.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, INK_DEEP },
  [PW_FACE_SUBHEADING] = { 9.5, 13.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, INK_BLACK },
  [PW_FACE_LABEL] = { 9.5, 13.5, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, INK_BLACK },
  [PW_FACE_CAPTION] = { 7.5, 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, INK_GREY },
  [PW_FACE_SMALL] = { 8, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, INK_BLACK },
  [PW_FACE_NOTE] = { 8, 11, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, INK_GREY },
  [PW_FACE_FURNITURE] = { 7.5, 10, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, INK_GREY },
};

/* The first that the machine has; what a family lacks, Pango finds elsewhere. */
static const char *const families[] = { "Adwaita Sans", "Inter", "Cantarell", "DejaVu Sans" };

static const char *
choose_family (PangoFontMap *font_map)
{
  g_autofree PangoFontFamily **installed = NULL;
  int n_installed;

  pango_font_map_list_families (font_map, &installed, &n_installed);

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      for (int j = 0; j < n_installed; j++)
        {
          if (g_ascii_strcasecmp (pango_font_family_get_name (installed[j]), families[i]) == 0)
            return families[i];
        }
    }

  return "Sans";
}

static PangoLayout *
new_layout (PwTypesetter *self,
            PwFace        face)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[face]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

static double
measure_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

/* A line is set again on its own: a PDF viewer would otherwise find a space
* without a glyph at its end, and some readers lose the lines after that. The
* space is put back as a common one, outside the measure, so that words of two
* lines do not grow together for who reads the text aloud or searches it. */
static PwTextLine *
new_line (PwTypesetter    *self,
          PwFace           face,
          const char      *text,
          gsize            length,
          PangoDirection   direction,
          double           width,
          PwBlockAlign     align)
{
  PwTextLine *line = g_new0 (PwTextLine, 1);
  gboolean is_rtl = direction == PANGO_DIRECTION_RTL;
  gsize full_length = length;

  while (length > 0 && text[length - 1] == ' ')
    length--;

  line->layout = new_layout (self, face);
  pango_layout_set_auto_dir (line->layout, FALSE);
  pango_layout_set_single_paragraph_mode (line->layout, TRUE);
  pango_layout_set_text (line->layout, text, (int) length);
  line->width = measure_width (line->layout);

  if (align == PW_ALIGN_CENTER)
    line->x = (width - line->width) / 2;
  else if ((align == PW_ALIGN_END) != is_rtl)
    line->x = width - line->width;

  if (length < full_length)
    {
      g_autofree char *spaced = g_strdup_printf ("%.*s ", (int) length, text);

      pango_layout_set_text (line->layout, spaced, -1);
      line->x -= is_rtl ? measure_width (line->layout) - line->width : 0;
    }

  return line;
}

/* The first letter decides, as everywhere. */
static PangoDirection
find_direction (const char *start,
                const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_isalpha (character))
        continue;

      switch (g_unichar_get_script (character))
        {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
        case G_UNICODE_SCRIPT_NKO:
        case G_UNICODE_SCRIPT_ADLAM:
          return PANGO_DIRECTION_RTL;

        default:
          return PANGO_DIRECTION_LTR;
        }
    }

  return PANGO_DIRECTION_LTR;
}

static const char *
advance (const char *start,
         const char *end,
         glong       n_letters)
{
  while (start < end && n_letters-- > 0)
    start = g_utf8_next_char (start);

  return start;
}

/*
 * Pango needs a time that grows with the square of a paragraph. So it sees a few
 * lines at a time, and of these the last one is not believed:
 *
 *   |aaa bbb |ccc ddd |eee f|ff ggg
 *    line     line     seen again from here
 */
static void
break_paragraph (PwTypesetter *self,
                 PwFace        face,
                 const char   *start,
                 const char   *end,
                 double        width,
                 PwBlockAlign  align,
                 GPtrArray    *lines)
{
  glong least_window = (glong) (width / faces[face].size_pt * 8) + 32;
  glong window = least_window;
  PangoDirection direction = find_direction (start, end);

  do
    {
      const char *window_end = advance (start, end, window);
      gboolean is_rest = window_end == end;
      g_autoptr (PangoLayout) layout = NULL;
      int n_lines;

      pango_context_set_base_dir (self->context, direction);
      layout = new_layout (self, face);
      pango_layout_set_auto_dir (layout, FALSE);
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_text (layout, start, (int) (window_end - start));
      n_lines = pango_layout_get_line_count (layout) - (is_rest ? 0 : 1);

      for (int i = 0; i < n_lines; i++)
        {
          PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

          g_ptr_array_add (lines,
                           new_line (self,
                                     face,
                                     start + pango_layout_line_get_start_index (line),
                                     (gsize) pango_layout_line_get_length (line),
                                     direction,
                                     width,
                                     align));
        }

      if (is_rest)
        break;

      window = n_lines == 0 ? 2 * window : least_window;
      start += pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, n_lines));
    }
  while (start < end);

  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);
}

static void
pw_typesetter_finalize (GObject *object)
{
  PwTypesetter *self = PW_TYPESETTER (object);

  for (guint i = 0; i < PW_N_FACES; i++)
    pango_font_description_free (self->fonts[i]);

  g_object_unref (self->context);
  g_object_unref (self->font_map);

  G_OBJECT_CLASS (pw_typesetter_parent_class)->finalize (object);
}

static void
pw_typesetter_class_init (PwTypesetterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_typesetter_finalize;
}

static void
pw_typesetter_init (PwTypesetter *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  self->font_map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->font_map), 72);
  self->context = pango_font_map_create_context (self->font_map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_language (self->context, pango_language_from_string ("nl-BE"));
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);
  cairo_font_options_destroy (options);

  self->family = choose_family (self->font_map);

  for (guint i = 0; i < PW_N_FACES; i++)
    {
      PangoFontMetrics *metrics;
      double ascent, descent;

      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family_static (self->fonts[i], self->family);
      pango_font_description_set_weight (self->fonts[i], faces[i].weight);
      pango_font_description_set_style (self->fonts[i], faces[i].style);
      pango_font_description_set_size (self->fonts[i], (int) (faces[i].size_pt * PANGO_SCALE));

      metrics = pango_context_get_metrics (self->context, self->fonts[i], NULL);
      ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
      descent = (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
      self->baselines[i] = (faces[i].line_pt - ascent - descent) / 2 + ascent;
      pango_font_metrics_unref (metrics);
    }
}

/* Finding the fonts takes longer than setting a page, so each thread does it once. */
PwTypesetter *
pw_typesetter_get (void)
{
  static GPrivate own = G_PRIVATE_INIT (g_object_unref);
  PwTypesetter *self = g_private_get (&own);

  if (self == NULL)
    {
      self = g_object_new (PW_TYPE_TYPESETTER, NULL);
      g_private_set (&own, self);
    }

  return self;
}

const char *
pw_typesetter_get_family (PwTypesetter *self)
{
  return self->family;
}

/**
 * pw_typesetter_set:
 * @text: (nullable): plain text; an empty one gives no lines
 * @width: the measure, in points
 * @align: where lines stand; START is the right edge for right-to-left text
 *
 * Breaks @text into lines, in a time that grows with its length alone.
 *
 * Returns: (transfer full) (element-type PwTextLine): the lines
 */
GPtrArray *
pw_typesetter_set (PwTypesetter *self,
                   PwFace        face,
                   const char   *text,
                   double        width,
                   PwBlockAlign  align)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_text_line_free);

  if (text == NULL || *text == '\0')
    return lines;

  for (;;)
    {
      const char *line_feed = strchr (text, '\n');

      break_paragraph (self,
                       face,
                       text,
                       line_feed != NULL ? line_feed : text + strlen (text),
                       MAX (width, 1),
                       align,
                       lines);

      if (line_feed == NULL)
        return lines;

      text = line_feed + 1;
    }
}

double
pw_typesetter_get_line_height (PwTypesetter *self,
                               PwFace        face)
{
  return faces[face].line_pt;
}

/* From the top of a line to where its letters stand. */
double
pw_typesetter_get_baseline (PwTypesetter *self,
                            PwFace        face)
{
  return self->baselines[face];
}

void
pw_text_line_free (PwTextLine *self)
{
  g_clear_object (&self->layout);
  g_free (self);
}

/* Red, green and blue, 0 to 1. */
const double *
pw_face_get_ink (PwFace face)
{
  return faces[face].ink;
}

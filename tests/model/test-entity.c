/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "model/pw-field-labels.h"
#include "model/pw-kind-labels.h"
#include "model/pw-task.h"
#include "model/pw-workspace.h"

/* Fields of a kind have names that are all different, references know their kind, and every one has a label. */
static void
test_tables (void)
{
  guint n_types;
  GType *types = pw_entity_list_types (&n_types);

  for (guint t = 0; t < n_types; t++)
    {
      guint n_fields;
      const PwField *fields = pw_entity_type_get_fields (types[t], &n_fields);

      g_assert_true (pw_entity_find_type (pw_entity_type_get_kind (types[t])) == types[t]);
      g_assert_nonnull (pw_kind_get_label (pw_entity_type_get_kind (types[t])));
      for (guint f = 0; f < n_fields; f++)
        {
          g_assert_cmpint (pw_entity_type_find_field (types[t], fields[f].name), ==, (int) f);
          g_assert_cmpuint (strlen (pw_field_get_label (&fields[f])), >, 0);
          if (fields[f].kind == PW_FIELD_REF)
            {
              GType target = pw_entity_find_type (fields[f].detail);
              gboolean points_back = target == types[t];

              for (guint before = 0; before < t; before++)
                {
                  points_back |= types[before] == target;
                }
              g_assert_true (points_back);
            }
        }
    }
}

static void
test_values (void)
{
  static const struct
  {
    PwField     field;
    const char *text;
    gint64      number;
  } cases[] = {
    { { "a", PW_FIELD_DAY, 0, NULL }, "2026-11-22", 20779 },
    { { "a", PW_FIELD_ENUM, 0, "fs ss ff sf" }, "ff", 2 },
    { { "a", PW_FIELD_CENTS, 0, NULL }, "-12345678901", G_GINT64_CONSTANT (-12345678901) },
    { { "a", PW_FIELD_BOOL, 0, NULL }, "1", 1 },
  };
  static const struct
  {
    PwField     field;
    const char *text;
  } refused[] = {
    { { "a", PW_FIELD_DAY, 0, NULL }, "2026-02-30" },
    { { "a", PW_FIELD_ENUM, 0, "fs ss ff sf" }, "f" },
    { { "a", PW_FIELD_ENUM, 0, "fs ss ff sf" }, "fs ss" },
    { { "a", PW_FIELD_INT, 0, NULL }, "12x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (PwValue) value = PW_VALUE_INIT;
      g_autofree char *text = NULL;

      g_assert_true (pw_value_from_text (&value, &cases[i].field, cases[i].text));
      g_assert_cmpint (value.number, ==, cases[i].number);
      text = pw_value_to_text (&value, &cases[i].field);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_auto (PwValue) value = PW_VALUE_INIT;

      g_assert_false (pw_value_from_text (&value, &refused[i].field, refused[i].text));
    }
}

static void
test_properties (void)
{
  g_autoptr (PwEdit) edit = pw_edit_new ("Make", NULL);
  PwTask *task = pw_edit_create (edit, PW_TYPE_TASK);
  g_autofree char *title = NULL;
  int day;

  pw_edit_set_text (edit, task, PW_TASK_TITLE, "  Gunning ");
  pw_edit_set_day (edit, task, PW_TASK_DEADLINE_DAY, 20000);
  g_object_get (task, "title", &title, "deadline-day", &day, NULL);
  g_assert_cmpstr (title, ==, "Gunning");
  g_assert_cmpint (day, ==, 20000);
  g_assert_cmpint (pw_task_get_actual_start_day (task), ==, PW_DAY_NONE);
  g_assert_null (pw_task_get_note (task));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/entity/tables", test_tables);
  g_test_add_func ("/model/entity/values", test_values);
  g_test_add_func ("/model/entity/properties", test_properties);
  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  PW_JSON_TEXT,
  PW_JSON_INT,
  PW_JSON_BOOL,
  PW_JSON_OBJECT,
  PW_JSON_TEXT_MAP,
  PW_JSON_TEXTS,
  PW_JSON_INTS,
  PW_JSON_OBJECTS
} PwJsonKind;

/**
 * PwJsonFlags:
 * @PW_JSON_REQUIRED: it must be there and not be null
 * @PW_JSON_NULLABLE: it may be null
 * @PW_JSON_OPTIONAL: it may be absent
 * @PW_JSON_NOT_KEPT: it is known and read over, whatever it holds
 */
typedef enum
{
  PW_JSON_REQUIRED = 0,
  PW_JSON_NULLABLE = 1 << 0,
  PW_JSON_OPTIONAL = 1 << 1,
  PW_JSON_NOT_KEPT = 1 << 2
} PwJsonFlags;

/**
 * PwJsonShape:
 * @name: the name of a member; %NULL ends the list
 * @kind: what it holds
 * @flags: how it may be missing
 * @members: for objects, what they hold
 *
 * What an object in a file must look like.
 */
typedef struct _PwJsonShape PwJsonShape;

struct _PwJsonShape
{
  const char        *name;
  PwJsonKind         kind;
  PwJsonFlags        flags;
  const PwJsonShape *members;
};

#define PW_JSON_MAX_DEPTH    64
#define PW_JSON_MAX_ELEMENTS 200000
#define PW_JSON_MAX_TEXT     (64 * 1024)

JsonNode   *pw_json_parse       (const char         *text,
                                 gsize               length,
                                 GError            **error);
gboolean    pw_json_has_shape   (JsonObject         *object,
                                 const PwJsonShape  *shape,
                                 GPtrArray          *unknown,
                                 GError            **error);
const char *pw_json_get_text    (JsonObject         *object,
                                 const char         *name);
gint64      pw_json_get_int     (JsonObject         *object,
                                 const char         *name);
JsonObject *pw_json_get_object  (JsonObject         *object,
                                 const char         *name);
JsonArray  *pw_json_get_array   (JsonObject         *object,
                                 const char         *name);

G_END_DECLS

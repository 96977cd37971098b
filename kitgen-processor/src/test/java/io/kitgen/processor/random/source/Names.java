package io.kitgen.processor.random.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that are legal Java and likely to meet a name of generated code. */
final class Names {
  private static final List<String> VALUES =
      List.of(
          "a",
          "b",
          "id",
          "limit",
          "text",
          "camelCase",
          "snake_case",
          "größe",
          "$dollar",
          "_under",
          "in",
          "out",
          "request",
          "response",
          "ctx",
          "context",
          "value",
          "service",
          "next",
          "e",
          "member",
          "members",
          "body",
          "this0",
          "endpoint",
          "edge",
          "client",
          "base",
          "codec",
          "json",
          "result",
          "name",
          "path",
          "operation",
          "middleware",
          "executor",
          "record",
          "var",
          "sealed",
          "permits",
          "yield",
          "when",
          "module",
          "with",
          "args",
          "list",
          "map",
          "key",
          "entry",
          "element",
          "item",
          "index",
          "i",
          "size",
          "reader",
          "writer",
          "error",
          "type",
          "self",
          "other",
          "o",
          "x1",
          "A",
          "URL",
          "Objects",
          "List",
          "Optional",
          "String",
          "TextFormats",
          "Faults",
          "Stages",
          "CallContext",
          "java",
          "io",
          "status",
          "code",
          "length",
          "clear",
          "of",
          "get",
          "set");

  private static final List<String> OPERATIONS =
      List.of(
          "sum",
          "concat",
          "find",
          "list",
          "get",
          "put",
          "request",
          "response",
          "value",
          "next",
          "service",
          "client",
          "handler",
          "transport",
          "record",
          "yield",
          "e",
          "ctx",
          "call",
          "apply",
          "name",
          "endpoint",
          "middleware",
          "operation",
          "wiring",
          "listener",
          "silent",
          "stage",
          "failure",
          "read",
          "write",
          "codec",
          "error",
          "json",
          "http",
          "messages",
          "size",
          "doIt",
          "a",
          "x1",
          "snake_case",
          "permits",
          "main",
          "choice",
          "all",
          "set",
          "self",
          "readOrder",
          "iterator",
          "getIt",
          "run",
          "body",
          "valueOf",
          "ordinal",
          "check",
          "context_");

  private static final List<String> TYPES =
      List.of(
          "Order",
          "Line",
          "Color",
          "Page",
          "Node",
          "Box",
          "Item",
          "Money",
          "Größe",
          "Snake_Case",
          "List",
          "Map",
          "Optional",
          "Objects",
          "Endpoint",
          "Operation",
          "Duration",
          "JsonCodec",
          "JsonReader",
          "JsonWriter",
          "JsonMembers",
          "CallContext",
          "Request",
          "Response",
          "Faults",
          "HttpOperation",
          "HttpRoutes",
          "Middleware",
          "String",
          "Object",
          "Override",
          "Integer",
          "Exception",
          "Generated",
          "NullMarked",
          "Nullable",
          "SumRequest",
          "FindResponse",
          "ConcatResponse",
          "UUID",
          "URI",
          "Record",
          "Enum",
          "Code",
          "TextFormats",
          "Stages",
          "A",
          "ORDER",
          "Executor",
          "Override_",
          "UnaryOperator",
          "BiFunction",
          "Iterable",
          "Set");

  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  Names(Dice dice) {
    this.dice = dice;
  }

  /** A name for a parameter or component, no two alike. */
  String value() {
    return free(VALUES);
  }

  /** A name for an operation, no two alike but for case and underscores. */
  String operation() {
    return free(OPERATIONS);
  }

  /** A name for a type, no two alike but for case. */
  String type() {
    return free(TYPES);
  }

  /** Reserves a name. */
  Names take(String name) {
    taken.add(key(name));
    return this;
  }

  private String free(List<String> pool) {
    String name = dice.of(pool);
    for (int i = 2; !taken.add(key(name)); i++) {
      name = dice.of(pool) + (i > 4 ? String.valueOf(i) : "");
    }
    return name;
  }

  private static String key(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}

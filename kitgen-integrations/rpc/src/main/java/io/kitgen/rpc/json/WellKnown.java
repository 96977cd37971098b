package io.kitgen.rpc.json;

import com.google.protobuf.Descriptors.Descriptor;

/** Messages that are something else than an object in JSON. */
enum WellKnown {
  /** Seconds and nanoseconds since 1970: a text. */
  TIMESTAMP,
  /** Seconds and nanoseconds: a text. */
  DURATION,
  /** Any value of JSON, as itself. */
  VALUE,
  /** What has one field, as the value of that: an object, an array, a wrapped scalar. */
  ALONE,
  /** An object of its fields. */
  NONE;

  static WellKnown of(Descriptor type) {
    if (!type.getFile().getPackage().equals("google.protobuf")) {
      return NONE;
    }
    return switch (type.getName()) {
      case "Timestamp" -> TIMESTAMP;
      case "Duration" -> DURATION;
      case "Value" -> VALUE;
      case "Struct",
          "ListValue",
          "DoubleValue",
          "FloatValue",
          "Int64Value",
          "UInt64Value",
          "Int32Value",
          "UInt32Value",
          "BoolValue",
          "StringValue",
          "BytesValue" ->
          ALONE;
      default -> NONE;
    };
  }
}

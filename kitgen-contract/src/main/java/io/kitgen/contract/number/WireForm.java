package io.kitgen.contract.number;

import java.util.Set;

/**
 * The types among which Protocol Buffers lets a field change, since their bytes are read as each
 * other (protobuf.dev, "Updating A Message Type").
 */
enum WireForm {
  VARINT,
  ZIG_ZAG,
  FIXED32,
  FIXED64,
  FLOAT,
  DOUBLE,
  BYTES,
  MESSAGE,
  MAP;

  /**
   * That of {@code type}.
   *
   * @param enums the names of enums
   */
  static WireForm of(String type, Set<String> enums) {
    return switch (type) {
      case "int32", "int64", "uint32", "uint64", "bool" -> VARINT;
      case "sint32", "sint64" -> ZIG_ZAG;
      case "fixed32", "sfixed32" -> FIXED32;
      case "fixed64", "sfixed64" -> FIXED64;
      case "float" -> FLOAT;
      case "double" -> DOUBLE;
      case "string", "bytes" -> BYTES;
      default -> type.startsWith("map<") ? MAP : enums.contains(type) ? VARINT : MESSAGE;
    };
  }

  /** Whether a repeated field of it can be read as a single one, and the other way round. */
  boolean mayRepeat() {
    return this == BYTES || this == MESSAGE;
  }
}

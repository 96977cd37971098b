package io.kitgen.contract.number;

import java.util.Set;

/**
 * The types among which Protocol Buffers lets a field change, since their bytes are read as each
 * other (protobuf.dev, "Updating A Message Type").
 */
enum WireForm {
  VARINT("int32", "int64", "uint32", "uint64", "bool", "enum"),
  ZIG_ZAG("sint32", "sint64"),
  FIXED32("fixed32", "sfixed32"),
  FIXED64("fixed64", "sfixed64"),
  FLOAT("float"),
  DOUBLE("double"),
  BYTES("string", "bytes"),
  MESSAGE,
  MAP;

  private final Set<String> types;

  WireForm(String... types) {
    this.types = Set.of(types);
  }

  /**
   * That of {@code type}.
   *
   * @param enums the names of enums
   */
  static WireForm of(String type, Set<String> enums) {
    if (type.startsWith("map<")) {
      return MAP;
    }
    String name = enums.contains(type) ? "enum" : type;
    for (WireForm form : values()) {
      if (form.types.contains(name)) {
        return form;
      }
    }
    return MESSAGE;
  }

  /** Whether a repeated field of it can be read as a single one, and the other way round. */
  boolean mayRepeat() {
    return this == BYTES || this == MESSAGE;
  }
}

package io.kitgen.processor.transport.grpc.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options that a file can have, as {@code google/protobuf/descriptor.proto} has them. */
public enum FileOption {
  CC_ENABLE_ARENAS(31, Kind.TRUTH),
  CSHARP_NAMESPACE(37, Kind.TEXT),
  DEPRECATED(23, Kind.TRUTH),
  GO_PACKAGE(11, Kind.TEXT),
  JAVA_MULTIPLE_FILES(10, Kind.TRUTH),
  JAVA_OUTER_CLASSNAME(8, Kind.TEXT),
  JAVA_PACKAGE(1, Kind.TEXT),
  JAVA_STRING_CHECK_UTF8(27, Kind.TRUTH),
  OBJC_CLASS_PREFIX(36, Kind.TEXT),
  OPTIMIZE_FOR(9, Kind.MODE),
  PHP_CLASS_PREFIX(40, Kind.TEXT),
  PHP_METADATA_NAMESPACE(44, Kind.TEXT),
  PHP_NAMESPACE(41, Kind.TEXT),
  RUBY_PACKAGE(45, Kind.TEXT),
  SWIFT_PREFIX(39, Kind.TEXT);

  // Their numbers are their places here, counted from 1.
  private static final List<String> MODES = List.of("SPEED", "CODE_SIZE", "LITE_RUNTIME");

  private final int number;
  private final Kind kind;

  FileOption(int number, Kind kind) {
    this.number = number;
    this.kind = kind;
  }

  private enum Kind {
    TEXT,
    TRUTH,
    MODE
  }

  /** The one that is written {@code name}. */
  public static Optional<FileOption> find(String name) {
    return Arrays.stream(values()).filter(option -> option.text().equals(name)).findFirst();
  }

  /** As it is written: {@code go_package}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its number in {@code google.protobuf.FileOptions}. */
  public int number() {
    return number;
  }

  /** Whether values stand in quotes. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** The number that stands for a value that is no text. */
  public int code(String value) {
    return kind == Kind.MODE ? MODES.indexOf(value) + 1 : value.equals("true") ? 1 : 0;
  }
}

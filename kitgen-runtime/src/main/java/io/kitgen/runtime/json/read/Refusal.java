package io.kitgen.runtime.json.read;

import io.kitgen.runtime.json.JsonException;
import org.jspecify.annotations.Nullable;

/** Says where and why a document does not fit. */
final class Refusal {

  private Refusal() {}

  /** {@code message} about what stands at {@code at}; nothing else counts if it is not UTF-8. */
  static JsonException of(ScalarReader in, int at, String message) {
    return of(in, DocumentPath.of(in, at), message);
  }

  /** {@code message} about {@code path}. */
  static JsonException of(ScalarReader in, String path, String message) {
    int malformed = Utf8.firstMalformed(in.bytes, in.start, in.end);
    return malformed < 0
        ? new JsonException(path, message)
        : new JsonException("$", "not UTF-8 at byte " + (malformed - in.start));
  }

  /** Something else stands where {@code expected} should. */
  static JsonException wrongKind(ScalarReader in, String expected) {
    int b = in.next();
    if (b == 0) {
      return in.depth == 0 ? of(in, in.at, expected + ", got nothing") : endsEarly(in);
    }
    String kind = kind(in, b);
    return kind == null ? malformed(in, in.at) : of(in, in.at, expected + ", got " + kind);
  }

  /** No JSON, from {@code at} on. */
  static JsonException malformed(ScalarReader in, int at) {
    if (at >= in.end) {
      return endsEarly(in);
    }
    return of(in, at, "malformed JSON near byte " + (at - in.start + 1));
  }

  static JsonException endsEarly(ScalarReader in) {
    return of(in, in.end, "the document ends too early");
  }

  private static @Nullable String kind(ScalarReader in, int b) {
    return switch (b) {
      case '{' -> "an object";
      case '[' -> "an array";
      case '"' -> "a string";
      case 't' -> in.isLiteral("true") ? "true or false" : null;
      case 'f' -> in.isLiteral("false") ? "true or false" : null;
      case 'n' -> in.isLiteral("null") ? "null" : null;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          Numbers.scan(in) < 0 ? "a number with a fraction or an exponent" : "a number";
      default -> null;
    };
  }
}

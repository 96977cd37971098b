package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words what is wrong: Jackson's own messages quote the document. */
final class Refusal {

  private Refusal() {}

  /** Something else stands where {@code expected} should. */
  static JsonException wrongKind(JsonParser parser, String expected) {
    return new JsonException(
        DocumentPath.of(parser), expected + ", got " + kind(parser.currentToken()));
  }

  /** What the parser itself refused. */
  static JsonException malformed(JsonParser parser, JacksonException cause, JsonLimits limits) {
    String message;
    if (cause instanceof StreamConstraintsException) {
      message = limit(String.valueOf(cause.getOriginalMessage()), limits);
    } else if (cause instanceof UnexpectedEndOfInputException) {
      message = "the document ends too early";
    } else {
      message = "malformed JSON near byte " + parser.currentLocation().getByteOffset();
    }
    return new JsonException(DocumentPath.of(parser), message);
  }

  private static String limit(String message, JsonLimits limits) {
    if (message.startsWith("Document nesting depth")) {
      return "nested deeper than " + limits.depth();
    }
    if (message.startsWith("String")) {
      return "a string longer than " + limits.stringLength() + " characters";
    }
    if (message.startsWith("Number")) {
      return "a number longer than " + limits.numberLength() + " characters";
    }
    if (message.startsWith("Name")) {
      return "a name longer than " + limits.nameLength() + " characters";
    }
    return "beyond a limit of the reader";
  }

  private static String kind(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT -> "a number";
      case VALUE_NUMBER_FLOAT -> "a number with a fraction or an exponent";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }
}

package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The parser's tokens, with one looked at before it is read. */
final class Tokens {

  private final JsonParser parser;
  private final JsonLimits limits;

  /** Whether the parser already stands on the value to be read next. */
  private boolean peeked;

  Tokens(JsonParser parser, JsonLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  JsonLimits limits() {
    return limits;
  }

  /** The next token; null at the end of the document. */
  @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  /** The first token of the value to be read now. */
  @Nullable JsonToken value() {
    if (peeked) {
      peeked = false;
      return parser.currentToken();
    }
    return next();
  }

  /** Leaves the token on which the parser stands as the first of the value to be read next. */
  void unread() {
    peeked = true;
  }

  void require(JsonToken token, String expected) {
    if (value() != token) {
      throw wrongKind(expected);
    }
  }

  /** Something else stands where {@code expected} should. */
  JsonException wrongKind(String expected) {
    return Refusal.wrongKind(parser, expected);
  }

  JsonException malformed(JacksonException e) {
    return Refusal.malformed(parser, e, limits);
  }

  /** {@code message} at the path where the parser stands. */
  JsonException refused(String message) {
    return new JsonException(DocumentPath.of(parser), message);
  }
}

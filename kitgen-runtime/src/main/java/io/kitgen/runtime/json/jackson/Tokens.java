package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The parser's tokens, with some looked at before they are read. */
final class Tokens {

  private final JsonParser parser;
  private final JsonLimits limits;
  private final byte[] document;
  private final int start;

  /** Whether the parser already stands on the value to be read next. */
  private boolean peeked;

  /** Whether the parser stands at the first member of an object that nobody has begun to read. */
  private boolean entered;

  /**
   * @param start where the document begins in {@code document}
   */
  Tokens(JsonParser parser, JsonLimits limits, byte[] document, int start) {
    this.parser = parser;
    this.limits = limits;
    this.document = document;
    this.start = start;
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

  /**
   * The text of {@code member} of the object that comes next; null when it has none. When it comes
   * first, as most write it, nothing is read twice.
   */
  @Nullable String peekText(String member) {
    require(JsonToken.START_OBJECT, "expected an object");
    long object = parser.currentTokenLocation().getByteOffset();
    try {
      String first = parser.nextName();
      entered = true;
      if (member.equals(first)) {
        unread();
        return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
      }
      return first == null ? null : findText(member, (int) object);
    } catch (JacksonException e) {
      throw malformed(e);
    }
  }

  /** A parser of its own goes ahead, so that nothing has to be kept. */
  private @Nullable String findText(String member, int object) {
    int from = start + object;
    try (JsonParser ahead =
        ReadFactories.of(limits)
            .createParser(ObjectReadContext.empty(), document, from, document.length - from)) {
      ahead.nextToken();
      for (String name = ahead.nextName(); name != null; name = ahead.nextName()) {
        JsonToken value = ahead.nextToken();
        if (name.equals(member)) {
          return value == JsonToken.VALUE_STRING ? ahead.getString() : null;
        }
        ahead.skipChildren();
      }
      return null;
    }
  }

  /** Whether an object was looked into by {@link #peekText} and its first member not read yet. */
  boolean isEntered() {
    return entered;
  }

  /** The name of that member, now read; null when the object is empty. */
  @Nullable String enteredName() {
    entered = false;
    return parser.currentToken() == JsonToken.END_OBJECT ? null : parser.currentName();
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

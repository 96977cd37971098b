package io.kitgen.runtime.json.jackson;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * Where a parser stands, as in {@code $.order.lines[2].price}; made only when something is refused.
 */
final class DocumentPath {

  /** Names are the sender's: what is repeated of them is bounded. */
  private static final int LONGEST_NAME = 64;

  private static final int LONGEST_PATH = 256;

  private DocumentPath() {}

  /** The path of the value at which {@code parser} stands. */
  static String of(JsonParser parser) {
    TokenStreamContext context = parser.streamReadContext();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      context = context.getParent();
    }
    return of(context);
  }

  /** The path of {@code member} of the object that {@code parser} has just closed. */
  static String ofMember(JsonParser parser, String member) {
    return of(parser) + segment(member);
  }

  /** The path of {@code member} of the object whose first member {@code parser} has come to. */
  static String ofEntered(JsonParser parser, String member) {
    TokenStreamContext context = parser.streamReadContext();
    return of(parser.currentToken() == JsonToken.END_OBJECT ? context : context.getParent())
        + segment(member);
  }

  private static String of(@Nullable TokenStreamContext innermost) {
    Deque<String> segments = new ArrayDeque<>();
    int length = 0;
    TokenStreamContext context = innermost;
    for (; context != null && length < LONGEST_PATH; context = context.getParent()) {
      String segment = segment(context);
      segments.addFirst(segment);
      length += segment.length();
    }
    return (context == null ? "$" : "$…") + String.join("", segments);
  }

  private static String segment(TokenStreamContext context) {
    if (context.inArray() && context.hasCurrentIndex()) {
      return "[" + context.getCurrentIndex() + "]";
    }
    String name = context.inObject() ? context.currentName() : null;
    return name == null ? "" : segment(name);
  }

  private static String segment(String name) {
    String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    if (!shown.isEmpty() && shown.chars().allMatch(DocumentPath::plain)) {
      return "." + shown;
    }
    StringBuilder quoted = new StringBuilder("[\"");
    shown.chars().forEach(unit -> append(quoted, (char) unit));
    return quoted.append("\"]").toString();
  }

  private static boolean plain(int unit) {
    return unit == '_' || unit == '-' || unit == '…' || Character.isLetterOrDigit(unit);
  }

  /** Only what is visible is repeated as it is: a path may end in a log or on a terminal. */
  private static void append(StringBuilder quoted, char unit) {
    boolean visible = (unit >= ' ' && unit < 127) || plain(unit);
    if (unit == '"' || unit == '\\') {
      quoted.append('\\').append(unit);
    } else if (visible) {
      quoted.append(unit);
    } else {
      quoted.append(String.format("\\u%04x", (int) unit));
    }
  }
}

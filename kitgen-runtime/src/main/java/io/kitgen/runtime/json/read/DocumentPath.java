package io.kitgen.runtime.json.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Where a reader stands, as in {@code $.order.lines[2].price}; found by going through the document
 * again, and only when something is refused: nothing has to be kept while all goes well.
 */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class DocumentPath {

  /** Names are the sender's: what is repeated of them is bounded. */
  private static final int LONGEST_NAME = 64;

  private static final int LONGEST_PATH = 256;

  /** The place in an object whose first name has not come. */
  private static final int NO_NAME = -1;

  private final byte[] bytes;

  /**
   * For each open array the index within it, for each object {@code -2 -} where its name begins.
   */
  private int[] places = new int[16];

  private int depth;
  private boolean atName;

  private DocumentPath(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The path of the value at {@code to}, before which all is well-formed. */
  static String of(ScalarReader in, int to) {
    DocumentPath path = new DocumentPath(in.bytes);
    path.walk(in.start, to);
    if (in.fresh && path.depth > 0 && path.places[path.depth - 1] >= 0) {
      path.depth--; // an array that was entered, and nothing in it asked for
    }
    return path.text();
  }

  private void walk(int start, int to) {
    for (int i = start; i < to; i++) {
      switch (bytes[i]) {
        case '{' -> open(NO_NAME);
        case '[' -> open(0);
        case '}', ']' -> depth--;
        case ',' -> next();
        case '"' -> i = string(i, to);
        default -> {}
      }
    }
  }

  private void open(int place) {
    if (depth == places.length) {
      places = Arrays.copyOf(places, depth * 2);
    }
    places[depth++] = place;
    atName = place == NO_NAME;
  }

  private void next() {
    atName = places[depth - 1] < 0;
    if (!atName) {
      places[depth - 1]++;
    }
  }

  /** The index of the closing quote, or {@code to} when that is not reached. */
  private int string(int quote, int to) {
    int i = quote + 1;
    while (i < to && bytes[i] != '"') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    if (atName && i < to) {
      places[depth - 1] = -2 - quote;
      atName = false;
    }
    return i;
  }

  private String text() {
    Deque<String> segments = new ArrayDeque<>();
    int length = 0;
    int outer = depth;
    while (outer > 0 && length < LONGEST_PATH) {
      String segment = segment(places[--outer]);
      segments.addFirst(segment);
      length += segment.length();
    }
    return (outer == 0 ? "$" : "$…") + String.join("", segments);
  }

  private String segment(int place) {
    if (place >= 0) {
      return "[" + place + "]";
    }
    return place == NO_NAME ? "" : segment(Strings.name(bytes, -2 - place));
  }

  /** The last part of a path: a member called {@code name}. */
  static String segment(String name) {
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

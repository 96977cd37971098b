package io.kitgen.runtime.http.h1;

import io.kitgen.runtime.http.Headers;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads heads (RFC 9112, sections 2 to 5), strictly: lines end in CR LF and nothing else, and the
 * parts of the first one are parted by one space. Who keeps a connection mostly sends the same
 * fields again, or even the same head: what it is has then been found out before.
 */
public final class HeadReader {

  private static final String[] METHODS = {
    "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"
  };

  private static final int LARGEST_REMEMBERED = 1024;
  private static final byte[] NOTHING = {};

  private final Wire wire;
  private final Bounds bounds;

  // The last head, if it was not large: its bytes, how many they are, and where its fields begin.
  private byte[] lastBytes = NOTHING;
  private int lastLength;
  private int lastLine;
  private @Nullable Head last;
  private boolean hurried;

  public HeadReader(Wire wire, Bounds bounds) {
    this.wire = wire;
    this.bounds = bounds;
  }

  /** Reads the head of a request, of which some bytes are at hand. */
  public Head request() throws IOException {
    skipEmptyLines();
    Head same = sameAsLast();
    if (same != null) {
      return same;
    }
    int end = await(414);
    byte[] bytes = wire.bytes;
    int from = wire.start;
    int method = from;
    while (FieldReader.isToken(bytes[method])) {
      method++;
    }
    int target = method + 1;
    while (bytes[target] > ' ' && bytes[target] != 127) {
      target++;
    }
    int minor = minor(bytes, target + 1);
    if (method == from || bytes[method] != ' ' || target == method + 1 || bytes[target] != ' ') {
      throw new SyntaxException(400, "the request line is malformed");
    }
    if (minor < 0 || bytes[target + 9] != '\r' || bytes[target + 10] != '\n') {
      throw version(bytes, target + 1);
    }
    return head(
        method(bytes, from, method), text(bytes, method + 1, target), minor, target + 11, end);
  }

  /** Reads the head of a response. */
  public Head response() throws IOException {
    Head same = sameAsLast();
    if (same != null) {
      return same;
    }
    int end = await(502);
    byte[] bytes = wire.bytes;
    int from = wire.start;
    int status = from + 9;
    int minor = minor(bytes, from);
    boolean good = minor >= 0 && bytes[from + 8] == ' ' && bytes[status] != '0';
    for (int i = status; good && i < status + 3; i++) {
      good = bytes[i] >= '0' && bytes[i] <= '9';
    }
    // Some leave out the space before an empty reason.
    if (!good || (bytes[status + 3] != ' ' && bytes[status + 3] != '\r')) {
      throw new SyntaxException(502, "the status line is malformed");
    }
    int line = status + 3;
    while (bytes[line] < 0 || bytes[line] >= ' ' || bytes[line] == '\t') {
      line++;
    }
    if (bytes[line] != '\r' || bytes[line + 1] != '\n') {
      throw new SyntaxException(502, "the status line holds a control character");
    }
    return head(text(bytes, status, status + 3), "", minor, line + 2, end);
  }

  /** Reads what stands behind the last chunk (RFC 9112, section 7.1.2). */
  public Headers trailers() throws IOException {
    int end = await(431);
    FieldReader fields = new FieldReader();
    fields.read(wire.bytes, wire.start, end - 2, bounds.fieldCount());
    wire.start = end;
    return fields.trailers();
  }

  private Head head(String first, String target, int minor, int line, int end)
      throws SyntaxException {
    Head known = last;
    Head head;
    if (known != null && known.minor() == minor && hasFieldsOfLast(line, end)) {
      head = new Head(first, target, minor, known.headers(), known.framing());
    } else {
      FieldReader fields = new FieldReader();
      fields.read(wire.bytes, line, end - 2, bounds.fieldCount());
      head = new Head(first, target, minor, fields.headers(), fields.framing(minor));
    }
    remember(head, line, end);
    wire.start = end;
    return head;
  }

  private @Nullable Head sameAsLast() {
    int end = wire.start + lastLength;
    if (last == null
        || end > wire.end
        || !Arrays.equals(wire.bytes, wire.start, end, lastBytes, 0, lastLength)) {
      return null;
    }
    arrived();
    wire.start = end;
    return last;
  }

  private boolean hasFieldsOfLast(int line, int end) {
    return Arrays.equals(wire.bytes, line, end, lastBytes, lastLine, lastLength);
  }

  private void remember(Head head, int line, int end) {
    int length = end - wire.start;
    if (length > LARGEST_REMEMBERED) {
      last = null;
      return;
    }
    if (lastBytes.length < length) {
      lastBytes = new byte[length];
    }
    System.arraycopy(wire.bytes, wire.start, lastBytes, 0, length);
    lastLength = length;
    lastLine = line - wire.start;
    last = head;
  }

  /** Some clients send a line too many behind a body (RFC 9112, section 2.2). */
  private void skipEmptyLines() throws IOException {
    for (int skipped = 0; skipped < 2; skipped++) {
      while (wire.end - wire.start < 2) {
        more();
      }
      if (wire.bytes[wire.start] != '\r' || wire.bytes[wire.start + 1] != '\n') {
        return;
      }
      wire.start += 2;
    }
  }

  /**
   * Waits until all lines are at hand, up to an empty one, and gives the place behind that.
   *
   * @param tooLong the status for a first line that is too long
   */
  private int await(int tooLong) throws IOException {
    int line = 0; // where it begins, like what follows counted from wire.start, which may move
    int seen = 0;
    int first = -1;
    while (true) {
      int have = wire.end - wire.start;
      while (seen < have) {
        if (wire.bytes[wire.start + seen++] != '\n') {
          continue;
        }
        if (seen - line < 2 || wire.bytes[wire.start + seen - 2] != '\r') {
          throw new SyntaxException(400, "a line ends in LF alone");
        }
        first = first < 0 ? seen : first;
        check(tooLong, first, seen - first);
        if (seen - line == 2) {
          arrived();
          return wire.start + seen;
        }
        line = seen;
      }
      check(tooLong, first < 0 ? have : first, first < 0 ? 0 : have - first);
      more();
    }
  }

  private void arrived() {
    if (hurried) {
      hurried = false;
      wire.expireNever();
    }
  }

  private void check(int tooLong, int line, int fields) throws SyntaxException {
    if (line > bounds.line()) {
      throw new SyntaxException(
          tooLong, "the first line is longer than " + bounds.line() + " bytes");
    }
    if (fields > bounds.fields()) {
      throw new SyntaxException(431, "more than " + bounds.fields() + " bytes of header fields");
    }
  }

  /** From its first byte on, a head must come soon. */
  private void more() throws IOException {
    if (!hurried) {
      hurried = true;
      wire.expireIn(bounds.head().toNanos());
    }
    if (!wire.fill(bounds.line() + bounds.fields() + 2)) {
      throw new EOFException("the connection ended in the middle of a head");
    }
  }

  /** The minor version at {@code at}; -1 for anything but HTTP/1. A head is longer than this. */
  private static int minor(byte[] bytes, int at) {
    boolean one =
        at + 8 < bytes.length
            && FieldNames.equal("HTTP/1.", bytes, at)
            && bytes[at + 7] >= '0'
            && bytes[at + 7] <= '9';
    return one ? Math.min(1, bytes[at + 7] - '0') : -1;
  }

  private static SyntaxException version(byte[] bytes, int at) {
    boolean other = at + 5 < bytes.length && FieldNames.equal("HTTP/", bytes, at);
    return other && bytes[at + 5] != '1'
        ? new SyntaxException(505, "the version is not HTTP/1.1")
        : new SyntaxException(400, "the request line is malformed");
  }

  private static String method(byte[] bytes, int from, int to) {
    for (String method : METHODS) {
      if (method.length() == to - from && FieldNames.equal(method, bytes, from)) {
        return method;
      }
    }
    return text(bytes, from, to);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}

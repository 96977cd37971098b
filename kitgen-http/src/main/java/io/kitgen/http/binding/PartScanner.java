package io.kitgen.http.binding;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.fault.BodyRefusals;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Goes through a body of several parts, from boundary to boundary. Used by one thread. */
final class PartScanner {

  private static final int MOST_PARTS = 1000;
  private static final int MOST_HEADER_BYTES = 16 * 1024;

  private final ReceivedStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[16 * 1024];
  private int start;
  private int end;
  private int safe; // up to here the bytes from start are the part's
  private boolean found; // a delimiter is at safe
  private int parts;

  PartScanner(ReceivedStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    buffer[0] = '\r'; // at the very start the line break is left out
    buffer[1] = '\n';
    end = 2;
  }

  /** Bytes of the part, or -1 at its end. */
  int read(byte[] bytes, int offset, int length) {
    while (start == safe) {
      if (found) {
        return -1;
      }
      fill();
      look();
    }
    int count = Math.min(length, safe - start);
    System.arraycopy(buffer, start, bytes, offset, count);
    start += count;
    return count;
  }

  /** Goes to the next part, past what is left of this one; false when there is none. */
  boolean next() {
    byte[] dropped = new byte[1024];
    while (read(dropped, 0, dropped.length) >= 0) {
      // dropped
    }
    start += delimiter.length;
    found = false;
    int one = octet();
    int two = octet();
    if (one == '-' && two == '-') {
      return false;
    }
    while (one == ' ' || one == '\t') {
      one = two;
      two = octet();
    }
    if (one != '\r' || two != '\n') {
      throw BodyRefusals.malformed("something stands behind a boundary");
    }
    if (++parts > MOST_PARTS) {
      throw BodyRefusals.tooLarge("the form has more than " + MOST_PARTS + " parts");
    }
    return true;
  }

  /** The header fields of the part, as bytes, before those of the part itself are read. */
  Headers headers() {
    Headers.Builder headers = Headers.builder();
    int left = MOST_HEADER_BYTES;
    for (String line = line(left); !line.isEmpty(); line = line(left)) {
      left -= line.length();
      int colon = line.indexOf(':');
      try {
        headers.add(line.substring(0, Math.max(0, colon)), line.substring(colon + 1).strip());
      } catch (IllegalArgumentException e) {
        throw BodyRefusals.malformed("a part has a malformed header field");
      }
    }
    look();
    return headers.build();
  }

  private String line(int most) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = octet(); next != '\r'; next = octet()) {
      line.write(next);
      if (next == '\n') {
        throw BodyRefusals.malformed("a part has a malformed header field");
      }
      if (line.size() > most) {
        throw BodyRefusals.tooLarge("a part has too large header fields");
      }
    }
    if (octet() != '\n') {
      throw BodyRefusals.malformed("a part has a malformed header field");
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private int octet() {
    if (start == end) {
      fill();
    }
    int octet = buffer[start++];
    safe = start;
    return octet & 0xff;
  }

  private void fill() {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    int count = in.read(buffer, end, buffer.length - end);
    if (count < 0) {
      throw BodyRefusals.malformed("the form ends without its last boundary");
    }
    end += count;
  }

  /** Looks for a delimiter in what is at hand; the start of one may be the last that is. */
  private void look() {
    for (int i = start; i <= end - delimiter.length; i++) {
      if (buffer[i] == '\r' && isDelimiter(i)) {
        safe = i;
        found = true;
        return;
      }
    }
    found = false;
    safe = Math.max(start, end - delimiter.length + 1);
  }

  private boolean isDelimiter(int at) {
    for (int i = 1; i < delimiter.length; i++) {
      if (buffer[at + i] != delimiter[i]) {
        return false;
      }
    }
    return true;
  }
}

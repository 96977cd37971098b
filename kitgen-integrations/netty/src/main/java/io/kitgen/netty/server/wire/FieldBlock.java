package io.kitgen.netty.server.wire;

/** What a block of fields does to the table of who reads it (RFC 7541, section 6). */
final class FieldBlock {

  private final byte[] bytes;
  private int at;

  private FieldBlock(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether the table is the same behind it; false when it is cut short, which a decoder says. */
  static boolean leavesTable(byte[] bytes) {
    FieldBlock block = new FieldBlock(bytes);
    while (block.at < bytes.length) {
      if (!block.skipField()) {
        return false;
      }
    }
    return block.at == bytes.length;
  }

  /** Whether each field is one of the table, so that these bytes alone mean nothing. */
  static boolean isAllOfTable(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 || b == -1) { // not a field of the table, or a number of several bytes
        return false;
      }
    }
    return true;
  }

  /** Skips a field; false when it changes the table. */
  private boolean skipField() {
    int first = bytes[at] & 0xff;
    if (first >= 0x80) {
      number(7);
      return true;
    }
    if (first >= 0x20) { // a field that is added, or another size
      return false;
    }
    if (number(4) == 0) {
      text();
    }
    text();
    return true;
  }

  private void text() {
    if (at < bytes.length) {
      at = Math.addExact(at, number(7));
    }
  }

  /** A number behind the first bits of a byte; past the end when it does not end. */
  private int number(int bits) {
    int most = (1 << bits) - 1;
    int number = bytes[at++] & most;
    if (number < most) {
      return number;
    }
    for (int shift = 0; shift < 21 && at < bytes.length; shift += 7) {
      byte b = bytes[at++];
      number += (b & 0x7f) << shift;
      if (b >= 0) {
        return number;
      }
    }
    at = bytes.length + 1;
    return 0;
  }
}

package io.kitgen.protobuf.wire;

import io.kitgen.protobuf.ProtoException;
import java.util.Arrays;

/** The fields on the way to where a reader is. */
final class ProtoPath {

  private static final String[] NONE = {};

  private final int limit;
  private String[] fields = NONE;
  private int depth = -1;

  ProtoPath(int limit) {
    this.limit = limit;
  }

  /** One deeper; the whole message is in no field. */
  void enter(String field) {
    if (++depth == 0) {
      return;
    }
    if (depth > limit) {
      throw new ProtoException("more than " + limit + " messages are within each other");
    }
    if (depth > fields.length) {
      fields = Arrays.copyOf(fields, Math.max(4, 2 * fields.length));
    }
    fields[depth - 1] = field;
  }

  void leave() {
    depth--;
  }

  /** {@code lines.price: } or nothing for the message as a whole. */
  String prefix() {
    int known = Math.min(depth, fields.length);
    return known < 1 ? "" : String.join(".", Arrays.asList(fields).subList(0, known)) + ": ";
  }

  /** {@code lines.price.currency: }. */
  String prefix(String field) {
    String around = prefix();
    return (around.isEmpty() ? "" : around.substring(0, around.length() - 2) + ".") + field + ": ";
  }
}

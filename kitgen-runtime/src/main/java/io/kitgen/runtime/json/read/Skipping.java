package io.kitgen.runtime.json.read;

import java.util.BitSet;

/** Passes over values: as strictly as if they were read, and without recursion. */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Skipping {

  private Skipping() {}

  static void skip(ScalarReader in) {
    int outer = in.depth;
    BitSet objects = new BitSet();
    do {
      int b = in.next();
      if (b == '{' || b == '[') {
        in.enter();
        in.at++;
        objects.set(in.depth, b == '{');
        if (in.next() != (b == '{' ? '}' : ']')) {
          if (b == '{') {
            name(in);
          }
          continue;
        }
      } else {
        scalar(in, b);
      }
      close(in, outer, objects);
    } while (in.depth > outer);
  }

  /** Leaves what ends behind a value, up to the next one. */
  private static void close(ScalarReader in, int outer, BitSet objects) {
    while (in.depth > outer) {
      int b = in.next();
      boolean object = objects.get(in.depth);
      if (b == ',') {
        in.at++;
        if (object) {
          name(in);
        }
        return;
      }
      if (b != (object ? '}' : ']')) {
        throw Refusal.malformed(in, in.at);
      }
      in.at++;
      in.depth--;
    }
  }

  private static void name(ScalarReader in) {
    if (in.next() != '"') {
      throw Refusal.malformed(in, in.at);
    }
    int from = in.at + 1;
    Strings.skip(in);
    if (in.at - 1 - from > in.limits.nameLength()) {
      in.at = from - 1;
      Strings.read(in, in.limits.nameLength(), "a name");
    }
    in.colon();
  }

  private static void scalar(ScalarReader in, int b) {
    switch (b) {
      case '"' -> Strings.skip(in);
      case 't' -> in.literal("true");
      case 'f' -> in.literal("false");
      case 'n' -> in.literal("null");
      default -> {
        if (b != '-' && (b < '0' || b > '9')) {
          throw Refusal.wrongKind(in, "expected a value");
        }
        int end = Numbers.scan(in);
        in.at = end < 0 ? ~end : end;
      }
    }
  }
}

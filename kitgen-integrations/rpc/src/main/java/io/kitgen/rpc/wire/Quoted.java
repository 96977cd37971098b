package io.kitgen.rpc.wire;

/** What a caller sent, as it may be shown back to it. */
final class Quoted {

  private static final int LONGEST = 40;

  private Quoted() {}

  /** {@code text} in quotes, shortened, without what is not printable. */
  static String of(String text) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return '"' + shown.replaceAll("[\\p{Cntrl}\"]", "?") + '"';
  }
}

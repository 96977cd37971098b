package io.kitgen.protobuf.status;

/** Names as {@code google.rpc.ErrorInfo} has them: {@code two-zeroes} is {@code TWO_ZEROES}. */
final class Reasons {

  private Reasons() {}

  static String of(String name) {
    StringBuilder reason = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isUpper(c) && i > 0 && !isUpper(name.charAt(i - 1)) && isName(name.charAt(i - 1))) {
        reason.append('_');
      }
      reason.append(!isName(c) ? '_' : c >= 'a' ? (char) (c - 'a' + 'A') : c);
    }
    return reason.toString();
  }

  private static boolean isName(char c) {
    return isUpper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}

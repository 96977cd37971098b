package io.kitgen.processor.random.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** Text for those who read a failure. */
final class Failure {
  private static final int LONGEST = 400;

  private Failure() {}

  static String shown(Object value) {
    String text = Arrays.deepToString(new Object[] {value});
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  static String trace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}

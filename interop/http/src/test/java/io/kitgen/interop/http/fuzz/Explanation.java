package io.kitgen.interop.http.fuzz;

import java.util.regex.Pattern;

/**
 * Why one reader refuses what the other takes.
 *
 * @param why who is right, and where that is written
 * @param ours whether it is our reader that refuses
 * @param refusal what it says then
 * @param witness what is in the bytes: so that the reason is the one that it claims to be
 * @param example bytes that show it; a bar is the end of a line
 */
record Explanation(String why, boolean ours, Pattern refusal, Pattern witness, String example) {

  static Explanation weRefuse(String why, String refusal, String witness, String example) {
    return of(why, true, refusal, witness, example);
  }

  static Explanation theyRefuse(String why, String refusal, String witness, String example) {
    return of(why, false, refusal, witness, example);
  }

  private static Explanation of(
      String why, boolean ours, String refusal, String witness, String example) {
    return new Explanation(
        why,
        ours,
        Pattern.compile(refusal),
        Pattern.compile(witness, Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.CASE_INSENSITIVE),
        example);
  }

  boolean explains(boolean ours, String refusal, String text) {
    return this.ours == ours
        && this.refusal.matcher(refusal).lookingAt()
        && witness.matcher(text).find();
  }
}

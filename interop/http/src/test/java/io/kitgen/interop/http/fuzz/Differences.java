package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what two readers make of the same bytes. What both take they have to understand alike;
 * that one of them refuses has to be explained.
 */
final class Differences {

  /** How many messages are compared; more with {@code -Dkitgen.fuzz.messages=1000000}. */
  static final long COUNT = Long.getLong("kitgen.fuzz.messages", 100_000);

  /** The number of the first: with another one they are others. */
  static final long SEED = Long.getLong("kitgen.fuzz.seed", 0);

  private static final int MOST_SHOWN = 5;
  private static final String ALIKE = "alike";

  private final List<Explanation> explanations;
  private final Readers readers;
  private final Map<String, Long> seen = new TreeMap<>();
  private final List<String> unexplained = new ArrayList<>();

  /** Both readers of the same bytes. */
  interface Readers {
    Reading ours(byte[] bytes, long number) throws Exception;

    Reading theirs(byte[] bytes, long number) throws Exception;
  }

  Differences(List<Explanation> explanations, Readers readers) {
    this.explanations = explanations;
    this.readers = readers;
  }

  /** Compares the examples of the explanations, and {@code count} changed messages. */
  void check(Mutations mutations, long count) throws Exception {
    for (Explanation explanation : explanations) {
      String example = explanation.example().replace("|", "\r\n");
      assertThat(compare(example.getBytes(ISO_8859_1), 0)).as(example).isEqualTo(explanation.why());
    }
    for (long i = SEED; i < SEED + count; i++) {
      compare(mutations.message(i), i);
    }
    assertThat(unexplained).isEmpty();
    assertThat(seen.get(ALIKE)).as("most are understood alike: %s", seen).isGreaterThan(count / 2);
  }

  private String compare(byte[] bytes, long number) throws Exception {
    String text = new String(bytes, ISO_8859_1);
    Reading ours = readers.ours(bytes, number);
    Reading theirs = readers.theirs(bytes, number);
    String kind = kind(text, ours, theirs);
    if (kind != null) {
      seen.merge(kind, 1L, Long::sum);
    } else if (unexplained.size() < MOST_SHOWN) {
      unexplained.add(
          "%d: %s%n ours:   %s%n theirs: %s".formatted(number, visible(text), ours, theirs));
    }
    return kind;
  }

  private static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(c >= ' ' && c < 127 ? Character.toString(c) : "\\%o".formatted((int) c));
    }
    return shown.toString();
  }

  /** The kind of difference, or null when nothing explains it. */
  private String kind(String text, Reading ours, Reading theirs) {
    int at = 0;
    int both = Math.min(ours.messages().size(), theirs.messages().size());
    for (int i = 0; i < both; i++) {
      Message message = ours.messages().get(i);
      if (!message.equals(theirs.messages().get(i))) {
        return null;
      }
      if (!message.keeps()) {
        return ALIKE; // what is behind it is nobody's
      }
      at = behind(message, text, at);
    }
    String rest = text.substring(at);
    if (ours.messages().size() > both) {
      return explained(false, theirs.refusal(), rest);
    }
    if (theirs.messages().size() > both) {
      return explained(true, ours.refusal(), rest);
    }
    // Neither has made a message of the rest: it was refused, or is the beginning of one.
    return ALIKE;
  }

  /** Where {@code message} ends: a witness must be none of what both took. */
  private static int behind(Message message, String text, int from) {
    int begin = from;
    while (begin < text.length() && "\r\n".indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    int body = behindEmptyLine(text, begin);
    if (message.fields().stream().anyMatch("Transfer-Encoding"::equalsIgnoreCase)) {
      return behindEmptyLine(text, body);
    }
    return text.startsWith(message.body(), body) ? body + message.body().length() : body;
  }

  private static int behindEmptyLine(String text, int from) {
    int line = text.indexOf("\r\n\r\n", from);
    return line < 0 ? from : line + 4;
  }

  private String explained(boolean ours, String refusal, String text) {
    for (Explanation explanation : explanations) {
      if (explanation.explains(ours, refusal, text)) {
        return explanation.why();
      }
    }
    return null;
  }
}

package io.kitgen.runtime.validation;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.error.Violation;
import io.kitgen.runtime.json.JsonWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that is wrong with one request, each with the path of the value: {@code
 * order.lines[2].price}. Paths are put together only for what is wrong. Used by one thread.
 */
public final class Violations {

  /** More are counted, and not kept. */
  private static final int MOST = 100;

  private static final int LONGEST_KEY = 40;

  private @Nullable List<Violation> kept;
  private int count;
  private @Nullable Object[] steps =
      new Object[4]; // a member's name, a key's Key; null for an index
  private int[] indexes = new int[4];
  private int depth;

  private record Key(Object value) {}

  /** Nothing is wrong yet. */
  public Violations() {}

  /** What follows is about parts of the member {@code name}. */
  public void enter(String name) {
    push(name, 0);
  }

  /** What follows is about the element at {@code index}. */
  public void enter(int index) {
    push(null, index);
  }

  /** What follows is about the value, or the key itself, at {@code key} of a map. */
  public void enterKey(Object key) {
    push(new Key(key), 0);
  }

  private void push(@Nullable Object step, int index) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
    steps[depth] = step;
    indexes[depth] = index;
    depth++;
  }

  /** What follows is no longer about what was entered last. */
  public void leave() {
    depth--;
  }

  /**
   * A value breaks a rule.
   *
   * @param name the member that has the value; empty for what was entered itself
   * @param rule the constraint's name: {@code Min}
   * @param message what was expected; it is shown to the sender and repeats no value
   */
  public void add(String name, String rule, String message) {
    count++;
    if (kept == null) {
      kept = new ArrayList<>();
    }
    if (kept.size() < MOST) {
      kept.add(new Violation(path(name), rule, message));
    }
  }

  private String path(String name) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      Object step = steps[i];
      if (step == null) {
        path.append('[').append(indexes[i]).append(']');
      } else if (step instanceof Key key) {
        path.append('[').append(shown(key.value())).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step);
      }
    }
    return path.append(path.isEmpty() || name.isEmpty() ? "" : ".").append(name).toString();
  }

  /** A key is the sender's own word: some of it, and nothing that upsets a log. */
  private static String shown(Object key) {
    String text = key.toString();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), LONGEST_KEY); i++) {
      char c = text.charAt(i);
      shown.append(Character.isLetterOrDigit(c) || "_-.:".indexOf(c) >= 0 ? c : '?');
    }
    return shown.append(text.length() > LONGEST_KEY ? "..." : "").toString();
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return count == 0;
  }

  /**
   * All of it as one refusal: INVALID_ARGUMENT with a member {@code errors}, a list of {@code
   * path}, {@code rule} and {@code message}, of which there are at most a hundred.
   */
  public RefusedException refusal() {
    List<Violation> all = kept == null ? List.of() : List.copyOf(kept);
    String first = all.isEmpty() ? "" : all.get(0).path() + " " + all.get(0).message();
    String more = count > 1 ? ", and " + (count - 1) + " more" : "";
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, first + more)
            .name("constraint-violation")
            .violations(all)
            .members(out -> write(all, out))
            .build());
  }

  private static void write(List<Violation> all, JsonWriter out) {
    out.name("errors");
    out.beginArray();
    for (Violation violation : all) {
      out.beginObject();
      out.name("path");
      out.write(violation.path());
      out.name("rule");
      out.write(violation.rule());
      out.name("message");
      out.write(violation.message());
      out.endObject();
    }
    out.endArray();
  }
}

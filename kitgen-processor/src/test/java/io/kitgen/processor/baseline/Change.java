package io.kitgen.processor.baseline;

import io.kitgen.contract.rule.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * A service before and after somebody changed it.
 *
 * @param title what was done
 * @param breaks what breaks, as in {@code MEMBER_REMOVED at Shop.Order.note, WIRE_JSON}; by default
 *     at {@code f}
 */
record Change(String title, String before, String after, List<String> breaks) {

  private static final String IMPORTS =
      """
      import com.fasterxml.jackson.annotation.*;
      import io.kitgen.*;
      import io.kitgen.policy.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;
      import org.jspecify.annotations.*;
      """;

  static Change of(String title, String before, String after) {
    return new Change(title, before, after, List.of());
  }

  /** With a break, of which {@code level} is the loosest that refuses it. */
  Change breaking(Object rule, Level level, String element) {
    List<String> all = new ArrayList<>(breaks);
    all.add(rule + " at " + element + ", " + level);
    return new Change(title, before, after, all);
  }

  /** The source of the interface with {@code members}, in a package of its own. */
  static String source(int number, String members) {
    String annotation = members.substring(0, members.indexOf('\n') + 1);
    String rest = members.substring(annotation.length());
    return "package r"
        + number
        + ";\n"
        + IMPORTS
        + "@NullMarked "
        + (annotation.startsWith("@KitService") ? "" : "@KitService(name = \"shop\") ")
        + annotation
        + " public interface Shop {\n"
        + rest
        + "\n}\n";
  }

  @Override
  public String toString() {
    return title;
  }
}

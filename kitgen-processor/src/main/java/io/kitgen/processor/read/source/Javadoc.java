package io.kitgen.processor.read.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A documentation comment in its parts, each without surrounding space.
 *
 * @param text what stands before the first block tag
 * @param parameters the texts of {@code @param} by name
 * @param result the text of {@code @return}
 */
public record Javadoc(String text, Map<String, String> parameters, String result) {

  private static final String INHERIT = "{@inheritDoc}";

  /** The comment of an element that has none. */
  public static final Javadoc NONE = new Javadoc("", Map.of(), "");

  /** The parts of {@code comment}, which is as {@code Elements.getDocComment} gives it. */
  public static Javadoc of(@Nullable String comment) {
    return comment == null ? NONE : new Reading().read(comment);
  }

  /** The text of the parameter {@code name}, or empty. */
  public String parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).orElse("");
  }

  /** This comment with what it lacks, or asks for, taken from that of the overridden method. */
  public Javadoc orInherited(Javadoc overridden) {
    Map<String, String> merged = new LinkedHashMap<>(overridden.parameters);
    parameters.forEach((name, own) -> merged.merge(name, own, (theirs, ours) -> or(ours, theirs)));
    return new Javadoc(or(text, overridden.text), merged, or(result, overridden.result));
  }

  private static String or(String own, String inherited) {
    return own.isEmpty() ? inherited : own.replace(INHERIT, inherited).strip();
  }

  /** One pass over the lines. */
  private static final class Reading {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<String> block = new ArrayList<>();
    private String result = "";
    private int depth;

    Javadoc read(String comment) {
      boolean inBlocks = false;
      for (String line : comment.split("\\R", -1)) {
        // A tag that begins within braces is text: {@code, then a line that starts with @Override.
        if (depth == 0 && line.strip().matches("@[A-Za-z].*")) {
          finishBlock();
          inBlocks = true;
        }
        count(line);
        if (inBlocks) {
          block.add(line.strip());
        } else {
          text.append(line.startsWith(" ") ? line.substring(1) : line).append('\n');
        }
      }
      finishBlock();
      String main = text.toString().lines().map(String::stripTrailing).reduce("", Reading::join);
      return new Javadoc(main.strip(), parameters, result);
    }

    private void count(String line) {
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) == '{' && (depth > 0 || line.startsWith("{@", i))) {
          depth++;
        } else if (line.charAt(i) == '}' && depth > 0) {
          depth--;
        }
      }
    }

    private void finishBlock() {
      String[] words = String.join(" ", block).strip().split("\\s+", 3);
      if (words[0].equals("@param") && words.length == 3) {
        parameters.put(words[1], words[2]);
      } else if (words[0].equals("@return") && words.length > 1) {
        result = String.join(" ", block).strip().substring("@return".length()).strip();
      }
      block.clear();
    }

    private static String join(String before, String line) {
      return before.isEmpty() ? line : before + "\n" + line;
    }
  }
}

package io.kitgen.processor.baseline;

import io.kitgen.contract.rule.Level;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.ContractProblems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param path the folder of baselines, or the file of one; empty where there is no gate
 * @param level who is not to break
 * @param update whether baselines are written, and not compared
 * @param problems what of the options is wrong
 */
record BaselineOptions(Optional<Path> path, Level level, boolean update, List<Problem> problems) {

  private static final String PATH = "kitgen.baseline";
  private static final String LEVEL = "kitgen.baseline.level";
  private static final String UPDATE = "kitgen.baseline.update";

  /** The names of the options. */
  static final Set<String> NAMES = Set.of(PATH, LEVEL, UPDATE);

  /**
   * Those among {@code options}.
   *
   * @param ci whether a server builds: it compares, and never writes
   */
  static BaselineOptions of(Map<String, String> options, boolean ci) {
    List<Problem> problems = new ArrayList<>();
    Optional<Path> path = path(options, problems);
    Level level = level(options, problems);
    boolean update = update(options, ci, problems);
    if (path.isEmpty() && problems.isEmpty()) {
      NAMES.stream()
          .sorted()
          .filter(name -> !name.equals(PATH) && options.containsKey(name))
          .forEach(
              name ->
                  problems.add(
                      bad(
                          name,
                          options,
                          "there is no baseline",
                          "Say where it is by -Akitgen.baseline=<folder>")));
    }
    return new BaselineOptions(path, level, update, List.copyOf(problems));
  }

  private static Optional<Path> path(Map<String, String> options, List<Problem> problems) {
    if (!options.containsKey(PATH)) {
      return Optional.empty();
    }
    String text = text(options, PATH);
    if (text.isBlank()) {
      problems.add(bad(PATH, options, "it is empty", "Name a folder"));
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      problems.add(bad(PATH, options, "it is no path", "Name a folder"));
      return Optional.empty();
    }
  }

  private static Level level(Map<String, String> options, List<Problem> problems) {
    String text = options.containsKey(LEVEL) ? text(options, LEVEL) : Level.SOURCE.name();
    for (Level level : Level.values()) {
      if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
        return level;
      }
    }
    problems.add(
        bad(LEVEL, options, "there is no such level", "Write SOURCE, WIRE_JSON or WIRE_BINARY"));
    return Level.SOURCE;
  }

  private static boolean update(Map<String, String> options, boolean ci, List<Problem> problems) {
    String text = options.containsKey(UPDATE) ? text(options, UPDATE) : "false";
    if (!Set.of("true", "false").contains(text)) {
      problems.add(
          bad(UPDATE, options, "it is neither true nor false", "Write true, or remove it"));
    } else if (text.equals("true") && ci) {
      problems.add(
          bad(
              UPDATE,
              options,
              "the environment has CI, and a build that nobody watches renews no baseline",
              "Renew it where you work, and check it in"));
    }
    return text.equals("true") && !ci;
  }

  /** Compilers give null for an option that ends in {@code =}. */
  private static String text(Map<String, String> options, String name) {
    @Nullable String text = options.get(name);
    return text == null ? "" : text;
  }

  private static Problem bad(String name, Map<String, String> options, String reason, String fix) {
    return ContractProblems.BAD_BASELINE_OPTION.at(
        Origin.UNKNOWN, name, text(options, name), reason, fix);
  }
}

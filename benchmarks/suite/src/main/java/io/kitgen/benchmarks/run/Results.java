package io.kitgen.benchmarks.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a part of the benchmarks measured, kept as one file.
 *
 * @param part its name
 * @param date when, in UTC
 * @param machine where
 * @param settings with what
 * @param rows what came out
 * @param leftOut what could not be measured, and why
 */
public record Results(
    String part,
    String date,
    Machine machine,
    Map<String, String> settings,
    List<Row> rows,
    List<String> leftOut) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /** Writes {@code PART.json} into a folder, a line for each row. */
  public void save(Path folder) throws java.io.IOException {
    Files.createDirectories(folder);
    String text = JSON.writeValueAsString(this).replace("{\"subject\"", "\n{\"subject\"");
    Files.writeString(folder.resolve(part + ".json"), text + "\n");
  }

  /** Reads {@code PART.json} from a folder, if it is there. */
  public static Optional<Results> load(Path folder, String part) {
    Path file = folder.resolve(part + ".json");
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), Results.class))
        : Optional.empty();
  }

  /** The row of a subject, on a JDK, with some work, if it was measured. */
  public Optional<Row> row(String subject, int jdk, String work) {
    return rows.stream()
        .filter(row -> row.subject().equals(subject) && row.jdk() == jdk && row.work().equals(work))
        .findFirst();
  }

  /** The releases of the JDK in the rows, newest first. */
  public List<Integer> jdks() {
    return rows.stream().map(Row::jdk).distinct().sorted((a, b) -> b - a).toList();
  }
}

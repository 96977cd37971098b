package io.kitgen.benchmarks.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.benchmarks.run.Machine;
import io.kitgen.benchmarks.run.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The page: prose from a resource, tables from results. */
public final class Page {
  private static final Map<String, Section> SECTIONS =
      Map.of(
          "footprint", new FootprintSection(),
          "load", new LoadSection(),
          "clients", new ClientSection(),
          "idle", new IdleSection(),
          "calls", new CallSection(),
          "codecs", new CodecSection(),
          "build", new BuildSection());

  private final Map<String, Results> results;

  private Page(Map<String, Results> results) {
    this.results = results;
  }

  /** The page of the results in a folder. */
  public static Page of(Path folder) {
    Map<String, Results> all = new HashMap<>();
    for (String part : SECTIONS.keySet()) {
      Results.load(folder, part).ifPresent(found -> all.put(part, found));
    }
    return new Page(all);
  }

  /** Writes it, and its plots into a folder beside it. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String name = file.getFileName().toString();
    Path plots = file.resolveSibling(name.substring(0, name.lastIndexOf('.')));
    String text = template().replace("{{targets}}", new Targets(results).toString().strip());
    for (Map.Entry<String, Section> section : SECTIONS.entrySet()) {
      String mark = "{{" + section.getKey() + "}}";
      text = text.replace(mark, of(section.getKey(), section.getValue(), plots).strip());
    }
    Files.writeString(file, text);
  }

  private String of(String part, Section section, Path plots) throws IOException {
    Results found = results.get(part);
    return found == null
        ? "Not measured yet: `benchmarks/run " + part + "`."
        : section.of(found, plots) + "\n" + conditions(found);
  }

  /** When, where and with what. */
  private static String conditions(Results found) {
    Machine machine = found.machine();
    StringBuilder text = new StringBuilder("Measured ");
    text.append(found.date().replace('T', ' ').replace(":00Z", " UTC"));
    text.append(": ").append(machine.cpu()).append(", ").append(machine.cores());
    text.append(" cores, ").append(machine.memoryGib()).append(" GiB, ").append(machine.os());
    text.append("; ").append(String.join(", ", machine.jdks().values()));
    found
        .settings()
        .forEach((name, value) -> text.append("; ").append(name).append(": ").append(value));
    text.append(".\n");
    for (String leftOut : found.leftOut()) {
      text.append("\n- Left out: ").append(leftOut.lines().findFirst().orElse(""));
    }
    return text.toString();
  }

  private static String template() throws IOException {
    try (InputStream in = Page.class.getResourceAsStream("performance.md")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}

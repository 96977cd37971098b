package io.kitgen.processor.diagnostics;

import io.kitgen.processor.spi.ProblemCode;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.JavaBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one code: sources with a comment {@code // KIT021} on each line that draws it,
 * {@code good} with sources that draw nothing, {@code options.txt} for the compiler, and {@code
 * page.md} with title and reason.
 */
record Sample(ProblemCode code, Path folder) {

  private static final Path ALL = Path.of("src/test/diagnostics");
  private static final Pattern MARKER = Pattern.compile("\\s*// (KIT\\d{3}(?: KIT\\d{3})*)$");

  // The codes of annotations of others, which have to be on the class path.
  private static final Pattern DIALECT = Pattern.compile("KIT2[45]\\d-");

  // Those of gRPC, of which the first is about the module that is not there.
  private static final Pattern PROTOBUF = Pattern.compile("KIT2([678]\\d)-(?<!260-)");

  private static final String WITHOUT_POLICIES = "KIT166-module-missing";

  static Sample of(ProblemCode code) {
    String folder =
        folders().stream()
            .filter(name -> name.startsWith(code.code() + "-"))
            .findFirst()
            .orElse(code.code() + "-without-sample");
    return new Sample(code, ALL.resolve(folder));
  }

  /** The folders that are there, by name. */
  static List<String> folders() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> bad() {
    return sources(folder);
  }

  List<Path> good() {
    return sources(folder.resolve("good"));
  }

  String reason() {
    return read(folder.resolve("page.md"));
  }

  /** What is to be drawn, as in {@code KIT021 Shop.java:10}. */
  List<String> expected() {
    List<String> places = new ArrayList<>();
    for (Path source : bad()) {
      List<String> lines = read(source).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher marker = MARKER.matcher(lines.get(i));
        if (marker.find()) {
          for (String code : marker.group(1).split(" ", -1)) {
            places.add(code + " " + source.getFileName() + ":" + (i + 1));
          }
        }
      }
    }
    return places;
  }

  /** What the compiler says to {@code sources}, which are in the package {@code demo}. */
  static Built build(List<Path> sources) {
    // A sample is one file, whatever types it declares.
    return build(sources, JavaBuild.javac().option("-Xlint:-auxiliaryclass"));
  }

  /** The same by another build. */
  static Built build(List<Path> sources, JavaBuild build) {
    sources.forEach(source -> build.source("demo/" + source.getFileName(), read(source)));
    if (sources.stream().anyMatch(source -> DIALECT.matcher(source.toString()).find())) {
      build.dialects();
    }
    if (sources.stream().anyMatch(source -> PROTOBUF.matcher(source.toString()).find())) {
      build.protobuf();
    }
    if (sources.stream().anyMatch(source -> read(source).contains("import lombok."))) {
      build.lombok();
    }
    if (sources.get(0).getParent().endsWith(WITHOUT_POLICIES)) {
      build.withoutPolicies();
    }
    Path options = sources.get(0).resolveSibling("options.txt");
    if (Files.exists(options)) {
      String folder = options.getParent().toString();
      read(options).lines().forEach(line -> build.option(line.replace("${folder}", folder)));
    }
    return build.run();
  }

  /** What was said, without the place of this sample on the disk. */
  String withoutFolder(String said) {
    return said.replace(folder.toString().replace('\\', '/') + "/", "");
  }

  /** The source as a reader of the page sees it. */
  static String withoutMarkers(Path source) {
    return Pattern.compile(MARKER.pattern(), Pattern.MULTILINE)
        .matcher(read(source))
        .replaceAll("");
  }

  private static List<Path> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

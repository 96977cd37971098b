package io.kitgen.benchmarks.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Services as a team may have them, each in a package of its own; the same number gives the same
 * sources.
 */
final class ServiceSources {

  private static final List<String> NOUNS =
      List.of("Order", "Invoice", "Parcel", "Payment", "Account", "Ticket", "Booking", "Device");

  private final Path folder;

  /**
   * @param folder where the sources are to be
   */
  ServiceSources(Path folder) {
    this.folder = folder;
  }

  /** Writes the services from 0 up to {@code count}, and gives their files. */
  List<Path> write(int count) throws IOException {
    List<Path> written = new ArrayList<>();
    for (int service = 0; service < count; service++) {
      for (String file : shape(service).files()) {
        written.add(write(service, file, text(service, file)));
      }
    }
    return written;
  }

  /** Writes one interface again with another default in one method, and gives its file. */
  Path change(int service) throws IOException {
    String text =
        text(service, "ThingService").replaceAll("@Default\\(\"\\d+\"\\)", "@Default(\"7\")");
    return write(service, "ThingService", text);
  }

  /** The package of a service, as a path. */
  static Path home(int service) {
    return Path.of("com", "example", packageName(service));
  }

  private Path write(int service, String file, String text) throws IOException {
    Path path = folder.resolve(home(service)).resolve(named(service, file) + ".java");
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static String text(int service, String file) throws IOException {
    String name = shape(service).name().toLowerCase(Locale.ROOT) + "/" + file + ".java.txt";
    try (InputStream template = ServiceSources.class.getResourceAsStream(name)) {
      if (template == null) {
        throw new IllegalStateException("no resource " + name);
      }
      String text = new String(template.readAllBytes(), UTF_8);
      return named(service, text).replace("PACKAGE", packageName(service));
    }
  }

  private static Shape shape(int service) {
    return Shape.values()[service % Shape.values().length];
  }

  private static String named(int service, String text) {
    String noun = NOUNS.get(service % NOUNS.size());
    return text.replace("Thing", noun).replace("thing", noun.toLowerCase(Locale.ROOT));
  }

  private static String packageName(int service) {
    return NOUNS.get(service % NOUNS.size()).toLowerCase(Locale.ROOT) + "s" + service;
  }
}

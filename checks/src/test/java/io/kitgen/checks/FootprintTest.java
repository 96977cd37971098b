package io.kitgen.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a user's application has to carry: the runtime's jar, and what that needs. */
class FootprintTest {
  // The one place that says how large it may be, and what may come with it.
  private static final int MOST_BYTES = 475_000;
  private static final Set<String> DEPENDENCIES =
      Set.of(
          "io.kitgen:kitgen-annotations",
          "com.fasterxml.jackson.core:jackson-annotations",
          "org.jspecify:jspecify");

  @Test
  void theRuntimeStaysSmall() throws IOException {
    assertThat(jarOf(Project.classes("kitgen-runtime")))
        .as("bytes of the jar; see docs/decisions/0018-processor-speed.md before you raise them")
        .isGreaterThan(MOST_BYTES / 2)
        .isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void theRuntimeNeedsNothingElse() throws Exception {
    assertThat(dependencies("kitgen-runtime")).isEqualTo(new TreeSet<>(DEPENDENCIES));
  }

  /** What the runtime needs from this project must not bring anything by itself. */
  @Test
  void theAnnotationsNeedNothing() throws Exception {
    assertThat(dependencies("kitgen-annotations")).isEmpty();
  }

  /** Of {@code classes} packed as they will be: before there is a jar, so in each run of tests. */
  private static int jarOf(Path classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(file);
        jar.putNextEntry(new JarEntry(folder ? name + "/" : name));
        if (!folder) {
          Files.copy(file, jar);
        }
      }
    }
    return bytes.size();
  }

  /** What {@code module} brings with it when somebody depends on it. */
  private static Set<String> dependencies(String module) throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Project.ROOT.resolve(module).resolve("pom.xml").toFile())
            .getDocumentElement();
    NodeList all = project.getElementsByTagName("dependency");
    Set<String> brought = new TreeSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element dependency = (Element) all.item(i);
      if (!List.of("test", "provided").contains(text(dependency, "scope"))) {
        brought.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
      }
    }
    return brought;
  }

  private static String text(Element parent, String child) {
    NodeList found = parent.getElementsByTagName(child);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}

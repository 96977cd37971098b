package io.kitgen.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One jar, on the class path and as a module, with nothing but the JDK's own tools. */
class PlainJavacTest {
  private static final Path SHOP = Workspace.project("maven-one-jar/src/main/java");
  private static final Path JAVAC = Workspace.project("javac");

  @TempDir private Path temp;

  @Test
  void oneJarOnTheClassPath() throws Exception {
    List<Path> sources = new ArrayList<>(Workspace.java(SHOP));
    sources.add(JAVAC.resolve("Call.java"));
    Path classes = temp.resolve("classes");
    javac(classes, sources).path("-cp", Jars.runtime()).run();
    List<Path> classPath = Stream.concat(Jars.runtime().stream(), Stream.of(classes)).toList();
    String said = Tool.jdk("java").path("-cp", classPath).with("Call").run();
    assertThat(said.strip()).isEqualTo("Order[id=7, items=[tea], price=10]");
  }

  @Test
  void oneModuleOnTheModulePath() throws Exception {
    List<Path> sources = new ArrayList<>(Workspace.java(SHOP, JAVAC.resolve("module")));
    Path module = temp.resolve("shop");
    javac(module, sources).path("-p", Jars.runtime()).run();
    Path call = temp.resolve("call");
    Tool.jdk("javac")
        .with("-d", call, JAVAC.resolve("Call.java"), "--add-modules", "shop", "-proc:none")
        .path("-p", with(Jars.runtime(), module))
        .run();
    String said =
        Tool.jdk("java")
            .path("-p", with(Jars.runtime(), module))
            .with("--add-modules", "shop,jdk.httpserver,java.net.http", "-cp", call, "Call")
            .run();
    assertThat(said.strip()).isEqualTo("Order[id=7, items=[tea], price=10]");
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws Exception {
    List<Path> sources = new ArrayList<>(Workspace.java(SHOP));
    Path first = temp.resolve("first");
    javac(first, sources).path("-cp", Jars.runtime()).run();
    Collections.reverse(sources);
    Path second = temp.resolve("second");
    javac(second, sources).path("-cp", Jars.runtime()).run();
    assertThat(Workspace.contents(second)).isEqualTo(Workspace.contents(first));
    assertThat(Workspace.contents(generated(second)))
        .isNotEmpty()
        .isEqualTo(Workspace.contents(generated(first)));
  }

  @Test
  void aProcessorOnTheClassPathIsNotRunSince23() throws Exception {
    Path classes = temp.resolve("classes");
    classPathOnly(classes).run();
    boolean runs = Runtime.version().feature() < 23;
    assertThat(Files.exists(classes.resolve("shop/ShopEndpoints.class"))).isEqualTo(runs);
  }

  @Test
  void fullProcessingRunsAProcessorOnTheClassPath() throws Exception {
    // The option came with 21, and to later updates of 17.
    assumeTrue(Runtime.version().feature() >= 23);
    Path classes = temp.resolve("classes");
    classPathOnly(classes).with("-proc:full").run();
    assertThat(classes.resolve("shop/ShopEndpoints.class")).exists();
  }

  private Tool classPathOnly(Path classes) throws IOException {
    List<Path> classPath = new ArrayList<>(Jars.runtime());
    classPath.addAll(Jars.processor());
    return Tool.jdk("javac")
        .path("-cp", classPath)
        .with("-d", classes)
        .with(Workspace.java(SHOP).toArray());
  }

  private static Tool javac(Path classes, List<Path> sources) throws IOException {
    Files.createDirectories(generated(classes));
    return Tool.jdk("javac")
        .with("-d", classes, "-s", generated(classes), "-Werror", "-Xlint:all,-processing")
        .with("--release", "17")
        .path("--processor-path", Jars.processor())
        .with(sources.toArray());
  }

  private static Path generated(Path classes) {
    return classes.resolveSibling(classes.getFileName() + "-generated");
  }

  private static List<Path> with(List<Path> path, Path more) {
    return Stream.concat(path.stream(), Stream.of(more)).toList();
  }
}

package io.kitgen.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API jar without bindings, and one that binds it, with the JDK's own tools. */
class SplitTest {
  private static final Path PROJECT = Workspace.project("split");
  private static final String GREETING = "Bonjour Countess";

  @TempDir private Path temp;

  @Test
  void onTheClassPath() throws Exception {
    Path api = jar("api", "-cp", Jars.runtime(), List.of());
    Path server = jar("server", "-cp", with(Jars.runtime(), api), List.of());
    assertThat(said(api)).contains("greet/split/GreeterJson.class").doesNotContain("GreeterHttp");
    assertThat(said(server))
        .contains("greet/split/http/GreeterHttp.class")
        .doesNotContain("GreeterMessages", "META-INF/kitgen/greet.split.Greeter.json");
    String said =
        Tool.jdk("java")
            .path("-cp", with(with(Jars.runtime(), api), server))
            .with("greet.split.http.Main")
            .run();
    assertThat(said.strip()).isEqualTo(GREETING);
  }

  @Test
  void onTheModulePath() throws Exception {
    Path modules = PROJECT.resolve("modules");
    Path api = jar("api", "-p", Jars.runtime(), List.of(modules.resolve("api/module-info.java")));
    List<Object> more = new ArrayList<>(List.of(modules.resolve("server/module-info.java")));
    if (Runtime.version().feature() < 18) {
      // Until then javac does not say where a module lies.
      more.add("-Akitgen.contracts=" + api);
    }
    Path server = jar("server", "-p", with(Jars.runtime(), api), more);
    String said =
        Tool.jdk("java")
            .path("-p", with(with(Jars.runtime(), api), server))
            .with("-m", "greet.split.http/greet.split.http.Main")
            .run();
    assertThat(said.strip()).isEqualTo(GREETING);
  }

  private Path jar(String part, String option, List<Path> path, List<?> more) throws Exception {
    Path classes = temp.resolve(part);
    Path generated = Files.createDirectory(temp.resolve(part + "-generated"));
    Tool.jdk("javac")
        .with("-d", classes, "-s", generated, "-g:none", "-Werror", "-Xlint:all,-processing")
        .with("--release", "17")
        .path(option, path)
        .path("--processor-path", Jars.processor())
        .with(Workspace.java(PROJECT.resolve(part).resolve("src/main/java")).toArray())
        .with(more.toArray())
        .run();
    Path jar = temp.resolve(part + ".jar");
    Tool.jdk("jar").with("--create", "--file", jar, "-C", classes, ".").run();
    return jar;
  }

  private static String said(Path jar) throws Exception {
    return Tool.jdk("jar").with("--list", "--file", jar).run();
  }

  private static List<Path> with(List<Path> path, Path more) {
    return Stream.concat(path.stream(), Stream.of(more)).toList();
  }
}

package io.kitgen.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the quickstart promises: a project from the archetype builds, tests, runs and answers. */
class ArchetypeTest {
  private static final Pattern PORT = Pattern.compile("listening on port (\\d+)");
  private static final Pattern POM = Pattern.compile("```xml\n(<\\?xml.*?)```", Pattern.DOTALL);

  private static final Pattern JAVA =
      Pattern.compile(
          "```java\n(package .*?public (?:interface|final class) (\\w+).*?)```", Pattern.DOTALL);
  private static final Path QUICKSTART = Workspace.project("../docs/quickstart.md");

  @TempDir private static Path temp;
  private static MavenRepository repository;
  private static Path project;

  @BeforeAll
  static void generate() throws Exception {
    repository = MavenRepository.in(temp.resolve("maven"));
    Path folder = Files.createDirectory(temp.resolve("work"));
    String plugin = System.getProperty("kitgen.archetype-plugin.version");
    repository
        .maven(folder, "org.apache.maven.plugins:maven-archetype-plugin:" + plugin + ":generate")
        .with("-DarchetypeGroupId=io.kitgen", "-DarchetypeArtifactId=kitgen-archetype")
        .with("-DarchetypeVersion=" + System.getProperty("kitgen.version"))
        .with("-DarchetypeCatalog=local", "-DinteractiveMode=false")
        .with("-DgroupId=com.example", "-DartifactId=hello")
        .run();
    project = folder.resolve("hello");
  }

  @Test
  void itBuildsTestsAndAnswers() throws Exception {
    assertThat(repository.maven(project, "package").run())
        .contains("Tests run: 2, Failures: 0")
        .doesNotContain("[WARNING]");
    Process server = start(project.resolve("target/hello.jar"));
    try {
      URI base = URI.create("http://localhost:" + port(server));
      assertThat(get(base.resolve("/greetings/Ann?times=2")).body())
          .isEqualTo("{\"text\":\"Hello, Ann!!\"}");
      HttpResponse<String> nobody = get(base.resolve("/greetings/%20"));
      assertThat(nobody.statusCode()).isEqualTo(404);
      assertThat(nobody.body()).contains("nobody is called that");
    } finally {
      server.destroy();
      server.waitFor(30, TimeUnit.SECONDS);
    }
  }

  /** Who has no archetype at hand copies it from there. */
  @Test
  void theQuickstartShowsTheSamePom() throws Exception {
    Matcher pom = POM.matcher(Files.readString(QUICKSTART));
    assertThat(pom.find()).isTrue();
    assertThat(pom.group(1)).isEqualTo(Files.readString(project.resolve("pom.xml")));
  }

  @Test
  void theQuickstartsJavaCompiles() throws Exception {
    List<Path> sources = new ArrayList<>();
    Matcher java = JAVA.matcher(Files.readString(QUICKSTART));
    while (java.find()) {
      Path source = temp.resolve("java").resolve(java.group(2) + ".java");
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, java.group(1)));
    }
    assertThat(sources).hasSize(2);
    Tool.jdk("javac")
        .with("-d", temp.resolve("classes"), "-Werror", "-Xlint:all,-processing")
        .path("-cp", Jars.runtime())
        .path("--processor-path", Jars.processor())
        .with(sources.toArray())
        .run();
    assertThat(temp.resolve("classes/com/example/GreeterHttp.class")).exists();
  }

  private static Process start(Path jar) throws Exception {
    String java = Tool.JAVA_HOME.resolve("bin/java").toString();
    return new ProcessBuilder(java, "-jar", jar.toString(), "0").redirectErrorStream(true).start();
  }

  private static String port(Process server) throws Exception {
    BufferedReader said = server.inputReader();
    String line = said.readLine();
    Matcher port = PORT.matcher(String.valueOf(line));
    assertThat(port.matches()).as("%s", line).isTrue();
    return port.group(1);
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}

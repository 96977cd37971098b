package io.kitgen.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven projects with poms of their own. Each runs its own tests over HTTP. */
class MavenTest {
  @TempDir private static Path shared;
  private static MavenRepository repository;

  @TempDir private Path temp;

  @BeforeAll
  static void publish() throws Exception {
    repository = MavenRepository.in(shared);
  }

  @Test
  void oneJar() throws Exception {
    Path project = Workspace.copy("maven-one-jar", temp.resolve("one"));
    String said = repository.maven(project, "package").run();
    assertThat(said).contains("Tests run: 1, Failures: 0");
    Path second = Workspace.copy("maven-one-jar", temp.resolve("two"));
    repository.maven(second, "package", "-DskipTests").run();
    assertThat(second.resolve("target/shop-1.jar"))
        .hasSameBinaryContentAs(project.resolve("target/shop-1.jar"));
  }

  @Test
  void split() throws Exception {
    Path project = Workspace.copy("split", temp.resolve("split"));
    repository.maven(project, "package").run();
    assertThat(project.resolve("api/target/classes/greet/split/GreeterJson.class")).exists();
    assertThat(project.resolve("server/target/classes/greet/split/http/GreeterHttp.class"))
        .exists();
  }

  @Test
  void threeJars() throws Exception {
    Path project = Workspace.copy("three-jars", temp.resolve("three"));
    String said = repository.maven(project, "verify").run();
    assertThat(said)
        .contains("Running greet.client.HostTest")
        .contains("Tests run: 2, Failures: 0");
    assertThat(project.resolve("api/target/classes/META-INF/kitgen")).isNotEmptyDirectory();
    assertThat(Workspace.contents(project.resolve("client/target/classes")))
        .containsOnlyKeys(Path.of("greet", "client", "Host.class").toString());
  }
}

package io.kitgen.consumers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A local repository for builds that must leave no trace: empty but for kitgen's own artifacts. All
 * else is copied from the user's local repository, which serves as the only remote one: what the
 * build of kitgen has needed is there, so that nothing is fetched from anywhere, and nothing of
 * kitgen ever gets into it.
 */
final class MavenRepository {
  private static final List<String> JARS =
      List.of("kitgen-annotations", "kitgen-runtime", "kitgen-processor", "kitgen-archetype");

  private final Path local;
  private final Path settings;
  private final String version = System.getProperty("kitgen.version");

  private MavenRepository(Path folder) {
    this.local = folder.resolve("repository");
    this.settings = folder.resolve("settings.xml");
  }

  /** Makes one in {@code folder}, with the jars that the modules have packaged. */
  static MavenRepository in(Path folder) throws IOException {
    MavenRepository repository = new MavenRepository(folder);
    Path root = Workspace.project("..").normalize();
    repository.put("kitgen-parent", root.resolve("pom.xml"), ".pom");
    repository.put("kitgen-bom", root.resolve("kitgen-bom/pom.xml"), ".pom");
    for (String artifact : JARS) {
      Path module = root.resolve(artifact);
      // Shading writes the pom that is published in place of the module's own.
      Path reduced = module.resolve("dependency-reduced-pom.xml");
      repository.put(artifact, Files.exists(reduced) ? reduced : module.resolve("pom.xml"), ".pom");
      String jar = artifact + "-" + repository.version + ".jar";
      repository.put(artifact, module.resolve("target").resolve(jar), ".jar");
    }
    Files.writeString(repository.settings, settings(System.getProperty("kitgen.maven.repository")));
    return repository;
  }

  /** A run of Maven in {@code project} that knows this repository alone. */
  Tool maven(Path project, String... goals) {
    return Tool.maven(Path.of(System.getProperty("kitgen.maven.home")), project)
        .with("-B", "-ntp", "-s", settings, "-gs", settings)
        .with("-Dmaven.repo.local=" + local, "-Dkitgen.version=" + version)
        .with((Object[]) goals);
  }

  private void put(String artifact, Path file, String ending) throws IOException {
    Path folder = local.resolve("io/kitgen").resolve(artifact).resolve(version);
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(artifact + "-" + version + ending));
  }

  private static String settings(String remote) {
    String url = Path.of(remote).toUri().toString();
    return """
        <settings>
          <mirrors>
            <mirror>
              <id>what-this-machine-has</id>
              <mirrorOf>*</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
          <profiles>
            <profile>
              <id>local-files-have-no-checksums</id>
              <repositories>%s</repositories>
              <pluginRepositories>%s</pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles>
            <activeProfile>local-files-have-no-checksums</activeProfile>
          </activeProfiles>
        </settings>
        """
        .formatted(url, central("repository", url), central("pluginRepository", url));
  }

  private static String central(String element, String url) {
    return """
        <%1$s>
          <id>central</id>
          <url>%2$s</url>
          <releases><checksumPolicy>ignore</checksumPolicy></releases>
          <snapshots><enabled>false</enabled></snapshots>
        </%1$s>
        """
        .formatted(element, url);
  }
}

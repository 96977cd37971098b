package io.kitgen.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API jar without parameter names, and others that use it, with the JDK's own tools. */
class ThreeJarsTest {
  private static final Path PROJECT = Workspace.project("three-jars");

  @TempDir private Path temp;

  private final List<Path> classPath = new ArrayList<>(Jars.runtime());

  @BeforeEach
  void packageTheApi() throws Exception {
    jar("api", true);
  }

  @Test
  void serverAndClientNeedNoProcessor() throws Exception {
    jar("server", false);
    jar("client", false);
    Path call = temp.resolve("call");
    Tool.jdk("javac")
        .with("-d", call, "-proc:none", Workspace.project("javac/Greet.java"))
        .path("-cp", classPath)
        .run();
    classPath.add(call);
    String said = Tool.jdk("java").path("-cp", classPath).with("Greet").run();
    assertThat(said.strip()).isEqualTo("[Hello Ada]");
  }

  @Test
  void anInheritedOperationKeepsItsNamesAcrossJars() throws Exception {
    Path jar = jar("audit", true);
    String shown =
        Tool.jdk("javap")
            .path("-cp", classPath)
            .with("greet.audit.AuditedGreeterMessages$GreetRequest")
            .run();
    assertThat(shown).as("%s", jar).contains("String person()").contains("Optional<");
  }

  private Path jar(String module, boolean processed) throws Exception {
    Path classes = temp.resolve(module);
    Path generated = Files.createDirectory(temp.resolve(module + "-generated"));
    Tool javac =
        Tool.jdk("javac")
            .with(
                "-d",
                classes,
                "-s",
                generated,
                "-g:none",
                "-Werror",
                "-Xlint:all,-processing",
                "--release",
                "17")
            .path("-cp", classPath)
            .with(Workspace.java(PROJECT.resolve(module).resolve("src/main/java")).toArray());
    (processed ? javac.path("--processor-path", Jars.processor()) : javac.with("-proc:none")).run();
    Path jar = temp.resolve(module + ".jar");
    Tool.jdk("jar").with("--create", "--file", jar, "-C", classes, ".").run();
    classPath.add(jar);
    return jar;
  }
}

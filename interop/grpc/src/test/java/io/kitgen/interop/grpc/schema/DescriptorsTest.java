package io.kitgen.interop.grpc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.kitgen.protobuf.ProtoFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The descriptors that servers tell of are, to the byte, what protoc makes of the files. */
class DescriptorsTest {

  private static final Path GOLDEN = Path.of("../../kitgen-processor/src/test/golden");
  private static final String SUFFIX = "Proto.java.golden";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> ofTheGoldenCases() throws IOException {
    List<Path> all = find(GOLDEN, SUFFIX);
    assertThat(all).isNotEmpty();
    return all.stream()
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
  }

  private void check(Path generated) throws Exception {
    Path relative = GOLDEN.relativize(generated);
    Path expected = GOLDEN.resolve(relative.getName(0)).resolve("expected");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(GOLDEN.resolve(relative.getName(0)).resolve("input"), classes);
    String name = expected.relativize(generated).toString().replaceFirst("\\.java\\.golden$", "");
    ProtoFile file = load(classes, name.replaceAll("[/\\\\]", "."));
    String text = Files.readString(classes.resolve("META-INF/kitgen/proto").resolve(file.name()));
    FileDescriptorProto theirs =
        Protoc.compile(folder.resolve("proto"), Map.of(file.name(), text)).get(file.name());
    byte[] ours = file.descriptor().get();
    assertThat(FileDescriptorProto.parseFrom(ours)).isEqualTo(theirs);
    assertThat(ours).isEqualTo(theirs.toByteArray());
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      String path = System.getProperty("java.class.path");
      List<String> options =
          List.of("-d", classes.toString(), "-classpath", path, "-processorpath", path, "-nowarn");
      boolean done =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(find(sources, ".java")))
              .call();
      assertThat(done).as(said.toString()).isTrue();
    }
  }

  private static ProtoFile load(Path classes, String name) throws Exception {
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, DescriptorsTest.class.getClassLoader())) {
      return (ProtoFile) loader.loadClass(name).getField("FILE").get(null);
    }
  }

  private static List<Path> find(Path folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}

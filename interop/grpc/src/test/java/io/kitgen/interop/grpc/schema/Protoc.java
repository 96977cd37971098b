package io.kitgen.interop.grpc.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import io.kitgen.interop.servers.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The compiler that the build has brought. */
final class Protoc {

  private static final Path PLUGINS = Path.of("target", "protoc-plugins");

  private Protoc() {}

  /** What it makes of {@code files}, which are by their paths below {@code folder}. */
  static Map<String, FileDescriptorProto> compile(Path folder, Map<String, String> files)
      throws IOException, InterruptedException {
    write(folder, files);
    write(folder, known());
    Path names = folder.resolve("names.txt");
    Files.write(names, files.keySet());
    Path result = folder.resolve("descriptors.pb");
    Tool.run(
        program(),
        "--fatal_warnings",
        "--descriptor_set_out=" + result,
        "--proto_path=" + folder,
        "@" + names);
    Map<String, FileDescriptorProto> compiled = new LinkedHashMap<>();
    for (FileDescriptorProto file :
        FileDescriptorSet.parseFrom(Files.readAllBytes(result)).getFileList()) {
      compiled.put(file.getName(), file);
    }
    return compiled;
  }

  static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Google's files, which protobuf-java's jar brings. */
  private static Map<String, String> known() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : List.of("timestamp", "duration", "struct", "empty")) {
      String path = "google/protobuf/" + name + ".proto";
      try (InputStream in = FileDescriptorProto.class.getResourceAsStream("/" + path)) {
        files.put(path, new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private static Path program() throws IOException {
    if (!Files.isDirectory(PLUGINS)) {
      return Tool.missing("protoc, which the build puts into " + PLUGINS);
    }
    try (Stream<Path> programs = Files.list(PLUGINS)) {
      return programs
          .filter(path -> path.getFileName().toString().matches("protoc-[0-9].*\\.exe"))
          .findFirst()
          .orElseGet(() -> Tool.missing("protoc"));
    }
  }
}

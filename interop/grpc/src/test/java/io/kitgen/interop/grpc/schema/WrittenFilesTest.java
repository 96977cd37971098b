package io.kitgen.interop.grpc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Buf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that are written for services. */
class WrittenFilesTest {

  private static final Path GOLDEN = Path.of("../../kitgen-processor/src/test/golden");
  private static final String PLACE = "META-INF/kitgen/proto/";
  private static final String LEDGER = "ledger/v1/ledger_service.proto";

  // Who lets a message of his own be the whole request, or the package have no version, chooses so.
  private static final List<String> CHOICES =
      List.of(
          "PACKAGE_DEFINED",
          "PACKAGE_DIRECTORY_MATCH",
          "PACKAGE_VERSION_SUFFIX",
          "RPC_REQUEST_RESPONSE_UNIQUE",
          "RPC_REQUEST_STANDARD_NAME",
          "RPC_RESPONSE_STANDARD_NAME",
          "SERVICE_SUFFIX");

  @TempDir Path folder;

  @Test
  void areTakenByTheCompiler() throws Exception {
    Map<String, String> files = golden();
    assertThat(Protoc.compile(folder, files).keySet()).isEqualTo(files.keySet());
  }

  @Test
  void areFormatted() throws Exception {
    Protoc.write(folder, golden());
    assertThat(Buf.run("format", "--diff", "--exit-code", folder)).isEmpty();
  }

  @Test
  void keepTheRulesThatAreNotTheChoiceOfTheUser() throws Exception {
    Protoc.write(folder, golden());
    lint("  except: " + CHOICES);
  }

  @Test
  void keepEveryRuleIfTheUserWants() throws Exception {
    try (InputStream in = LedgerService.class.getResourceAsStream("/" + PLACE + LEDGER)) {
      Protoc.write(folder, Map.of(LEDGER, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
    lint("");
  }

  private void lint(String more) throws IOException, InterruptedException {
    String rules = "version: v2\nlint:\n  use: [STANDARD]\n" + more + "\n";
    Files.writeString(folder.resolve("buf.yaml"), rules);
    assertThat(Buf.run("lint", folder)).isEmpty();
  }

  private static Map<String, String> golden() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(GOLDEN)) {
      for (Path path : all.filter(file -> file.toString().endsWith(".proto.golden")).toList()) {
        String name = path.toString().replace('\\', '/').replaceFirst("\\.golden$", "");
        files.put(name.substring(name.indexOf(PLACE) + PLACE.length()), Files.readString(path));
      }
    }
    assertThat(files).isNotEmpty();
    return files;
  }
}

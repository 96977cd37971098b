package io.kitgen.processor.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.KitgenProcessor;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.testing.Built;
import io.kitgen.processor.testing.Diagnosed;
import io.kitgen.processor.testing.JavaBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transports of third parties, found on the processor path as any user's build finds them. */
class StrangersTest {

  @TempDir Path registered;

  private JavaBuild build(String services) throws IOException {
    Path file = registered.resolve("META-INF/services").resolve(TransportGenerator.class.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, services);
    return JavaBuild.javac()
        .processorPath(
            registered,
            JavaBuild.location(FailingTransport.class),
            JavaBuild.location(io.kitgen.contract.Contract.class),
            JavaBuild.location(KitgenProcessor.class),
            JavaBuild.location(TypeSpec.class),
            JavaBuild.location(tools.jackson.core.JsonParser.class),
            JavaBuild.location(org.jspecify.annotations.Nullable.class));
  }

  private static JavaBuild shop(JavaBuild build) {
    return build
        .source("demo/Failing.java", "package demo; @interface Failing {}")
        .source(
            "demo/Shop.java",
            "package demo; @Failing @io.kitgen.KitService interface Shop { void f(); }")
        .source(
            "demo/Other.java", "package demo; @io.kitgen.KitService interface Other { void f(); }");
  }

  @Test
  void aDefectIsADiagnosticAndStopsNothingElse() throws IOException {
    Built built = shop(build(FailingTransport.class.getName())).run();
    assertThat(built.problems()).containsExactly("KIT900 Shop.java:1");
    assertThat(built.diagnostics())
        .filteredOn(said -> said.code().equals("KIT900"))
        .extracting(Diagnosed::message)
        .allMatch(message -> message.contains("IllegalStateException: no luck"))
        .noneMatch(message -> message.contains("FailingTransport.java"));
    assertThat(built.output()).containsKeys("demo/OtherEndpoints.java", "demo/OtherHttp.java");
  }

  @Test
  void theTraceIsPrintedOnDemand() throws IOException {
    Built built = shop(build(FailingTransport.class.getName())).option("-Akitgen.trace").run();
    assertThat(built.diagnostics())
        .anyMatch(said -> said.message().contains("FailingTransport.java"));
  }

  @Test
  void anIdThatIsTakenIsAnError() throws IOException {
    Built built = shop(build(SecondHttp.class.getName())).run();
    assertThat(built.problems()).contains("KIT010 Shop.java:1", "KIT010 Other.java:1");
  }

  @Test
  void aStreamIsForThoseWhoCarryIt() throws IOException {
    Built built =
        build(FailingTransport.class.getName())
            .source("demo/Failing.java", "package demo; @interface Failing {}")
            .source(
                "demo/Files.java",
                """
                package demo;
                import io.kitgen.http.Content;
                @Failing
                @io.kitgen.KitService
                interface Files {
                  Content read(String name);
                  void write(Content file, String name);
                }
                """)
            .run();
    assertThat(built.problems()).containsExactly("KIT136 Files.java:6", "KIT136 Files.java:7");
    assertThat(built.diagnostics())
        .filteredOn(said -> said.code().equals("KIT136"))
        .extracting(Diagnosed::message)
        .allMatch(message -> message.contains("the transport of @Failing cannot carry"));
  }

  @Test
  void manyMessagesAreForThoseWhoCarryThem() throws IOException {
    Built built =
        build(FailingTransport.class.getName())
            .source("demo/Failing.java", "package demo; @interface Failing {}")
            .source(
                "demo/Feed.java",
                """
                package demo;
                @Failing
                @io.kitgen.KitService
                interface Feed {
                  java.util.stream.Stream<String> read();
                  void write(java.util.Iterator<String> lines);
                }
                """)
            .run();
    assertThat(built.problems()).containsExactly("KIT198 Feed.java:5", "KIT198 Feed.java:6");
    assertThat(built.diagnostics())
        .filteredOn(said -> said.code().equals("KIT198"))
        .extracting(Diagnosed::message)
        .allMatch(message -> message.contains("the transport of @Failing cannot carry"));
  }

  @Test
  void aClassThatIsNotThereIsAnErrorAndNoCrash() throws IOException {
    Built built = shop(build("demo.Nowhere")).run();
    assertThat(built.success()).isFalse();
    assertThat(built.diagnostics())
        .anyMatch(said -> said.message().contains("transport on the processor path"));
  }
}

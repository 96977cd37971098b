package io.kitgen.logback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.KeyValuePair;

class LayoutTest {

  private final LoggerContext context = new LoggerContext();

  private LoggingEvent event(@Nullable Throwable error) {
    LoggingEvent event =
        new LoggingEvent(
            "fqcn", context.getLogger("calc"), Level.WARN, "two words <b>&", error, null);
    event.setInstant(Instant.parse("2026-11-21T10:20:30.120Z"));
    event.setMDCPropertyMap(Map.of("tenant", "t1"));
    return event;
  }

  private LoggingEvent full() {
    LoggingEvent event = event(null);
    event.addKeyValuePair(new KeyValuePair("n", 1.5));
    event.addKeyValuePair(new KeyValuePair("none", null));
    event.addKeyValuePair(new KeyValuePair("text", "null"));
    event.addKeyValuePair(new KeyValuePair("list", List.of(1, "a")));
    event.addKeyValuePair(new KeyValuePair("broken", new Throwing()));
    event.addKeyValuePair(new KeyValuePair("twice", 1));
    event.addKeyValuePair(new KeyValuePair("twice", 2));
    return event;
  }

  @Test
  void logfmt() {
    LogfmtLayout layout = new LogfmtLayout();
    assertThat(layout.doLayout(full()))
        .isEqualTo(
            "level=warn ts=2026-11-21T10:20:30.12Z logger=calc msg=\"two words <b>&\" n=1.5"
                + " none=null text=\"null\" list=\"unsupported value type\""
                + " broken=PANIC:java.lang.IllegalStateException twice=1 twice=2 tenant=t1\n");
  }

  @Test
  void json() {
    assertThat(new JsonLayout().doLayout(full()))
        .isEqualTo(
            "{\"broken\":\"PANIC:java.lang.IllegalStateException\",\"level\":\"warn\","
                + "\"list\":[1,\"a\"],\"logger\":\"calc\",\"msg\":\"two words <b>&\",\"n\":1.5,"
                + "\"none\":null,\"tenant\":\"t1\",\"text\":\"null\","
                + "\"ts\":\"2026-11-21T10:20:30.12Z\",\"twice\":2}\n");
  }

  @Test
  void aPairWinsOverTheMdcAndTheLayoutOverBoth() {
    LoggingEvent event = event(null);
    event.addKeyValuePair(new KeyValuePair("tenant", "t2"));
    event.addKeyValuePair(new KeyValuePair("level", "none"));
    assertThat(new JsonLayout().doLayout(event))
        .contains("\"tenant\":\"t2\"", "\"level\":\"warn\"")
        .doesNotContain("none", "t1");
    assertThat(new LogfmtLayout().doLayout(event))
        .startsWith("level=warn ")
        .endsWith(" tenant=t2 level=none\n");
  }

  @Test
  void aTextCannotMakeALineOfItsOwn() {
    LoggingEvent event = event(null);
    event.addKeyValuePair(new KeyValuePair("a\nlevel=error b", "x\nlevel=error y=\"z\""));
    for (EventLayout layout : List.of(new LogfmtLayout(), new JsonLayout())) {
      assertThat(layout.doLayout(event).lines()).hasSize(1);
    }
    assertThat(new LogfmtLayout().doLayout(event))
        .contains(" alevelerrorb=\"x\\nlevel=error y=\\\"z\\\"\" ");
  }

  @Test
  void stacksAreBounded() {
    Throwable error = new IllegalStateException("m".repeat(5000), new Exception("inner"));
    LogfmtLayout layout = new LogfmtLayout();
    layout.setStackFrames(2);
    String line = layout.doLayout(event(error));
    assertThat(line)
        .contains("stack=\"java.lang.IllegalStateException: mmm")
        .contains("\\n\\tat io.kitgen.logback.LayoutTest.stacksAreBounded(LayoutTest.java:")
        .containsPattern("\\\\t\\.\\.\\. \\d+ more\\\\nCaused by: java.lang.Exception: inner");
    assertThat(line.split("\\\\tat ", -1)).hasSize(3);
    assertThat(line.length()).isLessThan(2000);
    assertThatThrownBy(() -> layout.setStackFrames(-1)).hasMessageContaining("-1");
  }

  @Test
  void aChainOfCausesIsBounded() {
    Throwable error = new Exception("0");
    for (int i = 1; i < 100; i++) {
      error = new Exception(Integer.toString(i), error);
    }
    JsonLayout layout = new JsonLayout();
    layout.setStackFrames(0);
    assertThat(layout.doLayout(event(error)).split("Caused by", -1)).hasSize(16);
  }

  @Test
  void isNamedInLogbackXml(@TempDir Path folder) throws Exception {
    assertThat(logged("Logfmt", folder.resolve("1.log")))
        .startsWith("level=info ts=20")
        .contains(
            " logger=x thread=" + Thread.currentThread().getName() + " caller=LayoutTest.java:")
        .endsWith(" msg=hello k=\"v v\"\n");
    assertThat(logged("Json", folder.resolve("2.log")))
        .startsWith("{\"caller\":\"LayoutTest.java:")
        .contains("\"k\":\"v v\",\"level\":\"info\",\"logger\":\"x\",\"msg\":\"hello\"");
  }

  private static String logged(String encoder, Path file) throws Exception {
    String xml =
        """
        <configuration>
          <appender name="OUT" class="ch.qos.logback.core.FileAppender">
            <file>%s</file>
            <encoder class="io.kitgen.logback.%sEncoder">
              <caller>true</caller><thread>true</thread><mdc>false</mdc>
            </encoder>
          </appender>
          <root level="INFO"><appender-ref ref="OUT"/></root>
        </configuration>
        """
            .formatted(file, encoder);
    LoggerContext own = new LoggerContext();
    own.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator joran = new JoranConfigurator();
    joran.setContext(own);
    joran.doConfigure(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    own.getLogger("x").atInfo().addKeyValue("k", "v v").log("hello");
    own.stop();
    assertThat(file).as("%s", own.getStatusManager().getCopyOfStatusList()).isNotEmptyFile();
    return Files.readString(file);
  }

  private static final class Throwing {
    @Override
    public String toString() {
      throw new IllegalStateException("boom");
    }
  }
}

package io.kitgen.runtime.json;

import static io.kitgen.runtime.json.Documents.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.text.TextFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Year;
import org.junit.jupiter.api.Test;

/** How documents are put together. */
class JsonWriterTest {

  private static final JsonName NAME = JsonName.of("n\"ä");

  @Test
  void writesEveryKindOfValue() {
    String json =
        write(
            out -> {
              out.beginObject();
              out.name(NAME);
              out.write(1);
              out.name("list");
              out.beginArray();
              out.writeNull();
              out.write(true);
              out.write(-1L);
              out.write(1.5f);
              out.write(Double.NaN);
              out.write('x');
              out.write("\u0001ä");
              out.write(BigInteger.TEN);
              out.write(new BigDecimal("1E+3"));
              out.write(Year.of(2026));
              out.write(new byte[] {1, 2});
              out.writeText(TextFormats.DURATION, Duration.ofMinutes(90));
              out.endArray();
              out.name(TextFormats.LONG, 7L);
              out.beginObject();
              out.endObject();
              out.endObject();
            });
    assertThat(json)
        .isEqualTo(
            "{\"n\\\"ä\":1,\"list\":[null,true,-1,1.5,\"NaN\",\"x\",\"\\u0001ä\",10,1E+3,2026,"
                + "\"AQI=\",\"PT1H30M\"],\"7\":{}}");
    assertThat(NAME.value()).isEqualTo("n\"ä").hasToString(NAME.toString());
  }

  @Test
  void writesLargeDocuments() {
    String large = "ä".repeat(100_000);
    byte[] json = JsonCodecs.STRING.write(large);
    assertThat(JsonCodecs.STRING.read(json)).isEqualTo(large);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    JsonCodecs.STRING.write(large, stream);
    assertThat(stream.toByteArray()).isEqualTo(json);
  }

  @Test
  void leavesTheStreamOpen() throws IOException {
    StringBuilder calls = new StringBuilder();
    OutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            calls.append("flush ");
          }

          @Override
          public void close() {
            calls.append("close ");
          }
        };
    JsonCodecs.STRING.write("x", stream);
    assertThat(calls).isEmpty();
    assertThat(stream).hasToString("\"x\"");
  }

  @Test
  void failuresOfTheStreamAreTold() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("reset");
          }
        };
    assertThatThrownBy(() -> JsonCodecs.STRING.write("x", broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("reset");
  }

  @Test
  void refusesCodecsThatWriteNoneOrHalfAValue() {
    assertThatThrownBy(() -> write(out -> {})).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> write(JsonWriter::beginArray))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                write(
                    out -> {
                      out.write(1);
                      out.write(2);
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                write(
                    out -> {
                      out.beginObject();
                      out.write(1);
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  /** A value that contains itself is told before the stack ends. */
  @Test
  void refusesEndlessDepth() {
    assertThatThrownBy(
            () ->
                write(
                    out -> {
                      while (true) {
                        out.beginArray();
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("depth");
  }

  /** What was written before a codec failed must not look like a whole document. */
  @Test
  void leavesAFailedDocumentBroken() {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    JsonCodec<String> failing =
        JsonCodec.of(
            JsonReader::readString,
            (value, out) -> {
              out.beginArray();
              out.write(value);
              throw new IllegalStateException("no more");
            });
    assertThatThrownBy(() -> failing.write("x", stream)).hasMessage("no more");
    assertThat(stream.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}

package io.kitgen.runtime.json.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.json.JsonCodecs;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An array is lent to one at a time. */
class JsonBufferTest {

  private static String text(JsonBuffer buffer) {
    return new String(buffer.bytes(), 0, buffer.length(), StandardCharsets.UTF_8);
  }

  @Test
  void holdsTheDocument() {
    try (JsonBuffer buffer = JsonBuffer.of(JsonCodecs.STRING, "größe")) {
      assertThat(text(buffer)).isEqualTo("\"größe\"");
    }
  }

  @Test
  void isOverWhenItIsClosed() {
    JsonBuffer buffer = JsonBuffer.of(JsonCodecs.INT, 1);
    buffer.close();
    assertThatThrownBy(buffer::bytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(buffer::length).isInstanceOf(IllegalStateException.class);
  }

  /** Else two would write to one array. */
  @Test
  void isGivenBackOnce() {
    JsonBuffer closedTwice = JsonBuffer.of(JsonCodecs.INT, 1);
    byte[] array = closedTwice.bytes();
    closedTwice.close();
    closedTwice.close();
    try (JsonBuffer one = JsonBuffer.of(JsonCodecs.INT, 2);
        JsonBuffer other = JsonBuffer.of(JsonCodecs.INT, 3)) {
      assertThat(one.bytes()).isSameAs(array).isNotSameAs(other.bytes());
      assertThat(text(one) + text(other)).isEqualTo("23");
    }
  }

  @Test
  void isNotKeptWhenItIsLarge() {
    String large = "x".repeat(1 << 20);
    try (JsonBuffer buffer = JsonBuffer.of(JsonCodecs.STRING, large)) {
      assertThat(buffer.bytes()).hasSizeGreaterThan(1 << 20);
    }
    try (JsonBuffer next = JsonBuffer.of(JsonCodecs.INT, 1)) {
      assertThat(next.bytes()).hasSizeLessThan(1 << 17);
    }
  }

  /** The codec of a type of databind writes a document within another. */
  @Test
  void isAnotherWithinAnother() {
    try (JsonBuffer outer =
        JsonBuffer.of(
            (value, out) -> {
              out.beginArray();
              out.write(new String(JsonCodecs.INT.write(7), StandardCharsets.UTF_8));
              out.write(value);
              out.endArray();
            },
            "x")) {
      assertThat(text(outer)).isEqualTo("[\"7\",\"x\"]");
    }
  }

  @Test
  void isOfOneThreadAtATime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      Callable<Boolean> writes =
          () ->
              IntStream.range(0, 5000)
                  .allMatch(
                      i -> {
                        try (JsonBuffer buffer = JsonBuffer.of(JsonCodecs.INT, i)) {
                          return text(buffer).equals(String.valueOf(i));
                        }
                      });
      for (Future<Boolean> all :
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> writes).toList())) {
        assertThat(all.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}

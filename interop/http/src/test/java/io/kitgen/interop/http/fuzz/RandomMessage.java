package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The parts of a good message, chosen by a number. */
final class RandomMessage {

  private static final String[] METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE", "X-Y"};
  private static final String TOKEN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~";
  private static final String TARGET = "abcXYZ019-._~!$&'()*+,;=:@/%7C";
  private static final String VALUE =
      " \tabcXYZ019!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~\u00fc\u20ac\ud83d\ude00";

  private final String method;
  private final String target;
  private final Headers headers;
  private final byte[] bytes;
  private final boolean chunked;
  private final Headers trailers;

  RandomMessage(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    method = METHODS[random.nextInt(METHODS.length)];
    String query = random.nextBoolean() ? "" : "?" + text(random, TARGET + "?", 20);
    target = "/" + text(random, TARGET, 20) + query;
    headers = fields(random, 8);
    bytes = new byte[random.nextInt(random.nextInt(20) == 0 ? 100_000 : 50)];
    random.nextBytes(bytes);
    chunked = random.nextBoolean();
    trailers = chunked ? fields(random, 2) : Headers.empty();
  }

  private RandomMessage(RandomMessage other, byte[] bytes) {
    this.method = other.method;
    this.target = other.target;
    this.headers = other.headers;
    this.bytes = bytes;
    this.chunked = other.chunked;
    this.trailers = Headers.empty();
  }

  private static Headers fields(Random random, int most) {
    Headers.Builder fields = Headers.builder();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      fields.add("x" + text(random, TOKEN, 12), text(random, VALUE, 40).strip());
    }
    return fields.build();
  }

  private static String text(Random random, String from, int most) {
    int[] points = from.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(most); n > 0; n--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  String method() {
    return method;
  }

  String target() {
    return target;
  }

  Headers headers() {
    return headers;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isChunked() {
    return chunked;
  }

  Headers trailers() {
    return trailers;
  }

  HttpBody body() {
    return chunked
        ? HttpBody.stream(new ByteArrayInputStream(bytes), -1, () -> trailers)
        : HttpBody.of(bytes);
  }

  RandomMessage withoutBody() {
    return new RandomMessage(this, new byte[0]);
  }

  RandomMessage withoutTrailers() {
    return new RandomMessage(this, bytes);
  }

  /** Checks that {@code message} is this one, but for the fields that its writer adds. */
  void assertRead(long number, Message message, List<String> added) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < message.fields().size(); i += 2) {
      if (!added.contains(message.fields().get(i).toLowerCase(Locale.ROOT))) {
        fields.addAll(message.fields().subList(i, i + 2));
      }
    }
    assertThat(fields).as("fields of message %d", number).isEqualTo(texts(headers));
    assertThat(message.body()).as("body of message %d", number).isEqualTo(text());
    assertThat(message.trailers()).as("trailers of message %d", number).isEqualTo(texts(trailers));
  }

  private String text() {
    return new String(bytes, ISO_8859_1);
  }

  private static List<String> texts(Headers headers) {
    List<String> texts = new ArrayList<>();
    headers.forEach((name, value) -> texts.addAll(List.of(name, value)));
    return texts;
  }
}

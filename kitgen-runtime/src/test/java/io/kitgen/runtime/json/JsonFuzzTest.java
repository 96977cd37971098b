package io.kitgen.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kitgen.runtime.text.TextFormats;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that nobody meant: every reading of them ends, in a value or a {@link JsonException}. */
class JsonFuzzTest {

  private static final int ROUNDS = Integer.getInteger("kitgen.fuzz.rounds", 5_000);
  private static final JsonMapper ORACLE = Documents.jackson();
  private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withDepth(20);

  private static final List<String> SEEDS =
      List.of(
          "{\"id\":7,\"name\":\"größe \\u00e4\\n\",\"sub\":[{\"id\":1},null],\"at\":{\"k\":1.5e3}}",
          "{\"id\":-9223372036854775808,\"sub\":[],\"at\":{},\"more\":[true,false,null,{\"x\":[[]]}]}",
          "[[[[1,2,3],\"\\ud83d\\ude00\"],{}],0.1e-7]",
          "\"2026-11-20T10:15:30Z\"",
          "\ufeff{\"name\":\"\\\\\\/\\b\\f\\n\\r\\t\\\"\",\"id\":0}",
          "{\"at\":{\"a\":1E400,\"b\":-0.0,\"c\":12345678901234567890123456789012345678901234567890}}");

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "1",
    "-",
    "e",
    ".",
    "\\u",
    "\u0000",
    "\"id\":",
    "\"name\":\"x\"",
    "NaN",
    "1e99999999999",
    "9".repeat(50),
    " ",
    "ä",
    "[[[[[[[[[[[["
  };

  record Node(long id, String name, List<Node> sub, Map<String, Double> at) {}

  private static final JsonMembers NODE = JsonMembers.of("id", "name", "sub", "at");

  private static final JsonCodec<Node> CODEC =
      JsonCodec.of(JsonFuzzTest::node, (value, out) -> out.writeNull());

  private static Node node(JsonReader in) {
    long id = 0;
    String name = null;
    List<Node> sub = null;
    Map<String, Double> at = null;
    in.beginObject();
    for (int m = in.nextMember(NODE); m != JsonMembers.END; m = in.nextMember(NODE)) {
      switch (m) {
        case 0 -> id = in.readLong();
        case 1 -> name = in.tryNull() ? null : in.readString();
        case 2 -> sub = in.tryNull() ? null : nodes(in);
        case 3 -> at = in.tryNull() ? null : doubles(in);
        default -> in.skipValue();
      }
    }
    return new Node(id, name, sub, at);
  }

  private static List<Node> nodes(JsonReader in) {
    List<Node> nodes = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      nodes.add(in.tryNull() ? null : node(in));
    }
    return nodes;
  }

  private static Map<String, Double> doubles(JsonReader in) {
    Map<String, Double> doubles = new LinkedHashMap<>();
    in.beginObject();
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      doubles.put(key, in.readDouble());
    }
    return doubles;
  }

  @Test
  void randomBytes() {
    Random random = new Random(1);
    run(
        () -> {
          byte[] json = new byte[random.nextInt(60)];
          random.nextBytes(json);
          return json;
        },
        random);
  }

  @Test
  void randomPieces() {
    Random random = new Random(2);
    run(
        () -> {
          StringBuilder json = new StringBuilder();
          for (int i = random.nextInt(20); i > 0; i--) {
            json.append(PIECES[random.nextInt(PIECES.length)]);
          }
          return Documents.utf8(json.toString());
        },
        random);
  }

  @Test
  void mutatedDocuments() {
    Random random = new Random(3);
    run(() -> mutated(random), random);
  }

  private interface Source {
    byte[] next();
  }

  private static void run(Source source, Random random) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            byte[] json = source.next();
            readsAnyhow(json, random.nextLong());
            agreesWithTheOracle(json);
          }
        });
  }

  /** What is read is what Jackson reads; that it refuses more is its table's business. */
  private static void agreesWithTheOracle(byte[] json) {
    Node node;
    try {
      node = CODEC.read(json, LIMITS);
    } catch (JsonException e) {
      return;
    }
    assertThat(node)
        .as(new String(json, StandardCharsets.UTF_8))
        .isEqualTo(ORACLE.readValue(json, Node.class));
  }

  /** As a codec of some other type would read it. */
  private static void readsAnyhow(byte[] json, long seed) {
    Random random = new Random(seed);
    try {
      Documents.codec(in -> value(in, random)).read(json, LIMITS);
    } catch (JsonException e) {
      assertThat(e.path()).startsWith("$");
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  private static int value(JsonReader in, Random random) {
    int which = random.nextInt(30);
    switch (which) {
      case 0, 1, 2, 3, 4, 5 -> members(in, random);
      case 6, 7, 8, 9 -> entries(in, random);
      case 10, 11, 12, 13, 14, 15 -> elements(in, random);
      default -> scalar(in, which);
    }
    return which;
  }

  private static void members(JsonReader in, Random random) {
    in.beginObject();
    while (in.nextMember(NODE) != JsonMembers.END) {
      valueOrNull(in, random);
    }
  }

  private static void entries(JsonReader in, Random random) {
    in.beginObject();
    while ((random.nextInt(9) == 0 ? in.nextKey(TextFormats.INT) : in.nextKey()) != null) {
      valueOrNull(in, random);
    }
  }

  private static void elements(JsonReader in, Random random) {
    in.beginArray();
    while (in.hasNext()) {
      valueOrNull(in, random);
    }
  }

  private static void valueOrNull(JsonReader in, Random random) {
    if (!in.tryNull()) {
      value(in, random);
    }
  }

  private static void scalar(JsonReader in, int which) {
    switch (which) {
      case 16 -> in.readBoolean();
      case 17 -> in.readInt();
      case 18 -> in.readLong();
      case 19 -> in.readChar();
      case 20 -> in.readFloat();
      case 21 -> in.readDouble();
      case 22 -> in.readBigDecimal();
      case 23 -> in.readBigInteger();
      case 24 -> in.readBytes();
      case 25 -> in.readText(TextFormats.INSTANT);
      case 26, 27 -> in.readString();
      default -> in.skipValue();
    }
  }

  private static byte[] mutated(Random random) {
    String seed = SEEDS.get(random.nextInt(SEEDS.size()));
    StringBuilder text = new StringBuilder(seed);
    for (int i = random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(4)));
        default -> text.setLength(Math.max(at, 1));
      }
    }
    byte[] json = Documents.utf8(text.toString());
    if (json.length > 0 && random.nextInt(4) == 0) {
      json[random.nextInt(json.length)] = (byte) random.nextInt();
    }
    return json;
  }
}

package io.kitgen.client.entry;

import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An instance as a text: {@code 10.0.0.1:8080} as Go kit writes and reads it, where there is
 * nothing but an address to say, and a JSON object otherwise:
 *
 * <pre>{@code
 * {"address":"10.0.0.1","port":8080,"priority":1,"weight":2.5,"zone":"a","metadata":{"k":"v"}}
 * }</pre>
 *
 * <p>All members but the first two may be left out, or null; others, which tools like Curator's
 * discovery have, are passed over.
 */
public final class InstanceText {

  /** How many bytes the text of an instance may have. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final int MOST_SHOWN = 200;
  private static final JsonMembers MEMBERS =
      JsonMembers.of("address", "port", "priority", "weight", "zone", "metadata");
  private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withDocumentBytes(MOST_BYTES);
  private static final JsonDecoder<Instance> DECODER = InstanceText::decode;
  private static final JsonEncoder<Instance> ENCODER = InstanceText::encode;

  private InstanceText() {}

  /** Writes either form, in UTF-8. */
  public static byte[] write(Instance instance) {
    return instance.toString().equals(instance.address())
        ? instance.address().getBytes(StandardCharsets.UTF_8)
        : ENCODER.write(instance);
  }

  /**
   * Reads either form; white space around it does not count.
   *
   * @throws IllegalArgumentException when it is neither; the message says why
   */
  public static Instance read(byte[] utf8) {
    if (utf8.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "an instance has at most " + MOST_BYTES + " bytes, got " + utf8.length);
    }
    String text = text(utf8);
    if (!text.startsWith("{")) {
      return Instance.parse(text);
    }
    try {
      return DECODER.read(utf8, LIMITS);
    } catch (JsonException e) {
      String shown = text.substring(0, Math.min(text.length(), MOST_SHOWN));
      throw new IllegalArgumentException(e.path() + ": " + e.getMessage() + ", in " + shown, e);
    }
  }

  private static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString().strip();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("expected host:port or JSON, got no UTF-8", e);
    }
  }

  private static Instance decode(JsonReader in) {
    String host = null;
    int port = 0;
    int priority = 0;
    double weight = 1;
    String zone = "";
    Map<String, String> metadata = Map.of();
    in.beginObject();
    for (int m = in.nextMember(MEMBERS); m != JsonMembers.END; m = in.nextMember(MEMBERS)) {
      if (in.tryNull()) {
        continue;
      }
      switch (m) {
        case 0 -> host = in.readString();
        case 1 -> port = in.readInt();
        case 2 -> priority = in.readInt();
        case 3 -> weight = in.readDouble();
        case 4 -> zone = in.readString();
        case 5 -> metadata = map(in);
        default -> in.skipValue();
      }
    }
    return new Instance(present(host, "address", in), port, priority, weight, zone, metadata);
  }

  private static String present(@Nullable String value, String member, JsonReader in) {
    if (value == null) {
      throw in.missing(member);
    }
    return value;
  }

  private static Map<String, String> map(JsonReader in) {
    Map<String, String> map = new HashMap<>();
    in.beginObject();
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      map.put(key, in.readString());
    }
    return map;
  }

  private static void encode(Instance instance, JsonWriter out) {
    out.beginObject();
    out.name("address");
    out.write(instance.host());
    out.name("port");
    out.write(instance.port());
    if (instance.priority() != 0) {
      out.name("priority");
      out.write(instance.priority());
    }
    if (instance.weight() != 1) {
      out.name("weight");
      out.write(instance.weight());
    }
    if (!instance.zone().isEmpty()) {
      out.name("zone");
      out.write(instance.zone());
    }
    if (!instance.metadata().isEmpty()) {
      out.name("metadata");
      out.beginObject();
      new TreeMap<>(instance.metadata())
          .forEach(
              (key, value) -> {
                out.name(key);
                out.write(value);
              });
      out.endObject();
    }
    out.endObject();
  }
}

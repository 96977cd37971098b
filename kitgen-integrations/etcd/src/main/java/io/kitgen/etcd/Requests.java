package io.kitgen.etcd;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.runtime.json.JsonWriter;
import java.util.function.Consumer;

/** What etcd is asked, by the names of its protocol: the members of each message. */
final class Requests {

  private Requests() {}

  /** All that {@code prefix} begins, up to {@code most} of it. */
  static Consumer<JsonWriter> range(String prefix, int most) {
    return out -> {
      all(out, prefix);
      out.name("limit");
      out.write(most);
    };
  }

  /** Changes of what {@code prefix} begins, from {@code revision} on. */
  static Consumer<JsonWriter> watch(String prefix, long revision) {
    return out -> {
      out.name("create_request");
      out.beginObject();
      all(out, prefix);
      number(out, "start_revision", revision);
      out.endObject();
    };
  }

  /** {@code prefix} ends with a slash: what it begins comes before the same with the next sign. */
  private static void all(JsonWriter out, String prefix) {
    bytes(out, "key", prefix.getBytes(UTF_8));
    byte[] end = prefix.getBytes(UTF_8);
    end[end.length - 1]++;
    bytes(out, "range_end", end);
  }

  static Consumer<JsonWriter> grant(long seconds) {
    return out -> number(out, "TTL", seconds);
  }

  /** To keep a lease alive, and to take it back. */
  static Consumer<JsonWriter> lease(long id) {
    return out -> number(out, "ID", id);
  }

  /** Puts {@code value} under {@code key} unless it is there by {@code lease}. */
  static Consumer<JsonWriter> put(String key, byte[] value, long lease) {
    byte[] name = key.getBytes(UTF_8);
    return out -> {
      out.name("compare");
      out.beginArray();
      out.beginObject();
      bytes(out, "key", name);
      text(out, "target", "LEASE");
      number(out, "lease", lease);
      out.endObject();
      out.endArray();
      out.name("failure");
      out.beginArray();
      out.beginObject();
      out.name("request_put");
      out.beginObject();
      bytes(out, "key", name);
      bytes(out, "value", value);
      number(out, "lease", lease);
      out.endObject();
      out.endObject();
      out.endArray();
    };
  }

  static Consumer<JsonWriter> authenticate(User user) {
    return out -> {
      text(out, "name", user.name());
      text(out, "password", user.password());
    };
  }

  private static void text(JsonWriter out, String name, String value) {
    out.name(name);
    out.write(value);
  }

  private static void bytes(JsonWriter out, String name, byte[] value) {
    out.name(name);
    out.write(value);
  }

  /** As a text, which is how protobuf's JSON has numbers of 64 bits. */
  private static void number(JsonWriter out, String name, long value) {
    text(out, name, Long.toString(value));
  }
}

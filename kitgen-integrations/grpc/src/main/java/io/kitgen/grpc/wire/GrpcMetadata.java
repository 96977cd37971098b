package io.kitgen.grpc.wire;

import io.kitgen.protobuf.status.GrpcText;
import io.kitgen.runtime.call.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * gRPC's metadata. Names are in lower case there; the values of those that end in {@code -bin} are
 * bytes, and base64 here.
 */
public final class GrpcMetadata implements Metadata {

  /** The transport's name. */
  public static final String TRANSPORT = "grpc";

  private final io.grpc.Metadata metadata;
  private final Object[] views;

  /** A view of {@code metadata}, which {@link #as} finds too, and {@code views}. */
  public GrpcMetadata(io.grpc.Metadata metadata, Object... views) {
    this.metadata = metadata;
    this.views = views;
  }

  @Override
  public String transport() {
    return TRANSPORT;
  }

  @Override
  public @Nullable String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.get(0);
  }

  @Override
  public List<String> all(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>(1);
    if (isBinary(key)) {
      Iterable<byte[]> found = metadata.getAll(binary(key));
      if (found != null) {
        found.forEach(value -> values.add(GrpcText.encodeBinary(value)));
      }
    } else if (!key.startsWith(":")) {
      Iterable<String> found = metadata.getAll(text(key));
      if (found != null) {
        found.forEach(values::add);
      }
    }
    return values;
  }

  @Override
  public List<String> names() {
    return List.copyOf(metadata.keys());
  }

  @Override
  public <T> @Nullable T as(Class<T> type) {
    if (type.isInstance(metadata)) {
      return type.cast(metadata);
    }
    for (Object view : views) {
      if (type.isInstance(view)) {
        return type.cast(view);
      }
    }
    return null;
  }

  /**
   * Adds a value.
   *
   * @throws IllegalArgumentException when gRPC has no such names or values
   */
  public static void put(io.grpc.Metadata metadata, String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (isBinary(key)) {
      byte[] bytes = GrpcText.decodeBinary(value);
      if (bytes == null) {
        throw new IllegalArgumentException("the value of " + name + " is not base64");
      }
      metadata.put(binary(key), bytes);
    } else {
      metadata.put(text(key), checked(name, value));
    }
  }

  /** Puts a value in the place of those that are there. */
  public static void set(io.grpc.Metadata metadata, String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (isBinary(key)) {
      metadata.discardAll(binary(key));
    } else {
      metadata.discardAll(text(key));
    }
    put(metadata, key, value);
  }

  private static String checked(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        throw new IllegalArgumentException(
            "the value of " + name + " has a character that is not printable ASCII");
      }
    }
    return value;
  }

  private static boolean isBinary(String key) {
    return key.endsWith(io.grpc.Metadata.BINARY_HEADER_SUFFIX);
  }

  private static io.grpc.Metadata.Key<byte[]> binary(String key) {
    return io.grpc.Metadata.Key.of(key, io.grpc.Metadata.BINARY_BYTE_MARSHALLER);
  }

  private static io.grpc.Metadata.Key<String> text(String key) {
    return io.grpc.Metadata.Key.of(key, io.grpc.Metadata.ASCII_STRING_MARSHALLER);
  }
}

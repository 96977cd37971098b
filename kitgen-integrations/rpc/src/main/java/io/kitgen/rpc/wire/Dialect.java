package io.kitgen.rpc.wire;

import io.kitgen.runtime.http.Headers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The protocols with their formats, each as its {@code Content-Type}. */
public enum Dialect {
  /** gRPC. */
  GRPC(Family.GRPC, "application/grpc", false),
  /** gRPC, with the format named. */
  GRPC_PROTO(Family.GRPC, "application/grpc+proto", false),
  /** gRPC with messages in JSON. */
  GRPC_JSON(Family.GRPC, "application/grpc+json", true),
  /** gRPC-Web. */
  WEB(Family.WEB, "application/grpc-web", false),
  /** gRPC-Web, with the format named. */
  WEB_PROTO(Family.WEB, "application/grpc-web+proto", false),
  /** gRPC-Web with messages in JSON. */
  WEB_JSON(Family.WEB, "application/grpc-web+json", true),
  /** gRPC-Web in base64. */
  WEB_TEXT(Family.WEB_TEXT, "application/grpc-web-text", false),
  /** gRPC-Web in base64, with the format named. */
  WEB_TEXT_PROTO(Family.WEB_TEXT, "application/grpc-web-text+proto", false),
  /** Connect, one message each way. */
  CONNECT_PROTO(Family.CONNECT, "application/proto", false),
  /** Connect, one message each way, in JSON. */
  CONNECT_JSON(Family.CONNECT, "application/json", true),
  /** Connect with streams. */
  CONNECT_STREAM_PROTO(Family.CONNECT_STREAM, "application/connect+proto", false),
  /** Connect with streams, in JSON. */
  CONNECT_STREAM_JSON(Family.CONNECT_STREAM, "application/connect+json", true);

  /** How bodies are framed, and where the status is. */
  public enum Family {
    /** Frames, the status in trailers. */
    GRPC("grpc"),
    /** Frames, the status in the last one. */
    WEB("grpc-web"),
    /** As {@link #WEB}, the whole body in base64. */
    WEB_TEXT("grpc-web"),
    /** The message is the body, errors have an HTTP status. */
    CONNECT("connect"),
    /** Frames, the status in the last one, as JSON. */
    CONNECT_STREAM("connect");

    private final String transport;

    Family(String transport) {
      this.transport = transport;
    }

    /** What observers are told: {@code grpc}, {@code grpc-web} or {@code connect}. */
    public String transport() {
      return transport;
    }
  }

  private static final Map<String, Dialect> BY_TYPE = new HashMap<>();

  static {
    for (Dialect dialect : values()) {
      BY_TYPE.put(dialect.contentType, dialect);
    }
  }

  private final Family family;
  private final String contentType;
  private final boolean json;

  @SuppressWarnings("ImmutableEnumChecker") // fields do not change once they are built
  private final Headers headers;

  Dialect(Family family, String contentType, boolean json) {
    this.family = family;
    this.contentType = contentType;
    this.json = json;
    this.headers = Headers.parsed(List.of("content-type", contentType));
  }

  /** The one that a {@code Content-Type} says, or null when it says none. */
  public static @Nullable Dialect of(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    Dialect exact = BY_TYPE.get(contentType);
    return exact == null ? BY_TYPE.get(bare(contentType)) : exact;
  }

  private static String bare(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** The types of all that an operation may be called by, as {@code Accept-Post} lists them. */
  public static String types(boolean unary) {
    Family other = unary ? Family.CONNECT_STREAM : Family.CONNECT;
    return Stream.of(values())
        .filter(dialect -> dialect.family != other)
        .map(Dialect::contentType)
        .collect(Collectors.joining(", "));
  }

  /** How bodies are framed. */
  public Family family() {
    return family;
  }

  /** {@code application/grpc}. */
  public String contentType() {
    return contentType;
  }

  /** Whether messages are in JSON, else in Protocol Buffers' own format. */
  public boolean isJson() {
    return json;
  }

  /** A message's header fields that say this, the same object each time. */
  public Headers headers() {
    return headers;
  }
}

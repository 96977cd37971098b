package io.kitgen.rpc.protocol;

import io.kitgen.Code;
import io.kitgen.protobuf.status.Any;
import io.kitgen.protobuf.status.GrpcText;
import io.kitgen.protobuf.status.RpcStatus;
import io.kitgen.protobuf.status.StatusDetails;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors as Connect's JSON. */
public final class ConnectErrors {

  private static final Headers JSON = Headers.of("content-type", "application/json");

  private ConnectErrors() {}

  /** The answer that says {@code failure}, with {@code beside} beside it. */
  public static HttpResponse answer(Failure failure, Headers beside) {
    ErrorReply reply = failure.reply();
    Headers.Builder head = JSON.toBuilder().addAll(beside);
    reply.metadata().forEach(head::set);
    int status = reply.httpStatus() == 415 ? 415 : reply.code().httpStatus();
    JsonEncoder<Failure> error = ConnectErrors::write;
    return new HttpResponse(status, head.build(), HttpBody.of(error.write(failure)));
  }

  /**
   * The message at the end of a stream.
   *
   * @param failure null when all went well
   */
  public static byte[] end(@Nullable Failure failure, Headers beside) {
    JsonEncoder<Headers> end =
        (metadata, out) -> {
          out.beginObject();
          if (failure != null) {
            out.name("error");
            write(failure, out);
          }
          if (metadata.size() > 0) {
            out.name("metadata");
            write(metadata, out);
          }
          out.endObject();
        };
    return end.write(beside);
  }

  private static void write(Failure failure, JsonWriter out) {
    RpcStatus status = StatusDetails.of(failure.operation(), failure.reply(), failure.declared());
    out.beginObject();
    out.name("code");
    out.write(name(failure.reply().code()));
    if (!status.message().isEmpty()) {
      out.name("message");
      out.write(status.message());
    }
    if (!status.details().isEmpty()) {
      out.name("details");
      out.beginArray();
      for (Any detail : status.details()) {
        out.beginObject();
        out.name("type");
        out.write(detail.messageName());
        out.name("value");
        out.write(GrpcText.encodeBinary(detail.value().toByteArray()));
        out.endObject();
      }
      out.endArray();
    }
    out.endObject();
  }

  private static void write(Headers metadata, JsonWriter out) {
    Map<String, String> names = new LinkedHashMap<>();
    metadata.forEach((name, value) -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    out.beginObject();
    for (String name : names.keySet()) {
      out.name(name);
      out.beginArray();
      metadata.all(name).forEach(out::write);
      out.endArray();
    }
    out.endObject();
  }

  /** {@code invalid_argument}; the one that Connect spells in another way is {@code canceled}. */
  public static String name(Code code) {
    return code == Code.CANCELLED ? "canceled" : code.name().toLowerCase(Locale.ROOT);
  }
}

package io.kitgen.rpc.server;

import io.kitgen.rpc.wire.FrameInput;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.syntax.QueryText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Connect's GET, whose message is in the query. */
final class ConnectGet {

  private ConnectGet() {}

  /**
   * {@code request} with what its query says as type, encoding and body.
   *
   * @throws io.kitgen.runtime.error.RefusedException when it says what cannot be read
   */
  static HttpRequest posted(HttpRequest request) {
    QueryText query;
    try {
      query = QueryText.parse(request.query());
    } catch (IllegalArgumentException e) {
      throw FrameInput.malformed("the query is not percent-encoded UTF-8");
    }
    if (!one(query, "connect", "v1").equals("v1")) {
      throw FrameInput.malformed("query parameter connect: expected v1");
    }
    Headers.Builder headers =
        request.headers().toBuilder().set("content-type", "application/" + format(query));
    headers.set("content-encoding", one(query, "compression", "identity"));
    return request.toBuilder().headers(headers.build()).body(HttpBody.of(message(query))).build();
  }

  private static String format(QueryText query) {
    String format = one(query, "encoding", "");
    if (!format.equals("proto") && !format.equals("json")) {
      throw FrameInput.malformed("query parameter encoding: expected proto or json");
    }
    return format;
  }

  private static byte[] message(QueryText query) {
    byte[] text = one(query, "message", "").getBytes(StandardCharsets.UTF_8);
    if (!one(query, "base64", "0").equals("1")) {
      return text;
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw FrameInput.malformed("query parameter message: expected URL-safe base64");
    }
  }

  private static String one(QueryText query, String name, String absent) {
    List<String> values = query.all(name);
    if (values.size() > 1) {
      throw FrameInput.malformed("query parameter " + name + " comes twice");
    }
    return values.isEmpty() ? absent : values.get(0);
  }
}

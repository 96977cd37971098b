package io.kitgen.http.filter;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Bodies and their header fields, packed and unpacked. */
final class Packing {

  /** Up to here a body is packed at once, so that its length is known. */
  private static final int AT_ONCE = 64 * 1024;

  private Packing() {}

  /** {@code body} packed, or itself where that would not make it smaller. */
  static HttpBody pack(HttpBody body) throws IOException {
    if (!body.replayable() || body.length() > AT_ONCE) {
      return HttpBody.stream(new PackedStream(body), -1, body::trailers);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) body.length() / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      body.writeTo(out);
    }
    return bytes.size() < body.length() ? HttpBody.of(bytes.toByteArray()) : body;
  }

  /** What stands beside a body that is packed now. */
  static Headers packed(Headers headers) {
    Headers.Builder builder =
        headers.toBuilder()
            .remove("Content-Length")
            .remove("Accept-Ranges") // they would count the bytes of the other body
            .set("Content-Encoding", "gzip");
    String tag = headers.first("ETag");
    if (tag != null && !tag.startsWith("W/")) {
      builder.set("ETag", "W/" + tag); // not the same bytes, but the same thing
    }
    return builder.build();
  }

  /** What stands beside a body that is unpacked now. */
  static Headers unpacked(Headers headers) {
    return headers.toBuilder().remove("Content-Length").remove("Content-Encoding").build();
  }
}

package io.kitgen.http.binding;

import io.kitgen.http.Content;
import io.kitgen.http.ContentRange;
import io.kitgen.http.syntax.Disposition;
import io.kitgen.http.syntax.ETags;
import io.kitgen.http.syntax.HttpDates;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import java.time.Instant;

/** What is said of content, as header fields; for the binding. */
public final class ContentFields {

  private ContentFields() {}

  /** As a request says it. */
  public static Headers ofRequest(Content content) {
    Headers.Builder headers = Headers.builder().set("Content-Type", content.type());
    if (content.name() != null || content.isAttachment()) {
      headers.set(
          "Content-Disposition", Disposition.format(content.isAttachment(), content.name()));
    }
    return headers.build();
  }

  /** As an answer says it. */
  public static Headers ofAnswer(Content content) {
    Headers.Builder headers = ofRequest(content).toBuilder();
    Instant lastModified = content.lastModified();
    if (lastModified != null) {
      headers.set("Last-Modified", HttpDates.format(lastModified));
    }
    String etag = content.etag();
    if (etag != null) {
      headers.set("ETag", etag);
    }
    if (content.replayable() && content.length() >= 0) {
      headers.set("Accept-Ranges", "bytes");
    }
    return headers.build();
  }

  /** The content of which {@code headers} say what it is. */
  public static Content read(Headers headers, HttpBody body) {
    String type = headers.first("Content-Type");
    String disposition = headers.first("Content-Disposition");
    String etag = headers.first("ETag");
    Content content =
        Content.of(body, type == null || type.indexOf('/') <= 0 ? MediaTypes.BYTES : type)
            .withLastModified(HttpDates.parse(headers.first("Last-Modified")))
            .withETag(etag != null && ETags.isTag(etag) ? etag : null)
            .withRange(ContentRange.parse(headers.first("Content-Range")));
    return disposition == null ? content : named(content, HeaderText.decode(disposition));
  }

  private static Content named(Content content, String disposition) {
    Disposition parsed = Disposition.parse(disposition);
    Content named = content.withName(parsed.filename());
    return parsed.type().equals("attachment") ? named.asAttachment() : named;
  }
}

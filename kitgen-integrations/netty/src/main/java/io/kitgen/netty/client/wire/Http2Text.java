package io.kitgen.netty.client.wire;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of requests and answers, as HTTP/2 has them. */
public final class Http2Text {

  private Http2Text() {}

  /** A request's head. */
  public static Http2Headers request(HttpRequest request) {
    Headers headers = request.headers();
    // What they check has been checked.
    Http2Headers out = new DefaultHttp2Headers(false, headers.size() + 6);
    out.method(request.method());
    out.scheme(String.valueOf(request.scheme()).toLowerCase(Locale.ROOT));
    out.authority(String.valueOf(request.authority()));
    String query = request.query();
    out.path(query == null ? request.path() : request.path() + "?" + query);
    fields(headers, out);
    long length = request.body().length();
    if (length > 0 || (length == 0 && OwnFields.sayNothing(request.method()))) {
      out.addLong("content-length", length);
    }
    return out;
  }

  /** What stands behind a body. */
  public static Http2Headers trailers(Headers trailers) {
    Http2Headers out = new DefaultHttp2Headers(false, trailers.size());
    fields(trailers, out);
    return out;
  }

  private static void fields(Headers from, Http2Headers to) {
    for (int i = 0; i < from.size(); i++) {
      String name = from.name(i);
      if (!OwnFields.contain(name)
          && !(name.equalsIgnoreCase("TE") && !from.value(i).equalsIgnoreCase("trailers"))) {
        to.add(name.toLowerCase(Locale.ROOT), FieldText.write(from.value(i)));
      }
    }
  }

  /** The fields of an answer. */
  public static Headers headers(Http2Headers fields) {
    List<String> all = new ArrayList<>(2 * fields.size());
    for (Map.Entry<CharSequence, CharSequence> field : fields) {
      CharSequence name = field.getKey();
      if (name.length() > 0 && name.charAt(0) != ':') {
        all.add(name.toString());
        all.add(FieldText.read(field.getValue()));
      }
    }
    return Headers.parsed(all);
  }
}

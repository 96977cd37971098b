package io.kitgen.http.binding;

import io.kitgen.http.Content;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.RequestReader;
import io.kitgen.runtime.http.binding.RequestWriter;
import io.kitgen.runtime.http.binding.ResponseReader;
import io.kitgen.runtime.http.binding.ResponseWriter;
import org.jspecify.annotations.Nullable;

/** Content as the whole body of a message. */
public final class ContentBody {

  private ContentBody() {}

  /** The body of a request, still to come. */
  public static Content read(RequestReader in) {
    in.refuseEncoding();
    HttpRequest request = in.request();
    ReceivedStream stream = new ReceivedStream(request.body(), in.limits().contentBytes());
    return ContentFields.read(request.headers(), HttpBody.stream(stream, request.body().length()));
  }

  /** The body of a request, still to come; null when there is none. */
  public static @Nullable Content readOrNull(RequestReader in) {
    return in.isAbsent() ? null : read(in);
  }

  /** Writes the body of a request; none for null. */
  public static void write(RequestWriter out, @Nullable Content content) {
    if (content != null) {
      out.body(content.body(), ContentFields.ofRequest(content));
    }
  }

  /** The body of an answer, still to come; who gets it closes it. */
  public static Content read(ResponseReader in) {
    HttpResponse response = in.response();
    return ContentFields.read(response.headers(), response.body());
  }

  /** Writes the body of an answer. */
  public static void write(ResponseWriter out, Content content) {
    out.body(content.body(), ContentFields.ofAnswer(content));
  }
}

package io.kitgen.runtime.http;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.http.syntax.Reasons;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonName;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Problem documents (RFC 9457). */
final class ProblemBody implements ErrorBody {

  static final ProblemBody INSTANCE = new ProblemBody();

  private static final JsonName TYPE = JsonName.of("type");
  private static final JsonName TITLE = JsonName.of("title");
  private static final JsonName STATUS = JsonName.of("status");
  private static final JsonName DETAIL = JsonName.of("detail");
  private static final JsonName CODE = JsonName.of("code");
  private static final JsonName ERROR = JsonName.of("error");

  private static final JsonMembers MEMBERS = JsonMembers.of("title", "detail", "code", "error");

  private static final JsonDecoder<Problem> PROBLEM = ProblemBody::read;

  private ProblemBody() {}

  private record Problem(
      @Nullable String title,
      @Nullable String detail,
      @Nullable String code,
      @Nullable String error) {

    /** What is said for people: in a foreign body, such as Go kit's, that may be its error. */
    @Nullable String sentence() {
      if (detail != null) {
        return detail;
      }
      return title == null ? error : title;
    }
  }

  @Override
  public String contentType() {
    return "application/problem+json";
  }

  @Override
  public void write(ErrorReply reply, JsonWriter out) {
    out.beginObject();
    out.name(TYPE);
    out.write(reply.problemType());
    String title = reply.title();
    title = title == null ? Reasons.phrase(reply.httpStatus()) : title;
    if (!title.isEmpty()) {
      out.name(TITLE);
      out.write(title);
    }
    out.name(STATUS);
    out.write(reply.httpStatus());
    if (reply.message() != null) {
      out.name(DETAIL);
      out.write(reply.message());
    }
    out.name(CODE);
    out.write(reply.code().name());
    if (!reply.name().isEmpty()) {
      out.name(ERROR);
      out.write(reply.name());
    }
    reply.members().accept(out);
    out.endObject();
  }

  @Override
  public @Nullable Exception read(Operation<?, ?> operation, HttpResponse response) {
    String contentType = response.headers().first("Content-Type");
    if (contentType == null || !MediaTypes.mayBeJson(contentType)) {
      return null;
    }
    byte[] body = bytes(response);
    Problem problem;
    try {
      problem = PROBLEM.read(body);
    } catch (JsonException e) {
      return null;
    }
    String header = response.headers().first(RemoteErrors.NAME_HEADER);
    String name = header == null ? problem.error : header;
    Exception declared = RemoteErrors.declared(operation, name, problem.detail, body);
    return declared != null
        ? declared
        : RemoteErrors.call(
                RemoteErrors.code(problem.code, response.status()),
                problem.sentence(),
                response.status(),
                response.headers().first("Retry-After"),
                body)
            .build();
  }

  static byte[] bytes(HttpResponse response) {
    try (InputStream in = response.body().open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem read(JsonReader in) {
    @Nullable String[] found = new @Nullable String[MEMBERS.size()];
    in.beginObject();
    for (int m = in.nextMember(MEMBERS); m != JsonMembers.END; m = in.nextMember(MEMBERS)) {
      if (m == JsonMembers.UNKNOWN) {
        in.skipValue();
      } else {
        found[m] = in.tryNull() ? null : in.readString();
      }
    }
    return new Problem(found[0], found[1], found[2], found[3]);
  }
}

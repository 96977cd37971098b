package io.kitgen.runtime.http;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.syntax.Reasons;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonName;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** An object with the text of the error as a member, as Go kit's examples and many others have. */
final class MessageBody implements ErrorBody {

  private final JsonName name;
  private final JsonMembers members;
  private final boolean byStatus;
  private final JsonDecoder<String> text;

  /**
   * Such an object.
   *
   * @param member what holds the text
   * @param byStatus whether an answer without the name of an error is the declared one of its
   *     status
   */
  MessageBody(String member, boolean byStatus) {
    this.name = JsonName.of(member);
    this.members = JsonMembers.of(member);
    this.byStatus = byStatus;
    this.text = in -> readText(in, member);
  }

  @Override
  public void write(ErrorReply reply, JsonWriter out) {
    out.beginObject();
    out.name(name);
    String message = reply.message();
    out.write(message == null ? Reasons.phrase(reply.httpStatus()) : message);
    reply.members().accept(out);
    out.endObject();
  }

  /** The type is not asked for: Go's examples call it text. */
  @Override
  public @Nullable Exception read(Operation<?, ?> operation, HttpResponse response) {
    byte[] body = ProblemBody.bytes(response);
    String message = message(body);
    String error = response.headers().first(RemoteErrors.NAME_HEADER);
    Exception declared = RemoteErrors.declared(operation, error, message, body);
    if (declared == null && error == null && byStatus) {
      declared = RemoteErrors.declared(operation, response.status(), message, body);
    }
    if (declared != null || message == null) {
      return declared;
    }
    return RemoteErrors.call(
            RemoteErrors.code(null, response.status()),
            message,
            response.status(),
            response.headers().first("Retry-After"),
            body)
        .build();
  }

  private @Nullable String message(byte[] body) {
    try {
      return text.read(body);
    } catch (JsonException e) {
      return null; // another kind of body
    }
  }

  private String readText(JsonReader in, String member) {
    String found = null;
    in.beginObject();
    for (int m = in.nextMember(members); m != JsonMembers.END; m = in.nextMember(members)) {
      if (m == JsonMembers.UNKNOWN) {
        in.skipValue();
      } else {
        found = in.readString();
      }
    }
    if (found == null) {
      throw in.missing(member);
    }
    return found;
  }
}

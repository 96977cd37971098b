package io.kitgen.runtime.http;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonName;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** {@code {"error": "text"}}, as the error encoders of Go kit's examples write it. */
final class GoKitBody implements ErrorBody {

  static final GoKitBody INSTANCE = new GoKitBody();

  private static final JsonName ERROR = JsonName.of("error");
  private static final JsonMembers MEMBERS = JsonMembers.of("error");

  private static final JsonCodec<String> TEXT = RemoteErrors.readOnly(GoKitBody::read);

  private GoKitBody() {}

  @Override
  public void write(ErrorReply reply, JsonWriter out) {
    out.beginObject();
    out.name(ERROR);
    String message = reply.message();
    out.write(message == null ? Reasons.phrase(reply.httpStatus()) : message);
    reply.members().accept(out);
    out.endObject();
  }

  /** The type is not asked for: Go's examples call it text. */
  @Override
  public @Nullable Exception read(Operation<?, ?> operation, HttpResponse response) {
    byte[] body = ProblemBody.bytes(response);
    String text;
    try {
      text = TEXT.read(body);
    } catch (JsonException e) {
      return null;
    }
    String name = response.headers().first(RemoteErrors.NAME_HEADER);
    Exception declared = RemoteErrors.declared(operation, name, text, body);
    return declared != null
        ? declared
        : RemoteErrors.call(
                RemoteErrors.code(null, response.status()),
                text,
                response.status(),
                response.headers().first("Retry-After"),
                body)
            .build();
  }

  private static String read(JsonReader in) {
    String text = null;
    in.beginObject();
    for (int m = in.nextMember(MEMBERS); m != JsonMembers.END; m = in.nextMember(MEMBERS)) {
      if (m == 0) {
        text = in.readString();
      } else {
        in.skipValue();
      }
    }
    if (text == null) {
      throw in.missing("error");
    }
    return text;
  }
}

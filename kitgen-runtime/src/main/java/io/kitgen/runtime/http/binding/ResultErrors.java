package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Declared errors inside the result, as Go kit's stringsvc has them: {@code {"v": "", "err": "empty
 * string"}} with the status of an answer.
 */
final class ResultErrors {

  private final String member;
  private final Consumer<JsonWriter> blank;
  private final JsonMembers members;
  private final JsonDecoder<Optional<String>> text;

  ResultErrors(String member, Consumer<JsonWriter> blank) {
    this.member = member;
    this.blank = blank;
    this.members = JsonMembers.of(member);
    this.text = this::readText;
  }

  HttpResponse answer(ErrorReply reply, int status) {
    JsonEncoder<ErrorReply> document = this::write;
    return new HttpResponse(
        status, Headers.of("Content-Type", MediaTypes.JSON), HttpBody.of(document.write(reply)));
  }

  private void write(ErrorReply reply, JsonWriter out) {
    String message = reply.message();
    out.beginObject();
    blank.accept(out);
    out.name(member);
    // An empty text would say that there is no error.
    out.write(message == null || message.isEmpty() ? reply.name() : message);
    reply.members().accept(out);
    out.endObject();
  }

  /** The error in an answer, or null when it holds a result. */
  @Nullable Exception read(Operation<?, ?> operation, HttpResponse response, byte[] body) {
    String name = response.headers().first(RemoteErrors.NAME_HEADER);
    if (name != null && body.length == 0) {
      Exception bare = RemoteErrors.declared(operation, name);
      return bare != null ? bare : CallException.of(Code.UNKNOWN, name).build();
    }
    String message;
    try {
      message = text.read(body).orElse("");
    } catch (JsonException e) {
      return null; // whatever it is, it is for the codec of the result
    }
    if (name == null && message.isEmpty()) {
      return null;
    }
    Exception declared = RemoteErrors.declared(operation, name, message, body);
    if (declared == null && name == null && operation.errors().size() == 1) {
      declared = RemoteErrors.rebuild(operation.errors().get(0), message, body);
    }
    return declared != null
        ? declared
        : CallException.of(Code.UNKNOWN, message).httpStatus(response.status()).build();
  }

  private Optional<String> readText(JsonReader in) {
    String found = null;
    in.beginObject();
    for (int m = in.nextMember(members); m != JsonMembers.END; m = in.nextMember(members)) {
      if (m == JsonMembers.UNKNOWN) {
        in.skipValue();
      } else {
        found = in.tryNull() ? null : in.readString();
      }
    }
    return Optional.ofNullable(found);
  }
}

package io.kitgen.protobuf.status;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kitgen.Code;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Declared errors inside the response, as Go kit's addsvc has them: status OK, and the text of the
 * error in a field of its own. For operations with {@link ProtoOperation#errorField}.
 */
public final class ErrorInResult {

  /** The key of the metadata that names the error, where the server is one of kitgen. */
  public static final String NAME_KEY = "kitgen-error";

  private static final int LENGTH_DELIMITED = 2;

  private ErrorInResult() {}

  /**
   * The response that says {@code reply} and nothing else.
   *
   * @param before how many bytes to leave free in front
   */
  public static byte[] write(ProtoOperation<?, ?> operation, ErrorReply reply, int before) {
    String message = reply.message();
    // An empty text would say that there is no error.
    String text = message == null || message.isEmpty() ? reply.name() : message;
    int number = operation.errorField();
    byte[] bytes = new byte[before + CodedOutputStream.computeStringSize(number, text)];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes, before, bytes.length - before);
    try {
      out.writeString(number, text);
    } catch (IOException e) {
      throw new IllegalStateException(e); // there is room for just that
    }
    return bytes;
  }

  /**
   * The error in a response, or null when it holds a result, or is nothing that can be read: then
   * it is for the codec of the result.
   *
   * @param name what {@link #NAME_KEY} says; null when it says nothing
   */
  public static @Nullable Exception read(
      ProtoOperation<?, ?> operation, byte[] bytes, int offset, int length, @Nullable String name) {
    int field = (operation.errorField() << 3) | LENGTH_DELIMITED;
    String text = "";
    CodedInputStream in = CodedInputStream.newInstance(bytes, offset, length);
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (tag == field) {
          text = in.readString();
        } else {
          in.skipField(tag);
        }
      }
    } catch (IOException e) {
      return null;
    }
    return text.isEmpty() ? null : exception(operation, text, name);
  }

  private static Exception exception(
      ProtoOperation<?, ?> operation, String text, @Nullable String name) {
    DeclaredError<?> error = find(operation.operation().errors(), text, name);
    Exception declared = error == null ? null : Rebuilt.of(error, text);
    return declared != null ? declared : CallException.of(Code.UNKNOWN, text).build();
  }

  /** By its name; without one by its text, where that is always the same, or as the only one. */
  private static @Nullable DeclaredError<?> find(
      List<DeclaredError<?>> errors, String text, @Nullable String name) {
    for (DeclaredError<?> error : errors) {
      if (name == null ? text.equals(ownText(error)) : name.equals(error.name())) {
        return error;
      }
    }
    return name == null && errors.size() == 1 ? errors.get(0) : null;
  }

  private static @Nullable String ownText(DeclaredError<?> error) {
    Exception blank = Rebuilt.of(error, null);
    return blank == null ? null : blank.getMessage();
  }
}

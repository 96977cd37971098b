package io.kitgen.protobuf.status;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.Objects;

/**
 * A message of any type: {@code google.protobuf.Any}.
 *
 * @param typeUrl ends with a slash and the full name of the message
 * @param value the message in bytes
 */
public record Any(String typeUrl, ByteString value) {

  private static final String PREFIX = "type.googleapis.com/";

  /** Checks that nothing is null. */
  public Any {
    Objects.requireNonNull(typeUrl, "typeUrl");
    Objects.requireNonNull(value, "value");
  }

  /** A message called {@code messageName}. */
  public static Any of(String messageName, byte[] message) {
    return new Any(PREFIX + messageName, ByteString.copyFrom(message));
  }

  /** The full name of the message: {@code google.rpc.ErrorInfo}. */
  public String messageName() {
    return typeUrl.substring(typeUrl.lastIndexOf('/') + 1);
  }

  void write(CodedOutputStream out) throws IOException {
    Wire.text(out, 1, typeUrl);
    if (!value.isEmpty()) {
      out.writeBytes(2, value);
    }
  }

  static Any read(CodedInputStream in) throws IOException {
    String typeUrl = "";
    ByteString value = ByteString.EMPTY;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 10 -> typeUrl = in.readString();
        case 18 -> value = in.readBytes();
        default -> in.skipField(tag);
      }
    }
    return new Any(typeUrl, value);
  }
}

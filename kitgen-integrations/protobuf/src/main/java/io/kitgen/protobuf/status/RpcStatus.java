package io.kitgen.protobuf.status;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a call ended, with all that is known of it: {@code google.rpc.Status}, which travels as
 * {@code grpc-status-details-bin}.
 *
 * @param code the number of a {@link io.kitgen.Code}
 * @param message a sentence for developers, or empty
 * @param details what else there is to say
 */
public record RpcStatus(int code, String message, List<Any> details) {

  /** Checks that nothing is null. */
  public RpcStatus {
    Objects.requireNonNull(message, "message");
    details = List.copyOf(details);
  }

  /** The status in bytes. */
  public byte[] toBytes() {
    return Wire.bytes(
        out -> {
          if (code != 0) {
            out.writeInt32(1, code);
          }
          Wire.text(out, 2, message);
          for (Any detail : details) {
            Wire.message(out, 3, detail::write);
          }
        });
  }

  /**
   * Reads a status.
   *
   * @throws io.kitgen.protobuf.ProtoException when the bytes are none
   */
  public static RpcStatus read(byte[] bytes) {
    return Wire.read(ByteString.copyFrom(bytes), RpcStatus::read);
  }

  private static RpcStatus read(CodedInputStream in) throws IOException {
    int code = 0;
    String message = "";
    List<Any> details = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 8 -> code = in.readInt32();
        case 18 -> message = in.readString();
        case 26 -> details.add(Wire.read(in, Any::read));
        default -> in.skipField(tag);
      }
    }
    return new RpcStatus(code, message, details);
  }
}

package io.kitgen.protobuf.status;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * When to try again: {@code google.rpc.RetryInfo}.
 *
 * @param retryDelay how long to wait
 */
public record RetryInfo(Duration retryDelay) implements StatusDetail {

  static final String NAME = "google.rpc.RetryInfo";

  /** Checks that it is not null. */
  public RetryInfo {
    Objects.requireNonNull(retryDelay, "retryDelay");
  }

  @Override
  public String messageName() {
    return NAME;
  }

  @Override
  public byte[] toBytes() {
    return Wire.bytes(
        out ->
            Wire.message(
                out,
                1,
                nested -> {
                  nested.writeInt64(1, retryDelay.getSeconds());
                  nested.writeInt32(2, retryDelay.getNano());
                }));
  }

  /**
   * Reads the message.
   *
   * @throws io.kitgen.protobuf.ProtoException when the bytes are none
   */
  public static RetryInfo read(ByteString bytes) {
    return Wire.read(bytes, RetryInfo::read);
  }

  private static RetryInfo read(CodedInputStream in) throws IOException {
    Duration delay = Duration.ZERO;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 10) {
        delay = Wire.read(in, RetryInfo::readDuration);
      } else {
        in.skipField(tag);
      }
    }
    return new RetryInfo(delay);
  }

  private static Duration readDuration(CodedInputStream in) throws IOException {
    long seconds = 0;
    int nanos = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 8 -> seconds = in.readInt64();
        case 16 -> nanos = in.readInt32();
        default -> in.skipField(tag);
      }
    }
    return Duration.ofSeconds(seconds, nanos);
  }
}

package io.kitgen.rpc.wire;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoRefusals;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a body, one after the other, as they arrive. Takes no memory for a length that was
 * only promised. Used by one thread.
 */
public final class FrameInput {

  private final InputStream in;
  private final int limit;
  private final Packing packing;
  private final byte[] head = new byte[Frames.HEAD];

  /**
   * The frames of {@code in}.
   *
   * @param limit how many bytes a message may have, packed and unpacked
   * @param packing how messages with the flag are packed
   */
  public FrameInput(InputStream in, int limit, Packing packing) {
    this.in = in;
    this.limit = limit;
    this.packing = packing;
  }

  /**
   * The next frame's content, unpacked; null behind the last one.
   *
   * @throws RefusedException when what comes is no frame, or more than the limit
   * @throws IOException when the other side is gone
   */
  public byte @Nullable [] next() throws IOException {
    int count = in.readNBytes(head, 0, head.length);
    if (count == 0) {
      return null;
    }
    if (count < head.length) {
      throw truncated();
    }
    int flags = head[0];
    checkFlags(flags);
    long length = Frames.length(head, 0);
    if (length > limit) {
      throw ProtoRefusals.tooLarge(limit);
    }
    byte[] content = in.readNBytes((int) length); // grows as the bytes arrive
    if (content.length < length) {
      throw truncated();
    }
    if ((flags & Frames.COMPRESSED) == 0) {
      return content;
    }
    return unpacked(packing, content, 0, content.length, limit);
  }

  /**
   * What a message is whose frame says that it is packed.
   *
   * @throws RefusedException with INTERNAL, as gRPC wants it, when nothing says how it is
   */
  public static byte[] unpacked(Packing packing, byte[] bytes, int offset, int length, int limit) {
    if (!packing.packs()) {
      throw new RefusedException(
          ErrorReply.of(
                  Code.INTERNAL, "a message is compressed, and no header field says how it is")
              .build());
    }
    return packing.unpack(bytes, offset, length, limit);
  }

  /** Refuses flags other than {@link Frames#COMPRESSED}, as callers have no other. */
  public static void checkFlags(int flags) {
    if ((flags & ~Frames.COMPRESSED) != 0) {
      throw malformed("a message has flags that are not known: " + (flags & 0xff));
    }
  }

  /** INVALID_ARGUMENT, for a body that ends within a frame. */
  public static RefusedException truncated() {
    return malformed("the body ends within a message");
  }

  /** INVALID_ARGUMENT. */
  public static RefusedException malformed(String message) {
    return new RefusedException(ErrorReply.of(Code.INVALID_ARGUMENT, message).build());
  }
}

package io.kitgen.rpc.server;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoRefusals;
import io.kitgen.rpc.wire.FrameInput;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a request, each read when it is asked for, so that a caller sends no faster than
 * the service takes. Used by one thread.
 */
final class ArrivingMessages<T> implements Iterator<T> {

  private final FrameInput frames;
  private final ProtoCodec<T> codec;
  private final ProtoLimits limits;
  private @Nullable T next;
  private boolean ended;

  ArrivingMessages(FrameInput frames, ProtoCodec<T> codec, ProtoLimits limits) {
    this.frames = frames;
    this.codec = codec;
    this.limits = limits;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = read();
      ended = next == null;
    }
    return next != null;
  }

  private @Nullable T read() {
    try {
      byte[] message = frames.next();
      return message == null ? null : codec.read(message, 0, message.length, limits);
    } catch (ProtoException e) {
      throw ProtoRefusals.unreadable(e);
    } catch (IOException e) {
      throw new RefusedException(
          ErrorReply.of(Code.CANCELLED, "the caller's messages ended early").build(), e);
    }
  }

  @Override
  public T next() {
    T message = hasNext() ? next : null;
    if (message == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return message;
  }
}

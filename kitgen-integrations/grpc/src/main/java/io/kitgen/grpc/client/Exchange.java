package io.kitgen.grpc.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call on the wire. Its methods are called by the thread that takes the answer, and {@link
 * #send} by the one that sends; grpc-java's own calls come on either.
 */
final class Exchange extends ClientCall.Listener<byte[]> {

  /** How many messages may lie here; no more are asked for. */
  private static final int AHEAD = 4;

  private final Mailbox mailbox = new Mailbox();
  private final ClientCall<byte[], byte[]> call;
  private Runnable undo = () -> {};
  private final Queue<byte[]> messages = new ArrayDeque<>(2); // under its own lock
  private volatile @Nullable Metadata headers;
  private volatile @Nullable CallEnd end;

  private Exchange(
      Channel channel,
      MethodDescriptor<byte[], byte[]> method,
      CallOptions options,
      CallContext ctx) {
    CallOptions own = options.withExecutor(mailbox);
    Deadline deadline = ctx.deadline();
    if (deadline != null) {
      own = own.withDeadlineAfter(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
    }
    this.call = channel.newCall(method, own);
  }

  /** Begins a call; {@code metadata} goes with it. */
  static Exchange start(
      Channel channel,
      MethodDescriptor<byte[], byte[]> method,
      CallOptions options,
      CallContext ctx,
      Metadata metadata) {
    Exchange exchange = new Exchange(channel, method, options, ctx);
    try {
      exchange.call.start(exchange, metadata);
      exchange.call.request(method.getType().serverSendsOneMessage() ? 2 : AHEAD);
      Cancellation cancellation = ctx.cancellation();
      if (cancellation != null) {
        exchange.undo = cancellation.onCancel(exchange::cancelled);
      }
    } catch (RuntimeException | Error e) {
      exchange.cancel("the call cannot begin", e);
      throw e;
    }
    return exchange;
  }

  @Override
  public void onHeaders(Metadata headers) {
    this.headers = headers;
  }

  @Override
  public void onMessage(byte[] message) {
    synchronized (messages) {
      messages.add(message);
    }
  }

  @Override
  public void onClose(io.grpc.Status status, Metadata trailers) {
    end = new CallEnd(status, trailers);
    undo.run();
  }

  private void cancelled() {
    call.cancel("the caller gave up", null);
  }

  /** Gives the call up; it need not be waited for. */
  void cancel(String reason, @Nullable Throwable cause) {
    undo.run();
    call.cancel(reason, cause);
  }

  boolean isEnded() {
    return end != null;
  }

  /** Sends the one message of the request. */
  void sendAll(byte[] message) {
    try {
      call.sendMessage(message);
      call.halfClose();
    } catch (RuntimeException | Error e) {
      cancel("the request cannot be sent", e);
      throw e;
    }
  }

  /**
   * Sends one of many messages, when there is room for it.
   *
   * @return whether the call goes on
   */
  boolean send(byte[] message) throws InterruptedException {
    mailbox.drain();
    mailbox.await(() -> isEnded() || call.isReady());
    if (isEnded()) {
      return false;
    }
    call.sendMessage(message);
    return true;
  }

  /** There are no more messages. */
  void endRequest() {
    call.halfClose();
  }

  /** Waits until the other side says something. */
  void awaitHeaders() throws InterruptedException {
    mailbox.await(() -> headers != null || isEnded());
  }

  /** Waits for the end. */
  CallEnd awaitEnd() throws InterruptedException {
    mailbox.await(this::isEnded);
    return end();
  }

  /** Waits for the next message; null when there are no more. */
  byte @Nullable [] awaitMessage() throws InterruptedException {
    mailbox.await(() -> isEnded() || hasMessage());
    byte[] message = poll();
    if (message != null) {
      call.request(1);
    }
    return message;
  }

  /** Whether there is a message that nobody has taken. */
  boolean hasMessage() {
    synchronized (messages) {
      return !messages.isEmpty();
    }
  }

  /** A message that has come; null when there is none. */
  byte @Nullable [] poll() {
    synchronized (messages) {
      return messages.poll();
    }
  }

  /** How it ended. */
  CallEnd end() {
    return Objects.requireNonNull(end, "end");
  }

  /** What came in front of the answer, or behind where there was nothing in front. */
  Metadata headers() {
    Metadata known = headers;
    return known == null ? end().trailers() : known;
  }
}

package io.kitgen.grpc.client;

import io.kitgen.protobuf.ProtoCodec;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The messages of one request on their way out. */
final class Sending<T> implements Runnable {

  private final Exchange exchange;
  private final Iterator<T> messages;
  private final ProtoCodec<T> codec;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private volatile @Nullable Exception failure;

  Sending(Exchange exchange, Iterator<T> messages, ProtoCodec<T> codec) {
    this.exchange = exchange;
    this.messages = messages;
    this.codec = codec;
  }

  @Override
  public void run() {
    boolean sent = false;
    try {
      boolean open = true;
      while (open && messages.hasNext()) {
        open = exchange.send(codec.write(messages.next()));
      }
      if (open) {
        exchange.endRequest();
      }
      sent = true;
    } catch (InterruptedException e) {
      failed(OneAnswer.interrupted(exchange, e));
    } catch (Exception e) { // a checked one too, as streams throw them
      failed(e);
    } finally {
      if (!sent) {
        exchange.cancel("the messages of the request came to an end", failure);
      }
      stop();
    }
  }

  private void failed(Exception e) {
    failure = e;
  }

  /** Lets go of the messages, so that who waits for one need not. */
  void stop() {
    if (messages instanceof AutoCloseable closeable && stopped.compareAndSet(false, true)) {
      try {
        closeable.close();
      } catch (Exception e) {
        failed(e);
      }
    }
  }

  /** Throws what has ended the request before its last message. */
  void rethrow() throws Exception {
    Exception ended = failure;
    if (ended != null) {
      throw ended;
    }
  }
}

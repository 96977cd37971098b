package io.kitgen.netty.client.exchange;

import io.netty.channel.EventLoop;

/** What an {@link Exchange} goes over. All but {@link #loop} is called on the event loop. */
public interface Carrier {

  /** Where it lives. */
  EventLoop loop();

  /** Sends the request's head, and its body if that is at hand. */
  void send(Exchange exchange);

  /** Sends a part of the body. */
  void send(Outflow.Part part);

  /** Somebody has read {@code bytes} of what had come. */
  void consumed(Exchange exchange, int bytes);

  /** Nobody reads the answer to its end. */
  void leave(Exchange exchange);

  /** Nobody wants the answer, nor waits for it. */
  void cancel(Exchange exchange);
}

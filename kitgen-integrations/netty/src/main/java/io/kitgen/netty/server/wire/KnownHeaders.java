package io.kitgen.netty.server.wire;

import io.netty.handler.codec.http2.DefaultHttp2Headers;
import org.jspecify.annotations.Nullable;

/** Fields as they were read, with what was made of them: the same ones may come again. */
public final class KnownHeaders extends DefaultHttp2Headers {

  private @Nullable Object meaning;

  KnownHeaders(int expected) {
    super(true, expected);
  }

  /** What was made of them; null at first. */
  public @Nullable Object meaning() {
    return meaning;
  }

  /** Keeps what was made of them. */
  public void mean(Object meaning) {
    this.meaning = meaning;
  }
}

package io.kitgen.micrometer.backends;

import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** Takes what a registry posts, in the place of a collector that cannot be run here. */
final class Collector implements AutoCloseable {

  private final BlockingQueue<byte[]> posted = new LinkedBlockingQueue<>();
  private final KitHttpServer server;

  Collector(int status) {
    this.server =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              posted.add(request.body().open().readAllBytes());
              return HttpResponse.of(status);
            });
  }

  String uri(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** The next body; waits for it. */
  byte[] next() throws InterruptedException {
    byte[] body = posted.poll(60, TimeUnit.SECONDS);
    Assertions.assertThat(body).as("nothing was posted").isNotNull();
    return body;
  }

  @Override
  public void close() {
    server.close();
  }
}

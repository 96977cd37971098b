package io.kitgen.interop.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A recorded service at a real socket, and clients of it that have to agree. */
final class Served<S> implements AutoCloseable {

  private final Recorder recorder;
  private final KitHttpServer server;
  private final KitHttpClient http = KitHttpClient.create();
  private final S kitgen;

  Served(
      Class<S> service, Function<S, HttpHandler> handler, BiFunction<HttpHandler, URI, S> client) {
    this.recorder = new Recorder();
    this.server = KitHttpServer.start(0, handler.apply(recorder.as(service)));
    this.kitgen = client.apply(http, base());
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The client that kitgen has generated. */
  S kitgen() {
    return kitgen;
  }

  /** What the service was called with since the last time that it was asked. */
  List<String> calls() {
    return recorder.calls();
  }

  /** Calls by the client of kitgen. */
  void check(Function<S, Object> call, String arrived) {
    Object result = value(call.apply(kitgen));
    assertThat(recorder.calls()).containsExactly(arrived);
    assertThat(result).as(arrived).isNotInstanceOf(Throwable.class);
  }

  /** Calls by the client of kitgen and by that of {@code foreign}: both do the same. */
  void same(S foreign, Function<S, Object> call, String arrived) {
    Object ours = value(call.apply(kitgen));
    assertThat(recorder.calls()).as("by kitgen").containsExactly(arrived);
    Object theirs = value(call.apply(foreign));
    assertThat(recorder.calls()).as("by the other").containsExactly(arrived);
    assertThat(theirs).as(arrived).isEqualTo(ours);
  }

  private static Object value(Object result) {
    return result instanceof CompletionStage<?> stage
        ? stage.toCompletableFuture().join()
        : String.valueOf(result);
  }

  @Override
  public void close() {
    server.close();
    http.close();
  }
}

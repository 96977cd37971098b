package io.kitgen.benchmarks.peer;

import io.avaje.inject.BeanScope;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;

/** The work by avaje on Helidon: {@code java -jar app.jar PORT}. */
public final class Main {

  private Main() {}

  /** Starts. */
  public static void main(String[] args) {
    BeanScope scope = BeanScope.builder().build();
    HttpRouting.Builder routing = HttpRouting.builder();
    for (HttpFeature controller : scope.list(HttpFeature.class)) {
      routing.addFeature(controller);
    }
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .addRouting(routing)
        .build()
        .start();
  }
}

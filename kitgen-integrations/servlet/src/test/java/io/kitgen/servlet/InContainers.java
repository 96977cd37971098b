package io.kitgen.servlet;

import io.kitgen.runtime.http.ServerEngineContract.Running;
import io.kitgen.servlet.Containers.Mount;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;

/** Tests that hold in each container. */
abstract class InContainers {

  private Running running;

  static Stream<Named<Function<Mount, Running>>> containers() {
    return Stream.of(Named.of("Jetty", Containers::jetty), Named.of("Tomcat", Containers::tomcat));
  }

  /** Starts one, which ends with the test, or with the next one. */
  final Running start(Function<Mount, Running> container, Mount mount) throws Exception {
    stop();
    running = container.apply(mount);
    return running;
  }

  @AfterEach
  final void stop() throws Exception {
    if (running != null) {
      running.server().close();
      running = null;
    }
  }
}

package io.kitgen.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.benchmarks.Server;
import io.kitgen.benchmarks.load.Workload;
import io.kitgen.benchmarks.reference.ReferenceServer;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every client gets right answers, and every server of ours gives them. */
class ClientsAndServersTest {
  private static int reference;

  @BeforeAll
  static void startTheReference() throws Exception {
    reference = freePort();
    ReferenceServer.main(new String[] {Integer.toString(reference)});
  }

  @ParameterizedTest
  @ValueSource(strings = {"kit", "kit-netty", "jdk", "retrofit", "feign", "netty"})
  void clients(String name) throws Exception {
    try (Caller caller = ClientMain.create(name, reference)) {
      assertRight(caller);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kit", "netty", "netty-nonblocking"})
  void servers(String engine) throws Exception {
    int port = freePort();
    Server.main(new String[] {Integer.toString(port), engine});
    try (Caller caller = new JdkCaller(port)) {
      assertRight(caller);
    }
  }

  @Test
  void theReferenceOnAPool() throws Exception {
    int port = freePort();
    ReferenceServer.main(new String[] {Integer.toString(port), "pool"});
    try (Caller caller = new JdkCaller(port)) {
      assertRight(caller);
    }
  }

  @Test
  void callersThatWaitAreCounted() throws Exception {
    try (Caller caller = ClientMain.create("kit", reference)) {
      long calls = new BlockingLoop(caller).run(Workload.SUM, 4, TimeUnit.MILLISECONDS.toNanos(50));
      assertThat(calls).isPositive();
    }
  }

  @Test
  void callsOnTheLoopAreCounted() throws Exception {
    try (Caller caller = ClientMain.create("netty-loop", reference)) {
      long calls =
          new EventLoop(caller).run(Workload.PROFILE, 4, TimeUnit.MILLISECONDS.toNanos(50));
      assertThat(calls).isPositive();
    }
  }

  private static void assertRight(Caller caller) throws Exception {
    assertThat(caller.sum(40, 2)).isEqualTo(42);
    assertThat(caller.put()).isEqualTo(8);
  }

  private static int freePort() throws Exception {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}

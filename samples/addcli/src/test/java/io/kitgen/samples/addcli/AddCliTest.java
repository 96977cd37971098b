package io.kitgen.samples.addcli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.addsvc.AddServiceEndpoints;
import io.kitgen.samples.addsvc.AddServiceHttp;
import io.kitgen.samples.addsvc.BasicAddService;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class AddCliTest {

  private static KitHttpServer server;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    server =
        KitHttpServer.start(
            0,
            AddServiceHttp.handler(
                AddServiceEndpoints.of(new BasicAddService()),
                ServerEdge.builder().errors(ErrorBody.goKit()).build()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void printsWhatGoPrints() {
    assertThat(run("-http-addr", address(), "-method", "sum", "1", "2")).isZero();
    assertThat(out.toString().strip()).isEqualTo("1 + 2 = 3");
  }

  @Test
  void quotesTexts() {
    assertThat(run("-http-addr=" + address(), "-method=concat", "a", "b")).isZero();
    assertThat(out.toString().strip()).isEqualTo("\"a\" + \"b\" = \"ab\"");
  }

  @Test
  void tellsTheServicesErrors() {
    assertThat(run("-http-addr", address(), "0", "0")).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("error: can't sum two zeroes");
  }

  @Test
  void tellsWhenNobodyListens() {
    assertThat(run("-http-addr", "127.0.0.1:1", "1", "2")).isEqualTo(1);
    assertThat(err.toString()).startsWith("error: ");
  }

  @Test
  void findsOneOfMany() {
    String instances = "static://127.0.0.1:1," + address();
    assertThat(run("-instances", instances, "-method", "sum", "1", "2")).isZero();
    assertThat(out.toString().strip()).isEqualTo("1 + 2 = 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "nope://a:1/addsvc", "static://", "etcd://a:1"})
  void whatTellsOfNoInstancesIsRefusedWithItsFlag(String instances) {
    assertThat(run("-instances", instances, "1", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("'--instances'", "\"");
  }

  @Test
  void badCommandLinesEndWithTwoAndTheUsage() {
    for (String[] line :
        new String[][] {
          {"-nope", "1", "2"},
          {"1"},
          {"-method", "x", "1", "2"},
          {"a", "b"},
          {"-instances", "static://a:1", "-http-addr", "a:1", "1", "2"}
        }) {
      assertThat(run(line)).isEqualTo(2);
    }
    assertThat(err.toString()).contains("Usage: addcli");
  }

  private int run(String... args) {
    CommandLine line = AddCli.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  private static String address() {
    return "127.0.0.1:" + server.port();
  }
}

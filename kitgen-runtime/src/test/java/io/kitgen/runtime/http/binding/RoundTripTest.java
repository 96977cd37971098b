package io.kitgen.runtime.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.binding.Calc.BlobRequest;
import io.kitgen.runtime.http.binding.Calc.CutRequest;
import io.kitgen.runtime.http.binding.Calc.FindRequest;
import io.kitgen.runtime.http.binding.Calc.ListRequest;
import io.kitgen.runtime.http.binding.Calc.OverflowException;
import io.kitgen.runtime.http.binding.Calc.PingRequest;
import io.kitgen.runtime.http.binding.Calc.PingResponse;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.TwoZeroesException;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that both ends must agree on, with and without sockets between them. */
@ParameterizedClass
@EnumSource(RoundTripTest.Wire.class)
class RoundTripTest {

  enum Wire {
    NONE,
    SOCKETS
  }

  @Parameter Wire wire;

  private final Calc calc = new Calc();
  private KitHttpServer server;
  private HttpTransport transport;

  @AfterEach
  void close() {
    if (transport != null) {
      transport.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private <I, O> O call(Operation<I, O> operation, I request) throws Exception {
    return call(operation, request, ServerEdge.create(), ErrorBody.problem());
  }

  private <I, O> O call(Operation<I, O> operation, I request, ServerEdge edge, ErrorBody errors)
      throws Exception {
    HttpHandler handler = calc.handler(edge);
    if (wire == Wire.SOCKETS) {
      server = KitHttpServer.start(0, handler);
      transport = Calc.transport(KitHttpClient.create(), "http://localhost:" + server.port());
    } else {
      transport = Calc.transport(handler, "http://calc");
    }
    transport = transport.withErrors(errors);
    Endpoint<I, O> endpoint = transport.endpoint(operation);
    return endpoint.call(CallContext.empty(), request);
  }

  @Test
  void answers() throws Exception {
    assertThat(call(Calc.SUM, new SumRequest(1, 2)).v()).isEqualTo(3);
  }

  @Test
  void declaredErrorsComeBackTyped() {
    assertThatThrownBy(() -> call(Calc.SUM, new SumRequest(0, 0)))
        .isInstanceOf(TwoZeroesException.class)
        .hasMessage("can't sum two zeroes");
  }

  @Test
  void declaredErrorsKeepTheirMembers() {
    assertThatThrownBy(() -> call(Calc.SUM, new SumRequest(Integer.MAX_VALUE, 1)))
        .isInstanceOfSatisfying(
            OverflowException.class, e -> assertThat(e.limit()).isEqualTo(Integer.MAX_VALUE))
        .hasMessage("integer overflow");
  }

  @Test
  void declaredErrorsComeBackTypedInGoKitsBodyToo() {
    ServerEdge edge = ServerEdge.builder().errors(ErrorBody.goKit()).build();
    for (ErrorBody client : List.of(ErrorBody.goKit(), ErrorBody.problem())) {
      assertThatThrownBy(() -> call(Calc.SUM, new SumRequest(Integer.MAX_VALUE, 1), edge, client))
          .isInstanceOfSatisfying(
              OverflowException.class, e -> assertThat(e.limit()).isEqualTo(Integer.MAX_VALUE));
      close();
    }
  }

  @Test
  void declaredErrorsInTheResultComeBackTyped() throws Exception {
    assertThat(call(Calc.CUT, new CutRequest("abcdef")).v()).isEqualTo("abc");
    close();
    assertThatThrownBy(() -> call(Calc.CUT, new CutRequest("abcdefghijk")))
        .isInstanceOfSatisfying(OverflowException.class, e -> assertThat(e.limit()).isEqualTo(10))
        .hasMessage("at most ten");
  }

  @Test
  void codesComeBack() {
    calc.sum =
        (ctx, request) -> {
          throw new ServiceException(Code.ABORTED, "try again");
        };
    assertThatThrownBy(() -> call(Calc.SUM, new SumRequest(1, 2)))
        .isInstanceOfSatisfying(
            CallException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.ABORTED);
              assertThat(e.httpStatus()).isEqualTo(409);
              assertThat(e).hasMessage("try again");
            });
  }

  @Test
  void faultsComeBackWithoutTheirWords() {
    calc.sum =
        (ctx, request) -> {
          throw new IllegalStateException("password=secret");
        };
    assertThatThrownBy(() -> call(Calc.SUM, new SumRequest(1, 2)))
        .isInstanceOfSatisfying(
            CallException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.INTERNAL);
              assertThat(e).hasMessage("internal error");
              assertThat(e.body()).doesNotContain("secret").doesNotContain("Illegal");
            });
  }

  @Test
  void pathVariablesHoldAnything() throws Exception {
    for (String id : List.of("a", "a/b", "a b+c%2F", "ü€\uD83D\uDE00", "..", ".", "{x}?#[]@!")) {
      assertThat(call(Calc.FIND, new FindRequest(id)).value()).contains(id);
      close();
    }
  }

  @Test
  void emptyPathVariablesAreRefusedBeforeTheyAreSent() {
    assertThatThrownBy(() -> call(Calc.FIND, new FindRequest("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id");
  }

  @Test
  void emptyOptionalsComeBackEmpty() throws Exception {
    assertThat(call(Calc.FIND, new FindRequest("none")).value()).isEmpty();
  }

  @Test
  void parametersHoldWhatTheyAreGiven() throws Exception {
    ListRequest full =
        new ListRequest(7, Optional.of(0.1), List.of(1L, -2L, 1L), "a, b; c=\"d\"", "s=1");
    assertThat(call(Calc.LIST, full).value()).containsExactly(full.toString());
    close();
    ListRequest bare = new ListRequest(0, Optional.empty(), List.of(), "", null);
    assertThat(call(Calc.LIST, bare).value()).containsExactly(bare.toString());
  }

  @Test
  void whatWouldNotArriveIsRefusedBeforeItIsSent() {
    for (String tenant : List.of("a\r\nX-Admin: 1", "ü", " a", "a\t", "\u0000", "a\u007f")) {
      assertThatThrownBy(
              () -> call(Calc.LIST, new ListRequest(0, Optional.empty(), List.of(), tenant, null)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("X-Tenant");
      close();
    }
    for (String session : List.of("a;b", "a b", "\"", "a,b", "\\", "é")) {
      assertThatThrownBy(
              () -> call(Calc.LIST, new ListRequest(0, Optional.empty(), List.of(), "t", session)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("sid");
      close();
    }
  }

  @Test
  void bytesGoThroughAsTheyAre() throws Exception {
    byte[] bytes = new byte[70_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    assertThat(call(Calc.BLOB, new BlobRequest("a/b c/../ü", bytes)).value()).isEqualTo(bytes);
    close();
    assertThat(call(Calc.BLOB, new BlobRequest("x", new byte[0])).value()).isEmpty();
  }

  @Test
  void noContentIsAnAnswer() throws Exception {
    assertThat(call(Calc.PING, new PingRequest())).isEqualTo(new PingResponse());
  }
}

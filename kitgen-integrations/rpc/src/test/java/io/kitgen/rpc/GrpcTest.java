package io.kitgen.rpc;

import static io.kitgen.rpc.Calls.frame;
import static io.kitgen.rpc.Calls.frames;
import static io.kitgen.rpc.Calls.pair;
import static io.kitgen.rpc.Calls.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.protobuf.status.GrpcText;
import io.kitgen.protobuf.status.RpcStatus;
import io.kitgen.rpc.Calls.Answer;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrpcTest {

  private static final String GRPC = "application/grpc";

  private final HttpRoutes routes = Calls.routes(ServerEdge.create());

  @Test
  void answersOneMessageWithTheStatusInTrailers() throws Exception {
    Answer answer = call("Sum", frame(0, pair(1, 2)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().first("content-type")).isEqualTo(GRPC);
    assertThat(answer.messages()).containsExactly(new byte[] {8, 3});
    assertThat(answer.grpcStatus()).isEqualTo("0");
  }

  @Test
  void answersInTheTypeThatWasAsked() throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", "application/grpc+proto", frame(0, pair(1, 2))));
    assertThat(answer.headers().first("content-type")).isEqualTo("application/grpc+proto");
    assertThat(answer.grpcStatus()).isEqualTo("0");
  }

  @Test
  void tellsADeclaredErrorInTrailersAlone() throws Exception {
    Answer answer = call("Sum", frame(0, pair(0, 0)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().first("grpc-status")).isEqualTo("3");
    assertThat(answer.headers().first("grpc-message")).isEqualTo("can't sum two zeroes: %C2%BD");
    byte[] details =
        GrpcText.decodeBinary(String.valueOf(answer.headers().first("grpc-status-details-bin")));
    assertThat(RpcStatus.read(details).details())
        .anySatisfy(detail -> assertThat(detail.messageName()).isEqualTo("google.rpc.ErrorInfo"));
  }

  @Test
  void doesNotKnowOtherMethods() throws Exception {
    Answer answer = call("Product", frame(0, pair(1, 2)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.grpcStatus()).isEqualTo("12");
  }

  @Test
  void refusesOtherTypes() throws Exception {
    Answer answer = Calls.call(routes, request("Sum", "text/plain", frame(0, pair(1, 2))));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.headers().first("Accept-Post")).contains(GRPC);
  }

  @Test
  void streamsAnswers() throws Exception {
    Answer answer = call("Count", frame(0, pair(3, 0)));
    assertThat(answer.messages())
        .containsExactly(new byte[] {8, 1}, new byte[] {8, 2}, new byte[] {8, 3});
    assertThat(answer.grpcStatus()).isEqualTo("0");
  }

  @Test
  void tellsTheErrorThatEndsAStream() throws Exception {
    Answer answer = call("Count", frame(0, pair(100, 0)));
    assertThat(answer.messages()).hasSize(6);
    assertThat(answer.grpcStatus()).isEqualTo("10");
    assertThat(answer.trailers().first("grpc-message")).isEqualTo("seven is enough");
  }

  @Test
  void takesStreams() throws Exception {
    Answer answer =
        call("Total", frames(frame(0, pair(1, 2)), frame(0, pair(3, 4)), frame(0, pair(5, 6))));
    assertThat(answer.messages()).containsExactly(new byte[] {8, 21});
  }

  @Test
  void takesAStreamWithoutMessages() throws Exception {
    assertThat(call("Total", new byte[0]).messages()).containsExactly(new byte[0]);
  }

  @Test
  void streamsBothWays() throws Exception {
    Answer answer = call("Each", frames(frame(0, pair(1, 2)), frame(0, pair(3, 4))));
    assertThat(answer.messages()).containsExactly(new byte[] {8, 1}, new byte[] {8, 3});
    assertThat(answer.grpcStatus()).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "Sum, '', 12", // no message
    "Sum, 0000, 3", // half a head
    "Sum, 00000000040801, 3", // half a message
    "Sum, 00000000020801ff, 12", // something behind the message
    "Sum, 000000000208010000000000, 12", // two messages
    "Sum, 00ffffffff0801, 8", // longer than a long message
    "Sum, 007fffffff0801, 8",
    "Sum, 0000000001ff, 3", // no protobuf
    "Sum, 00000000020f01, 3",
    "Sum, 01000000020801, 13", // compressed, and nothing says how
    "Sum, 02000000020801, 3", // flags that nobody knows
    "Sum, 80000000020801, 3",
    "Total, 0000, 3",
    "Total, 00000000040801, 3",
    "Total, 00ffffffff, 8",
    "Total, 0000000001ff, 3",
    "Total, 01000000020801, 13",
    "Each, 00000000020801ff, 3",
  })
  void refusesWhatIsNoMessage(String method, String hex, String status) throws Exception {
    byte[] body = java.util.HexFormat.of().parseHex(hex);
    Answer whole = call(method, body);
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.grpcStatus()).isEqualTo(status);
    HttpRequest streamed = Calls.streamed(request(method, GRPC, body), body);
    assertThat(Calls.call(routes, streamed).grpcStatus()).isEqualTo(status);
  }

  @Test
  void refusesMoreThanTheLimit() throws Exception {
    HttpRoutes tight =
        Calls.routes(ServerEdge.builder().limits(Limits.DEFAULT.withBodyBytes(4)).build());
    byte[] five = {8, 1, 16, 1, 24};
    assertThat(Calls.call(tight, request("Sum", GRPC, frame(0, pair(1, 2)))).grpcStatus())
        .isEqualTo("0");
    for (String method : new String[] {"Sum", "Total"}) {
      assertThat(Calls.call(tight, request(method, GRPC, frame(0, five))).grpcStatus())
          .isEqualTo("8");
      assertThat(
              Calls.call(
                      tight, request(method, GRPC, frame(1, gzip(five)), "grpc-encoding", "gzip"))
                  .grpcStatus())
          .isEqualTo("8");
    }
  }

  @Test
  void unpacksNoMoreThanTheLimit() throws Exception {
    byte[] bomb = gzip(new byte[64 << 20]);
    for (String method : new String[] {"Sum", "Total"}) {
      Answer answer =
          Calls.call(routes, request(method, GRPC, frame(1, bomb), "grpc-encoding", "gzip"));
      assertThat(answer.grpcStatus()).isEqualTo("8");
    }
  }

  @Test
  void answersInTheCompressionThatItWasAskedIn() throws Exception {
    HttpRoutes always =
        RpcRoutes.in()
            .compressFrom(0)
            .serve(Sums.SUM_OPERATION, (ctx, pair) -> new Sums.Sum(pair.note().length()))
            .serve(
                Sums.COUNT,
                (ctx, pair) -> new Sums.SumStream(java.util.stream.Stream.of(new Sums.Sum(1))))
            .build();
    Answer answer =
        Calls.call(
            always, request("Sum", GRPC, frame(1, gzip(pair(1, 2))), "grpc-encoding", "gzip"));
    assertThat(answer.headers().first("grpc-encoding")).isEqualTo("gzip");
    assertThat(answer.grpcStatus()).isEqualTo("0");
    assertThat(answer.body()[0]).as("two bytes become no smaller").isZero();
  }

  @Test
  void saysWhichCompressionsItKnows() throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", GRPC, frame(0, pair(1, 2)), "grpc-encoding", "snappy"));
    assertThat(answer.grpcStatus()).isEqualTo("12");
    assertThat(answer.headers().first("grpc-accept-encoding")).isEqualTo("identity,gzip");
  }

  @Test
  void refusesWhatIsNotCompressedAsItSays() throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", GRPC, frame(1, pair(1, 2)), "grpc-encoding", "gzip"));
    assertThat(answer.grpcStatus()).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "S", "-1S", "123456789S", "1s", "1 S", "99999999999999999999H"})
  void refusesTimeoutsThatAreNone(String timeout) throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", GRPC, frame(0, pair(1, 2)), "grpc-timeout", timeout));
    assertThat(answer.grpcStatus()).isEqualTo("3");
    assertThat(answer.headers().first("grpc-message")).contains("grpc-timeout");
  }

  @Test
  void isTooLateAtOnce() throws Exception {
    Answer answer =
        Calls.call(routes, request("Sum", GRPC, frame(0, pair(1, 2)), "grpc-timeout", "0n"));
    assertThat(answer.grpcStatus()).isEqualTo("4");
  }

  @Test
  void takesMetadataBothWays() throws Exception {
    HttpRoutes mirror =
        Calls.routes(
            ServerEdge.builder()
                .after(
                    (operation, out, ctx) -> {
                      out.add("x-trace", "7");
                      out.set("x-blob-bin", "AAEC");
                      return ctx;
                    })
                .before(
                    (operation, in, ctx) -> {
                      assertThat(in.transport()).isEqualTo("grpc");
                      assertThat(in.all("x-user")).containsExactly("ann", "bob");
                      return ctx;
                    })
                .build());
    HttpRequest request =
        request("Sum", GRPC, frame(0, pair(1, 2)), "x-user", "ann", "X-User", "bob");
    Answer answer = Calls.call(mirror, request);
    assertThat(answer.grpcStatus()).isEqualTo("0");
    assertThat(answer.headers().first("x-trace")).isEqualTo("7");
    assertThat(answer.headers().first("x-blob-bin")).isEqualTo("AAEC");
    assertThat(Calls.call(mirror, Calls.streamed(request, frame(0, pair(1, 2)))).grpcStatus())
        .isEqualTo("0");
  }

  @Test
  void letsNobodyOverwriteTheProtocolsOwnFields() throws Exception {
    HttpRoutes bad =
        Calls.routes(
            ServerEdge.builder()
                .after(
                    (operation, out, ctx) -> {
                      out.set("grpc-status", "0");
                      return ctx;
                    })
                .build());
    assertThat(Calls.call(bad, request("Sum", GRPC, frame(0, pair(1, 2)))).grpcStatus())
        .isEqualTo("13");
  }

  @Test
  void countsHeaders() throws Exception {
    String[] headers = new String[400];
    Arrays.fill(headers, "x");
    assertThat(Calls.call(routes, request("Sum", GRPC, frame(0, pair(1, 2)), headers)).grpcStatus())
        .isEqualTo("8");
  }

  private Answer call(String method, byte[] body) throws Exception {
    return Calls.call(routes, request(method, GRPC, body));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] gunzip(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}

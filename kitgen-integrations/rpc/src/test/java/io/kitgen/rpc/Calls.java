package io.kitgen.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.Code;
import io.kitgen.rpc.Sums.Pair;
import io.kitgen.rpc.Sums.Sum;
import io.kitgen.rpc.Sums.SumStream;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.ServerEdge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Calls of {@link Sums} by hand, frame by frame. */
final class Calls {

  private Calls() {}

  static HttpRoutes routes(ServerEdge edge) {
    return RpcRoutes.in(edge)
        .serve(Sums.SUM_OPERATION, (ctx, pair) -> new Sum(sum(pair)))
        .serve(
            Sums.COUNT,
            (ctx, pair) ->
                new SumStream(Stream.iterate(1L, i -> i + 1).limit(pair.a()).map(Calls::counted)))
        .serve(
            Sums.TOTAL,
            (ctx, pairs) -> {
              long total = 0;
              while (pairs.pairs().hasNext()) {
                total += sum(pairs.pairs().next());
              }
              return new Sum(total);
            })
        .serve(
            Sums.EACH,
            (ctx, pairs) -> {
              Iterable<Pair> all = pairs::pairs;
              return new SumStream(
                  StreamSupport.stream(all.spliterator(), false).map(pair -> new Sum(pair.a())));
            })
        .build();
  }

  private static Sum counted(long i) {
    if (i == 7) {
      throw new ServiceException(Code.ABORTED, "seven is enough");
    }
    return new Sum(i);
  }

  private static long sum(Pair pair) throws Sums.TwoZeroes {
    if (pair.a() == 0 && pair.b() == 0) {
      throw new Sums.TwoZeroes();
    }
    return pair.a() + pair.b() + pair.note().length();
  }

  /** {@code a} and {@code b}, each below 128. */
  static byte[] pair(int a, int b) {
    return new byte[] {8, (byte) a, 16, (byte) b};
  }

  static byte[] frame(int flags, byte[] content) {
    return ByteBuffer.allocate(5 + content.length)
        .put((byte) flags)
        .putInt(content.length)
        .put(content)
        .array();
  }

  static byte[] frames(byte[]... frames) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] frame : frames) {
      all.writeBytes(frame);
    }
    return all.toByteArray();
  }

  static HttpRequest request(String method, String type, byte[] body, String... headers) {
    return HttpRequest.of("POST", "/pb.Sums/" + method)
        .headers(Headers.of(headers).with("content-type", type))
        .body(HttpBody.of(body))
        .build();
  }

  /** The same as a body that is read as it comes. */
  static HttpRequest streamed(HttpRequest request, byte[] body) {
    return request.toBuilder().body(HttpBody.stream(new ByteArrayInputStream(body), -1)).build();
  }

  static Answer call(HttpRoutes routes, HttpRequest request) throws Exception {
    try (HttpResponse response = routes.handle(CallContext.empty(), request)) {
      byte[] body = response.body().read(1 << 20);
      return new Answer(response.status(), response.headers(), body, response.body().trailers());
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Answer(int status, Headers headers, byte[] body, Headers trailers) {

    /** From trailers, or from the head where there is no body. */
    String grpcStatus() {
      String status = trailers.first("grpc-status");
      return status != null ? status : String.valueOf(headers.first("grpc-status"));
    }

    List<byte[]> messages() {
      List<byte[]> all = new ArrayList<>();
      ByteBuffer in = ByteBuffer.wrap(body);
      while (in.hasRemaining()) {
        assertThat(in.get() & 0x82).as("flags").isZero();
        byte[] message = new byte[in.getInt()];
        in.get(message);
        all.add(message);
      }
      return all;
    }
  }
}

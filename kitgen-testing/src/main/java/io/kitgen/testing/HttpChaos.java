package io.kitgen.testing;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A filter that makes a network fail, by chance from a seed: put it around a client's handler.
 *
 * <pre>{@code
 * HttpHandler way = http.with(HttpChaos.seeded(42).refusing(0.1).truncating(0.05).answering(0.1, 503));
 * AddService add = AddServiceHttp.client(way, uri);
 * }</pre>
 *
 * <p>Of several troubles, the first one whose turn comes happens. Immutable but for its random
 * numbers, which those made from one another share; thread-safe.
 */
public final class HttpChaos implements UnaryOperator<HttpHandler> {

  private final Dice dice;
  private final List<Risk> risks;

  /** What happens to {@code share} of the exchanges. */
  private record Risk(double share, Trouble trouble) {}

  /** Answers in place of {@code next}. */
  private interface Trouble {
    HttpResponse meet(HttpHandler next, CallContext ctx, HttpRequest request) throws Exception;
  }

  private HttpChaos(Dice dice, List<Risk> risks) {
    this.dice = dice;
    this.risks = risks;
  }

  /** No trouble yet. */
  public static HttpChaos seeded(long seed) {
    return new HttpChaos(new Dice(seed), List.of());
  }

  /**
   * {@code share} of the requests are not sent: the connection is refused.
   *
   * @param share from 0 to 1
   */
  public HttpChaos refusing(double share) {
    return with(
        share,
        (next, ctx, request) -> {
          throw new SocketException("connection refused by chaos");
        });
  }

  /**
   * {@code share} of the requests arrive, and the connection is reset before the answer is: the
   * other side has done its work, and the caller does not know.
   *
   * @param share from 0 to 1
   */
  public HttpChaos resetting(double share) {
    return with(
        share,
        (next, ctx, request) -> {
          next.handle(ctx, request).close();
          throw new SocketException("connection reset by chaos");
        });
  }

  /**
   * The bodies of {@code share} of the answers end after half of their bytes.
   *
   * @param share from 0 to 1
   */
  public HttpChaos truncating(double share) {
    return with(share, (next, ctx, request) -> truncated(next.handle(ctx, request)));
  }

  /**
   * {@code share} of the requests are not sent but answered with {@code status} and no body, as a
   * proxy does whose server is away.
   *
   * @param share from 0 to 1
   */
  public HttpChaos answering(double share, int status) {
    return with(share, (next, ctx, request) -> HttpResponse.of(status));
  }

  private HttpChaos with(double share, Trouble trouble) {
    List<Risk> more = new ArrayList<>(risks);
    more.add(new Risk(Dice.share(share), trouble));
    return new HttpChaos(dice, List.copyOf(more));
  }

  @Override
  public HttpHandler apply(HttpHandler next) {
    return (ctx, request) -> {
      for (Risk risk : risks) {
        if (dice.roll(risk.share)) {
          return risk.trouble.meet(next, ctx, request);
        }
      }
      return next.handle(ctx, request);
    };
  }

  private static HttpResponse truncated(HttpResponse response) throws IOException {
    byte[] all;
    try (response;
        InputStream body = response.body().open()) {
      all = body.readAllBytes();
    }
    InputStream half = new ByteArrayInputStream(all, 0, all.length / 2);
    return response.withBody(
        HttpBody.stream(new SequenceInputStream(half, new BrokenStream()), all.length));
  }

  /** Where a connection broke. */
  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new SocketException("connection reset by chaos in the middle of a body");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }
}

package io.kitgen.benchmarks.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.benchmarks.Server;
import io.kitgen.benchmarks.Work;
import io.kitgen.benchmarks.WorkEndpoints;
import io.kitgen.benchmarks.WorkHttp;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The generated HTTP halves without an engine: requests and answers are at hand as bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HttpBenchmark {
  private static final Headers JSON = Headers.empty().with("content-type", "application/json");

  private final HttpHandler server = WorkHttp.handler(WorkEndpoints.of(new Server()));
  private final CallContext ctx = CallContext.current();
  private final byte[] json = Sample.json();
  private final Work.Profile profile = Sample.profile();
  private final HttpRequest sum = request("POST", "/sum", "{\"a\":1,\"b\":2}".getBytes(UTF_8));
  private final HttpRequest put = request("PUT", "/profiles/p42", json);
  private final Work sumClient = clientOf("{\"v\":3}".getBytes(UTF_8));
  private final Work putClient = clientOf(json);
  private final Counter counter = new Counter();

  private static HttpRequest request(String method, String path, byte[] body) {
    return HttpRequest.of(method, path).headers(JSON).body(HttpBody.of(body)).build();
  }

  /** A client whose server answers the same to everything, after it has read the request. */
  private static Work clientOf(byte[] answer) {
    HttpHandler canned =
        (ctx, request) -> {
          request.body().writeTo(OutputStream.nullOutputStream());
          return new HttpResponse(200, JSON, HttpBody.of(answer));
        };
    return WorkHttp.client(canned, URI.create("http://localhost:8080"));
  }

  @Benchmark
  public long serverSum() throws Exception {
    return answered(sum);
  }

  @Benchmark
  public long serverPut() throws Exception {
    return answered(put);
  }

  @Benchmark
  public long clientSum() {
    return sumClient.sum(1, 2);
  }

  @Benchmark
  public Work.Profile clientPut() throws Work.InconsistentIdsException {
    return putClient.put(profile.id(), profile);
  }

  private long answered(HttpRequest request) throws Exception {
    try (HttpResponse response = server.handle(ctx, request)) {
      if (response.status() != 200) {
        throw new IOException("answered " + response.status());
      }
      counter.bytes = 0;
      response.body().writeTo(counter);
      return counter.bytes;
    }
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}

package io.kitgen.benchmarks.client;

import io.kitgen.benchmarks.Work;
import io.kitgen.benchmarks.WorkHttp;
import io.kitgen.benchmarks.micro.Sample;
import io.kitgen.netty.client.KitNettyClient;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.net.URI;

/** The generated client on an engine of kitgen's. */
final class KitCaller implements Caller {
  private final AutoCloseable engine;
  private final Work work;
  private final Work.Profile profile = Sample.profile();

  private <E extends HttpHandler & AutoCloseable> KitCaller(E engine, int port) {
    this.engine = engine;
    this.work = WorkHttp.client(engine, URI.create("http://127.0.0.1:" + port));
  }

  static Caller builtIn(int port) {
    return new KitCaller(KitHttpClient.create(), port);
  }

  static Caller netty(int port) {
    return new KitCaller(KitNettyClient.create(), port);
  }

  @Override
  public long sum(long a, long b) {
    return work.sum(a, b);
  }

  @Override
  public int put() throws Work.InconsistentIdsException {
    return work.put(profile.id(), profile).addresses().size();
  }

  @Override
  public void close() {
    try {
      engine.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

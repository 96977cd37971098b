package io.kitgen.benchmarks.client;

import io.kitgen.benchmarks.load.Workload;
import io.kitgen.benchmarks.micro.Sample;
import io.kitgen.benchmarks.reference.JsonInput;
import io.kitgen.benchmarks.reference.ReferenceClient;
import io.kitgen.benchmarks.reference.Wire;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Netty by hand; each caller waits for its answer. */
final class NettyCaller implements Caller {
  private final ReferenceClient client;
  private final Wire.Profile profile;

  NettyCaller(int port) throws IOException {
    client = new ReferenceClient(port);
    profile = JsonInput.profile(Sample.json());
  }

  /** The same without a caller that waits. */
  CompletionStage<?> begin(Workload workload) throws IOException {
    return workload == Workload.SUM ? client.sum(1, 2) : client.put(profile);
  }

  @Override
  public long sum(long a, long b) throws IOException, InterruptedException, ExecutionException {
    return client.sum(a, b).get();
  }

  @Override
  public int put() throws IOException, InterruptedException, ExecutionException {
    return client.put(profile).get().addresses().size();
  }

  @Override
  public void close() {
    client.close();
  }
}

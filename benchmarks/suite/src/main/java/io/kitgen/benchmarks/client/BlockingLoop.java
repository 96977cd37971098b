package io.kitgen.benchmarks.client;

import io.kitgen.benchmarks.load.Workload;
import io.kitgen.benchmarks.micro.Sample;
import io.kitgen.runtime.thread.VirtualThreads;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that wait for each answer and look at it, on virtual threads where there are such. */
final class BlockingLoop implements ClientMain.Loop {
  private static final int ADDRESSES = Sample.profile().addresses().size();

  private final Caller caller;

  BlockingLoop(Caller caller) {
    this.caller = caller;
  }

  @Override
  public long run(Workload workload, int callers, long nanos) throws Exception {
    long end = System.nanoTime() + nanos;
    if (callers == 1) {
      return callUntil(workload, end);
    }
    ExecutorService virtual = VirtualThreads.newExecutor();
    ExecutorService threads = virtual != null ? virtual : Executors.newCachedThreadPool();
    try {
      Callable<Long> one = () -> callUntil(workload, end);
      long calls = 0;
      for (Future<Long> done : threads.invokeAll(Collections.nCopies(callers, one))) {
        calls += done.get();
      }
      return calls;
    } finally {
      threads.shutdown();
    }
  }

  private long callUntil(Workload workload, long end) throws Exception {
    long calls = 0;
    while (System.nanoTime() < end) {
      boolean right =
          workload == Workload.SUM ? caller.sum(calls, 2) == calls + 2 : caller.put() == ADDRESSES;
      if (!right) {
        throw new IllegalStateException("a wrong answer");
      }
      calls++;
    }
    return calls;
  }
}

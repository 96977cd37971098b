package io.kitgen.runtime.http.server;

import io.kitgen.runtime.thread.VirtualThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a server, one for a connection.
 *
 * @param executor gives each task a thread at once, as long as there are no more than {@code most}
 * @param most how many connections there may be
 * @param mostOfPeer how many of them from one peer
 */
record Workers(ExecutorService executor, int most, int mostOfPeer) {

  /**
   * @param perPeer how many connections one peer may have; 0 for nine tenths of all
   */
  static Workers of(int threads, int connections, int perPeer) {
    ExecutorService virtual = VirtualThreads.newExecutor();
    int most = virtual == null ? Math.min(threads, connections) : connections;
    int mostOfPeer = perPeer == 0 ? most - most / 10 : perPeer;
    if (virtual != null) {
      return new Workers(virtual, most, mostOfPeer);
    }
    AtomicInteger count = new AtomicInteger();
    return new Workers(
        new ThreadPoolExecutor(
            0,
            // A thread gives its permit back shortly before it is free again.
            2 * most,
            60,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> new Thread(task, "kitgen-http-" + count.incrementAndGet())),
        most,
        mostOfPeer);
  }
}

package io.kitgen.runtime.http.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks up names of hosts: on a thread of its own, since nothing can end a lookup. */
final class Lookup {

  private Lookup() {}

  /** The address of {@code host}. */
  static InetAddress of(String host, long nanos, @Nullable ClientCallWatch watch)
      throws IOException, InterruptedException {
    if (isAddress(host)) {
      return InetAddress.getByName(host);
    }
    FutureTask<InetAddress> lookup = new FutureTask<>(() -> InetAddress.getByName(host));
    if (watch != null) {
      watch.over(() -> lookup.cancel(false));
    }
    Thread thread = new Thread(lookup, "kitgen-dns");
    thread.setDaemon(true);
    thread.start();
    try {
      return lookup.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (CancellationException e) {
      throw new IOException("the lookup of " + host + " was cancelled", e);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("the name " + host + " was not found in time");
    } catch (ExecutionException e) {
      UnknownHostException unknown = new UnknownHostException(host);
      unknown.initCause(e.getCause());
      throw unknown;
    }
  }

  /** Whether there is nothing to look up. */
  private static boolean isAddress(String host) {
    return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }
}

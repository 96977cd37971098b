package io.kitgen.kubernetes;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.registry.Fields;
import io.kitgen.client.registry.RegistryClient;
import io.kitgen.runtime.http.HttpBody;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists the slices of a service, and then watches them, for a minute each time it is run. */
final class KubernetesSource implements InstanceLoop.Source {

  /** So short that a connection which is dead unknown to us does not hide changes for long. */
  private static final Duration WATCH = Duration.ofSeconds(60);

  /** A server that ends each watch at once is not asked more often than this. */
  private static final long BETWEEN_MILLIS = 500;

  private static final int GONE = 410;

  private final RegistryClient client;
  private final String target;
  private final Duration longest;
  private final Slices slices;
  private @Nullable String version; // of what is known; null where all has to be listed

  KubernetesSource(Kubernetes cluster, String service, SlicePort port) {
    this.client = cluster.servers.open();
    this.longest = WATCH.plus(cluster.servers.timeout());
    this.slices = new Slices(port);
    this.target =
        "/apis/discovery.k8s.io/v1/namespaces/"
            + cluster.namespace
            + "/endpointslices?labelSelector="
            + RegistryClient.encode("kubernetes.io/service-name=" + service);
  }

  /** The server remembers the changes since that version no more. */
  private static final class Gone extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  @Override
  public void run(Consumer<InstanceEvent> sink) throws Exception {
    boolean well = false;
    try {
      String since = version == null ? list(sink) : version;
      watch(since, sink);
      well = true;
    } catch (Gone e) {
      // All is listed again below.
    } finally {
      version = well ? version : null;
    }
    Thread.sleep(BETWEEN_MILLIS);
  }

  private String list(Consumer<InstanceEvent> sink) throws IOException, InterruptedException {
    Fields all = client.get(target).expect(200).fields();
    String listed = all.object("metadata").text("resourceVersion");
    if (!all.has("items")) {
      throw new IllegalArgumentException(all + ".items is missing");
    }
    slices.clear();
    all.objects("items").forEach(slices::put);
    sink.accept(slices.found());
    version = listed;
    return listed;
  }

  private void watch(String since, Consumer<InstanceEvent> sink)
      throws IOException, InterruptedException {
    String changes =
        "&watch=1&allowWatchBookmarks=true&timeoutSeconds="
            + WATCH.toSeconds()
            + "&resourceVersion="
            + RegistryClient.encode(since);
    client.stream("GET", target + changes, HttpBody.empty(), longest, event -> change(event, sink));
  }

  private void change(Fields event, Consumer<InstanceEvent> sink) {
    String type = event.text("type");
    Fields object = event.object("object");
    switch (type) {
      case "ADDED", "MODIFIED" -> slices.put(object);
      case "DELETED" -> slices.remove(object);
      case "BOOKMARK" -> {}
      case "ERROR" -> throw failure(object);
      default -> throw new IllegalArgumentException("an event of an unknown type: " + type);
    }
    version = object.object("metadata").text("resourceVersion");
    if (!type.equals("BOOKMARK")) {
      sink.accept(slices.found());
    }
  }

  private static RuntimeException failure(Fields status) {
    return status.number("code", 0) == GONE
        ? new Gone()
        : new IllegalStateException("the watch failed: " + status.text("message", "no reason"));
  }

  @Override
  public void close() {
    client.close();
  }
}

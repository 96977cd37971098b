package io.kitgen.kubernetes;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one service in Kubernetes, which tells changes at once, by a watch. Settings
 * give another one; each is opened by its first subscriber, and closed by its owner. Thread-safe.
 *
 * <p>Those that are ready have priority 0. One that is terminating and still serving has 1, so that
 * it is used when there is nothing else, as by kube-proxy. The zone is the endpoint's; its node and
 * pod are in the metadata, as {@code node} and {@code pod}.
 */
public final class KubernetesService implements Instancer {

  private final Kubernetes cluster;
  private final String service;
  private final InstanceLoop loop;

  KubernetesService(Kubernetes cluster, String service, @Nullable String port, int number) {
    this.cluster = cluster;
    this.service = service;
    SlicePort wanted = new SlicePort(service, port, number);
    this.loop = InstanceLoop.of(name(), new KubernetesSource(cluster, service, wanted));
  }

  /** At the port that the service calls {@code name}. */
  public KubernetesService port(String name) {
    return new KubernetesService(cluster, service, name, 0);
  }

  /** At {@code number}, whatever ports the service names. */
  public KubernetesService port(int number) {
    if (number < 1 || number > 65_535) {
      throw new IllegalArgumentException("the port of " + service + " is " + number);
    }
    return new KubernetesService(cluster, service, null, number);
  }

  @Override
  public String name() {
    return "kubernetes://" + cluster.servers + "/" + cluster.namespace + "/" + service;
  }

  @Override
  public Subscription subscribe(Consumer<InstanceEvent> subscriber) {
    return loop.subscribe(subscriber);
  }

  @Override
  public void close() {
    loop.close();
  }
}

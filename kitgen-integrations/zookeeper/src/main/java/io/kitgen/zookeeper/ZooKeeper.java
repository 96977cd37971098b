package io.kitgen.zookeeper;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registrar;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.RegistrationLoop;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.zookeeper.data.ACL;

/**
 * Instances in ZooKeeper 3.6 and later, as Go kit's {@code sd/zk} keeps them: an ephemeral node for
 * each instance below that of its service, {@code /services/addsvc/10.0.0.1:8080-0000000007}. What
 * is there is read, and watched from then on.
 *
 * <pre>{@code
 * ZooKeeper zookeeper = ZooKeeper.at("10.0.0.1:2181,10.0.0.2:2181");
 * Instancer found = zookeeper.service("addsvc");
 * Registration published = zookeeper.register("addsvc", Instance.of("10.0.0.9", 8080));
 * }</pre>
 *
 * <p>Immutable: it holds no connection; what it gives has a session of its own, from when it is
 * used until it is closed.
 */
public final class ZooKeeper implements Registrar {

  private final Settings settings;

  private ZooKeeper(Settings settings) {
    this.settings = settings;
  }

  /**
   * The ZooKeeper of these servers, of which any one is connected to.
   *
   * @param servers {@code host:port}, with commas between them
   * @throws IllegalArgumentException when one is something else
   */
  public static ZooKeeper at(String servers) {
    return new ZooKeeper(Settings.usual(servers));
  }

  /** The node below which services are; {@code /services} unless said. */
  public ZooKeeper withRoot(String root) {
    return new ZooKeeper(settings.withRoot(root));
  }

  /** Who asks, by the scheme {@code digest}. The nodes are for all the world all the same. */
  public ZooKeeper withUser(String name, String password) {
    return new ZooKeeper(settings.withUser(new User(name, password)));
  }

  /**
   * Who may do what with the nodes that are made, those above instances included: {@code
   * ZooDefs.Ids.CREATOR_ALL_ACL}, say. All may do all unless said.
   */
  public ZooKeeper withAcl(List<ACL> acl) {
    return new ZooKeeper(settings.withAcl(List.copyOf(acl)));
  }

  /**
   * How long it may take to connect, and how long ZooKeeper keeps an instance that it does not hear
   * from; 2 and 5 seconds unless said, as in Go kit, and 1 second at least. ZooKeeper has bounds of
   * its own for the second.
   */
  public ZooKeeper withTimeouts(Duration connect, Duration session) {
    return new ZooKeeper(settings.withTimeouts(connect, session));
  }

  /** How many nodes a service may have; with more, what was known is kept. 10,000 unless said. */
  public ZooKeeper withMostInstances(int most) {
    return new ZooKeeper(settings.withMost(most));
  }

  /** What else Curator should know, TLS for example; asked for each session. */
  public ZooKeeper withCurator(UnaryOperator<CuratorFrameworkFactory.Builder> more) {
    return new ZooKeeper(settings.withMore(more));
  }

  /** The instances of {@code service}; the name may have slashes in it. */
  public Instancer service(String service) {
    String name = name(service);
    return InstanceLoop.of(name, new Watched(name, settings.path(service), settings));
  }

  @Override
  public Registration register(String service, Instance instance) {
    Objects.requireNonNull(instance, "instance");
    return RegistrationLoop.start(
        name(service) + " " + instance.address(),
        new Ephemeral(settings.path(service), instance, settings));
  }

  private String name(String service) {
    return this + "/" + service;
  }

  /** Where it is: {@code zk://10.0.0.1:2181,10.0.0.2:2181}. */
  @Override
  public String toString() {
    return "zk://" + settings.servers();
  }
}

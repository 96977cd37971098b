package io.kitgen.zookeeper;

import io.kitgen.client.entry.InstanceText;
import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.RegistrationLoop;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.state.ConnectionState;
import org.apache.zookeeper.CreateMode;

/** Keeps one instance in ZooKeeper, by a node that lives as long as its session. */
final class Ephemeral implements RegistrationLoop.Entry {

  /** The watch should do; this is for the case that it does not. */
  private static final long REFRESH = TimeUnit.SECONDS.toNanos(60);

  private final String prefix;
  private final byte[] data;
  private final Settings settings;

  Ephemeral(String path, Instance instance, Settings settings) {
    this.prefix = path + "/" + instance.address() + "-";
    this.data = InstanceText.write(instance);
    this.settings = settings;
  }

  @Override
  public void keep(Runnable there) throws Exception {
    Changes changes = new Changes(1);
    CuratorFramework client = settings.connected(changes);
    try {
      String node =
          client
              .create()
              .creatingParentsIfNeeded()
              .withMode(CreateMode.EPHEMERAL_SEQUENTIAL)
              .forPath(prefix, data);
      while (client.checkExists().usingWatcher(changes).forPath(node) != null) {
        there.run();
        awaitChange(changes);
      }
      throw new IOException(node + " is gone");
    } finally {
      Settings.close(client); // and the node goes with the session
    }
  }

  /** While the connection is away the session may live on, and the node with it. */
  private void awaitChange(Changes changes) throws IOException, InterruptedException {
    ConnectionState state = changes.await(REFRESH).state();
    while (state == ConnectionState.SUSPENDED) {
      state = changes.await(REFRESH).state();
    }
    if (state == ConnectionState.LOST) {
      throw new IOException("the session with " + settings.servers() + " is lost");
    }
  }

  /** The session has ended with the keeping. */
  @Override
  public void remove() {}
}

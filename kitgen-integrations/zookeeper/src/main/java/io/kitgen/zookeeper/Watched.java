package io.kitgen.zookeeper;

import io.kitgen.client.entry.InstanceEntries;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceLoop;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.AddWatchMode;
import org.apache.zookeeper.KeeperException.NoNodeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the nodes below that of a service, and their changes from then on, by one watch for all of
 * them. It is all done anew when the connection is lost.
 */
final class Watched implements InstanceLoop.Source {

  private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(1);

  private final String path;
  private final Settings settings;
  private final InstanceEntries entries;

  Watched(String name, String path, Settings settings) {
    this.path = path;
    this.settings = settings;
    this.entries = new InstanceEntries(name, settings.most());
  }

  @Override
  public void run(Consumer<InstanceEvent> sink) throws Exception {
    Changes changes = new Changes(settings.most());
    CuratorFramework client = settings.connected(changes);
    try {
      client
          .watchers()
          .add()
          .withMode(AddWatchMode.PERSISTENT_RECURSIVE)
          .usingWatcher(changes)
          .forPath(path);
      readAll(client);
      while (true) {
        sink.accept(entries.event());
        Changes.Batch batch = changes.await(LONGEST_WAIT);
        if (!batch.state().isConnected()) {
          throw new IOException("the connection to " + settings.servers() + " is lost");
        }
        if (batch.missed()) {
          readAll(client);
        } else {
          read(client, batch.paths());
        }
      }
    } finally {
      Settings.close(client);
    }
  }

  private void readAll(CuratorFramework client) throws Exception {
    Map<String, byte[]> all = new HashMap<>();
    for (String child : children(client)) {
      byte[] data = data(client, path + "/" + child);
      if (data != null) {
        all.put(child, data);
      }
    }
    entries.replace(all);
  }

  private List<String> children(CuratorFramework client) throws Exception {
    try {
      List<String> children = client.getChildren().forPath(path);
      if (children.size() > settings.most()) { // before all of them are asked for
        throw new IllegalStateException(
            path + " has " + children.size() + " nodes, expected " + settings.most() + " at most");
      }
      return children;
    } catch (NoNodeException e) {
      return List.of(); // there was never one
    }
  }

  private void read(CuratorFramework client, Set<String> changed) throws Exception {
    String below = path + "/";
    for (String node : changed) {
      if (node.startsWith(below) && node.indexOf('/', below.length()) < 0) {
        String child = node.substring(below.length());
        byte[] data = data(client, node);
        if (data == null) {
          entries.remove(child);
        } else {
          entries.put(child, data);
        }
      }
    }
  }

  /** Null where there is no node any more. */
  private static byte @Nullable [] data(CuratorFramework client, String node) throws Exception {
    try {
      byte[] data = client.getData().forPath(node);
      return data == null ? new byte[0] : data;
    } catch (NoNodeException e) {
      return null;
    }
  }
}

package io.kitgen.zookeeper;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.state.ConnectionState;
import org.apache.curator.framework.state.ConnectionStateListener;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher;

/**
 * What ZooKeeper's threads have told and ours has not taken yet: the connection, and which nodes
 * have changed.
 */
final class Changes implements Watcher, ConnectionStateListener {

  private final int most;
  private Set<String> paths = new LinkedHashSet<>(); // guarded by this, as the rest
  private boolean changed;
  private boolean missed;
  private ConnectionState state = ConnectionState.CONNECTED;

  /** Nothing so far; of more than {@code most} nodes it only knows that they are many. */
  Changes(int most) {
    this.most = most;
  }

  /**
   * What there was.
   *
   * @param paths the nodes that have changed
   * @param missed whether others may have
   * @param state that of the connection now
   */
  record Batch(Set<String> paths, boolean missed, ConnectionState state) {}

  @Override
  public synchronized void process(WatchedEvent event) {
    String path = event.getPath();
    if (path == null) {
      return; // about the connection
    }
    if (paths.size() < most) {
      paths.add(path);
    } else {
      missed = true;
    }
    wake();
  }

  @Override
  public synchronized void stateChanged(CuratorFramework client, ConnectionState state) {
    this.state = state;
    if (state != ConnectionState.CONNECTED) { // which is how it begins
      missed = true;
      wake();
    }
  }

  private void wake() {
    changed = true;
    notifyAll();
  }

  /** Waits for something to happen, for so long. */
  synchronized Batch await(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    for (long left = nanos; !changed && left > 0; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
    }
    Batch batch = new Batch(paths, missed, state);
    paths = new LinkedHashSet<>();
    missed = false;
    changed = false;
    return batch;
  }
}

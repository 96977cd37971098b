package io.kitgen.zookeeper;

import io.kitgen.client.instance.Instance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.api.ACLProvider;
import org.apache.curator.framework.state.ConnectionStateListener;
import org.apache.curator.retry.RetryOneTime;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.common.PathUtils;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Id;
import org.jspecify.annotations.Nullable;

/** How instances are kept, and how ZooKeeper is connected to. */
record Settings(
    String servers,
    String root,
    @Nullable User user,
    List<ACL> acl,
    Duration connect,
    Duration session,
    int most,
    UnaryOperator<CuratorFrameworkFactory.Builder> more) {

  private static final Duration SHORTEST = Duration.ofSeconds(1); // Go kit's
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int RETRY_MILLIS = 100;
  private static final int MOST_CLOSING_MILLIS = 2000;

  Settings {
    for (String server : servers.split(",", -1)) {
      Instance.parse(server);
    }
    checkPath(root);
    check("timeout of connecting", connect);
    check("timeout of a session", session);
    if (most < 1) {
      throw new IllegalArgumentException("the most instances are " + most + ", expected 1 or more");
    }
  }

  private static void check(String what, Duration value) {
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "the " + what + " is " + value + ", expected from " + SHORTEST + " to " + LONGEST);
    }
  }

  static Settings usual(String servers) {
    return new Settings(
        servers,
        "/services",
        null,
        List.of(new ACL(ZooDefs.Perms.ALL, new Id("world", "anyone"))),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        10_000,
        UnaryOperator.identity());
  }

  Settings withRoot(String root) {
    return new Settings(servers, root, user, acl, connect, session, most, more);
  }

  Settings withUser(User user) {
    return new Settings(servers, root, user, acl, connect, session, most, more);
  }

  Settings withAcl(List<ACL> acl) {
    return new Settings(servers, root, user, acl, connect, session, most, more);
  }

  Settings withTimeouts(Duration connect, Duration session) {
    return new Settings(servers, root, user, acl, connect, session, most, more);
  }

  Settings withMost(int most) {
    return new Settings(servers, root, user, acl, connect, session, most, more);
  }

  Settings withMore(UnaryOperator<CuratorFrameworkFactory.Builder> more) {
    return new Settings(servers, root, user, acl, connect, session, most, more);
  }

  /** The node of {@code service}. */
  String path(String service) {
    String path = root.equals("/") ? root + service : root + "/" + service;
    checkPath(path);
    return path;
  }

  private static void checkPath(String path) {
    try {
      PathUtils.validatePath(path);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not a path: \"" + path + "\": " + e.getMessage(), e);
    }
  }

  /** A session of its own, connected; {@code listener} is told from the first state on. */
  CuratorFramework connected(ConnectionStateListener listener)
      throws IOException, InterruptedException {
    CuratorFrameworkFactory.Builder builder =
        CuratorFrameworkFactory.builder()
            .connectString(servers)
            .connectionTimeoutMs((int) connect.toMillis())
            .sessionTimeoutMs((int) session.toMillis())
            .retryPolicy(new RetryOneTime(RETRY_MILLIS))
            .waitForShutdownTimeoutMs(MOST_CLOSING_MILLIS)
            .aclProvider(new Acl(new ArrayList<>(acl)));
    if (user != null) {
      builder.authorization("digest", user.digest());
    }
    CuratorFramework client = more.apply(builder).build();
    boolean connected = false;
    try {
      client.getConnectionStateListenable().addListener(listener);
      client.start();
      connected = client.blockUntilConnected((int) connect.toMillis(), TimeUnit.MILLISECONDS);
      if (!connected) {
        throw new IOException("no connection to " + servers);
      }
      return client;
    } finally {
      if (!connected) {
        close(client);
      }
    }
  }

  /** Ends its session and its threads, though its thread may be interrupted. */
  static void close(CuratorFramework client) {
    boolean interrupted = Thread.interrupted();
    try {
      client.close();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The same for all nodes; in a list that may be asked whether it has null. */
  private record Acl(List<ACL> acl) implements ACLProvider {

    @Override
    public List<ACL> getDefaultAcl() {
      return acl;
    }

    @Override
    public List<ACL> getAclForPath(String path) {
      return acl;
    }
  }
}

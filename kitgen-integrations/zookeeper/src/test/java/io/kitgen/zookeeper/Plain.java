package io.kitgen.zookeeper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryNTimes;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.data.Stat;

/** Somebody else: a client of Curator's with nothing of ours. */
final class Plain implements AutoCloseable {

  private final CuratorFramework client;

  Plain(String address) {
    client = CuratorFrameworkFactory.newClient(address, new RetryNTimes(100, 100));
    client.start();
  }

  /** Creates a node that stays, with those above it. */
  void create(String path, byte[] data) throws Exception {
    client.create().creatingParentsIfNeeded().withMode(CreateMode.PERSISTENT).forPath(path, data);
  }

  void create(String path, String data) throws Exception {
    create(path, data.getBytes(UTF_8));
  }

  void change(String path, String data) throws Exception {
    client.setData().forPath(path, data.getBytes(UTF_8));
  }

  void delete(String path) throws Exception {
    client.delete().forPath(path);
  }

  Stat stat(String path) throws Exception {
    return client.checkExists().forPath(path);
  }

  List<String> children(String path) throws Exception {
    return client.getChildren().forPath(path);
  }

  String data(String path) throws Exception {
    return new String(client.getData().forPath(path), UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}

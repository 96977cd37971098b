package io.kitgen.interop.discovery;

import io.kitgen.interop.servers.Tool;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A network of its own beside this machine's, with one cable between them. Where it may not be
 * made, the test is skipped; on a build server that runs as root it fails.
 */
final class Namespace implements AutoCloseable {

  private final String ip = Tool.require("ip");
  private final String name;
  private final String here;
  private final String there;

  /** Makes one; {@code number} is from 0 to 255 and tells those apart that there are at a time. */
  Namespace(int number) throws IOException, InterruptedException {
    name = "kitgen" + ProcessHandle.current().pid() + "-" + number;
    String net = "198.18." + number + "."; // kept free for tests of networks, RFC 2544
    here = net + "1";
    there = net + "2";
    allowed();
    String cable = "kg" + ProcessHandle.current().pid() % 100_000 + "-" + number;
    try {
      run("link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", name);
      run("addr", "add", here + "/30", "dev", cable);
      run("link", "set", cable, "up");
      run("-n", name, "addr", "add", there + "/30", "dev", "eth0");
      run("-n", name, "link", "set", "eth0", "up");
      run("-n", name, "link", "set", "lo", "up");
    } catch (AssertionError e) {
      close();
      throw e;
    }
  }

  private void allowed() throws IOException, InterruptedException {
    try {
      run("netns", "add", name);
    } catch (AssertionError e) {
      boolean root = "root".equals(System.getProperty("user.name"));
      if (root && System.getenv("CI") != null) {
        throw e;
      }
      Assumptions.abort("no network namespace may be made here: " + e.getMessage());
    }
  }

  private void run(String... words) throws IOException, InterruptedException {
    Object[] command = new Object[words.length + 1];
    command[0] = ip;
    System.arraycopy(words, 0, command, 1, words.length);
    Tool.run(command);
  }

  /** The address of what runs there. */
  String address() {
    return there;
  }

  /** What a command is to begin with to run there. */
  List<String> command() {
    return List.of(ip, "netns", "exec", name);
  }

  /** Lets what comes from there vanish: no answer, no refusal, no end of a connection. */
  void swallow() throws IOException, InterruptedException {
    run("-n", name, "route", "add", "blackhole", here + "/32");
  }

  /** Lets it come through again. */
  void heal() throws IOException, InterruptedException {
    run("-n", name, "route", "del", "blackhole", here + "/32");
  }

  /** Takes the network away, and the cable with it; what runs there must have ended. */
  @Override
  public void close() throws IOException {
    try {
      run("netns", "del", name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.kitgen.etcd;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How instances are kept. */
record Settings(
    String root,
    @Nullable User user,
    Duration timeToLive,
    Duration heartbeat,
    Duration refresh,
    int most) {

  private static final Duration SHORTEST_HEARTBEAT = Duration.ofMillis(500); // Go kit's
  private static final int LONGEST_NAME = 1024;

  static final Settings USUAL =
      new Settings(
          "/services/",
          null,
          Duration.ofSeconds(10),
          Duration.ofSeconds(3),
          Duration.ofSeconds(60),
          10_000);

  Settings {
    if (timeToLive.compareTo(Duration.ofSeconds(1)) < 0
        || timeToLive.compareTo(Duration.ofDays(1)) > 0
        || timeToLive.toNanosPart() != 0) {
      throw new IllegalArgumentException(
          "the time to live is " + timeToLive + ", expected whole seconds, up to a day");
    }
    if (heartbeat.compareTo(SHORTEST_HEARTBEAT) < 0 || heartbeat.compareTo(timeToLive) >= 0) {
      throw new IllegalArgumentException(
          String.format(
              "the heartbeat is %s, expected from %s to less than the time to live, %s",
              heartbeat, SHORTEST_HEARTBEAT, timeToLive));
    }
    if (refresh.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "the refresh is " + refresh + ", expected a second or more");
    }
    if (most < 1) {
      throw new IllegalArgumentException("the most instances are " + most + ", expected 1 or more");
    }
  }

  Settings withRoot(String root) {
    return new Settings(root, user, timeToLive, heartbeat, refresh, most);
  }

  Settings withUser(User user) {
    return new Settings(root, user, timeToLive, heartbeat, refresh, most);
  }

  Settings withLease(Duration timeToLive, Duration heartbeat) {
    return new Settings(root, user, timeToLive, heartbeat, refresh, most);
  }

  Settings withRefresh(Duration refresh) {
    return new Settings(root, user, timeToLive, heartbeat, refresh, most);
  }

  Settings withMost(int most) {
    return new Settings(root, user, timeToLive, heartbeat, refresh, most);
  }

  /** What the keys of {@code service} begin with; a slash ends it. */
  String prefix(String service) {
    if (service.isEmpty() || service.length() > LONGEST_NAME || service.endsWith("/")) {
      throw new IllegalArgumentException("not the name of a service: \"" + service + "\"");
    }
    return root + service + "/";
  }
}

package io.kitgen.benchmarks.simulation.scenario;

import io.kitgen.benchmarks.simulation.model.Server;
import io.kitgen.benchmarks.simulation.model.Server.Condition;
import io.kitgen.benchmarks.simulation.model.ServerSettings;
import io.kitgen.benchmarks.simulation.model.Site;
import io.kitgen.benchmarks.simulation.time.VirtualClock;
import java.util.List;
import java.util.stream.IntStream;

/** Where a scenario takes place. */
public final class Stage {

  private static final String[] ZONES = {"a", "b", "c"};

  private final VirtualClock clock;
  private final Site site;
  private final int size;

  Stage(VirtualClock clock, Site site, int size) {
    this.clock = clock;
    this.site = site;
    this.size = size;
  }

  /** How many servers there are. */
  int size() {
    return size;
  }

  /** The zone that a server is in. */
  static String zone(int number) {
    return ZONES[number % ZONES.length];
  }

  /** Adds the next server, in the next zone, with the weight that its capacity is. */
  void add(ServerSettings settings, double weight) {
    site.add(settings, weight, zone(site.servers().size()));
  }

  /** A server. */
  Server server(int number) {
    return site.servers().get(number);
  }

  /** What all servers can do together in a second. */
  double capacity() {
    return site.servers().stream().mapToDouble(s -> s.settings().capacity()).sum();
  }

  /** The servers in {@code zone}. */
  List<Server> in(String zone) {
    return IntStream.range(0, size)
        .filter(i -> zone(i).equals(zone))
        .mapToObj(this::server)
        .toList();
  }

  /** Does something so many seconds after the begin. */
  void at(double seconds, Runnable what) {
    clock.after((long) (seconds * 1e9), what);
  }

  /** Lets one server be in {@code condition} for a time. */
  void during(double from, double to, Server server, Condition condition) {
    at(from, () -> server.become(condition));
    at(to, () -> server.become(Condition.UP));
  }

  /** Puts a server into the registry, or takes it out. */
  void register(int number, boolean there) {
    site.register(number, there);
  }
}

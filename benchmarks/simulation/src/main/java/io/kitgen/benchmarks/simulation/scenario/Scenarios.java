package io.kitgen.benchmarks.simulation.scenario;

import static io.kitgen.benchmarks.simulation.scenario.Scenario.BEGIN;
import static io.kitgen.benchmarks.simulation.scenario.Scenario.END;
import static io.kitgen.benchmarks.simulation.scenario.Scenario.OVER;

import io.kitgen.benchmarks.simulation.model.Server;
import io.kitgen.benchmarks.simulation.model.Server.Condition;
import io.kitgen.benchmarks.simulation.model.ServerSettings;
import io.kitgen.benchmarks.simulation.scenario.Scenario.Group;
import java.util.List;
import java.util.function.Consumer;

/** All scenarios. */
public final class Scenarios {

  private static final double USUAL_LOAD = 0.4;
  private static final double USUAL_MOST = 5_000;
  private static final double COLD = 3; // how much slower a server is that has just begun
  private static final double COLD_SECONDS = 2;

  /** Nothing happens: what the others are compared with. */
  public static final Scenario HEALTHY =
      of("healthy", Group.HEALTHY, "Nothing happens.", Scenarios::alike, stage -> {});

  /** In the order of the page. */
  public static final List<Scenario> ALL =
      List.of(
          HEALTHY,
          fault(
              "black-hole",
              "One server takes calls and never answers, for 10 s.",
              stage -> stage.during(BEGIN, OVER, stage.server(0), Condition.BLACK_HOLE)),
          fault("slowdown", "One server takes ten times as long, for 10 s.", Scenarios::slowdown),
          fault(
              "fast-errors",
              "One server answers each call with UNAVAILABLE at once, for 10 s.",
              stage -> stage.during(BEGIN, OVER, stage.server(0), Condition.FAILING)),
          fault(
              "flaky",
              "One server answers every other call so, for 10 s.",
              stage -> stage.during(BEGIN, OVER, stage.server(0), Condition.FLAKY)),
          fault(
              "crash",
              "One server is killed and stays in the registry; it is back, cold, after 10 s.",
              stage -> crash(stage, 0, BEGIN, OVER)),
          fault(
              "short-outage",
              "Half of all servers are gone at once, and back after 2 s.",
              stage -> outage(stage, 2, Condition.DOWN)),
          fault(
              "partition",
              "Every third server is cut off: it never answers, for 2 s.",
              stage -> outage(stage, 3, Condition.BLACK_HOLE)),
          fault(
              "rolling-restart",
              "One server in ten after the other leaves the registry, ends a second later, and is"
                  + " back, cold, after another.",
              stage -> restarts(stage, true)),
          fault(
              "rolling-kill",
              "The same without leaving the registry, and what they were at is lost.",
              stage -> restarts(stage, false)),
          of(
              "skewed",
              Group.UNEVEN,
              "Every fourth server has two slots in place of eight and takes twice as long; the"
                  + " registry knows no weights.",
              stage -> skewed(stage, 1),
              stage -> {}),
          of(
              "weights",
              Group.UNEVEN,
              "The same, and the registry knows: such a server has an eighth of the weight.",
              stage -> skewed(stage, 0.125),
              stage -> {}),
          of(
              "cross-zone",
              Group.UNEVEN,
              "Three zones, the caller in one of them, and 10 ms to the two others; its own fails"
                  + " for 2 s.",
              Scenarios::zones,
              stage ->
                  stage.in("a").forEach(s -> stage.during(BEGIN, BEGIN + 2, s, Condition.DOWN))),
          new Scenario(
              "retry-storm",
              "Every server takes 2.5 times as long for 5 s, at a load of 60 %, and is then as it"
                  + " was.",
              Group.OVERLOAD,
              0.6,
              40_000,
              Scenarios::alike,
              Scenarios::overload));

  private Scenarios() {}

  /** Those for a fleet of {@code size}; what befalls all alike is the same with ten. */
  public static List<Scenario> of(int size) {
    return ALL.stream()
        .filter(s -> size <= 10 || s.group() != Group.OVERLOAD)
        .filter(s -> size <= 1_000 || s.equals(HEALTHY) || s.name().equals("black-hole"))
        .toList();
  }

  /** The one of that name. */
  public static Scenario named(String name) {
    return ALL.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario is called " + name));
  }

  private static Scenario fault(String name, String text, Consumer<Stage> script) {
    return of(name, Group.FAULT, text, Scenarios::alike, script);
  }

  private static Scenario of(
      String name, Group group, String text, Consumer<Stage> layout, Consumer<Stage> script) {
    return new Scenario(name, text, group, USUAL_LOAD, USUAL_MOST, layout, script);
  }

  private static void alike(Stage stage) {
    for (int i = 0; i < stage.size(); i++) {
      stage.add(ServerSettings.USUAL, 1);
    }
  }

  private static void skewed(Stage stage, double weight) {
    ServerSettings weak = ServerSettings.USUAL.weaker(2, 2);
    for (int i = 0; i < stage.size(); i++) {
      boolean isWeak = i % 4 == 0;
      stage.add(isWeak ? weak : ServerSettings.USUAL, isWeak ? weight : 1);
    }
  }

  private static void zones(Stage stage) {
    ServerSettings far = ServerSettings.USUAL.away(10_000_000);
    for (int i = 0; i < stage.size(); i++) {
      stage.add(Stage.zone(i).equals("a") ? ServerSettings.USUAL : far, 1);
    }
  }

  private static void slowdown(Stage stage) {
    stage.at(BEGIN, () -> stage.server(0).slowDown(10));
    stage.at(OVER, () -> stage.server(0).slowDown(1));
  }

  /** Of one server in {@code many}. */
  private static void outage(Stage stage, int many, Condition condition) {
    for (int i = 0; i < stage.size(); i += many) {
      stage.during(BEGIN, BEGIN + 2, stage.server(i), condition);
    }
  }

  private static void crash(Stage stage, int number, double from, double to) {
    Server server = stage.server(number);
    stage.during(from, to, server, Condition.DOWN);
    stage.at(to, () -> server.slowDown(COLD));
    stage.at(to + COLD_SECONDS, () -> server.slowDown(1));
  }

  /** Ten groups, one after the other. */
  private static void restarts(Stage stage, boolean graceful) {
    int group = Math.max(1, stage.size() / 10);
    double step = (END - 2.0 * COLD_SECONDS - BEGIN) / 10;
    for (int i = 0; i < stage.size(); i++) {
      int number = i;
      int turn = i / group;
      double leaves = BEGIN + step * turn;
      crash(stage, i, leaves + 1, leaves + 2);
      if (graceful) {
        stage.at(leaves, () -> stage.register(number, false));
        stage.at(leaves + 2, () -> stage.register(number, true));
      }
    }
  }

  private static void overload(Stage stage) {
    for (int i = 0; i < stage.size(); i++) {
      Server server = stage.server(i);
      stage.at(BEGIN, () -> server.slowDown(2.5));
      stage.at(BEGIN + 5, () -> server.slowDown(1));
    }
  }
}

package io.kitgen.benchmarks.simulation.scenario;

import static io.kitgen.benchmarks.simulation.scenario.Scenario.BEGIN;
import static io.kitgen.benchmarks.simulation.scenario.Scenario.END;
import static io.kitgen.benchmarks.simulation.scenario.Scenario.OVER;

import io.kitgen.benchmarks.simulation.model.Server;
import io.kitgen.benchmarks.simulation.model.Server.Condition;
import io.kitgen.benchmarks.simulation.model.ServerSettings;
import java.util.List;
import java.util.function.Consumer;

/** All scenarios. */
public final class Scenarios {

  private static final double USUAL_LOAD = 0.4;
  private static final double USUAL_MOST = 10_000;
  private static final double COLD = 3; // how much slower a server is that has just begun
  private static final double COLD_SECONDS = 2;

  /** Nothing happens: what the others are compared with. */
  public static final Scenario HEALTHY =
      usual("healthy", "Nothing happens.", false, Scenarios::alike, stage -> {});

  /** In the order of the page. */
  public static final List<Scenario> ALL =
      List.of(
          HEALTHY,
          usual(
              "black-hole",
              "One server takes calls and never answers, for 10 s.",
              true,
              Scenarios::alike,
              stage -> stage.during(BEGIN, OVER, stage.server(0), Condition.BLACK_HOLE)),
          usual(
              "slowdown",
              "One server takes ten times as long, for 10 s.",
              true,
              Scenarios::alike,
              Scenarios::slowdown),
          usual(
              "fast-errors",
              "One server answers each call with UNAVAILABLE at once, for 10 s.",
              true,
              Scenarios::alike,
              stage -> stage.during(BEGIN, OVER, stage.server(0), Condition.FAILING)),
          usual(
              "crash",
              "One server is killed and stays in the registry; it is back, cold, after 10 s.",
              true,
              Scenarios::alike,
              stage -> crash(stage, 0, BEGIN, OVER)),
          usual(
              "short-outage",
              "Half of all servers are gone at once, and back after 2 s.",
              true,
              Scenarios::alike,
              Scenarios::shortOutage),
          usual(
              "rolling-restart",
              "One server in ten after the other leaves the registry, ends a second later, and is"
                  + " back, cold, after another.",
              true,
              Scenarios::alike,
              stage -> restarts(stage, true)),
          usual(
              "rolling-kill",
              "The same without leaving the registry, and what they were at is lost.",
              true,
              Scenarios::alike,
              stage -> restarts(stage, false)),
          usual(
              "skewed",
              "Every third server has two slots in place of eight and takes twice as long; the"
                  + " registry knows no weights.",
              false,
              Scenarios::skewed,
              stage -> {}),
          usual(
              "cross-zone",
              "Three zones, the caller in one of them, and 10 ms to the two others; its own fails"
                  + " for 2 s.",
              false,
              Scenarios::zones,
              stage ->
                  stage.in("a").forEach(s -> stage.during(BEGIN, BEGIN + 2, s, Condition.DOWN))),
          new Scenario(
              "retry-storm",
              "Every server takes 2.5 times as long for 5 s, at a load of 60 %, and is then as it"
                  + " was.",
              false,
              0.6,
              40_000,
              Scenarios::alike,
              Scenarios::overload));

  private Scenarios() {}

  /** Those for a fleet of {@code size}; what befalls all alike is the same with ten. */
  public static List<Scenario> of(int size) {
    int many = size <= 10 ? ALL.size() : size <= 1_000 ? ALL.size() - 1 : 2;
    return ALL.subList(0, many);
  }

  /** The one of that name. */
  public static Scenario named(String name) {
    return ALL.stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario is called " + name));
  }

  private static Scenario usual(
      String name,
      String text,
      boolean singleFault,
      Consumer<Stage> layout,
      Consumer<Stage> script) {
    return new Scenario(name, text, singleFault, USUAL_LOAD, USUAL_MOST, layout, script);
  }

  private static void alike(Stage stage) {
    for (int i = 0; i < stage.size(); i++) {
      stage.add(ServerSettings.USUAL, 1);
    }
  }

  private static void skewed(Stage stage) {
    ServerSettings weak = ServerSettings.USUAL.weaker(2, 2);
    for (int i = 0; i < stage.size(); i++) {
      stage.add(i % 3 == 0 ? weak : ServerSettings.USUAL, 1);
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

  private static void shortOutage(Stage stage) {
    for (int i = 0; i < stage.size() / 2; i++) {
      stage.during(BEGIN, BEGIN + 2, stage.server(2 * i), Condition.DOWN);
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
      double leaves = BEGIN + step * (i / group);
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

package io.kitgen.benchmarks.build;

import java.util.List;

/** What a service may look like: six operations with records, an enum and errors. */
enum Shape {
  /** Records that are kept: all verbs, path variables, queries, a header, statuses. */
  RECORDS(
      "ThingService",
      "Thing",
      "NewThing",
      "ThingLine",
      "ThingAddress",
      "ThingChange",
      "ThingPage",
      "ThingState",
      "ThingNotFoundException",
      "DuplicateThingException",
      "ThingVersionException",
      "package-info"),
  /** Events that are taken in: a sealed type, maps, sets, an optional result, times. */
  EVENTS(
      "ThingService",
      "ThingEvent",
      "ThingSeen",
      "ThingGone",
      "ThingKind",
      "ThingSource",
      "ThingSummary",
      "ThingRefusedException",
      "package-info");

  /** How many operations a service has. */
  static final int OPERATIONS = 6;

  private final List<String> files;

  Shape(String... files) {
    this.files = List.of(files);
  }

  /** The names of its sources, without {@code .java}. */
  List<String> files() {
    return files;
  }
}

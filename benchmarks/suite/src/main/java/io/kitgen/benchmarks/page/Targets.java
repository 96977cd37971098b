package io.kitgen.benchmarks.page;

import io.kitgen.benchmarks.run.Results;
import io.kitgen.benchmarks.run.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/** What was to be reached, and what is. */
final class Targets {
  private static final String REFERENCE = LoadSection.REFERENCE;

  private final Map<String, Results> results;
  private final Table table = new Table("what", "target", "measured", "reached");

  Targets(Map<String, Results> results) {
    this.results = results;
    servers();
    codecs();
    clients();
    footprint();
    Optional<Row> build = find("build", "clean", 25, "100");
    atMost("clean build of 100 services, to plain javac", 1.5, figure(build, "ratio"), 2);
  }

  private void servers() {
    atLeast("sum, built-in engine, JDK 25", 0.85, byCpu("kit", 25, "sum"));
    atLeast("profile, built-in engine, JDK 25", 1.00, byCpu("kit", 25, "profile"));
    atLeast("sum, Netty engine, blocking, JDK 25", 0.72, byCpu("kit-netty", 25, "sum"));
    atLeast("profile, Netty engine, blocking, JDK 25", 0.90, byCpu("kit-netty", 25, "profile"));
    String loop = "kit-netty-nonblocking";
    atLeast("sum, Netty engine, non-blocking, JDK 25", 0.97, byCpu(loop, 25, "sum"));
    atLeast("profile, Netty engine, non-blocking, JDK 25", 1.15, byCpu(loop, 25, "profile"));
    atLeast("sum, built-in engine, JDK 17", 0.70, byCpu("kit", 17, "sum"));
    atLeast("profile, built-in engine, JDK 17", 0.90, byCpu("kit", 17, "profile"));
    double bytes = between("load", "kit", REFERENCE, "sum", (row, to) -> row.ratio("bytes", to));
    atMost("bytes allocated for a sum on the server, to the reference", 1.2, bytes, 2);
  }

  private void codecs() {
    Optional<Row> decode = find("codecs", "kitgenDecode", 25, CodecSection.WORK);
    Optional<Row> encode = find("codecs", "kitgenEncode", 25, CodecSection.WORK);
    atMost("decode the profile, ns", 1500, figure(decode, "nanos"), 0);
    atMost("decode the profile, time to Jackson 2 databind", 0.49, toJackson("Decode"), 2);
    atMost("decode the profile, B allocated", 3500, figure(decode, "bytes"), 0);
    atMost("encode the profile, ns", 1950, figure(encode, "nanos"), 0);
    atMost("encode the profile, time to Jackson 2 databind", 0.89, toJackson("Encode"), 2);
    atMost("encode the profile, B allocated", 1300, figure(encode, "bytes"), 0);
  }

  private void clients() {
    for (String callers : List.of("1", "64")) {
      String work = "sum, " + callers;
      String what = "client, callers: " + callers;
      double best =
          Stream.of("retrofit", "feign", "jdk")
              .mapToDouble(peer -> client(peer, work))
              .min()
              .orElseThrow();
      atLeast(what + ", to the best of Retrofit, Feign, JDK", 2, best);
      atLeast(what + ", to Netty by hand", 0.9, client(ClientSection.BY_HAND, work));
    }
  }

  private void footprint() {
    atMost("first 200, built-in engine, to the reference", 0.45, start("kit"), 2);
    atMost("first 200, Netty engine, to the reference", 1.15, start("kit-netty"), 2);
    double idle = find("idle", "kit", 25, "idle").map(IdleSection::kib).orElse(Double.NaN);
    atMost("idle connection, built-in engine, KiB", 12, idle, 1);
  }

  private void atLeast(String what, double target, double value) {
    add(what, "≥ " + Table.ratio(target), Table.ratio(value), value, value >= target);
  }

  private void atMost(String what, double target, double value, int decimals) {
    String text = "≤ " + Table.number(target, decimals);
    add(what, text, Table.number(value, decimals), value, value <= target);
  }

  private void add(String what, String target, String text, double value, boolean reached) {
    String answer = Double.isNaN(value) ? "not measured" : reached ? "yes" : "**no**";
    table.row(what, target, text, answer);
  }

  private Optional<Row> find(String part, String subject, int jdk, String work) {
    return Optional.ofNullable(results.get(part)).flatMap(found -> found.row(subject, jdk, work));
  }

  private static double figure(Optional<Row> row, String quantity) {
    return row.map(found -> found.median(quantity)).orElse(Double.NaN);
  }

  private double between(
      String part, String subject, String to, String work, ToDoubleBiFunction<Row, Row> ratio) {
    return between(part, subject, to, 25, work, ratio);
  }

  private double between(
      String part,
      String subject,
      String to,
      int jdk,
      String work,
      ToDoubleBiFunction<Row, Row> ratio) {
    Row row = find(part, subject, jdk, work).orElse(null);
    Row other = find(part, to, jdk, work).orElse(null);
    return row == null || other == null ? Double.NaN : ratio.applyAsDouble(row, other);
  }

  private double byCpu(String subject, int jdk, String work) {
    return between("load", subject, REFERENCE, jdk, work, LoadSection::byCpu);
  }

  private double client(String peer, String work) {
    return between("clients", "kit", peer, work, (row, to) -> row.inverseRatio("cpuMicros", to));
  }

  private double start(String subject) {
    return between(
        "footprint", subject, REFERENCE, "start", (row, to) -> row.ratio("startMillis", to));
  }

  private double toJackson(String way) {
    return between(
        "codecs",
        "kitgen" + way,
        "jackson2" + way,
        CodecSection.WORK,
        (row, to) -> row.ratio("nanos", to));
  }

  @Override
  public String toString() {
    return table.toString();
  }
}

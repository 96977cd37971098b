package io.kitgen.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kitgen.benchmarks.micro.Sample;

/** What servers are asked to do. */
public enum Workload {
  /** Adds two numbers: all the cost is around the call. */
  SUM("POST", "/sum"),
  /** Decodes and encodes 1.2 kB. */
  PROFILE("PUT", "/profiles/p42");

  private final String method;
  private final String path;

  Workload(String method, String path) {
    this.method = method;
    this.path = path;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  byte[] body() {
    return this == SUM ? "{\"a\":1,\"b\":2}".getBytes(UTF_8) : Sample.json();
  }

  /** The right answer, as JSON. */
  byte[] answer() {
    return this == SUM ? "{\"v\":3}".getBytes(UTF_8) : Sample.json();
  }

  /** As in tables. */
  public String label() {
    return this == SUM ? "sum" : "profile";
  }
}

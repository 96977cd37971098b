package io.kitgen.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is measured does what is said: each benchmark once. */
class BenchmarksTest {
  private final JsonMapper json = new JsonMapper();
  private final JsonNode profile = json.readTree(Sample.json());

  @ParameterizedTest
  @MethodSource
  void codecs(Method benchmark) throws Exception {
    Object result = benchmark.invoke(new CodecBenchmark());
    JsonNode read =
        result instanceof byte[] bytes ? json.readTree(bytes) : json.valueToTree(result);
    assertThat(read).isEqualTo(profile);
  }

  static Stream<Method> codecs() {
    return benchmarksOf(CodecBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource
  void calls(Method benchmark) throws Exception {
    CallBenchmark state = new CallBenchmark();
    assertThat(benchmark.invoke(state)).isEqualTo(3L);
    assertThat(benchmark.invoke(state)).isEqualTo(4L);
  }

  static Stream<Method> calls() {
    return benchmarksOf(CallBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource
  void http(Method benchmark) throws Exception {
    Object expected =
        switch (benchmark.getName()) {
          case "serverSum" -> (long) "{\"v\":3}".length();
          case "serverPut" -> (long) Sample.json().length;
          case "clientSum" -> 3L;
          default -> Sample.profile();
        };
    assertThat(benchmark.invoke(new HttpBenchmark())).isEqualTo(expected);
  }

  static Stream<Method> http() {
    return benchmarksOf(HttpBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource
  void stack(Method benchmark) throws Exception {
    assertThat(benchmark.invoke(new StackBenchmark())).isEqualTo("request");
  }

  static Stream<Method> stack() {
    return benchmarksOf(StackBenchmark.class);
  }

  @ParameterizedTest
  @EnumSource
  void picks(PickBenchmark.Way way) {
    PickBenchmark state = new PickBenchmark();
    state.way = way;
    state.nodes = 100;
    state.weights = true;
    state.setUp();
    assertThat(state.pick().outstanding()).isBetween(0, 3);
    assertThat(state.beginAndEnd()).isNotNegative();
    assertThat(state.pickBeginAndEnd()).isNotNegative();
  }

  private static Stream<Method> benchmarksOf(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class));
  }
}

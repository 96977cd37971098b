package io.kitgen.processor.baseline;

import static io.kitgen.contract.rule.Level.SOURCE;
import static io.kitgen.contract.rule.Level.WIRE_BINARY;
import static io.kitgen.contract.rule.Level.WIRE_JSON;
import static io.kitgen.contract.rule.Rule.*;

import java.util.stream.Stream;

/** Messages that flow where there was one, and flows of other messages. */
final class StreamChanges {

  private static final String IN = "void f(Iterator<Order> orders);";
  private static final String OUT = "Stream<Order> f();";

  private StreamChanges() {}

  static Stream<Change> all() {
    return Stream.of(
        Change.of("a result becomes a stream", "String f();", "Stream<String> f();")
            .breaking(OPERATION_KIND_CHANGED, WIRE_BINARY, "f")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.result"),
        Change.of("a list becomes a stream", "List<String> f();", "Stream<String> f();")
            .breaking(OPERATION_KIND_CHANGED, WIRE_BINARY, "f")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.result"),
        Change.of(
                "a parameter becomes a stream",
                "@Post(\"/x\") void f(@Body int a);",
                "@Post(\"/x\") void f(Iterator<Integer> a);")
            .breaking(OPERATION_KIND_CHANGED, WIRE_BINARY, "f")
            .breaking("HTTP_PARAMETER_CHANGED", WIRE_JSON, "f.a")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.a"),
        Change.of(
                "answers flow too",
                "int f(Iterator<Integer> a);",
                "Stream<Integer> f(Iterator<Integer> a);")
            .breaking(OPERATION_KIND_CHANGED, WIRE_BINARY, "f")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.result"),
        Change.of("a stream of other messages", "Stream<Integer> f();", "Stream<Long> f();")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.result"),
        Change.of(
                "wider messages are taken",
                "void f(Iterator<Integer> a);",
                "void f(Iterator<Long> a);")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.a"),
        Change.of(
                "a publisher in a stream's place",
                "Stream<Integer> f();",
                "Flow.Publisher<Integer> f();")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.result"),
        Change.of(
                "a message loses a member",
                "record Order(int id, String note) {}" + OUT,
                "record Order(int id) {}" + OUT)
            .breaking(MEMBER_REMOVED, WIRE_JSON, "Shop.Order.note"),
        Change.of(
                "a message wants a member more",
                "record Order(int id) {}" + IN,
                "record Order(int id, String note) {}" + IN)
            .breaking(MEMBER_ADDED_REQUIRED, WIRE_JSON, "Shop.Order.note"));
  }
}

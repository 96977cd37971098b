package io.kitgen.processor.baseline;

import static io.kitgen.contract.rule.Level.SOURCE;
import static io.kitgen.contract.rule.Level.WIRE_BINARY;
import static io.kitgen.contract.rule.Level.WIRE_JSON;
import static io.kitgen.contract.rule.Rule.*;

import java.util.stream.Stream;

/** Records and enums, in requests and in responses. */
final class TypeChanges {

  private static final String REQUEST = " void f(Order order);";
  private static final String RESPONSE = " Order f();";
  private static final String NOTE = "Shop.Order.note";

  private TypeChanges() {}

  static Stream<Change> all() {
    return Stream.of(members(), names(), nulls(), enums(), renamed()).flatMap(changes -> changes);
  }

  private static Change sent(String title, String before, String after) {
    return Change.of("request: " + title, before + REQUEST, after + REQUEST);
  }

  private static Change read(String title, String before, String after) {
    return Change.of("response: " + title, before + RESPONSE, after + RESPONSE);
  }

  private static Stream<Change> members() {
    String one = "record Order(int id) {}";
    String two = "record Order(int id, String note) {}";
    String optional = "record Order(int id, @Nullable String note) {}";
    return Stream.of(
        sent("a member goes", two, one).breaking(MEMBER_REMOVED, WIRE_JSON, NOTE),
        read("a member goes", two, one).breaking(MEMBER_REMOVED, WIRE_JSON, NOTE),
        sent("a required member comes", one, two).breaking(MEMBER_ADDED_REQUIRED, WIRE_JSON, NOTE),
        read("a member comes", one, two).breaking(MEMBER_ADDED, SOURCE, NOTE),
        sent("an optional member comes", one, optional).breaking(MEMBER_ADDED, SOURCE, NOTE),
        sent("a member becomes required", optional, two)
            .breaking(MEMBER_NOW_REQUIRED, WIRE_JSON, NOTE),
        sent("a member becomes optional", two, optional),
        read("a member becomes optional", two, optional).breaking(NULL_RETURNED, WIRE_JSON, NOTE),
        read("a member becomes required", optional, two),
        sent("members change places", two, "record Order(String note, int id) {}")
            .breaking(MEMBER_MOVED, SOURCE, "Shop.Order"),
        sent(
                "a member that was never sent goes",
                "record Order(int id, @JsonProperty(access = JsonProperty.Access.READ_ONLY) int note) {}",
                one)
            .breaking(MEMBER_REMOVED, SOURCE, NOTE));
  }

  private static Stream<Change> names() {
    String plain = "record Order(int id, String note) {}";
    String renamed = "record Order(int id, @JsonProperty(\"remark\") String note) {}";
    String read =
        "record Order(int id, @JsonProperty(\"remark\") @JsonAlias(\"note\") String note) {}";
    String java = "record Order(int id, @JsonProperty(\"note\") String remark) {}";
    String aliased = "record Order(int id, @JsonAlias(\"n\") String note) {}";
    return Stream.of(
        sent("a member gets another name", plain, renamed)
            .breaking(MEMBER_RENAMED, WIRE_JSON, NOTE),
        read("a member gets another name", plain, renamed)
            .breaking(MEMBER_RENAMED, WIRE_JSON, NOTE),
        sent("a member is still read under its old name", plain, read),
        read("an alias does not help who reads", plain, read)
            .breaking(MEMBER_RENAMED, WIRE_JSON, NOTE),
        sent("Java renames a member", plain, java).breaking(MEMBER_RENAMED_IN_JAVA, SOURCE, NOTE),
        sent("an alias goes", aliased, plain).breaking(ALIAS_REMOVED, WIRE_JSON, NOTE + ".n"),
        read("an alias goes", aliased, plain),
        sent("an alias comes", plain, aliased),
        sent(
                "another default",
                "record Order(@Default(\"1\") int note) {}",
                "record Order(@Default(\"2\") int note) {}")
            .breaking(DEFAULT_CHANGED, WIRE_JSON, NOTE),
        read(
            "another default",
            "record Order(@Default(\"1\") int note) {}",
            "record Order(@Default(\"2\") int note) {}"));
  }

  private static Stream<Change> nulls() {
    String always = "record Order(@Nullable String note) {}";
    String some =
        "record Order(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {}";
    return Stream.of(
        read("a member is left out", always, some).breaking(MEMBER_NOW_LEFT_OUT, WIRE_JSON, NOTE),
        sent("a member is left out", always, some),
        read("a member is always there", some, always),
        sent(
                "null is refused within",
                "record Order(List<@Nullable String> note) {}",
                "record Order(List<String> note) {}")
            .breaking(NULL_REFUSED, WIRE_JSON, NOTE),
        read(
                "null comes within",
                "record Order(List<String> note) {}",
                "record Order(List<@Nullable String> note) {}")
            .breaking(NULL_RETURNED, WIRE_JSON, NOTE),
        sent(
                "a box where a primitive was",
                "record Order(int note) {}",
                "record Order(@Nullable Integer note) {}")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, NOTE),
        sent(
                "a member within a member",
                "record Line(long note) {} record Order(List<Line> lines) {}",
                "record Line(int note) {} record Order(List<Line> lines) {}")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "Shop.Line.note"),
        sent(
                "a type that holds itself",
                "record Order(List<Order> lines, long note) {}",
                "record Order(List<Order> lines, int note) {}")
            .breaking(TYPE_CHANGED, WIRE_BINARY, NOTE));
  }

  private static Stream<Change> enums() {
    String two = "enum Order { A, B }";
    String three = "enum Order { A, B, C }";
    String text = "enum Order { A, @JsonProperty(\"bee\") B }";
    String both = "enum Order { A, @JsonProperty(\"bee\") @JsonAlias(\"B\") B }";
    return Stream.of(
        sent("a constant comes", two, three),
        read("a constant comes", two, three)
            .breaking(ENUM_CONSTANT_ADDED, WIRE_BINARY, "Shop.Order.C"),
        sent("a constant goes", three, two)
            .breaking(ENUM_CONSTANT_REMOVED, WIRE_BINARY, "Shop.Order.C"),
        read("a constant goes", three, two).breaking(ENUM_CONSTANT_REMOVED, SOURCE, "Shop.Order.C"),
        sent("a constant gets another text", two, text)
            .breaking(ENUM_TEXT_CHANGED, WIRE_JSON, "Shop.Order.B"),
        read("a constant gets another text", two, text)
            .breaking(ENUM_TEXT_CHANGED, WIRE_JSON, "Shop.Order.B"),
        sent("a constant is still read by its old text", two, both),
        read("an alias does not help who reads a constant", two, both)
            .breaking(ENUM_TEXT_CHANGED, WIRE_JSON, "Shop.Order.B"),
        sent("an alias of a constant goes", both, text)
            .breaking(ALIAS_REMOVED, WIRE_JSON, "Shop.Order.B.B"));
  }

  private static Stream<Change> renamed() {
    return Stream.of(
        Change.of(
                "a type of the same members gets another name",
                "record Order(int id) {} void f(Order order);",
                "record Purchase(int id) {} void f(Purchase order);")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.order"),
        Change.of(
                "a text gets a type of its own",
                "void f(String order);",
                "record Id(@JsonValue String id) {} void f(Id order);")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.order"),
        Change.of(
                "an object in place of a text",
                "void f(String order);",
                "record Id(String id) {} void f(Id order);")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.order"));
  }
}

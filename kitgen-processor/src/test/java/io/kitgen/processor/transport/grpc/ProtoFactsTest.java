package io.kitgen.processor.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.number.Numbers;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.plan.proto.planning.ProtoPlanner;
import io.kitgen.processor.testing.JavaBuild;
import io.kitgen.processor.testing.ModelProbe;
import io.kitgen.processor.transport.grpc.fact.ProtoFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The mapping of types, told by the facts of the contract. */
class ProtoFactsTest {

  private static final String IMPORTS =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import io.kitgen.*;
      import io.kitgen.proto.*;
      import io.kitgen.runtime.json.JsonValue;
      import java.math.*;
      import java.net.URI;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import org.jspecify.annotations.*;
      """;

  @Test
  void isGoKitsAddsvc() {
    ServicePlan plan =
        plan(
            """
            @KitService(name = "addsvc")
            @GrpcApi(packageName = "pb", service = "Add", errors = ErrorPlacement.IN_RESULT,
                options = "go_package=acme/pb;pb")
            @NullMarked
            public interface Shop {
              @ResultName(value = "v", error = "err")
              long sum(long a, long b) throws TwoZeroesException;

              @ResultName(value = "v", error = "err")
              String concat(String a, String b) throws TwoZeroesException;

              @ErrorStatus(Code.INVALID_ARGUMENT)
              class TwoZeroesException extends RuntimeException {}
            }
            """);
    ProtoPlan proto = ProtoPlanner.of(plan);
    assertThat(ProtoPlanner.objections(plan)).isEmpty();
    assertThat(proto.serviceName()).isEqualTo("pb.Add");
    assertThat(proto.file()).isEqualTo("pb/add.proto");
    assertThat(proto.options()).hasToString("[ProtoOption[name=go_package, value=acme/pb;pb]]");
    assertThat(proto.imports()).isEmpty();
    assertThat(proto.methods().get(0).errorField().orElseThrow().number()).isEqualTo(2);
    assertThat(texts(proto))
        .containsExactly(
            "wire: binary",
            "service: pb.Add",
            "method: Sum",
            "request: SumRequest",
            "response: SumResponse",
            "method: Concat",
            "request: ConcatRequest",
            "response: ConcatResponse",
            "error.two-zeroes: TwoZeroes",
            "message.SumRequest: int64 a = 1",
            "message.SumRequest: int64 b = 2",
            "message.SumResponse: int64 v = 1",
            "message.SumResponse: string err = 2",
            "message.ConcatRequest: string a = 1",
            "message.ConcatRequest: string b = 2",
            "message.ConcatResponse: string v = 1",
            "message.ConcatResponse: string err = 2");
  }

  @Test
  void mapsEveryScalar() {
    assertThat(
            fields(
                """
                record All(boolean a, byte b, short c, char d, int e, long f, float g, double h,
                    String i, BigInteger j, BigDecimal k, UUID l, URI m, Locale n, Currency o,
                    Date p, Instant q, Duration r, Period s, LocalDate t, LocalTime u, byte[] v,
                    ZonedDateTime w, ZoneId x, Year y, JsonValue z) {}
                """,
                "All"))
        .containsExactly(
            "bool a = 1",
            "int32 b = 2",
            "int32 c = 3",
            "int32 d = 4",
            "int32 e = 5",
            "int64 f = 6",
            "float g = 7",
            "double h = 8",
            "string i = 9",
            "string j = 10",
            "string k = 11",
            "string l = 12",
            "string m = 13",
            "string n = 14",
            "string o = 15",
            "string p = 16",
            "google.protobuf.Timestamp q = 17",
            "google.protobuf.Duration r = 18",
            "string s = 19",
            "string t = 20",
            "string u = 21",
            "bytes v = 22",
            "string w = 23",
            "string x = 24",
            "string y = 25",
            "google.protobuf.Value z = 26");
  }

  @Test
  void tellsPresence() {
    assertThat(
            fields(
                """
                record All(@Nullable String a, Integer b, @Nullable Long c, Optional<String> d,
                    OptionalInt e, Optional<Inner> f, Inner g, List<String> h,
                    @Nullable List<Inner> i, Color j, @Nullable Color k) {}
                record Inner(int a) {}
                enum Color { RED }
                """,
                "All"))
        .containsExactly(
            "optional string a = 1",
            "int32 b = 2",
            "optional int64 c = 3",
            "optional string d = 4",
            "optional int32 e = 5",
            "Inner f = 6",
            "Inner g = 7",
            "repeated string h = 8",
            "repeated Inner i = 9",
            "Color j = 10",
            "optional Color k = 11");
  }

  @Test
  void choosesWidths() {
    assertThat(
            fields(
                """
                record All(@Fixed int a, @Fixed @Unsigned int b, @ZigZag int c, @Unsigned int d,
                    @Fixed long e, @Fixed @Unsigned long f, @ZigZag List<Long> g,
                    @Unsigned long[] h, @Fixed Map<Integer, Long> i) {}
                """,
                "All"))
        .containsExactly(
            "sfixed32 a = 1",
            "fixed32 b = 2",
            "sint32 c = 3",
            "uint32 d = 4",
            "sfixed64 e = 5",
            "fixed64 f = 6",
            "repeated sint64 g = 7",
            "repeated uint64 h = 8",
            "map<int32, sfixed64> i = 9");
  }

  @Test
  void wrapsContainersInContainers() {
    List<String> facts =
        facts(
            """
            record All(List<List<String>> a, Map<String, List<All>> b, List<Optional<Long>> c,
                Map<Color, Integer> d, Map<UUID, Id> e, List<Id> f, Tags g) {}
            record Id(@com.fasterxml.jackson.annotation.JsonValue UUID id) {}
            record Tags(@com.fasterxml.jackson.annotation.JsonValue List<String> tags) {}
            enum Color { RED, @FieldNumber(7) greenLight, COLOR_BLUE }
            """);
    assertThat(facts)
        .containsSubsequence(
            "message.All: repeated StringList a = 1",
            "message.All: map<string, AllList> b = 2",
            "message.All: repeated LongOptional c = 3",
            "message.All: map<string, int32> d = 4",
            "message.All: map<string, string> e = 5",
            "message.All: repeated string f = 6",
            "message.All: Tags g = 7",
            "message.StringList: repeated string values = 1",
            "message.AllList: repeated All values = 1",
            "message.LongOptional: optional int64 value = 1",
            "message.Tags: repeated string tags = 1");
  }

  @Test
  void numbersEnumsAndVariants() {
    assertThat(
            facts(
                """
                record All(Color a, Shape b) {}
                enum Color { RED, @FieldNumber(7) greenLight, COLOR_BLUE }
                sealed interface Shape {}
                record Circle(double r) implements Shape {}
                @FieldNumber(9) record BigSquare(double a) implements Shape {}
                """))
        .contains(
            "enum.Color: COLOR_UNSPECIFIED = 0",
            "enum.Color: COLOR_RED = 1",
            "enum.Color: COLOR_GREEN_LIGHT = 7",
            "enum.Color: COLOR_BLUE = 2",
            "message.Shape: oneof Circle circle = 1",
            "message.Shape: oneof BigSquare big_square = 9");
  }

  @Test
  void takesClassesAsJsonDoes() {
    assertThat(
            facts(
                """
                record All(Bean a) {}
                class Bean {
                  private String unitPrice = "";
                  private int count;
                  private int hidden;
                  public String getUnitPrice() { return unitPrice; }
                  public void setUnitPrice(String price) { unitPrice = price; }
                  @FieldNumber(5) @JsonProperty("n") public int getCount() { return count; }
                  public void setCount(int count) { this.count = count; }
                  @JsonIgnore public int getHidden() { return hidden; }
                }
                """))
        .contains("message.Bean: string unit_price = 1", "message.Bean: int32 count = 5")
        .noneMatch(fact -> fact.contains("hidden"));
  }

  @Test
  void keepsWhatTheContractSays() {
    Numbers.Memory memory =
        new Numbers.Memory(Map.of("a", 1, "c", 2, "old", 3), Set.of(4), Set.of("older"));
    ServicePlan plan =
        plan(service("record All(int a, int b, int c) {}"))
            .remembering(new Numbers(Map.of("All", memory)));
    assertThat(texts(ProtoPlanner.of(plan)).stream().filter(fact -> fact.contains(".All:")))
        .containsExactly(
            "message.All: int32 a = 1",
            "message.All: int32 b = 5",
            "message.All: int32 c = 2",
            "message.All: reserved 3",
            "message.All: reserved 4",
            "message.All: reserved old",
            "message.All: reserved older");
  }

  @Test
  void saysWhatHasNoForm() {
    ServicePlan plan =
        plan(
            service(
                """
                record All(@FieldNumber(19000) int a, @FieldNumber(2) int b, @FieldNumber(2) int c,
                    @Fixed String d, @ZigZag @Fixed int e, Map<Instant, String> f,
                    List<@Nullable String> g, @JsonUnwrapped Inner h, int myName, int my_name) {}
                @Reserved(numbers = 1, names = "y") record Inner(@FieldNumber(1) int x, int y) {}
                """));
    assertThat(ProtoPlanner.objections(plan).stream().map(Objection::kind))
        .contains(
            Objection.Kind.BAD_NUMBER,
            Objection.Kind.NUMBER_TWICE,
            Objection.Kind.NO_INTEGER,
            Objection.Kind.CONTRADICTION,
            Objection.Kind.NULL_ELEMENT,
            Objection.Kind.BAD_LAYOUT,
            Objection.Kind.SAME_NAME);
  }

  private static List<String> fields(String types, String message) {
    String start = "message." + message + ": ";
    return facts(types).stream()
        .filter(fact -> fact.startsWith(start))
        .map(fact -> fact.substring(start.length()))
        .toList();
  }

  private static List<String> facts(String types) {
    ServicePlan plan = plan(service(types));
    assertThat(ProtoPlanner.objections(plan)).isEmpty();
    return texts(ProtoPlanner.of(plan));
  }

  private static String service(String types) {
    return "@KitService @GrpcApi @NullMarked public interface Shop { All send(All all); }\n@NullMarked "
        + types.strip().replaceAll("\n(?=record|enum|sealed|class|@)", "\n@NullMarked ");
  }

  private static List<String> texts(ProtoPlan proto) {
    return ProtoFacts.of(proto).map(ProtoFactsTest::text).toList();
  }

  private static String text(ContractFact fact) {
    return fact.name() + ": " + fact.value();
  }

  private static ServicePlan plan(String source) {
    ServiceModel service =
        ModelProbe.read(
            JavaBuild.javac().without("-Werror").source("demo/Shop.java", IMPORTS + source));
    return Planner.plan(service);
  }
}

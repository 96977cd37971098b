package io.kitgen.processor.read;

import static io.kitgen.processor.read.Services.operation;
import static io.kitgen.processor.read.Services.signature;
import static io.kitgen.processor.read.Services.signatures;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.read.Services.Compiler;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types with their annotations, their nullness and what they reach. */
class TypesTest {

  private static TypeUse parameter(ServiceModel service, int index) {
    return service.operations().get(0).parameters().get(index).type();
  }

  @ParameterizedTest
  @EnumSource
  void typeAnnotationsAreKeptAtEveryDepth(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends Base<@Nullable String> {
              record Line(String text) {}
              Map<String, @Nullable List<@Nullable Line>> f(
                  @Nullable String[] elements, String @Nullable [] array, Map.@Nullable Entry<String, String> q);
            }
            interface Base<T> { List<T> g(T plain); }
            """);
    assertThat(signatures(service))
        .containsExactly(
            "List<@Nullable String> g(@Nullable String plain)",
            "Map<String, @Nullable List<Shop. @Nullable Line>> f(@Nullable String[] elements,"
                + " String @Nullable [] array, Map. @Nullable Entry<String, String> q)");
    assertThat(operation(service, "f").parameters().get(0).type().key())
        .hasToString("java.lang.String[]");
  }

  @ParameterizedTest
  @EnumSource
  void annotationsThatGeneratedCodeCannotNameAreLeftOut(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop { void f(@Inner.Hidden String text); }
            class Inner {
              @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
              private @interface Hidden {}
              @Hidden String used;
            }
            """
                .replace("@Inner.Hidden String text", "String text"));
    assertThat(signatures(service)).containsExactly("void f(String text)");
  }

  @ParameterizedTest
  @EnumSource
  void nullnessFollowsJSpecify(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService @NullMarked public interface Shop extends Base<String>, Free<@Nullable String> {
              void f(String a, @Nullable String b, List<@Nullable String> c, int d, Box<Integer> e);
              record Box<T>(T must, @Nullable T may) {}
            }
            interface Base<T> { void g(T bound, @Nullable T nullable, String unmarked); }
            interface Free<T extends @Nullable Object> { void h(T bound, @NonNull T sure); }
            """);
    assertThat(nullness(service, "f"))
        .containsExactly("NON_NULL", "NULLABLE", "NON_NULL", "NON_NULL", "NON_NULL");
    assertThat(nullness(service, "g")).containsExactly("NON_NULL", "NULLABLE", "UNSPECIFIED");
    assertThat(nullness(service, "h")).containsExactly("NULLABLE", "NON_NULL");
    List<TypeUse> list =
        TypeWalk.within(operation(service, "f").parameters().get(2).type()).toList();
    assertThat(list)
        .extracting(TypeUse::nullness)
        .containsExactly(Nullness.NON_NULL, Nullness.NULLABLE);
    DataType.RecordType box = (DataType.RecordType) service.types().values().iterator().next();
    assertThat(box.components())
        .extracting(member -> member.type().nullness())
        .containsExactly(Nullness.NON_NULL, Nullness.NULLABLE);
    assertThat(service.nullMarked()).isTrue();
  }

  private static List<String> nullness(ServiceModel service, String method) {
    return operation(service, method).parameters().stream()
        .map(parameter -> parameter.type().nullness().name())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void unmarkedCodeSaysNothing(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @NullMarked class Outer {
              @KitService @NullUnmarked interface Shop {
                @Own.Nullable String f(String a, @Own.Nullable String b, @Own.Nonnull byte[] c);
              }
            }
            class Own { @interface Nullable {} @interface Nonnull {} }
            """);
    assertThat(nullness(service, "f")).containsExactly("UNSPECIFIED", "NULLABLE", "NON_NULL");
    assertThat(service.operations().get(0).result().type().orElseThrow().nullness())
        .isEqualTo(Nullness.NULLABLE);
  }

  @ParameterizedTest
  @EnumSource
  void recordsAreReadOnceForEachBinding(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop {
              Page<Tree<String>> f(Page<Integer> page, Color color);
              record Page<T>(List<T> items, T first) {}
              record Tree<T>(T value, List<Tree<T>> children) {}
              enum Color { RED, GREEN }
            }
            """);
    assertThat(service.types().keySet().stream().map(name -> Services.simple(name.toString())))
        .containsExactlyInAnyOrder(
            "Shop.Page<Integer>",
            "Shop.Color",
            "Shop.Page<Shop.Tree<String>>",
            "Shop.Tree<String>");
    DataType.RecordType tree =
        (DataType.RecordType)
            service.types().values().stream()
                .filter(type -> type.raw().simpleName().equals("Tree"))
                .findFirst()
                .orElseThrow();
    assertThat(tree.components())
        .extracting(member -> Services.simple(member.type().key().toString()))
        .containsExactly("String", "List<Shop.Tree<String>>");
  }

  @ParameterizedTest
  @EnumSource
  void bindingsThatDifferInNullAloneShareTheLooserRecord(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService @NullMarked public interface Shop {
              Page<String> strict();
              Page<@Nullable String> loose();
              record Page<T extends @Nullable Object>(List<T> items, Row<T> row) {}
              record Row<T extends @Nullable Object>(T cell, int number) {}
            }
            """);
    assertThat(service.types()).hasSize(2);
    assertThat(service.types().values())
        .map(DataType.RecordType.class::cast)
        .allSatisfy(
            record ->
                assertThat(record.components().stream().flatMap(m -> TypeWalk.within(m.type())))
                    .extracting(TypeUse::nullness)
                    .containsAnyOf(Nullness.NULLABLE)
                    .contains(Nullness.NON_NULL));
  }

  @ParameterizedTest
  @EnumSource
  void stagesMayComeThroughTypeVariables(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends Base<CompletionStage<String>, Void, String> {}
            interface Base<R, V, W> { R get(); CompletableFuture<V> run(); CompletionStage<W> other(); }
            """);
    assertThat(service.operations())
        .extracting(operation -> operation.result().style() + " " + signature(operation))
        .containsExactly(
            "COMPLETION_STAGE String get()",
            "COMPLETABLE_FUTURE void run()",
            "COMPLETION_STAGE String other()");
  }

  @ParameterizedTest
  @EnumSource
  void whatHasNoPlaceOnTheWireSaysWhy(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop {
              void f(Object a, LinkedList<String> b, List<? extends Number> c, Calendar d, Endless<String> e,
                  Thread g, Runnable h);
              record Endless<T>(Endless<List<T>> next) {}
            }
            """);
    assertThat(parameter(service, 0).shape()).isInstanceOf(TypeShape.Unsupported.class);
    assertThat(reason(parameter(service, 1))).isEqualTo("List takes its place");
    assertThat(TypeWalk.within(parameter(service, 2)).map(TypesTest::reason).toList().get(1))
        .contains("wildcard");
    assertThat(reason(parameter(service, 3))).contains("java.time.ZonedDateTime");
    assertThat(parameter(service, 4).shape()).isInstanceOf(TypeShape.Named.class);
    assertThat(
            service.types().values().stream()
                .map(DataType.RecordType.class::cast)
                .flatMap(record -> record.components().stream())
                .map(member -> reason(member.type())))
        .anyMatch(reason -> reason.contains("longer type"));
    assertThat(reason(parameter(service, 5))).startsWith("it is a class");
    assertThat(reason(parameter(service, 6))).startsWith("it is an interface");
  }

  private static String reason(TypeUse type) {
    return type.shape() instanceof TypeShape.Unsupported unsupported ? unsupported.reason() : "";
  }

  @ParameterizedTest
  @EnumSource
  void annotationsOfComponentsAreMergedFromAllPlaces(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop {
              void f(Order order);
              /** @param id which one */
              record Order(
                  @com.fasterxml.jackson.annotation.JsonProperty("ID") String id,
                  @Sensitive String card,
                  int amount) implements HasAmount {
                public Order(String id, String card, @Default("1") int amount) {
                  this.id = id; this.card = card; this.amount = amount;
                }
                public String getLabel() { return id; }
                @Deprecated static Order of(String text) {
                  return new Order(text, text, 1);
                }
              }
              interface HasAmount { @com.fasterxml.jackson.annotation.JsonAlias("n") int amount(); }
            }
            """
                .replace("@Default(\"1\") int amount) {", "int amount) {"));
    DataType.RecordType order = (DataType.RecordType) service.types().values().iterator().next();
    assertThat(order.components())
        .extracting(
            member -> member.annotations().stream().map(a -> a.type().simpleName()).toList())
        .containsExactly(List.of("JsonProperty"), List.of("Sensitive"), List.of("JsonAlias"));
    assertThat(order.components().get(0).javadoc()).isEqualTo("which one");
    assertThat(order.others())
        .extracting(DataType.OtherMember::name)
        .containsExactly("getLabel", "of");
  }
}

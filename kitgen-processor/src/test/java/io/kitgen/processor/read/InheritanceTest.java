package io.kitgen.processor.read;

import static io.kitgen.processor.read.Services.operation;
import static io.kitgen.processor.read.Services.signatures;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.read.Services.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations that come from supertypes. */
class InheritanceTest {

  @ParameterizedTest
  @EnumSource
  void typeVariablesAreReplacedByWhatTheServiceBindsThemTo(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends Crud<Shop.User, UUID> {
              record User(String name) {}
            }
            interface Crud<E, K> extends Finder<List<E>> {
              E get(K key);
              Optional<E> find(K key, Map<K, List<E>> hints, E[] examples);
              CompletionStage<E> later();
            }
            interface Finder<T> { T all(); }
            """);
    assertThat(signatures(service))
        .containsExactly(
            "List<Shop.User> all()",
            "Shop.User get(UUID key)",
            "Optional<Shop.User> find(UUID key, Map<UUID, List<Shop.User>> hints,"
                + " Shop.User[] examples)",
            "Shop.User later()");
    assertThat(service.types()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void mappedErrorsOfOverriddenMethodsAreKept(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends Store {
              @MapError(type = IllegalStateException.class, code = Code.ABORTED) void close();
              @MapError(type = IllegalStateException.class, code = Code.ABORTED)
              @MapError(type = ArithmeticException.class, code = Code.OUT_OF_RANGE)
              void open();
            }
            interface Store {
              @MapError(type = IllegalArgumentException.class, code = Code.NOT_FOUND) void close();
              @MapError(type = IllegalStateException.class, code = Code.NOT_FOUND)
              @MapError(type = IllegalArgumentException.class, code = Code.NOT_FOUND)
              void open();
            }
            """);
    assertThat(mapped(operation(service, "close")))
        .containsExactly("IllegalStateException ABORTED", "IllegalArgumentException NOT_FOUND");
    assertThat(mapped(operation(service, "open")))
        .containsExactly(
            "IllegalStateException ABORTED",
            "ArithmeticException OUT_OF_RANGE",
            "IllegalArgumentException NOT_FOUND");
  }

  private static java.util.List<String> mapped(OperationModel operation) {
    return operation.errors().stream()
        .map(error -> error.type().simpleName() + " " + error.mapping().get(0).values().get("code"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void thrownTypeVariablesAreReplacedToo(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends Base<SoldOutException> {}
            interface Base<E extends Exception> { void sell() throws E; }
            class SoldOutException extends Exception {
              private static final long serialVersionUID = 1;
              public SoldOutException() {}
            }
            """);
    OperationModel sell = operation(service, "sell");
    assertThat(sell.thrown()).hasToString("[demo.SoldOutException]");
    assertThat(sell.errors()).extracting(ErrorModel::type).hasToString("[demo.SoldOutException]");
  }

  @ParameterizedTest
  @EnumSource
  void supertypesComeFirstAndOverriddenMethodsAreDropped(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends B, C {
              void own();
              @Override String b();
            }
            interface A { void a(); CharSequence b(); }
            interface B extends A { void c(); }
            interface C extends A { @Override void a(); void d(); }
            """);
    assertThat(signatures(service))
        .containsExactly("void c()", "void a()", "void d()", "void own()", "String b()");
    assertThat(operation(service, "a").declaredIn().simpleName()).isEqualTo("C");
  }

  @ParameterizedTest
  @EnumSource
  void oneSignatureFromTwoParentsIsOneOperation(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends A, B {}
            interface A { @Get("/name") CharSequence name(List<String> of) throws X, Y; }
            interface B { @StatusCode(200) String name(List<String> of) throws X; }
            class X extends Exception { private static final long serialVersionUID = 1; }
            class Y extends Exception { private static final long serialVersionUID = 1; }
            """);
    assertThat(signatures(service)).containsExactly("String name(List<String> of)");
    OperationModel name = service.operations().get(0);
    assertThat(name.thrown()).hasToString("[demo.X]");
    assertThat(name.annotations())
        .extracting(AnnotationModel::type)
        .hasToString("[io.kitgen.StatusCode, io.kitgen.Get]");
  }

  @ParameterizedTest
  @EnumSource
  void methodsWithBodiesAreNoOperations(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends A {
              @Override default void a() { helper(); }
              void b();
              default void c() {}
              static void d() {}
              private void helper() {}
            }
            interface A { void a(); default void b() {} }
            """);
    assertThat(signatures(service)).containsExactly("void b()");
    assertThat(service.declaration().others())
        .extracting(OtherMethod::name, OtherMethod::form)
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "(\"a\", DEFAULT)", "(\"c\", DEFAULT)", "(\"d\", STATIC)", "(\"helper\", PRIVATE)");
  }

  @ParameterizedTest
  @EnumSource
  void commentsAndAnnotationsOfOverriddenMethodsStandBehind(Compiler compiler) {
    ServiceModel service =
        compiler.read(
            """
            @KitService public interface Shop extends A {
              /** Sells it. {@inheritDoc} */
              @Override void sell(String item, int count);
            }
            interface A {
              /**
               * Sells.
               *
               * @param item what
               * @param count how many
               */
              @Post("/sell") void sell(String item, @Default("1") int count);
            }
            """);
    OperationModel sell = operation(service, "sell");
    assertThat(sell.javadoc()).isEqualTo("Sells it. Sells.");
    assertThat(sell.parameters().get(1).javadoc()).isEqualTo("how many");
    assertThat(sell.parameters().get(1).annotations()).hasSize(1);
    assertThat(AnnotationModel.find(sell.annotations(), "io.kitgen.Post")).isPresent();
  }
}

package io.kitgen.processor.validate;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceDeclaration.Kind;
import io.kitgen.processor.model.ServiceDeclaration.Reach;
import io.kitgen.processor.model.ServiceModel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationRuleTest {

  @Test
  void acceptsAnInterface() {
    assertThat(Codes.of(shop(Kind.INTERFACE, Reach.PACKAGE, false, List.of()))).isEmpty();
  }

  @Test
  void saysNothingElseOfAClass() {
    ServiceModel shop = shop(Kind.CLASS, Reach.PRIVATE, true, List.of("T"));
    assertThat(Validator.check(shop))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("KIT001");
              assertThat(problem.message())
                  .isEqualTo("Shop is a class: only an interface can be a service");
              assertThat(problem.fix()).isEqualTo("Make Shop an interface");
            });
  }

  @Test
  void wantsAServiceThatCanBeNamed() {
    assertThat(Codes.of(shop(Kind.INTERFACE, Reach.PRIVATE, false, List.of())))
        .containsExactly("KIT002");
    assertThat(Codes.of(shop(Kind.INTERFACE, Reach.LOCAL, false, List.of())))
        .containsExactly("KIT002");
  }

  @Test
  void saysAllAtOnce() {
    assertThat(Codes.of(shop(Kind.INTERFACE, Reach.PRIVATE, true, List.of("T"))))
        .containsExactly("KIT002", "KIT003", "KIT004");
  }

  @Test
  void warnsOfAServiceWithoutOperations() {
    assertThat(Codes.of(service("Shop").model())).containsExactly("KIT005");
  }

  private static ServiceModel shop(
      Kind kind, Reach reach, boolean sealed, List<String> typeVariables) {
    return service("Shop")
        .declared(
            new ServiceDeclaration(
                kind,
                reach,
                sealed,
                false,
                typeVariables,
                Set.of(),
                List.of(),
                List.of(),
                List.of()))
        .with(operation("sell"))
        .model();
  }
}

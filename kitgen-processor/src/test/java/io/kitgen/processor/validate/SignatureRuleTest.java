package io.kitgen.processor.validate;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.unsupported;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceDeclaration.Kind;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod;
import io.kitgen.processor.model.ServiceDeclaration.OtherMethod.Form;
import io.kitgen.processor.model.ServiceDeclaration.Reach;
import io.kitgen.processor.model.TypeUse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of {@link SignatureRule} and {@link PlacementRule}. */
class SignatureRuleTest {

  private static final TypeUse CONTEXT = unsupported(SignatureRule.CONTEXT, "it is a context");

  @Test
  void refusesGenericMethods() {
    assertThat(Codes.of(operation("pick").generic("T"))).containsExactly("KIT020");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashCode", "toString", "getClass", "wait", "notifyAll", "class"})
  void refusesParametersThatCannotBeComponents(String name) {
    assertThat(Codes.of(operation("sum").taking(name, LONG))).containsExactly("KIT025");
  }

  @Test
  void acceptsParametersCalledLikeOtherMethods() {
    assertThat(Codes.of(operation("sum").taking("equals", LONG).taking("value", LONG))).isEmpty();
  }

  @Test
  void wantsParameterNames() {
    assertThat(Codes.of(operation("sum").taking("arg0", LONG).withoutNames()))
        .containsExactly("KIT026");
    assertThat(Codes.of(operation("ping").withoutNames())).isEmpty();
  }

  @Test
  void wantsTheContextFirstAndOnce() {
    assertThat(Validator.check(shop(operation("sum").taking("a", LONG).taking("ctx", CONTEXT))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("KIT027");
              assertThat(problem.message()).endsWith("here it is parameter 2");
            });
    assertThat(Codes.of(operation("sum").takingContext().taking("again", CONTEXT)))
        .containsExactly("KIT027");
  }

  @Test
  void warnsOfAnnotationsWithoutEffect() {
    OtherMethod method =
        new OtherMethod(
            "twice",
            Form.DEFAULT,
            List.of(
                annotation("io.kitgen.Get"),
                annotation("io.kitgen.policy.Timeout", "value", "1s"),
                annotation("java.lang.Deprecated")),
            Origin.UNKNOWN);
    ServiceDeclaration declaration =
        new ServiceDeclaration(
            Kind.INTERFACE,
            Reach.PACKAGE,
            false,
            false,
            List.of(),
            Set.of(),
            List.of(method),
            List.of(),
            List.of());
    assertThat(Codes.of(service("Shop").declared(declaration).with(operation("once")).model()))
        .containsExactly("KIT028", "KIT028");
  }

  @Test
  void refusesASecondVerbAndProposesARoute() {
    assertThat(
            Validator.check(
                shop(
                    operation("find")
                        .annotated(annotation("io.kitgen.Get"))
                        .annotated(annotation("io.kitgen.Post")))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("KIT029");
              assertThat(problem.fix()).contains("{\"GET\", \"POST\"}");
            });
  }
}

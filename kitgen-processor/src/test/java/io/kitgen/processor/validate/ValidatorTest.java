package io.kitgen.processor.validate;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedTypes.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceDeclaration.Kind;
import io.kitgen.processor.model.ServiceDeclaration.Reach;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValidatorTest {

  @Test
  void saysEverythingAtOnce() {
    assertThat(
            Codes.of(
                operation("of"),
                operation("pick").generic("T").taking("hashCode", OBJECT),
                operation("pick")))
        .containsExactly("KIT023", "KIT021", "KIT020", "KIT025", "KIT060");
  }

  @Test
  void findsTypesThatTheUserHasWrittenAlready() {
    ServiceModel shop =
        service("Shop")
            .declared(
                new ServiceDeclaration(
                    Kind.INTERFACE,
                    Reach.PACKAGE,
                    false,
                    false,
                    List.of(),
                    Set.of("ShopHttp", "Order"),
                    List.of(),
                    List.of(),
                    List.of()))
            .with(operation("sell"))
            .model();
    assertThat(Validator.checkNames(shop, List.of(type("ShopHttp"), type("ShopJson"))))
        .extracting(Problem::message)
        .containsExactly(
            "kitgen has to generate ShopHttp, but this package has a type of that name");
  }

  private static GeneratedFile type(String name) {
    return new GeneratedFile.Type("demo", TypeSpec.classBuilder(name).build());
  }
}

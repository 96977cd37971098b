package io.kitgen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.read.binding.BindingRequest;
import io.kitgen.processor.read.source.SourceTypes;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no transport of ours does. */
class BindingChecksTest {

  @Test
  void aTransportWritesWhereTheBindingIs() {
    AnnotationModel annotation =
        new AnnotationModel(ClassName.get("io.kitgen", "KitBinding"), Map.of(), Origin.UNKNOWN);
    BindingRequest request = new BindingRequest(null, "api.Shop", List.of(), annotation);
    GeneratedFile beside =
        new GeneratedFile.Type("api", TypeSpec.classBuilder("ShopLines").build());
    List<Problem> problems =
        new BindingChecks(new Sources(null, null, new SourceTypes()))
            .files(request, List.of(), List.of(beside), "server");
    assertThat(problems)
        .singleElement()
        .extracting(Problem::code, Problem::message)
        .containsExactly(
            "KIT234",
            "A transport writes api.ShopLines, which is not in the package of the binding, server");
  }
}

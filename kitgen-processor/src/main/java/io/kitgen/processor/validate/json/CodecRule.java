package io.kitgen.processor.validate.json;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.ServiceModel.CodecUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The codecs of a service are codecs, each of another type. */
final class CodecRule {

  private CodecRule() {}

  static Stream<Problem> check(ServiceModel service) {
    Origin origin =
        AnnotationModel.find(service.annotations(), Known.KIT_SERVICE)
            .map(annotation -> annotation.origin("codecs"))
            .orElse(service.origin());
    Map<TypeName, CodecUse> byType = new HashMap<>();
    return service.codecs().stream()
        .flatMap(use -> objection(use, byType).map(text -> problem(origin, use, text)).stream());
  }

  private static Optional<String> objection(CodecUse use, Map<TypeName, CodecUse> byType) {
    if (use.objection().isPresent()) {
      return use.objection();
    }
    TypeName target = use.target().orElseThrow();
    return Optional.ofNullable(byType.putIfAbsent(target, use))
        .map(
            other ->
                other.type().simpleName() + " is the one of " + Words.simple(target) + " already");
  }

  private static Problem problem(Origin origin, CodecUse use, String objection) {
    return JsonProblems.BAD_CODEC.at(origin, use.type().simpleName(), objection);
  }
}

package io.kitgen.processor.validate;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.sketch.SketchedOperation;
import io.kitgen.processor.sketch.SketchedService;
import io.kitgen.processor.spi.Problem;
import java.util.List;

/** What the validator says, as codes. */
final class Codes {

  private Codes() {}

  static List<String> of(ServiceModel service) {
    return Validator.check(service).stream().map(Problem::code).toList();
  }

  static List<String> of(SketchedOperation... operations) {
    return of(SketchedService.shop(operations));
  }
}

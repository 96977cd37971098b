package io.kitgen.processor.spi;

import io.kitgen.processor.plan.ServicePlan;
import java.util.stream.Stream;

/** Makes files from a plan. A pure function: no compiler, no file system, no state. */
@FunctionalInterface
public interface Generator {

  /** The files for {@code plan}, in a fixed order. */
  Stream<GeneratedFile> generate(ServicePlan plan);

  /**
   * The same types and signatures with bodies that throw, for a service with errors, so that no
   * "cannot find symbol" hides them. None by default.
   */
  default Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return Stream.empty();
  }
}

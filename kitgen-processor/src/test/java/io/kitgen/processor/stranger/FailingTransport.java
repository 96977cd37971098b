package io.kitgen.processor.stranger;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.TransportGenerator;
import java.util.stream.Stream;

/** One with a defect. */
public final class FailingTransport implements TransportGenerator {

  @Override
  public String id() {
    return "failing";
  }

  @Override
  public String annotation() {
    return "demo.Failing";
  }

  @Override
  public Stream<Problem> check(ServiceModel service) {
    return Stream.empty();
  }

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    throw new IllegalStateException("no luck");
  }
}

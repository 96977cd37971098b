package io.kitgen.processor.stranger;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.TransportGenerator;
import java.util.stream.Stream;

/** One whose id is taken. */
public final class SecondHttp implements TransportGenerator {

  @Override
  public String id() {
    return "http";
  }

  @Override
  public String annotation() {
    return "demo.SecondHttp";
  }

  @Override
  public boolean isAggregating() {
    return true;
  }

  @Override
  public Stream<Problem> check(ServiceModel service) {
    return Stream.empty();
  }

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return Stream.empty();
  }
}

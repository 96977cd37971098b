package io.kitgen.processor.spi;

import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.ServicePlan;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The binding of one transport. Registered by {@code @AutoService(TransportGenerator.class)} and
 * loaded with the processor's class loader; kitgen's own are found in the same way.
 */
public interface TransportGenerator extends Generator {

  /** Short, unique, lower case: {@code http}. */
  String id();

  /** The qualified name of the annotation on the interface that asks for it. */
  String annotation();

  /**
   * Qualified names of method annotations that imply it ({@code @Post} implies {@code @HttpApi}).
   */
  default Set<String> impliedBy() {
    return Set.of();
  }

  /** Whether a service without any transport's annotation gets it. */
  default boolean isDefault() {
    return false;
  }

  /** What this transport cannot carry of {@code service}. */
  Stream<Problem> check(ServiceModel service);

  /**
   * Whether it carries bytes as they come: {@code Content} and {@code Parts} of kitgen-http. A
   * service that has some is refused for a transport that does not.
   */
  default boolean carriesStreams() {
    return false;
  }

  /**
   * Whether it carries many messages in a call: {@code Stream}, {@code Iterator} and {@code
   * Flow.Publisher}. A service that has some is refused for a transport that does not.
   */
  default boolean carriesMessages() {
    return false;
  }

  /** The parts of requests that it needs as records with codecs; none by default. */
  default Stream<BodyPlan> bodies(ServicePlan plan) {
    return Stream.empty();
  }

  /**
   * What it promises of {@code plan}, of which every error was said: what a caller or a server that
   * was built before would break on. None by default.
   */
  default Stream<ContractFact> contract(ServicePlan plan) {
    return Stream.empty();
  }

  /** Whether a file it writes depends on more than one service. */
  default boolean isAggregating() {
    return false;
  }
}

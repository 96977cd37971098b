package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.number.Numbers;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * A service with every generated name decided.
 *
 * @param service what the user wrote
 * @param name the service's name on the wire
 * @param operations in the service's order
 * @param bodies the parts of requests that transports carry on their own
 * @param facts what each transport of the service promises, by the transport's id
 * @param home the package of bindings: that of the service, unless {@code @KitBinding} asks for
 *     them elsewhere
 * @param numbers those that an earlier contract gave to fields and constants
 * @param derived what generators have worked out from it
 */
public record ServicePlan(
    ServiceModel service,
    String name,
    List<OperationPlan> operations,
    List<BodyPlan> bodies,
    SortedMap<String, List<ContractFact>> facts,
    String home,
    Numbers numbers,
    Derived derived) {

  /** A plan without what transports add to it. */
  public ServicePlan(ServiceModel service, String name, List<OperationPlan> operations) {
    this(
        service,
        name,
        operations,
        List.of(),
        Collections.emptySortedMap(),
        service.type().packageName(),
        Numbers.NONE,
        new Derived());
  }

  /** This plan with the parts of requests that transports ask for. */
  public ServicePlan with(List<BodyPlan> bodies) {
    return new ServicePlan(service, name, operations, bodies, facts, home, numbers, new Derived());
  }

  /** This plan with what transports promise. */
  public ServicePlan promising(SortedMap<String, List<ContractFact>> facts) {
    return new ServicePlan(service, name, operations, bodies, facts, home, numbers, new Derived());
  }

  /** This plan with the numbers of an earlier contract. */
  public ServicePlan remembering(Numbers numbers) {
    return new ServicePlan(service, name, operations, bodies, facts, home, numbers, new Derived());
  }

  /** This plan with bindings in another package. */
  public ServicePlan at(String home) {
    return new ServicePlan(service, name, operations, bodies, facts, home, numbers, new Derived());
  }

  /**
   * The generated type that ends in {@code suffix}: {@code AddServiceHttp} for {@code Http}. A
   * nested interface {@code Shop.Orders} gives {@code Shop_OrdersHttp}. It is in {@link #home}.
   */
  public ClassName type(String suffix) {
    return type(home, suffix);
  }

  private ClassName beside(String suffix) {
    return type(service.type().packageName(), suffix);
  }

  private ClassName type(String home, String suffix) {
    return ClassName.get(home, String.join("_", service.type().simpleNames()) + suffix);
  }

  /** {@code AddServiceMessages}. */
  public ClassName messages() {
    return messages(service.type());
  }

  /** Those of the interface {@code service}, of which there need not be a plan yet. */
  public static ClassName messages(ClassName service) {
    return ClassName.get(
        service.packageName(), String.join("_", service.simpleNames()) + "Messages");
  }

  /** {@code AddServiceEndpoints}. */
  public ClassName endpoints() {
    return beside("Endpoints");
  }

  /** {@code AddServiceJson}. */
  public ClassName json() {
    return beside("Json");
  }
}

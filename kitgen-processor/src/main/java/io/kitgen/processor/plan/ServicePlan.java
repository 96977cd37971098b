package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.ServiceModel;
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
 */
public record ServicePlan(
    ServiceModel service,
    String name,
    List<OperationPlan> operations,
    List<BodyPlan> bodies,
    SortedMap<String, List<ContractFact>> facts) {

  /** A plan without what transports add to it. */
  public ServicePlan(ServiceModel service, String name, List<OperationPlan> operations) {
    this(service, name, operations, List.of(), Collections.emptySortedMap());
  }

  /** This plan with the parts of requests that transports ask for. */
  public ServicePlan with(List<BodyPlan> bodies) {
    return new ServicePlan(service, name, operations, bodies, facts);
  }

  /** This plan with what transports promise. */
  public ServicePlan promising(SortedMap<String, List<ContractFact>> facts) {
    return new ServicePlan(service, name, operations, bodies, facts);
  }

  /**
   * The generated type that ends in {@code suffix}: {@code AddServiceHttp} for {@code Http}. A
   * nested interface {@code Shop.Orders} gives {@code Shop_OrdersHttp}.
   */
  public ClassName type(String suffix) {
    ClassName service = this.service.type();
    return ClassName.get(service.packageName(), String.join("_", service.simpleNames()) + suffix);
  }

  /** {@code AddServiceMessages}. */
  public ClassName messages() {
    return type("Messages");
  }

  /** {@code AddServiceEndpoints}. */
  public ClassName endpoints() {
    return type("Endpoints");
  }

  /** {@code AddServiceJson}. */
  public ClassName json() {
    return type("Json");
  }
}

package io.kitgen.processor.transport.http;

import com.google.auto.service.AutoService;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.transport.http.code.BindingClass;
import io.kitgen.processor.transport.http.openapi.OpenApiDocument;
import io.kitgen.processor.transport.http.place.HttpFacts;
import io.kitgen.processor.transport.http.place.HttpPlan;
import io.kitgen.processor.transport.http.placing.HttpPlanner;
import java.util.Set;
import java.util.stream.Stream;

/** JSON over HTTP: {@code ShopHttp}, which serves a {@code Shop} and calls one. */
@AutoService(TransportGenerator.class)
public final class HttpTransportGenerator implements TransportGenerator {

  private static final Set<String> VERBS =
      Set.of(
          "io.kitgen.Get",
          "io.kitgen.Head",
          "io.kitgen.Options",
          "io.kitgen.Post",
          "io.kitgen.Put",
          "io.kitgen.Patch",
          "io.kitgen.Delete",
          "io.kitgen.Route");

  /** Keeps nothing. */
  public HttpTransportGenerator() {}

  @Override
  public String id() {
    return "http";
  }

  @Override
  public String annotation() {
    return "io.kitgen.HttpApi";
  }

  @Override
  public Set<String> impliedBy() {
    return VERBS;
  }

  @Override
  public boolean isDefault() {
    return true;
  }

  @Override
  public boolean carriesStreams() {
    return true;
  }

  @Override
  public boolean carriesMessages() {
    return true;
  }

  @Override
  public Stream<Problem> check(ServiceModel service) {
    Stream.Builder<Problem> problems = Stream.builder();
    OpenApiDocument.check(service, HttpPlanner.plan(service, problems), problems);
    return problems.build();
  }

  @Override
  public Stream<BodyPlan> bodies(ServicePlan plan) {
    return binding(plan).bodies();
  }

  @Override
  public Stream<ContractFact> contract(ServicePlan plan) {
    return HttpFacts.of(plan, http(plan));
  }

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    GeneratedFile binding = new GeneratedFile.Type(plan.home(), binding(plan).print());
    // Whose API it is, has a document of it.
    return Sides.server(plan.service())
        ? Stream.concat(Stream.of(binding), new OpenApiDocument(plan, http(plan)).files())
        : Stream.of(binding);
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return Stream.of(
        new GeneratedFile.Type(
            plan.home(), Skeleton.of(binding(plan).signatures(), plan.service())));
  }

  // What is wrong was said by check, and the skeleton does with what is left.
  private static HttpPlan http(ServicePlan plan) {
    return plan.derived()
        .get(HttpPlan.class, () -> HttpPlanner.plan(plan.service(), problem -> {}));
  }

  private static BindingClass binding(ServicePlan plan) {
    return new BindingClass(plan, http(plan));
  }
}

package io.kitgen.processor.transport.http.openapi;

import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.generate.schema.Schemas;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DocumentProblems;
import io.kitgen.processor.transport.http.openapi.about.DocumentRules;
import io.kitgen.processor.transport.http.openapi.about.Info;
import io.kitgen.processor.transport.http.openapi.about.Security;
import io.kitgen.processor.transport.http.place.HttpPlan;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes {@code META-INF/kitgen/demo.Shop.openapi.json}. */
public final class OpenApiDocument {

  // Of 3.1 the first, since many tools compare the text.
  private static final String VERSION = "3.1.0";

  private final ServicePlan plan;
  private final HttpPlan http;
  private final Schemas schemas;
  private final Parameters parameters;
  private final RequestBodies bodies;
  private final Responses responses;

  /** The document of {@code plan}, the bodies that HTTP asked for included. */
  public OpenApiDocument(ServicePlan plan, HttpPlan http) {
    JsonPlan json = JsonPlan.of(plan);
    this.plan = plan;
    this.http = http;
    this.schemas = new Schemas(plan, json, "#/components/schemas/");
    this.parameters = new Parameters(schemas);
    this.bodies = new RequestBodies(plan, schemas);
    this.responses = new Responses(plan, new Results(plan, schemas), new Problems(json, schemas));
  }

  /** Where it lies below the class output. */
  public static String path(ServicePlan plan) {
    return "META-INF/kitgen/" + plan.service().type().reflectionName() + ".openapi.json";
  }

  /** The file; none where {@code @Hidden} keeps the service from having one. */
  public Stream<GeneratedFile> files() {
    return DocumentRules.isHidden(plan.service().annotations())
        ? Stream.empty()
        : Stream.of(new GeneratedFile.Resource(path(plan), document().pretty()));
  }

  /** Tells {@code problems} what of {@code service} OpenAPI cannot say. */
  public static void check(ServiceModel service, HttpPlan http, Consumer<Problem> problems) {
    DocumentRules.check(service, problems);
    if (!DocumentRules.isHidden(service.annotations())) {
      List<Served> operations = shown(Planner.plan(service), http);
      Paths paths = new Paths(operations);
      operations.stream()
          .filter(operation -> !paths.has(operation))
          .map(operation -> operation.http().route())
          // Others are refused for what they are.
          .filter(
              route -> route.path().hasRest() || route.methods().stream().noneMatch(Paths::isKnown))
          .map(route -> DocumentProblems.NOT_IN_DOCUMENT.at(route.origin(), route.line()))
          .forEach(problems);
    }
  }

  private static List<Served> shown(ServicePlan plan, HttpPlan http) {
    return Served.of(plan, http).stream()
        .filter(served -> !DocumentRules.isHidden(served.operation().model().annotations()))
        .toList();
  }

  // { "openapi": "3.1.0", "info": { … }, "tags": [ … ], "paths": { … }, "components": { … } }
  private JsonObject document() {
    Info info = new Info(plan);
    JsonObject head =
        JsonObject.of("openapi", VERSION)
            .with("info", info.object())
            .withList("servers", info.servers());
    JsonObject paths = new Paths(shown(plan, http)).map(this::operation);
    JsonObject shared = responses.shared();
    return Security.required(head, plan.service().annotations())
        .with("tags", List.of(tag()))
        .with("paths", paths)
        .with(
            "components",
            JsonObject.of("schemas", schemas.definitions())
                .with("responses", shared)
                .withObject("securitySchemes", Security.schemes(plan.service())));
  }

  private JsonObject tag() {
    String description = Markdown.of(plan.service().javadoc());
    return JsonObject.of("name", plan.name())
        .withText("description", Markdown.summary(description));
  }

  // { "operationId": "find", "tags": [ "shop" ], "summary": "Finds an order", … }
  private JsonObject operation(Paths.Place place) {
    OperationPlan operation = place.operation().operation();
    String description = Markdown.of(operation.model().javadoc());
    String summary =
        description.isEmpty() ? Words.sentence(operation.name()) : Markdown.summary(description);
    JsonObject object =
        JsonObject.of("operationId", id(place))
            .with("tags", List.of(plan.name()))
            .withText("summary", summary)
            .withText("description", isAll(summary, description) ? "" : description)
            .withFlag("deprecated", operation.model().deprecated())
            .withList("parameters", parameters.of(place.operation(), place.variables()));
    JsonObject whole =
        bodies
            .of(place.operation())
            .map(body -> object.with("requestBody", body))
            .orElse(object)
            .with("responses", responses.of(place.operation()));
    return Security.required(whole, operation, plan.service());
  }

  private static boolean isAll(String summary, String description) {
    return description.length() <= summary.length() + 1;
  }

  /** {@code both} at the first method, {@code bothPost} at the next. */
  private String id(Paths.Place place) {
    String name = place.operation().operation().name();
    return place.first() ? name : name + Words.capitalised(place.method().toLowerCase(Locale.ROOT));
  }
}

package io.kitgen.processor.transport.http.placing;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.constants;
import static io.kitgen.processor.sketch.SketchedTypes.member;
import static io.kitgen.processor.sketch.SketchedTypes.named;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.sketch.SketchedOperation;
import io.kitgen.processor.sketch.SketchedService;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.HttpPlan;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Services for the tests of this package, and what becomes of them in words. */
final class HttpSketch {

  static final TypeUse ORDER = named("demo.Order");
  static final TypeUse COLOR = named("demo.Color");
  static final TypeUse FILTER = named("demo.Filter");
  static final TypeUse USER_ID = named("demo.UserId");
  static final TypeUse DEEP = named("demo.Deep");
  static final TypeUse BYTES =
      new TypeUse(
          ArrayTypeName.of(TypeName.BYTE),
          ArrayTypeName.of(TypeName.BYTE),
          new TypeShape.Bytes(),
          Nullness.NON_NULL,
          Origin.UNKNOWN);

  static final String JSON = "com.fasterxml.jackson.annotation.";

  private HttpSketch() {}

  static List<String> places(SketchedOperation operation) {
    HttpPlan plan = plan(shop(operation));
    HttpOperationPlan only = plan.operations().get(0);
    return Stream.concat(
            Stream.of(only.route().line()),
            only.parameters().stream()
                .map(placed -> placed.parameter().name() + ": " + text(placed.placement())))
        .toList();
  }

  static String text(Placement placement) {
    if (placement instanceof Placement.Text text) {
      return text.source().part() + " " + text.name();
    }
    if (placement instanceof Placement.Spread spread) {
      return "spread " + spread.components().stream().map(HttpSketch::text).toList();
    }
    if (placement instanceof Placement.Member) {
      return "member";
    }
    return placement instanceof Placement.RawBody ? "raw body" : "json body";
  }

  static String text(Placement.Component component) {
    String name = component.member().name();
    return name
        + ": "
        + component
            .text()
            .map(text -> text.name().equals(name) ? "query" : "query " + text.name())
            .orElse("absent");
  }

  static List<String> codes(SketchedOperation... operations) {
    return problems(operations).stream().map(Problem::code).toList();
  }

  static List<Problem> problems(SketchedOperation... operations) {
    return problems(shop(operations));
  }

  static List<Problem> problems(SketchedService service) {
    List<Problem> problems = new ArrayList<>();
    HttpPlanner.plan(service.model(), problems::add);
    return problems;
  }

  static HttpPlan plan(SketchedService service) {
    List<Problem> problems = new ArrayList<>();
    ServiceModel model = service.model();
    HttpPlan plan = HttpPlanner.plan(model, problems::add);
    assertThat(problems).isEmpty();
    return plan;
  }

  static SketchedService shop(SketchedOperation... operations) {
    DataType.Member hue = member("hue", INT, annotation(JSON + "JsonProperty", "value", "h"));
    DataType.Member secret = member("secret", INT, annotation(JSON + "JsonIgnore"));
    SketchedService service =
        service("Shop")
            .with(constants("Color", "RED", "BLUE"))
            .with(record("Order", member("id", LONG)))
            .with(record("Filter", member("color", COLOR), hue, secret))
            .with(record("UserId", member("value", STRING, annotation(JSON + "JsonValue"))))
            .with(record("Deep", member("order", ORDER)));
    for (SketchedOperation operation : operations) {
      service.with(operation);
    }
    return service;
  }

  static SketchedOperation verb(String verb, String path) {
    return operation(verb.toLowerCase(java.util.Locale.ROOT) + path.hashCode())
        .annotated(annotation("io.kitgen." + verb, "value", path));
  }

  static AnnotationModel name(String name) {
    return annotation("io.kitgen.OperationName", "value", name);
  }

  static AnnotationModel pathParam(String name) {
    return annotation("io.kitgen.PathParam", "value", name);
  }

  static AnnotationModel header(String name) {
    return annotation("io.kitgen.Header", "value", name);
  }

  static AnnotationModel defaultOf(String text) {
    return annotation("io.kitgen.Default", "value", text);
  }

  static AnnotationModel body() {
    return annotation("io.kitgen.Body");
  }
}

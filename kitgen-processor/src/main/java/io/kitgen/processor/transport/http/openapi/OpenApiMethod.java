package io.kitgen.processor.transport.http.openapi;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.transport.http.openapi.about.DocumentRules;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method of the binding that gives the document to who serves it. */
public final class OpenApiMethod {

  private static final ClassName HANDLER = ClassName.get("io.kitgen.runtime.http", "HttpHandler");
  private static final ClassName RESOURCE =
      ClassName.get("io.kitgen.runtime.http.route", "ResourceHandler");

  private OpenApiMethod() {}

  // public static HttpHandler openApi() {
  //   return ResourceHandler.of(
  //       ShopHttp.class, "/META-INF/kitgen/demo.Shop.openapi.json", "application/json");
  // }
  /** The method; none where there is no document. */
  public static List<MethodSpec> of(ServicePlan plan) {
    return DocumentRules.isHidden(plan.service().annotations()) ? List.of() : List.of(method(plan));
  }

  private static MethodSpec method(ServicePlan plan) {
    return MethodSpec.methodBuilder("openApi")
        .addJavadoc(
            """
            Answers with the OpenAPI document of the service. It is served where you say:
            {@code handler(endpoints).and(HttpRoute.of("GET", "/openapi.json", openApi()))}.
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(HANDLER)
        .addStatement(
            "return $T.of(\n$T.class, $S, $S)",
            RESOURCE,
            plan.type("Http"),
            "/" + OpenApiDocument.path(plan),
            "application/json")
        .build();
  }
}

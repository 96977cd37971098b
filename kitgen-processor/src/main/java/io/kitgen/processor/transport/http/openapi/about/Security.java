package io.kitgen.processor.transport.http.openapi.about;

import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.OperationPlan;
import java.util.List;
import java.util.Locale;

/** What callers have to show, as {@code @SecurityScheme} and {@code @Secured} say it. */
public final class Security {

  private static final String SCHEME = "io.kitgen.doc.SecurityScheme";
  private static final String SCHEMES = "io.kitgen.doc.SecuritySchemes";
  private static final String SECURED = "io.kitgen.doc.Secured";
  private static final String SEVERAL = "io.kitgen.doc.SecuredByOneOf";

  private Security() {}

  static List<AnnotationModel> schemesOf(ServiceModel service) {
    return AnnotationModel.repeated(service.annotations(), SCHEME, SCHEMES);
  }

  static List<AnnotationModel> securedBy(List<AnnotationModel> annotations) {
    return AnnotationModel.repeated(annotations, SECURED, SEVERAL);
  }

  static String type(AnnotationModel scheme) {
    return scheme.text("type", "");
  }

  // { "user": { "type": "http", "scheme": "bearer" } }
  /** The schemes of {@code service} by name. */
  public static JsonObject schemes(ServiceModel service) {
    return JsonObject.of(
        schemesOf(service).stream(), scheme -> scheme.text("name", ""), Security::scheme);
  }

  private static JsonObject scheme(AnnotationModel scheme) {
    JsonObject kind =
        switch (type(scheme)) {
          case "BEARER" -> http("bearer").withText("bearerFormat", scheme.text("bearerFormat", ""));
          case "BASIC" -> http("basic");
          case "OAUTH2" -> JsonObject.of("type", "oauth2").with("flows", flows(scheme));
          case "OPEN_ID_CONNECT" ->
              JsonObject.of("type", "openIdConnect")
                  .with("openIdConnectUrl", scheme.text("openIdConnectUrl", ""));
          case "MUTUAL_TLS" -> JsonObject.of("type", "mutualTLS");
          default ->
              JsonObject.of("type", "apiKey")
                  .with("in", type(scheme).toLowerCase(Locale.ROOT))
                  .with("name", scheme.text("parameter", ""));
        };
    return kind.withText("description", scheme.text("description", ""));
  }

  private static JsonObject http(String scheme) {
    return JsonObject.of("type", "http").with("scheme", scheme);
  }

  // { "clientCredentials": { "tokenUrl": "…", "scopes": { "orders:read": "Reads orders" } } }
  private static JsonObject flows(AnnotationModel scheme) {
    JsonObject scopes =
        JsonObject.of(
            scheme.texts("scopes").stream(),
            scope -> scope.split(": ", 2)[0],
            scope -> scope.contains(": ") ? scope.split(": ", 2)[1] : "");
    String authorization = scheme.text("authorizationUrl", "");
    JsonObject flow =
        JsonObject.EMPTY
            .withText("authorizationUrl", authorization)
            .with("tokenUrl", scheme.text("tokenUrl", ""))
            .with("scopes", scopes);
    return JsonObject.of(authorization.isEmpty() ? "clientCredentials" : "authorizationCode", flow);
  }

  // "security": [ { "user": [] }, { "key": [] } ]
  /** {@code object} with what {@code annotations} ask for, if they say anything. */
  public static JsonObject required(JsonObject object, List<AnnotationModel> annotations) {
    return required(object, annotations, List.of());
  }

  private static JsonObject required(
      JsonObject object, List<AnnotationModel> annotations, List<String> scopes) {
    List<AnnotationModel> secured = securedBy(annotations);
    boolean open = secured.stream().allMatch(each -> each.texts("value").isEmpty());
    return secured.isEmpty()
        ? object
        : object.with(
            "security",
            open ? List.of() : secured.stream().map(each -> requirement(each, scopes)).toList());
  }

  // "security": [ { "user": [ "orders:write" ] } ]
  /** {@code object} with what {@code operation} asks for and its service does not. */
  public static JsonObject required(
      JsonObject object, OperationPlan operation, ServiceModel service) {
    List<String> scopes = operation.policies().scopes();
    List<AnnotationModel> own = operation.model().annotations();
    return scopes.isEmpty()
        ? required(object, own, scopes)
        : required(object, securedBy(own).isEmpty() ? service.annotations() : own, scopes);
  }

  private static JsonObject requirement(AnnotationModel secured, List<String> needed) {
    List<String> scopes = secured.texts("scopes");
    return JsonObject.of(
        secured.texts("value").stream(), name -> name, name -> scopes.isEmpty() ? needed : scopes);
  }
}

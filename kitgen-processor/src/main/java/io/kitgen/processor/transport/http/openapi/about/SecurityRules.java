package io.kitgen.processor.transport.http.openapi.about;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.Suggestions;
import io.kitgen.processor.spi.problem.DocumentProblems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Security schemes are whole, and those that are named are there. */
final class SecurityRules {

  // What the names of components may be made of.
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

  private static final Set<String> ALWAYS = Set.of("name", "type", "description");

  // What a type cannot do without, and what it may have beside.
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "HEADER", List.of("parameter"),
          "QUERY", List.of("parameter"),
          "COOKIE", List.of("parameter"),
          "OAUTH2", List.of("tokenUrl"),
          "OPEN_ID_CONNECT", List.of("openIdConnectUrl"));

  private static final Map<String, Set<String>> ALLOWED =
      Map.of("BEARER", Set.of("bearerFormat"), "OAUTH2", Set.of("authorizationUrl", "scopes"));

  private static final List<String> URLS =
      List.of("authorizationUrl", "tokenUrl", "openIdConnectUrl");

  private final ServiceModel service;
  private final Consumer<Problem> problems;
  private final Set<String> names = new LinkedHashSet<>();

  SecurityRules(ServiceModel service, Consumer<Problem> problems) {
    this.service = service;
    this.problems = problems;
  }

  void check() {
    for (AnnotationModel scheme : Security.schemesOf(service)) {
      name(scheme);
      members(scheme);
    }
    Security.securedBy(service.annotations()).forEach(this::secured);
    for (OperationModel operation : service.operations()) {
      Security.securedBy(operation.annotations()).forEach(this::secured);
    }
  }

  private void name(AnnotationModel scheme) {
    String name = scheme.text("name", "");
    if (!NAME.matcher(name).matches()) {
      refuse(scheme, "name", "has a name that no document can carry", "Use letters and digits");
    } else if (!names.add(name)) {
      refuse(scheme, "name", "is declared twice", "Give one of them another name");
    }
  }

  private void members(AnnotationModel scheme) {
    String type = Security.type(scheme);
    List<String> needed = NEEDED.getOrDefault(type, List.of());
    for (String member : needed) {
      if (scheme.text(member, "").isEmpty()) {
        refuse(scheme, "type", "is of the type " + type + " and lacks " + member, "Add " + member);
      }
    }
    List<String> others = new ArrayList<>(scheme.values().keySet());
    others.removeAll(ALWAYS);
    others.removeAll(needed);
    others.removeAll(ALLOWED.getOrDefault(type, Set.of()));
    for (String member : others) {
      String what = "is of the type " + type + ", which has no " + member;
      refuse(scheme, member, what, "Remove " + member + ", or choose another type");
    }
    for (String member : URLS) {
      if (!scheme.text(member, "").isEmpty()) {
        Info.checkUrl(scheme.text(member, ""), scheme.origin(member), problems);
      }
    }
  }

  private void refuse(AnnotationModel scheme, String member, String what, String fix) {
    problems.accept(
        DocumentProblems.BAD_SECURITY_SCHEME.at(
            scheme.origin(member), scheme.text("name", ""), what, fix));
  }

  private void secured(AnnotationModel secured) {
    for (String name : secured.texts("value")) {
      if (!names.contains(name)) {
        problems.accept(
            DocumentProblems.UNKNOWN_SECURITY_SCHEME.at(
                secured.origin("value"),
                service.type().simpleName(),
                name,
                Suggestions.didYouMean(name, names)));
      }
    }
  }
}

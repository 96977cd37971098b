package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.HttpNames;
import io.kitgen.processor.transport.http.place.AnswerBody;
import io.kitgen.processor.transport.http.place.AnswerPlan;
import io.kitgen.processor.transport.http.place.HeaderConstant;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.HttpPlan;
import io.kitgen.processor.transport.http.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operation's constant says beside the codec: where it is served, and how it answers. */
final class RouteCode {

  private static final int OK = 200;

  // Those for which the builder has a method of their name.
  private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private RouteCode() {}

  // .post("/orders")
  // .status(201)
  // .build()
  static CodeBlock of(BoundOperation bound, HttpPlan http) {
    List<CodeBlock> facts = new ArrayList<>();
    facts.add(route(bound.http().route()));
    if (bound.http().status() != OK) {
      facts.add(CodeBlock.of(".status($L)", bound.http().status()));
    }
    if (bound.http().answers().stream().anyMatch(AnswerPlan::choosesStatus)) {
      facts.add(CodeBlock.of(".anyStatus()"));
    }
    facts.addAll(answers(bound.http()));
    for (HeaderConstant header : bound.http().headers()) {
      facts.add(CodeBlock.of(".header($S, $S)", header.name(), header.value()));
    }
    facts.addAll(media(bound.http()));
    messages(bound).ifPresent(facts::add);
    if (http.emptyOn404() && isOptional(bound)) {
      facts.add(CodeBlock.of(".emptyOn404()"));
    }
    if (http.errorsInResult()) {
      bound
          .operation()
          .errorMember()
          .map(member -> CodeBlock.of(".errorInResult($S, $L)", member, blank(bound)))
          .ifPresent(facts::add);
    }
    facts.add(CodeBlock.of(".build()"));
    return CodeBlock.join(facts, "\n");
  }

  // .consumes("image/*")
  // .produces("text/csv", "text/plain")
  // .streams()
  private static List<CodeBlock> media(HttpOperationPlan http) {
    List<CodeBlock> facts = new ArrayList<>();
    boolean content = http.answerBody() == AnswerBody.CONTENT;
    types("consumes", http.media().consumes()).ifPresent(facts::add);
    types("produces", http.media().produces())
        .or(
            () ->
                switch (http.answerBody()) {
                  case BYTES -> types("produces", List.of("application/octet-stream"));
                  case CONTENT -> types("produces", List.of("*/*"));
                  case JSON, TEXT, MESSAGES -> Optional.empty();
                })
        .ifPresent(facts::add);
    if (content) {
      facts.add(CodeBlock.of(".streams()"));
    }
    if (http.media().conditional()) {
      facts.add(CodeBlock.of(".filter($T.filter())", HttpNames.CONDITIONS));
    }
    if (content) {
      facts.add(CodeBlock.of(".filter($T.filter())", HttpNames.RANGES));
    }
    return facts;
  }

  // .messages(ShopJson.QUOTE)
  private static Optional<CodeBlock> messages(BoundOperation bound) {
    return bound
        .operation()
        .messagesOut()
        .map(item -> CodeBlock.of(".messages($L)", JsonPlan.of(bound.service()).codec(item)));
  }

  private static Optional<CodeBlock> types(String method, List<String> types) {
    CodeBlock texts =
        types.stream().map(type -> CodeBlock.of("$S", type)).collect(CodeBlock.joining(", "));
    return types.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.of(".$L($L)", method, texts));
  }

  // .answers(303, 404)
  private static List<CodeBlock> answers(HttpOperationPlan http) {
    CodeBlock statuses =
        http.answers().stream()
            .filter(answer -> answer.variant().isPresent())
            .map(AnswerPlan::status)
            .filter(status -> status / 100 != 2)
            .distinct()
            .map(status -> CodeBlock.of("$L", status))
            .collect(CodeBlock.joining(", "));
    return statuses.isEmpty() ? List.of() : List.of(CodeBlock.of(".answers($L)", statuses));
  }

  private static boolean isOptional(BoundOperation bound) {
    return bound
        .operation()
        .result()
        .filter(result -> result.type().shape() instanceof TypeShape.OptionalOf)
        .isPresent();
  }

  private static CodeBlock route(Route route) {
    String path = route.path().toString();
    if (route.isAny()) {
      return CodeBlock.of(".anyMethod($S)", path);
    }
    if (route.methods().size() > 1) {
      CodeBlock methods =
          route.methods().stream()
              .map(method -> CodeBlock.of("$S", method))
              .collect(CodeBlock.joining(", "));
      return CodeBlock.of(".methods($S, $L)", path, methods);
    }
    String method = route.methods().get(0);
    return VERBS.contains(method)
        ? CodeBlock.of(".$L($S)", method.toLowerCase(Locale.ROOT), path)
        : CodeBlock.of(".method($S, $S)", method, path);
  }

  // What stands in the place of a result beside an error, as Go's zero values do:
  // out -> {
  //   out.name("v");
  //   out.write("");
  // }
  private static CodeBlock blank(BoundOperation bound) {
    return bound
        .operation()
        .result()
        .map(
            result ->
                CodeBlock.builder()
                    .add("out -> {\n$>")
                    .addStatement("out.name($S)", result.name())
                    .addStatement("out.$L", zero(result))
                    .add("$<}")
                    .build())
        .orElseGet(() -> CodeBlock.of("out -> {}"));
  }

  private static String zero(OperationPlan.ResultField result) {
    if (!(result.type().shape() instanceof TypeShape.Scalar scalar)) {
      return "writeNull()";
    }
    if (scalar.kind() == ScalarKind.STRING) {
      return "write(\"\")";
    }
    if (scalar.kind() == ScalarKind.BOOLEAN) {
      return "write(false)";
    }
    return isNumber(scalar.kind()) ? "write(0)" : "writeNull()";
  }

  private static boolean isNumber(ScalarKind kind) {
    return switch (kind) {
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
      default -> false;
    };
  }
}

package io.kitgen.processor.transport.http.body;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.ProblemCode;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.transport.http.place.HttpOperationPlan;
import io.kitgen.processor.transport.http.place.Media;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether the media types that a verb names can be those of its bodies. */
public final class MediaRules {

  private static final String TOKEN = "[A-Za-z0-9!#$&^_.+-]+";
  private static final Pattern TYPE =
      Pattern.compile(
          "(\\*/\\*|"
              + TOKEN
              + "/("
              + TOKEN
              + "|\\*))(\\s*;\\s*"
              + TOKEN
              + "=("
              + TOKEN
              + "|\"[^\"\\\\\\p{Cntrl}]*\"))*");

  private final HttpOperationPlan http;
  private final OperationModel operation;
  private final Consumer<Problem> problems;

  private MediaRules(HttpOperationPlan http, Consumer<Problem> problems) {
    this.http = http;
    this.operation = http.route().operation();
    this.problems = problems;
  }

  /** What a body can be written as. */
  private enum Form {
    NONE("there is none", "Leave the type out"),
    JSON("it is JSON", "Name application/json, or a type that ends in +json"),
    TEXT("a text is JSON or it is not", "Name types of one kind, without an asterisk"),
    BYTES("an asterisk is no type to send", "Name the type itself, or use Content"),
    CONTENT("", ""),
    LINES("each message is a line of JSON", "Leave it out: the type is application/x-ndjson"),
    MESSAGES(
        "each message is a line of JSON or an event",
        "Name application/x-ndjson or text/event-stream, or leave it out"),
    FIELDS("it is a form", "Leave it out: the type is application/x-www-form-urlencoded"),
    PARTS("it is a form with files", "Leave it out: the type is multipart/form-data");

    private final String objection;
    private final String fix;

    Form(String objection, String fix) {
      this.objection = objection;
      this.fix = fix;
    }

    boolean allows(List<String> types, String type) {
      boolean wild = type.indexOf('*') >= 0;
      return switch (this) {
        case NONE -> false;
        case JSON -> Media.isJson(type);
        case TEXT -> !wild && Media.isJson(type) == Media.isJson(types.get(0));
        case BYTES -> !wild;
        case CONTENT -> true;
        case LINES -> Media.bare(type).equals(Media.LINES);
        case MESSAGES ->
            Media.bare(type).equals(Media.LINES) || Media.bare(type).equals(Media.EVENTS);
        case FIELDS -> Media.bare(type).equals("application/x-www-form-urlencoded");
        case PARTS -> Media.bare(type).equals("multipart/form-data");
      };
    }
  }

  /** Tells {@code problems} which types {@code http} cannot have. */
  public static void check(HttpOperationPlan http, Consumer<Problem> problems) {
    MediaRules rules = new MediaRules(http, problems);
    String name = OperationFacts.name(rules.operation);
    rules.check(
        "consumes",
        http.media().consumes(),
        rules.request(),
        HttpProblems.WRONG_CONSUMES,
        "The body of " + name);
    rules.check(
        "produces",
        http.media().produces(),
        rules.answer(),
        HttpProblems.WRONG_PRODUCES,
        "The result of " + name);
  }

  private void check(
      String member, List<String> types, Form form, ProblemCode code, String subject) {
    Origin origin =
        OperationFacts.verbs(operation.annotations()).stream()
            .findFirst()
            .map(verb -> verb.origin(member))
            .orElse(operation.origin());
    for (String type : types) {
      if (!TYPE.matcher(type).matches()) {
        problems.accept(HttpProblems.BAD_MEDIA_TYPE.at(origin, type));
      } else if (!form.allows(types, type)) {
        problems.accept(code.at(origin, subject, type, form.objection, form.fix));
      }
    }
  }

  private Form request() {
    if (BodyRules.isForm(Source.FORM, http.parameters())) {
      return Form.FIELDS;
    }
    return BodyRules.isForm(Source.PART, http.parameters())
        ? Form.PARTS
        : http.parameters().stream()
            .map(PlacedParameter::placement)
            .map(MediaRules::whole)
            .filter(form -> form != Form.NONE)
            .findFirst()
            .orElse(Form.NONE);
  }

  private static Form whole(Placement placement) {
    if (placement instanceof Placement.Member || placement instanceof Placement.JsonBody) {
      return Form.JSON;
    }
    if (placement instanceof Placement.RawBody) {
      return Form.BYTES;
    }
    if (placement instanceof Placement.TextBody) {
      return Form.TEXT;
    }
    if (placement instanceof Placement.PartsBody) {
      return Form.PARTS;
    }
    if (placement instanceof Placement.MessagesBody) {
      return Form.LINES;
    }
    return placement instanceof Placement.ContentBody ? Form.CONTENT : Form.NONE;
  }

  private Form answer() {
    if (http.isSilent()) {
      return Form.NONE;
    }
    if (!http.answers().isEmpty()) {
      boolean raw =
          http.answers().stream()
              .flatMap(answer -> answer.members().stream())
              .anyMatch(member -> member.placement() instanceof Placement.RawBody);
      return raw ? Form.BYTES : Form.JSON;
    }
    return AnnotationModel.find(operation.annotations(), Known.RESULT_NAME).isPresent()
        ? Form.JSON
        : operation.result().type().map(MediaRules::result).orElse(Form.JSON);
  }

  private static Form result(TypeUse type) {
    TypeUse value = type.shape() instanceof TypeShape.OptionalOf optional ? optional.value() : type;
    if (TypeWalk.isContent(value)) {
      return Form.CONTENT;
    }
    if (TypeWalk.isMessages(value)) {
      return Form.MESSAGES;
    }
    if (value.shape() instanceof TypeShape.Bytes) {
      return Form.BYTES;
    }
    return value.shape() instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.STRING
        ? Form.TEXT
        : Form.JSON;
  }
}

package io.kitgen.processor.transport.http.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.code.text.HttpNames;
import io.kitgen.processor.transport.http.code.text.TextParameter;
import io.kitgen.processor.transport.http.code.text.TextParameters;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import io.kitgen.processor.transport.http.place.TextValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the parameters that are parts of a form, the files behind the values. */
final class PartsCode {

  private final JsonPlan json;
  private final TextParameters texts;
  private final List<Each> parts = new ArrayList<>();
  private final Map<OperationPlan.Field, String> variables = new HashMap<>();

  PartsCode(BoundOperation bound, JsonPlan json, TextParameters texts) {
    this.json = json;
    this.texts = texts;
    NameAllocator names = new NameAllocator();
    names.newName("in");
    names.newName("parts");
    for (int i = 0; i < bound.operation().fields().size(); i++) {
      OperationPlan.Field field = bound.operation().fields().get(i);
      PlacedParameter placed = bound.http().parameters().get(i);
      if (isPart(placed.placement())) {
        parts.add(new Each(field, placed));
        variables.put(field, names.newName(field.name()));
      }
    }
    parts.sort(Comparator.comparingInt(PartsCode::turn));
  }

  private record Each(OperationPlan.Field field, PlacedParameter placed) {

    TypeUse type() {
      return placed.parameter().type();
    }
  }

  static boolean isPart(Placement placement) {
    return placement instanceof Placement.Part
        || (placement instanceof Placement.Text text && text.source() == Source.PART);
  }

  /** What must be there is looked for first: behind it more can be found. */
  private static int turn(Each each) {
    if (each.placed.placement() instanceof Placement.Text text) {
      boolean always =
          text.value().count() == TextValue.Count.ONE
              && each.type().nullness() != Nullness.NULLABLE
              && !Known.has(each.placed.parameter().annotations(), Known.DEFAULT);
      return always ? 0 : 1;
    }
    return switch (((Placement.Part) each.placed.placement()).kind()) {
      case JSON -> isOptional(each.type()) ? 1 : 0;
      case FILE -> 2;
      case FILES -> 3;
    };
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The local variable that holds a part. */
  CodeBlock value(OperationPlan.Field field) {
    return CodeBlock.of("$L", variables.get(field));
  }

  // FormParts parts = FormParts.of(in);
  // String title = TITLE.required(parts);
  // Content file = parts.file("file");
  CodeBlock read() {
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$1T parts = $1T.of(in)", HttpNames.FORM_PARTS);
    for (Each each : parts) {
      code.addStatement("$T $L = $L", each.type().name(), variables.get(each.field), read(each));
    }
    return code.build();
  }

  private CodeBlock read(Each each) {
    if (!(each.placed.placement() instanceof Placement.Part part)) {
      return texts.of(each.placed.parameter()).read();
    }
    return switch (part.kind()) {
      case FILE ->
          CodeBlock.of(
              each.type().nullness() == Nullness.NULLABLE
                  ? "parts.fileOrNull($S)"
                  : "parts.file($S)",
              part.name());
      case FILES -> CodeBlock.of("parts.files($S)", part.name());
      case JSON -> readJson(each.type(), part.name());
    };
  }

  private CodeBlock readJson(TypeUse type, String name) {
    CodeBlock codec = json.codec(type);
    if (type.shape() instanceof TypeShape.OptionalOf) {
      return CodeBlock.of(
          "$T.ofNullable($Wparts.jsonOrNull($S,$W$L))", Optional.class, name, codec);
    }
    return CodeBlock.of(
        type.nullness() == Nullness.NULLABLE ? "parts.jsonOrNull($S,$W$L)" : "parts.json($S,$W$L)",
        name,
        codec);
  }

  // Multipart.write(
  //     out,
  //     parts -> {
  //       TITLE.write(parts, request.title());
  //       parts.file("file", request.file());
  //     });
  CodeBlock write() {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.write(\n$>$>out,\nparts -> {\n$>", HttpNames.MULTIPART);
    parts.forEach(each -> code.add(write(each)));
    return code.add("$<});\n$<$<").build();
  }

  private CodeBlock write(Each each) {
    CodeBlock value = CodeBlock.of("request.$L()", each.field.name());
    if (!(each.placed.placement() instanceof Placement.Part part)) {
      TextParameter text = texts.of(each.placed.parameter());
      return text.write(value);
    }
    CodeBlock statement =
        switch (part.kind()) {
          case FILE -> CodeBlock.of("parts.file($S, $L)", part.name(), value);
          case FILES -> CodeBlock.of("parts.files($S, $L)", part.name(), value);
          case JSON ->
              CodeBlock.of(
                  "parts.json($S,$W$L,$W$L)",
                  part.name(),
                  json.codec(each.type()),
                  each.type().shape() instanceof TypeShape.OptionalOf
                      ? CodeBlock.of("$L.orElse(null)", value)
                      : value);
        };
    return CodeBlock.builder().addStatement(statement).build();
  }

  private static boolean isOptional(TypeUse type) {
    return type.shape() instanceof TypeShape.OptionalOf || type.nullness() == Nullness.NULLABLE;
  }
}

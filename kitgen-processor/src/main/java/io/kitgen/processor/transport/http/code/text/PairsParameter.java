package io.kitgen.processor.transport.http.code.text;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.MapOf.MapKind;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.transport.http.place.Placement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * A map whose entries are parameters of the query, as the codec has it.
 *
 * @param constant the name of its {@code QueryMap}: {@code MORE}
 * @param taken the names of the other parameters, where it takes all that is left
 */
public record PairsParameter(String constant, Placement.Pairs pairs, List<String> taken) {

  // private static final QueryMap<String, Integer> MORE =
  //     QueryMap.rest(TextFormats.STRING, TextFormats.INT, "limit", "tag");
  /** The constant that reading and writing share. */
  public FieldSpec field(JsonPlan json) {
    CodeBlock.Builder value = CodeBlock.builder();
    CodeBlock key = json.textFormat(pairs.key());
    CodeBlock one = json.textFormat(pairs.value());
    if (pairs.name().isEmpty()) {
      value.add("$Z$T.rest($L, $L", HttpNames.QUERY_MAP, key, one);
      taken.forEach(name -> value.add(",$W$S", name));
      value.add(")");
    } else {
      value.add("$Z$T.deep($S, $L, $L)", HttpNames.QUERY_MAP, pairs.name(), key, one);
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                HttpNames.QUERY_MAP, pairs.key().key().box(), pairs.value().key().box()),
            constant,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(value.build())
        .build();
  }

  // MORE.lists(in)
  /** The map as an expression. */
  public CodeBlock read() {
    CodeBlock map = CodeBlock.of(pairs.lists() ? "$L.lists(in)" : "$L.map(in)", constant);
    MapKind kind = ((TypeShape.MapOf) pairs.type().shape()).kind();
    return switch (kind) {
      case MAP -> map;
      case HASH_MAP -> CodeBlock.of("new $T<>($L)", HashMap.class, map);
      case LINKED_HASH_MAP -> CodeBlock.of("new $T<>($L)", LinkedHashMap.class, map);
      case SORTED_MAP, NAVIGABLE_MAP, TREE_MAP -> CodeBlock.of("new $T<>($L)", TreeMap.class, map);
    };
  }

  // MORE.write(out, request.more());
  /** The statement that writes {@code value}. */
  public CodeBlock write(CodeBlock value) {
    return CodeBlock.builder()
        .addStatement(
            pairs.lists() ? "$L.writeLists(out, $L)" : "$L.write(out, $L)", constant, value)
        .build();
  }
}

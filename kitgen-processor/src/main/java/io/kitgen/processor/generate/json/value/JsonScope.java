package io.kitgen.processor.generate.json.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.DefaultValue;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.Form;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** One JSON class in the making: the constants that its methods turn out to need. */
public final class JsonScope {

  private final ServicePlan plan;
  private final JsonPlan json;
  private final NameAllocator constants = new NameAllocator();
  private final Map<String, FieldSpec> names = new LinkedHashMap<>();
  private final List<FieldSpec> others = new ArrayList<>();
  private final Map<String, String> patterns = new HashMap<>();

  public JsonScope(ServicePlan plan, JsonPlan json) {
    this.plan = plan;
    this.json = json;
    // Without a tag the allocator makes up a random UUID for each name.
    json.constants().stream().sorted().forEach(name -> constants.newName(name, name));
  }

  public JsonPlan json() {
    return json;
  }

  public ClassName holder() {
    return plan.json();
  }

  /** {@code type} as it is written here: a message without its holder. */
  public TypeName type(TypeName type) {
    return type instanceof ClassName name && plan.messages().equals(name.enclosingClassName())
        ? MessageNames.imported(name)
        : type;
  }

  // private static final JsonName ID_NAME = JsonName.of("id");
  public String name(JsonMember member) {
    return name(member.name());
  }

  public String name(String member) {
    return names
        .computeIfAbsent(
            member,
            name ->
                constant(RuntimeNames.JSON_NAME, Words.constant(name) + "_NAME")
                    .initializer("$T.of($S)", RuntimeNames.JSON_NAME, name)
                    .build())
        .name();
  }

  // private static final JsonMembers ORDER_MEMBERS = JsonMembers.of("id", "lines").alias(0, "ID");
  public String members(String type, List<JsonMember> members, List<String> others) {
    return spellings(
        type + "Members",
        Stream.concat(members.stream().map(JsonMember::name), others.stream()).toList(),
        members.stream().map(JsonMember::aliases).toList(),
        json.policy().anyCase());
  }

  // private static final JsonMembers SHAPE_TYPES = JsonMembers.of("circle", "square");
  public String types(String type, List<Variant> variants) {
    return spellings(
        type + "Types",
        variants.stream().map(Variant::id).toList(),
        variants.stream().map(Variant::aliases).toList(),
        false);
  }

  private String spellings(
      String constant, List<String> names, List<List<String>> aliases, boolean anyCase) {
    CodeBlock.Builder initializer =
        CodeBlock.builder()
            .add(
                "$T.of($L)",
                RuntimeNames.JSON_MEMBERS,
                names.stream()
                    .map(name -> CodeBlock.of("$S", name))
                    .collect(CodeBlock.joining(",$W")));
    for (int i = 0; i < aliases.size(); i++) {
      for (String alias : aliases.get(i)) {
        initializer.add("$Z.alias($L, $S)", i, alias);
      }
    }
    if (anyCase) {
      initializer.add("$Z.ignoringCase()");
    }
    return add(
        constant(RuntimeNames.JSON_MEMBERS, Words.constant(constant))
            .initializer(initializer.build()));
  }

  // private static final Duration ORDER_WAIT_DEFAULT = TextFormats.DURATION.parse("PT5S");
  public CodeBlock defaultValue(String type, JsonMember member, String text) {
    DefaultValue value = DefaultValue.of(member.type(), text);
    if (value.constant()) {
      return value.expression();
    }
    String name = Words.constant(type) + "_" + Words.constant(member.property()) + "_DEFAULT";
    TypeName constant = member.type().name().withoutAnnotations();
    return CodeBlock.of("$N", add(constant(constant, name).initializer(value.expression())));
  }

  // private static final TextFormat<LocalDate> DAY_FORM =
  //     TimePatterns.of("dd.MM.yyyy", Locale.ENGLISH, LocalDate::from);
  public Optional<CodeBlock> format(JsonMember member) {
    return member.form().flatMap(form -> format(member, form));
  }

  private Optional<CodeBlock> format(JsonMember member, Form form) {
    ScalarKind kind = ((TypeShape.Scalar) member.type().shape()).kind();
    return switch (form.kind()) {
      case NUMBER -> Optional.empty();
      case TEXT -> Optional.of(CodeBlock.of("$T.$L", RuntimeNames.TEXT_FORMATS, kind));
      case PATTERN ->
          Optional.of(
              CodeBlock.of(
                  "$N",
                  patterns.computeIfAbsent(
                      form + " " + kind, any -> add(pattern(member, kind, form)))));
    };
  }

  private FieldSpec.Builder pattern(JsonMember member, ScalarKind kind, Form form) {
    TypeName type = member.type().key();
    return constant(
            ParameterizedTypeName.get(RuntimeNames.TEXT_FORMAT, type),
            Words.constant(member.property()) + "_FORM")
        .initializer(PatternCode.of(type, kind, form));
  }

  private FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(
        type, constants.newName(name), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  private String add(FieldSpec.Builder constant) {
    FieldSpec field = constant.build();
    others.add(field);
    return field.name();
  }

  /** The private constants that were asked for. */
  public List<FieldSpec> constants() {
    List<FieldSpec> all = new ArrayList<>(names.values());
    all.addAll(others);
    return all;
  }

  // new Page<>
  public static CodeBlock newInstance(TypeName type) {
    return type instanceof ParameterizedTypeName parameterized
        ? CodeBlock.of("new $T<>", parameterized.rawType())
        : CodeBlock.of("new $T", type);
  }
}

package io.kitgen.processor.generate.validation;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.ValidationPlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** One method for each operation, and one for each type with constraints that they reach. */
final class CheckMethods {

  static final String OUT = "out";
  private static final String REQUEST = "request";
  private static final String VALUE = "value";

  private final ServicePlan plan;
  private final CheckConstants constants;
  private final JsonPlan json;
  private final ValidationPlan validation;
  private final Map<TypeName, String> names = new HashMap<>();
  private final Deque<DataType> asked = new ArrayDeque<>();
  private final NameAllocator free = new NameAllocator();

  CheckMethods(ServicePlan plan, CheckConstants constants) {
    this.plan = plan;
    this.constants = constants;
    this.json = JsonPlan.of(plan);
    this.validation = ValidationPlan.of(plan);
    plan.operations().forEach(operation -> free.newName(ValidationGenerator.name(operation)));
    plan.operations().stream()
        .filter(validation::isEachChecked)
        .forEach(operation -> free.newName(ValidationPlan.each(operation)));
  }

  CheckConstants constants() {
    return constants;
  }

  /** Whether values of {@code type} have something to be checked within. */
  boolean reaches(TypeUse type) {
    return validation.standard().reaches(type);
  }

  // static void place(PlaceRequest request, Violations out) {
  //   if (request.count() < 1) {
  //     out.add("count", "Min", "must be greater than or equal to 1");
  //   }
  // }
  MethodSpec operation(OperationPlan operation) {
    MemberChecks checks = new MemberChecks(this, REQUEST);
    for (OperationPlan.Field field : operation.fields()) {
      if (!field.hasMessages()) {
        checks.add(
            field.name(),
            CodeBlock.of("$L.$L()", REQUEST, field.name()),
            field.parameter().type(),
            field.parameter().annotations());
      }
    }
    return MethodSpec.methodBuilder(ValidationGenerator.name(operation))
        .addModifiers(Modifier.STATIC)
        .addParameter(MessageNames.imported(operation.request()), REQUEST)
        .addParameter(RuntimeNames.VIOLATIONS, OUT)
        .addCode(checks.code())
        .build();
  }

  // static void chatMessage(Line value, Violations out) {
  //   checkLine(value, out);
  // }
  /** The method that checks each message of {@code operation}. */
  MethodSpec each(OperationPlan operation) {
    TypeUse item = TypeWalk.message(operation.messagesIn().orElseThrow().parameter().type());
    MemberChecks checks = new MemberChecks(this, VALUE);
    checks.message(item);
    return MethodSpec.methodBuilder(ValidationPlan.each(operation))
        .addModifiers(Modifier.STATIC)
        .addParameter(item.key(), VALUE)
        .addParameter(RuntimeNames.VIOLATIONS, OUT)
        .addCode(checks.code())
        .build();
  }

  /** The method that checks a value of the named type {@code shape}. */
  String method(TypeShape.Named shape) {
    DataType type =
        Objects.requireNonNull(plan.service().types().get(shape.name()), "a type that is reached");
    return names.computeIfAbsent(
        shape.name(),
        name -> {
          asked.add(type);
          String called = json.find(name).map(JsonType::name).orElse(type.raw().simpleName());
          return free.newName("check" + called);
        });
  }

  /** The methods of the types that were come upon, and of those that these reach. */
  List<MethodSpec> types() {
    List<MethodSpec> methods = new ArrayList<>();
    while (!asked.isEmpty()) {
      methods.add(type(asked.remove()));
    }
    return methods;
  }

  private MethodSpec type(DataType type) {
    MemberChecks checks = new MemberChecks(this, VALUE);
    if (type instanceof DataType.SealedType sealed) {
      sealed.variants().forEach(checks::variant);
    } else if (type instanceof DataType.ClassType bean) {
      bean.properties().forEach(property -> property(checks, bean, property));
    } else {
      type.members()
          .forEach(
              member ->
                  checks.add(
                      wireName(type, member.name()),
                      CodeBlock.of("$L.$L()", VALUE, member.name()),
                      member.type(),
                      member.annotations()));
    }
    return MethodSpec.methodBuilder(names.get(type.name()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(type.name(), VALUE)
        .addParameter(RuntimeNames.VIOLATIONS, OUT)
        .addCode(checks.code())
        .build();
  }

  private void property(MemberChecks checks, DataType bean, DataType.Property property) {
    property
        .getter()
        .ifPresent(
            getter ->
                checks.add(
                    wireName(bean, property.member().name()),
                    CodeBlock.of(getter.field() ? "$L.$L" : "$L.$L()", VALUE, getter.name()),
                    property.member().type(),
                    property.member().annotations()));
  }

  /** What a sender calls the member. */
  private String wireName(DataType type, String member) {
    JsonType known = json.find(type.name()).orElse(null);
    if (known instanceof JsonType.ObjectType object) {
      return object.arguments().stream()
          .filter(m -> m.property().equals(member))
          .findFirst()
          .map(m -> m.name())
          .orElse(member);
    }
    if (known instanceof JsonType.ClassType object) {
      return object.written().stream()
          .filter(m -> m.property().equals(member))
          .findFirst()
          .map(m -> m.name())
          .orElse(member);
    }
    return known instanceof JsonType.ValueType ? "" : member;
  }
}

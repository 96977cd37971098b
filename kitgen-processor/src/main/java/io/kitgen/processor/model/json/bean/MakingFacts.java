package io.kitgen.processor.model.json.bean;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.Accessor;
import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.Creator;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.JsonMember;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides how a class is made, as Jackson does; beyond it, by a builder that nothing names. */
final class MakingFacts {

  private final ClassType type;

  private MakingFacts(ClassType type) {
    this.type = type;
  }

  static Making of(ClassType type) {
    MakingFacts facts = new MakingFacts(type);
    return type.builder().map(facts::byBuilder).orElseGet(facts::byCreator);
  }

  private Making byBuilder(DataType.Builder builder) {
    return builder.objection().isPresent()
        ? new Making.Impossible(builder.objection().get())
        : new Making.ByBuilder(
            builder.type(),
            builder.factory(),
            builder.build(),
            settings(builder.properties(), Set.of()));
  }

  private Making byCreator() {
    if (type.creators().isEmpty()) {
      return new Making.Impossible(
          "it has neither a constructor that its properties fit, nor a builder, nor setters beside"
              + " a constructor without parameters");
    }
    if (type.creators().size() > 1) {
      return new Making.Impossible(
          isMarked(type.creators().get(0))
              ? "more than one creator is marked by @JsonCreator"
              : "its properties fit more than one public constructor");
    }
    Creator creator = type.creators().get(0);
    if (!creator.accessible()) {
      return new Making.Impossible("generated code cannot call what @JsonCreator marks");
    }
    if (creator.parameters().isEmpty() && creator.factory().isEmpty()) {
      return new Making.BySetters(settings(type.properties(), Set.of()));
    }
    return isDelegating(creator) ? byDelegate(creator) : byArguments(creator);
  }

  private Making byDelegate(Creator creator) {
    if (creator.parameters().size() != 1) {
      return new Making.Impossible("what delegates takes one parameter");
    }
    Member parameter = creator.parameters().get(0);
    String name = parameter.name().isEmpty() ? "value" : parameter.name();
    return new Making.ByDelegate(
        creator.factory(),
        JsonMember.of(name, name, parameter.type(), List.of(), List.of(), parameter.origin()));
  }

  private Making byArguments(Creator creator) {
    if (creator.parameters().stream().anyMatch(parameter -> parameter.name().isEmpty())) {
      return new Making.Impossible(
          "nothing says what the parameters of its creator are called; @JsonProperty can");
    }
    Set<String> taken = creator.parameters().stream().map(Member::name).collect(Collectors.toSet());
    return new Making.ByCreator(
        creator.factory(),
        creator.parameters().stream().map(this::argument).toList(),
        settings(type.properties(), taken));
  }

  private JsonMember argument(Member parameter) {
    return JsonMember.of(
        parameter.name(),
        parameter.name(),
        parameter.type(),
        parameter.annotations(),
        type.annotations(),
        parameter.origin());
  }

  private List<Setting> settings(List<Property> properties, Set<String> taken) {
    return properties.stream()
        .filter(property -> property.setter().isPresent())
        .filter(property -> !taken.contains(property.member().name()))
        .map(this::setting)
        .filter(setting -> setting.member().read())
        .toList();
  }

  private Setting setting(Property property) {
    Accessor setter = property.setter().orElseThrow();
    Member member = property.member();
    return new Setting(
        JsonMember.of(
            member.name(),
            setter.name(),
            setter.type(),
            member.annotations(),
            type.annotations(),
            member.origin()),
        setter,
        property.getter());
  }

  private static boolean isMarked(Creator creator) {
    return AnnotationModel.find(creator.annotations(), Jackson.CREATOR).isPresent();
  }

  /**
   * One parameter that is neither named by an annotation nor called like a property is the value as
   * a whole, as in Jackson.
   */
  private boolean isDelegating(Creator creator) {
    String mode =
        AnnotationModel.find(creator.annotations(), Jackson.CREATOR)
            .map(annotation -> annotation.text("mode", "DEFAULT"))
            .orElse("PROPERTIES");
    if (!mode.equals("DEFAULT") || creator.parameters().size() != 1) {
      return mode.equals("DELEGATING");
    }
    Member parameter = creator.parameters().get(0);
    return AnnotationModel.find(parameter.annotations(), Jackson.PROPERTY).isEmpty()
        && (isValue()
            || type.properties().stream()
                .noneMatch(property -> property.member().name().equals(parameter.name())));
  }

  private boolean isValue() {
    return type.others().stream()
        .anyMatch(other -> Jackson.has(other.annotations(), Jackson.VALUE));
  }
}

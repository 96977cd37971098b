package io.kitgen.processor.plan.proto.planning;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.proto.NumberFacts;
import io.kitgen.processor.model.proto.ProtoNames;
import io.kitgen.processor.model.proto.Width;
import io.kitgen.processor.plan.number.Numbering;
import io.kitgen.processor.plan.number.Numbers;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.plan.proto.ProtoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans messages. */
final class Messages {

  private final Registry registry;
  private final Numbers numbers;
  private final Values values;
  private final Fields fields;
  private final Consumer<Objection> objections;

  Messages(Registry registry, Numbers numbers, Values values, Consumer<Objection> objections) {
    this.registry = registry;
    this.numbers = numbers;
    this.values = values;
    this.fields = new Fields(values, objections);
    this.objections = objections;
  }

  /**
   * What a message is made of.
   *
   * @param annotations that may reserve numbers
   * @param extra the name of one more field, a string that no member stands for
   */
  record Draft(
      String name,
      TypeName type,
      List<Candidate> candidates,
      List<AnnotationModel> annotations,
      Optional<String> extra,
      Optional<DataType> source,
      String javadoc,
      Origin origin) {}

  /** A message, and the number of its extra field. */
  record Made(ProtoType.Message message, Optional<Integer> extra) {}

  /** The message of {@code draft}, whose name is taken already. */
  Made make(Draft draft) {
    List<Numbered.Item> items = new ArrayList<>();
    draft.candidates().forEach(candidate -> items.add(Numbered.Item.of(candidate)));
    draft
        .extra()
        .ifPresent(
            name ->
                items.add(
                    new Numbered.Item(
                        new Numbering.Entry(ProtoNames.field(name), Optional.empty()),
                        name,
                        draft.origin())));
    items.stream()
        .filter(item -> !ProtoNames.isField(item.entry().name()))
        .forEach(
            item ->
                objections.accept(
                    Objection.of(
                        Objection.Kind.BAD_NAME, item.origin(), item.java(), item.entry().name())));
    Numbered numbered =
        Numbered.of(
            items, draft.annotations(), numbers.of(draft.name()), NumberFacts::isField, objections);
    List<ProtoField> all = new ArrayList<>();
    for (int i = 0; i < draft.candidates().size(); i++) {
      fields.of(draft.candidates().get(i), numbered.numbers().get(i)).ifPresent(all::add);
    }
    return new Made(
        new ProtoType.Message(
            draft.name(),
            draft.type(),
            List.copyOf(all),
            numbered.reservations(),
            draft.source(),
            draft.javadoc()),
        draft.extra().map(any -> numbered.numbers().get(items.size() - 1)));
  }

  /** The message or enum that is waited for as {@code use}. */
  Optional<ProtoType> plan(TypeUse use) {
    if (!(use.shape() instanceof TypeShape.Named named)) {
      return fields.ofWrapped(use).map(field -> wrapper(use, field));
    }
    return registry.find(named.name()).map(this::plan);
  }

  private ProtoType wrapper(TypeUse use, ProtoField field) {
    return new ProtoType.Wrapper(registry.wrapper(use), use.key(), use, field);
  }

  private ProtoType plan(DataType type) {
    String name = registry.published(type.name());
    if (type instanceof DataType.EnumType constants) {
      return new Enums(registry, numbers, objections).plan(constants, name);
    }
    if (type instanceof DataType.SealedType sealed) {
      return union(sealed, name);
    }
    registry.claim(name, type.origin());
    Optional<JsonMember> value = Candidates.value(type);
    List<Candidate> candidates =
        Candidates.of(type).stream()
            .filter(
                each -> value.isEmpty() || each.member().property().equals(value.get().property()))
            .toList();
    return make(new Draft(
            name,
            type.name(),
            candidates,
            type.annotations(),
            Optional.empty(),
            Optional.of(type),
            "",
            type.origin()))
        .message();
  }

  private ProtoType union(DataType.SealedType type, String name) {
    registry.claim(name, type.origin());
    List<Numbered.Item> items = type.variants().stream().map(this::item).toList();
    Numbered numbered =
        Numbered.of(items, type.annotations(), numbers.of(name), NumberFacts::isField, objections);
    List<ProtoType.Union.Variant> variants = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      TypeUse use = type.variants().get(i);
      int place = i;
      Optional<ProtoValue> value = values.of(use, Width.USUAL);
      value.ifPresent(
          found ->
              variants.add(
                  new ProtoType.Union.Variant(
                      items.get(place).entry().name(),
                      numbered.numbers().get(place),
                      use.key(),
                      found)));
    }
    return new ProtoType.Union(
        name, type.name(), List.copyOf(variants), numbered.reservations(), type, "");
  }

  private Numbered.Item item(TypeUse variant) {
    Optional<DataType> type = registry.find(variant.key());
    List<AnnotationModel> annotations = type.map(DataType::annotations).orElse(List.of());
    String name =
        type.map(found -> registry.published(found.name())).orElse(variant.key().toString());
    return new Numbered.Item(
        new Numbering.Entry(ProtoNames.field(name), NumberFacts.number(annotations)),
        name,
        NumberFacts.annotation(annotations)
            .map(AnnotationModel::origin)
            .orElse(type.map(DataType::origin).orElse(variant.origin())));
  }
}

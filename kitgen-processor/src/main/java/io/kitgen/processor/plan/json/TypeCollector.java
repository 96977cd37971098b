package io.kitgen.processor.plan.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.model.json.bean.ClassFacts;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.model.json.union.TypeInfo;
import io.kitgen.processor.model.json.union.Union;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects the types that a service needs, each once, and names them. */
final class TypeCollector {

  private final ServiceModel service;
  private final UniqueNames names = new UniqueNames();
  private final UniqueNames constants;
  private final Map<TypeIdentity, JsonType> types = new LinkedHashMap<>();
  private final Map<TypeIdentity, JsonType> bodies = new LinkedHashMap<>();
  private final Map<TypeName, Boolean> supported = new HashMap<>();
  private final Map<TypeIdentity, Set<String>> joined = new HashMap<>();

  /** Where the next type goes. */
  private Map<TypeIdentity, JsonType> into = types;

  TypeCollector(ServiceModel service, UniqueNames constants) {
    this.service = service;
    this.constants = constants;
  }

  /** Takes a name of a method away from the types. */
  String name(List<String> candidates) {
    return names.take(candidates, "");
  }

  /** A generated record that is an object; its constant is given from outside. */
  void object(ClassName type, String name, String constant, List<JsonMember> members) {
    put(
        TypeIdentity.of(type),
        new JsonType.ObjectType(
            type, name, Optional.of(constant), members, RecordFacts.inOrder(members), true));
    members.forEach(member -> visit(member.type()));
  }

  /** A generated record that is its value; its constant is given from outside. */
  void value(ClassName type, String name, String constant, JsonMember value) {
    put(
        TypeIdentity.of(type),
        new JsonType.ValueType(type, name, Optional.of(constant), value, true));
    visit(value.type());
  }

  /** Adds what {@code use} is made of, and gives itself a constant. */
  void visitWhole(TypeUse use) {
    if (use.shape() instanceof TypeShape.OptionalOf optional) {
      visitWhole(optional.value());
    } else {
      visit(use, true);
    }
  }

  /** Adds what {@code use} is made of. */
  void visit(TypeUse use) {
    visit(use, false);
  }

  private void visit(TypeUse use, boolean whole) {
    if (!TypeWalk.within(use).allMatch(this::isSupported)
        || TypeWalk.hasStream(use)
        || TypeWalk.hasMessages(use)) {
      return;
    }
    if (use.shape() instanceof TypeShape.Named named) {
      visit(named.name());
    } else if (use.shape() instanceof TypeShape.Coded coded && !coded.codec().free()) {
      coded(use.key(), coded.codec());
    } else if (isContainer(use)) {
      TypeWalk.within(use).skip(1).forEach(part -> visit(part, false));
      container(use, whole);
    }
  }

  /** Of each named type it is found out once, since it takes a walk through all that it reaches. */
  private boolean isSupported(TypeUse part) {
    return part.shape() instanceof TypeShape.Named named
        ? supported.computeIfAbsent(
            named.name(), name -> TypeWalk.isSupported(part, service.types()))
        : !(part.shape() instanceof TypeShape.Unsupported);
  }

  private void coded(TypeName type, TypeShape.Coded.Codec codec) {
    if (!types.containsKey(TypeIdentity.of(type))) {
      String word = names.take(TypeWords.of(type), "");
      String constant = constants.take(Words.constant(word));
      String own = constants.take(constant + "_CODEC");
      put(
          TypeIdentity.of(type),
          new JsonType.CodedType(type, word, Optional.of(constant), own, codec));
    }
  }

  private void visit(TypeName name) {
    DataType type = service.types().get(name);
    if (type == null || types.containsKey(TypeIdentity.of(name))) {
      return;
    }
    String word = names.take(TypeWords.of(name), "");
    Optional<String> constant = Optional.of(constants.take(Words.constant(word)));
    if (type instanceof DataType.EnumType constants) {
      String texts = this.constants.take(constant.get() + "_FORMAT");
      put(TypeIdentity.of(name), new JsonType.EnumType(name, word, constant, texts, constants));
    } else if (type instanceof DataType.SealedType sealed) {
      union(sealed, word, constant);
    } else {
      Optional<Union> family = Union.ofMember(type);
      family.ifPresent(union -> member(type, union, word, constant));
      if (family.isEmpty()) {
        object(type, word, constant);
      }
    }
  }

  private void union(DataType.SealedType type, String name, Optional<String> constant) {
    Union union = Union.of(type, service.types());
    put(TypeIdentity.of(type.name()), new JsonType.UnionType(type.name(), name, constant, union));
    type.variants().forEach(this::visit);
    note(union);
  }

  /** A type that names itself wherever it stands, and how it looks without its name. */
  private void member(DataType type, Union union, String name, Optional<String> constant) {
    put(TypeIdentity.of(type.name()), new JsonType.UnionType(type.name(), name, constant, union));
    note(union);
    into = bodies;
    object(type, names.take(List.of("Plain" + name), ""), Optional.empty());
  }

  private void note(Union union) {
    if (union.info().form() == TypeInfo.Form.PROPERTY) {
      union
          .variants()
          .forEach(
              variant ->
                  joined
                      .computeIfAbsent(TypeIdentity.of(variant.type()), type -> new TreeSet<>())
                      .add(union.info().property()));
    }
  }

  private void object(DataType type, String name, Optional<String> constant) {
    if (type instanceof DataType.RecordType record) {
      record(record, name, constant);
    } else if (type instanceof DataType.ClassType made) {
      ClassFacts facts = ClassFacts.of(made);
      put(
          TypeIdentity.of(made.name()),
          new JsonType.ClassType(
              made.name(), name, constant, facts.making(), facts.written(), facts.value()));
      Stream<JsonMember> parts =
          Stream.of(
                  facts.making().read().stream(),
                  facts.written().stream(),
                  facts.value().stream(),
                  facts.making() instanceof Making.ByDelegate delegate
                      ? Stream.of(delegate.value())
                      : Stream.<JsonMember>empty())
              .flatMap(members -> members);
      parts.map(JsonMember::type).toList().forEach(this::visit);
    }
  }

  /** Of a map that is the rest of an object, only the values are read and written by themselves. */
  private static TypeUse part(JsonMember member) {
    return member.layout().kind() == JsonMember.Layout.Kind.REST
            && member.type().shape() instanceof TypeShape.MapOf map
        ? map.value()
        : member.type();
  }

  private void record(DataType.RecordType record, String name, Optional<String> constant) {
    Optional<JsonMember> value = RecordFacts.value(record);
    List<TypeUse> parts = new ArrayList<>();
    if (value.isPresent()) {
      put(
          TypeIdentity.of(record.name()),
          new JsonType.ValueType(record.name(), name, constant, value.get(), false));
      parts.add(value.get().type());
    } else {
      RecordFacts facts = RecordFacts.of(record);
      put(
          TypeIdentity.of(record.name()),
          new JsonType.ObjectType(
              record.name(), name, constant, facts.components(), facts.written(), false));
      facts.components().stream().filter(JsonMember::read).forEach(m -> parts.add(m.type()));
      facts.written().forEach(member -> parts.add(part(member)));
    }
    parts.forEach(this::visit);
    // What a transport may carry on its own needs a name.
    record.components().stream()
        .filter(member -> Known.has(member.annotations(), Known.BODY))
        .forEach(member -> visitWhole(member.type()));
  }

  private void container(TypeUse use, boolean whole) {
    TypeIdentity identity = TypeIdentity.of(use);
    JsonType known = types.get(identity);
    if (known == null) {
      String word = names.take(List.of(TypeWords.of(use)), "");
      put(
          identity,
          new JsonType.ContainerType(printed(use), word, constant(word, whole), use.shape()));
    } else if (whole && known.constant().isEmpty()) {
      put(
          identity,
          new JsonType.ContainerType(
              printed(use), known.name(), constant(known.name(), true), use.shape()));
    }
  }

  /** With the annotations of its arguments, without its own. */
  private static TypeName printed(TypeUse use) {
    return use.name().withoutAnnotations();
  }

  private Optional<String> constant(String word, boolean whole) {
    return whole ? Optional.of(constants.take(Words.constant(word))) : Optional.empty();
  }

  private void put(TypeIdentity identity, JsonType type) {
    into.put(identity, type);
    into = types;
  }

  private static boolean isContainer(TypeUse use) {
    TypeShape shape = use.shape();
    return shape instanceof TypeShape.Sequence
        || shape instanceof TypeShape.MapOf
        || shape instanceof TypeShape.OptionalOf
        || shape instanceof TypeShape.PresenceOf
        || shape instanceof TypeShape.ArrayOf;
  }

  Map<TypeIdentity, JsonType> types() {
    return types;
  }

  /** How types look without the name that they have everywhere. */
  Map<TypeIdentity, JsonType> bodies() {
    return bodies;
  }

  /** The members that say beside those of {@code type} which type it is. */
  Set<String> typeMembers(TypeIdentity type) {
    return joined.getOrDefault(type, Set.of());
  }
}

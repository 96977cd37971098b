package io.kitgen.processor.model.json;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What Jackson makes of a record.
 *
 * @param components its components, in order
 * @param written what is written, in order
 */
public record RecordFacts(List<JsonMember> components, List<JsonMember> written) {

  /** Those of {@code record}. */
  public static RecordFacts of(RecordType record) {
    List<JsonMember> components =
        record.components().stream().map(member -> component(member, record)).toList();
    return new RecordFacts(components, inOrder(written(record, components), record.annotations()));
  }

  /** {@code members}, with those of which {@code types} makes what is unwrapped in its place. */
  public static List<JsonMember> taken(List<JsonMember> members, Map<TypeName, DataType> types) {
    return members.stream().flatMap(each -> flat(each, types, RecordFacts::components)).toList();
  }

  /** {@code members}, with those that are written of what is unwrapped in its place. */
  public static List<JsonMember> given(List<JsonMember> members, Map<TypeName, DataType> types) {
    return members.stream().flatMap(each -> flat(each, types, RecordFacts::written)).toList();
  }

  private static Stream<JsonMember> flat(
      JsonMember member,
      Map<TypeName, DataType> types,
      Function<RecordFacts, List<JsonMember>> members) {
    return member.layout().kind() == JsonMember.Layout.Kind.UNWRAPPED
            && types.get(member.type().key()) instanceof RecordType record
        ? members.apply(of(record)).stream().map(inner -> inner.within(member))
        : Stream.of(member);
  }

  /** The component that stands for the whole record, if {@code @JsonValue} says so. */
  public static Optional<JsonMember> value(RecordType record) {
    return record.components().stream()
        .filter(member -> Jackson.has(member.annotations(), Jackson.VALUE))
        .map(member -> component(member, record))
        .findFirst();
  }

  /** The same, where the annotations {@code ofType} may name some that come first. */
  public static List<JsonMember> inOrder(List<JsonMember> members, List<AnnotationModel> ofType) {
    return PropertyOrder.of(inOrder(members), ofType);
  }

  /** Those of {@code members} that are written, in the order in which they are. */
  public static List<JsonMember> inOrder(List<JsonMember> members) {
    // Jackson 3.2 (POJOPropertiesCollector._sortProperties): what has an index by it, then what a
    // constructor takes in its order, then the rest by name.
    Map<Integer, JsonMember> indexed = new TreeMap<>();
    List<JsonMember> others = new ArrayList<>();
    for (JsonMember member : members) {
      // Jackson loses one of two with the same index; a rule refuses it.
      boolean placed =
          member.index().isPresent()
              && member.written()
              && indexed.putIfAbsent(member.index().get(), member) == null;
      if (member.written() && !placed) {
        others.add(member);
      }
    }
    List<JsonMember> all = new ArrayList<>(indexed.values());
    all.addAll(others);
    return List.copyOf(all);
  }

  private static JsonMember component(Member member, RecordType record) {
    return JsonMember.of(
        member.name(),
        member.name(),
        member.type(),
        member.annotations(),
        record.annotations(),
        member.origin());
  }

  private static List<JsonMember> written(RecordType record, List<JsonMember> components) {
    Map<String, JsonMember> byProperty = new LinkedHashMap<>();
    components.forEach(member -> byProperty.put(member.property(), member));
    Naming naming = Naming.of(record.annotations());
    List<JsonMember> more = new ArrayList<>();
    for (RecordGetters.Getter getter : RecordGetters.of(record)) {
      JsonMember component = byProperty.get(getter.member().property());
      if (getter.annotated() || !isHidden(getter.member(), byProperty.values(), naming)) {
        if (component == null || getter.annotated()) {
          more.add(getter.member());
        } else {
          // isOpen() beside open(): Jackson asks the getter.
          byProperty.put(component.property(), by(getter.member(), component));
        }
      }
    }
    more.sort(Comparator.comparing(JsonMember::name));
    List<JsonMember> all = new ArrayList<>(byProperty.values());
    all.addAll(more);
    return all;
  }

  /** A component with a name given to it hides the getters of both its names. */
  private static boolean isHidden(
      JsonMember getter, Collection<JsonMember> components, Naming naming) {
    return components.stream()
        .filter(component -> !component.name().equals(naming.apply(component.property())))
        .anyMatch(
            component ->
                component.property().equals(getter.property())
                    || component.name().equals(getter.property()));
  }

  private static JsonMember by(JsonMember getter, JsonMember component) {
    TypeUse type = getter.type();
    return new JsonMember(
        component.property(),
        getter.accessor(),
        getter.field(),
        component.name(),
        component.aliases(),
        type,
        component.read(),
        component.written(),
        component.required(),
        component.inclusion(),
        component.index(),
        component.defaultText(),
        component.form(),
        component.layout(),
        component.origin());
  }
}

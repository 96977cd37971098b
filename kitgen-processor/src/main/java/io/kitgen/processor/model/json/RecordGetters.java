package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.OtherMember;
import io.kitgen.processor.model.DataType.OtherMember.Kind;
import io.kitgen.processor.model.DataType.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of a record whose values Jackson writes beside the components. */
public final class RecordGetters {

  private RecordGetters() {}

  /** A getter as a member, and whether it has an annotation of Jackson's. */
  record Getter(JsonMember member, boolean annotated) {}

  /** Whether {@code member} is a method that Jackson takes for a getter. */
  public static boolean isGetter(OtherMember member) {
    return member.kind() == Kind.METHOD
        && !member.isStatic()
        && member.isPublic()
        && member.parameters().isEmpty()
        && member.type().isPresent()
        && !AnnotationModel.find(member.annotations(), Jackson.VALUE).isPresent()
        && (GetterNames.property(member).isPresent() || isNamed(member));
  }

  private static boolean isNamed(OtherMember member) {
    return AnnotationModel.find(member.annotations(), Jackson.PROPERTY).isPresent();
  }

  /** The getters of {@code record} that are not ignored, one for each property. */
  static List<Getter> of(RecordType record) {
    Map<String, Getter> getters = new LinkedHashMap<>();
    for (OtherMember member : record.others()) {
      if (isGetter(member) && !Jackson.has(member.annotations(), Jackson.IGNORE)) {
        Getter getter = getter(member, record);
        // Of isOpen() and getOpen() it is the latter that counts.
        if (member.name().startsWith("get")) {
          getters.put(getter.member().property(), getter);
        } else {
          getters.putIfAbsent(getter.member().property(), getter);
        }
      }
    }
    return List.copyOf(getters.values());
  }

  private static Getter getter(OtherMember method, RecordType record) {
    Optional<String> property = GetterNames.property(method);
    JsonMember member =
        JsonMember.of(
            property.orElse(method.name()),
            method.name(),
            method.type().orElseThrow(),
            method.annotations(),
            record.annotations(),
            method.origin());
    return new Getter(member, method.annotations().stream().anyMatch(Jackson::isJackson));
  }
}

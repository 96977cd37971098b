package io.kitgen.processor.validate.type;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.PublishedName;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.TypeProblems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents can tell the types of a service apart. */
public final class PublishedNameRule {

  private final ServiceModel service;
  private final Map<String, DataType> taken = new HashMap<>();

  private PublishedNameRule(ServiceModel service) {
    this.service = service;
  }

  /** What is wrong with the names of the types of {@code service}. */
  public static Stream<Problem> check(ServiceModel service) {
    PublishedNameRule rule = new PublishedNameRule(service);
    return service.types().values().stream().flatMap(type -> rule.check(type).stream());
  }

  private Optional<Problem> check(DataType type) {
    String name = PublishedName.of(type, service.types());
    String shown = Words.simple(type.name());
    if (!PublishedName.isGood(name)) {
      return Optional.of(TypeProblems.BAD_PUBLISHED_NAME.at(origin(type), shown, name));
    }
    // Files are made of these names, and not every disk tells case.
    DataType other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), type);
    return other == null
        ? Optional.empty()
        : Optional.of(
            TypeProblems.SAME_PUBLISHED_NAME.at(
                origin(type), qualified(other), qualified(type), name, shown));
  }

  private static String qualified(DataType type) {
    return type.name().toString();
  }

  private Origin origin(DataType type) {
    return AnnotationModel.find(type.annotations(), Known.KIT_TYPE)
        .map(annotation -> annotation.origin("name"))
        .orElse(type.origin());
  }
}

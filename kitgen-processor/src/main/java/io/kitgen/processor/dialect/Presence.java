package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a parameter is when the request does not have it. */
final class Presence {

  private static final Set<String> ABSENT = Set.of("Query", "Form", "Header", "Cookie");

  private final Dialect dialect;
  private final Consumer<Problem> problems;

  Presence(Dialect dialect, Consumer<Problem> problems) {
    this.dialect = dialect;
    this.problems = problems;
  }

  /** The {@code @Default} of {@code parameter}, which travels as {@code kind}. */
  Optional<AnnotationModel> defaultOf(ParameterModel parameter, Said said, Optional<String> kind) {
    Optional<Word> written = said.one(Part.DEFAULT);
    if (written.isPresent()) {
      Word word = written.get();
      if (Known.has(said.others(), Known.DEFAULT)) {
        problems.accept(
            DialectProblems.saidTwice(
                word.by().origin(), "Default", word.speaker(), Part.DEFAULT.noun()));
        return Optional.empty();
      }
      return Optional.of(
          annotation(word.text(), word.by().origin().with(Map.of("value", word.origin()))));
    }
    TypeName type = parameter.type().key();
    boolean zero =
        dialect.rules().has(Habit.ZEROES) || (type.equals(TypeName.BOOLEAN) && isOptional(said));
    return zero
            && type.isPrimitive()
            && kind.filter(ABSENT::contains).isPresent()
            && !Known.has(said.others(), Known.DEFAULT)
        ? Optional.of(annotation(zero(type), parameter.origin()))
        : Optional.empty();
  }

  private static String zero(TypeName type) {
    if (type.equals(TypeName.CHAR)) {
      return "\0";
    }
    return type.equals(TypeName.BOOLEAN) ? "false" : "0";
  }

  private static AnnotationModel annotation(String text, Origin origin) {
    return new AnnotationModel(ClassName.bestGuess(Known.DEFAULT), Map.of("value", text), origin);
  }

  private static boolean isOptional(Said said) {
    return said.all(Part.REQUIRED).stream().anyMatch(word -> word.text().equals("false"));
  }

  /** What may be null, now that the dialect has said what has to be there. */
  Nullness nullness(ParameterModel parameter, Said said, String kind, boolean defaulted) {
    Nullness written = parameter.type().nullness();
    Optional<Word> required = said.one(Part.REQUIRED);
    if (required.isEmpty() || defaulted || isEmptyWhenAbsent(parameter)) {
      return written;
    }
    boolean must = required.get().text().equals("true");
    if (!must) {
      check(parameter, required.get(), kind);
    }
    return written == Nullness.UNSPECIFIED
        ? (must ? Nullness.NON_NULL : Nullness.NULLABLE)
        : written;
  }

  /** A body is one value, so that a list of it is there or not. */
  private static boolean isEmptyWhenAbsent(ParameterModel parameter) {
    return parameter.type().shape() instanceof TypeShape.OptionalOf;
  }

  private void check(ParameterModel parameter, Word optional, String kind) {
    if (kind.equals("PathParam")) {
      refuse(parameter, optional, "a path has all of its variables", "Remove it");
    } else if (parameter.type().key().isPrimitive()) {
      String boxed = ((ClassName) parameter.type().key().box()).simpleName();
      refuse(
          parameter, optional, "a primitive cannot be null", "Write " + boxed + ", or a default");
    } else if (parameter.type().nullness() == Nullness.NON_NULL) {
      refuse(parameter, optional, "its type excludes null", "Annotate the type with @Nullable");
    }
  }

  private void refuse(ParameterModel parameter, Word optional, String why, String fix) {
    problems.accept(
        DialectProblems.NEVER_ABSENT.at(
            optional.origin(), parameter.name(), optional.speaker(), why, fix));
  }
}

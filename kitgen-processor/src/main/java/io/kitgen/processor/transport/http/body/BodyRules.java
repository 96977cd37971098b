package io.kitgen.processor.transport.http.body;

import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.transport.http.place.PlacedParameter;
import io.kitgen.processor.transport.http.place.Placement;
import io.kitgen.processor.transport.http.place.Source;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request has one body. */
public final class BodyRules {

  private BodyRules() {}

  /** What a parameter has to do with the body. */
  private enum Kind {
    WHOLE("the body"),
    FORM("a field of a form"),
    PART("a part of a form with files");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /** Tells {@code problems} which parameters want bodies of different kinds. */
  public static void check(List<PlacedParameter> parameters, Consumer<Problem> problems) {
    PlacedParameter first = null;
    for (PlacedParameter placed : parameters) {
      Kind kind = kind(placed.placement());
      if (kind == null) {
        continue;
      }
      first = first == null ? placed : first;
      Kind before = kind(first.placement());
      if (before != null && before != kind) {
        problems.accept(
            HttpProblems.TWO_BODY_KINDS.at(
                placed.parameter().origin(),
                placed.parameter().name(),
                kind.text,
                first.parameter().name(),
                before.text));
      }
    }
  }

  private static @Nullable Kind kind(Placement placement) {
    if (placement instanceof Placement.Part || isText(Source.PART, placement)) {
      return Kind.PART;
    }
    if (isText(Source.FORM, placement)) {
      return Kind.FORM;
    }
    return placement instanceof Placement.JsonBody
            || placement instanceof Placement.RawBody
            || placement instanceof Placement.TextBody
            || placement instanceof Placement.ContentBody
            || placement instanceof Placement.MessagesBody
            || placement instanceof Placement.PartsBody
        ? Kind.WHOLE
        : null;
  }

  private static boolean isText(Source source, Placement placement) {
    if (placement instanceof Placement.Spread spread) {
      return spread.components().stream()
          .flatMap(component -> component.text().stream())
          .anyMatch(text -> text.source() == source);
    }
    return placement instanceof Placement.Text text && text.source() == source;
  }

  /** The annotation for a further field or part, where one of {@code placements} is such. */
  public static Optional<String> form(Collection<Placement> placements) {
    return placements.stream()
        .map(BodyRules::kind)
        .filter(kind -> kind == Kind.FORM || kind == Kind.PART)
        .map(kind -> kind == Kind.FORM ? "Form" : "Part")
        .findFirst();
  }

  /** Whether the body is a form of {@code source}. */
  public static boolean isForm(Source source, List<PlacedParameter> parameters) {
    Kind wanted = source == Source.FORM ? Kind.FORM : Kind.PART;
    return parameters.stream().anyMatch(placed -> kind(placed.placement()) == wanted);
  }
}

package io.kitgen.processor.dialect;

import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Member;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.dialect.table.Row;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the annotations of a dialect say at one place, part by part. */
final class Said {

  private static final String REPLACE =
      "Write what it means with annotations of kitgen, or leave the method out with @Skip";

  private final Dialect dialect;
  private final Consumer<Problem> problems;
  private final Map<Part, List<Word>> words = new EnumMap<>(Part.class);
  private final List<AnnotationModel> others = new ArrayList<>();
  private boolean refused;

  private Said(Dialect dialect, Consumer<Problem> problems) {
    this.dialect = dialect;
    this.problems = problems;
  }

  /** Reads {@code annotations} and tells {@code problems} what cannot be taken over. */
  static Said of(Dialect dialect, List<AnnotationModel> annotations, Consumer<Problem> problems) {
    Said said = new Said(dialect, problems);
    annotations.forEach(said::read);
    return said;
  }

  /** The annotations that are none of the dialect's. */
  List<AnnotationModel> others() {
    return others;
  }

  /** Whether something could not be taken over, so that more is not to be made of what is left. */
  boolean isRefused() {
    return refused;
  }

  /** All that is said of {@code part}, in order. */
  List<Word> all(Part part) {
    return words.getOrDefault(part, List.of());
  }

  /** What is said of {@code part}; another thing said of it as well is told. */
  Optional<Word> one(Part part) {
    List<Word> all = all(part);
    for (Word word : all) {
      if (!word.text().equals(all.get(0).text())) {
        refused = true;
        problems.accept(
            DialectProblems.saidTwice(
                word.origin(), all.get(0).speaker(), word.speaker(), part.noun()));
        break;
      }
    }
    return all.stream().findFirst();
  }

  /** Refuses what places a parameter, where there is none. */
  void refusePlaces(String why) {
    all(Part.PLACE)
        .forEach(
            word ->
                refuse(word.by(), why, "Write @Headers(\"Name: value\") of kitgen in its place"));
  }

  @SuppressWarnings("ReferenceEquality") // the same annotation, not one like it
  private void read(AnnotationModel annotation) {
    if (!dialect.owns(annotation.type())) {
      others.add(annotation);
      return;
    }
    Optional<Row> row = dialect.row(annotation.type());
    if (row.isEmpty()) {
      refuse(annotation, "kitgen does not know it", REPLACE);
    } else if (row.get().isRefused()) {
      refuse(annotation, row.get().why(), row.get().fix());
    } else if (!row.get().isNothing()) {
      annotation.values().forEach((name, value) -> read(annotation, row.get(), name, value));
      row.get()
          .says()
          .forEach(
              (part, text) -> {
                if (all(part).stream().noneMatch(word -> word.by() == annotation)) {
                  add(part, new Word(text, false, annotation.origin(), annotation, row.get()));
                }
              });
    }
  }

  private void read(AnnotationModel annotation, Row row, String name, Object value) {
    Member member = row.members().get(name);
    if (member == null) {
      refuse(annotation, name, "kitgen does not know it", REPLACE);
    } else if (member.isRefused() && !isLeftOut(value)) {
      refuse(annotation, name, member.why(), member.fix());
    }
    if (member != null && member.part().isPresent()) {
      List<?> values = value instanceof List<?> list ? list : List.of(value);
      for (Object each : values) {
        Word word = new Word(each.toString(), true, annotation.origin(name), annotation, row);
        add(member.part().get(), word);
      }
    }
  }

  /** {@code encoded = false}, say: what is not asked for need not be refused. */
  private static boolean isLeftOut(Object value) {
    return value.equals(false) || value.equals("") || value.equals(List.of());
  }

  private void add(Part part, Word word) {
    words.computeIfAbsent(part, any -> new ArrayList<>()).add(word);
  }

  private void refuse(AnnotationModel annotation, String why, String fix) {
    refused = true;
    problems.accept(
        DialectProblems.REFUSED_ANNOTATION.at(
            annotation.origin(), annotation.type().simpleName(), dialect.name(), why, fix));
  }

  private void refuse(AnnotationModel annotation, String member, String why, String fix) {
    refused = true;
    problems.accept(
        DialectProblems.REFUSED_MEMBER.at(
            annotation.origin(member), annotation.type().simpleName(), member, why, fix));
  }
}

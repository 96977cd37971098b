package io.kitgen.processor.dialect;

import io.kitgen.processor.dialect.table.Dialect;
import io.kitgen.processor.dialect.table.Dialect.Habit;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The media types of one body.
 *
 * @param said those that were said, JSON among them; none when nothing says any
 */
record MediaTypes(List<Word> said) {

  private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");
  private static final Pattern ANY = Pattern.compile("\\*/\\*|");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TEXT = "text/plain";
  private static final String STRING = "java.lang.String";

  /** Those that the method says, else those of the service. */
  static MediaTypes of(
      Part part, Said method, List<Word> ofLines, Said service, List<Word> ofServiceLines) {
    List<Word> own = both(method.all(part), ofLines);
    List<Word> all = own.isEmpty() ? both(service.all(part), ofServiceLines) : own;
    return new MediaTypes(all.stream().filter(w -> !ANY.matcher(w.text()).matches()).toList());
  }

  private static List<Word> both(List<Word> first, List<Word> second) {
    List<Word> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Whether the body is a form. */
  boolean isForm() {
    return said.stream().anyMatch(MediaTypes::isForm);
  }

  private static boolean isForm(Word word) {
    return word.text().toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  /** The place of what was said. */
  Optional<Origin> origin() {
    return said.stream().findFirst().map(Word::origin);
  }

  /**
   * What a verb of ours says for a body of {@code type}: nothing where that is what we do anyway.
   *
   * @param what the body, as in "the result of find"
   */
  List<String> of(
      Optional<TypeUse> type, String what, Dialect dialect, Consumer<Problem> problems) {
    boolean text =
        dialect.rules().has(Habit.RAW_TEXT)
            && type.filter(body -> body.key().toString().equals(STRING)).isPresent();
    Optional<Word> json = said.stream().filter(w -> JSON.matcher(w.text()).matches()).findFirst();
    if (text && json.isPresent()) {
      problems.accept(
          DialectProblems.RAW_TEXT.at(
              json.get().origin(), what, dialect.name(), json.get().text()));
    }
    if (text && said.isEmpty()) {
      return List.of(TEXT);
    }
    boolean plain = said.stream().allMatch(w -> JSON.matcher(w.text()).matches() || isForm(w));
    return plain ? List.of() : said.stream().map(Word::text).toList();
  }
}

package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one place says of headers.
 *
 * @param constants those with a value of their own, as {@code Name: value}
 * @param variables the names of headers by those of the variables that are their values
 * @param consumes the value of {@code Content-Type}
 * @param produces the value of {@code Accept}
 */
record HeaderLines(
    List<Word> constants, Map<String, String> variables, List<Word> consumes, List<Word> produces) {

  private static final String HEADERS = "io.kitgen.Headers";

  private static final Pattern LINE = Pattern.compile("\\s*([^:={}\\s]+)\\s*[:=]\\s*(.*?)\\s*");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

  static HeaderLines of(Said said, Consumer<Problem> problems) {
    HeaderLines lines =
        new HeaderLines(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    said.all(Part.HEADERS).forEach(word -> lines.add(word, problems));
    return lines;
  }

  private void add(Word word, Consumer<Problem> problems) {
    Matcher line = LINE.matcher(word.text());
    if (!line.matches()) {
      refuse(word, "it is no name and value", "Write \"Name: value\"", problems);
      return;
    }
    String value = line.group(2);
    Matcher variable = VARIABLE.matcher(value);
    if (variable.matches()) {
      variables.put(variable.group(1), line.group(1));
    } else if (variable.reset().find()) {
      refuse(
          word,
          "a header is a constant or a parameter, and this is both",
          "Make the whole value the parameter",
          problems);
    } else {
      switch (line.group(1).toLowerCase(Locale.ROOT)) {
        case "accept" -> produces.add(word.with(value));
        case "content-type" -> consumes.add(word.with(value));
        default -> constants.add(word.with(line.group(1) + ": " + value));
      }
    }
  }

  private static void refuse(Word word, String why, String fix, Consumer<Problem> problems) {
    problems.accept(
        DialectProblems.REFUSED_MEMBER.at(
            word.origin(), word.speaker(), "\"" + word.text() + "\"", why, fix));
  }

  /** {@code @Headers} with the constants. */
  Optional<AnnotationModel> annotation() {
    return constants.stream()
        .findFirst()
        .map(
            first -> {
              Origin origin = first.by().origin().with(Map.of("value", first.origin()));
              List<String> lines = constants.stream().map(Word::text).toList();
              return new AnnotationModel(
                  ClassName.bestGuess(HEADERS), Map.of("value", lines), origin);
            });
  }
}

package io.kitgen.processor.dialect;

import io.kitgen.processor.dialect.path.ForeignPath;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a method's texts have places for parameters.
 *
 * @param path the names of variables in the path, that of the service included
 * @param query the names of query parameters by those of variables
 * @param headers the names of headers by those of variables
 */
record Templates(Set<String> path, Map<String, String> query, Map<String, String> headers) {

  private static final Pattern HEADER = Pattern.compile("\\s*([^:{}\\s]+)\\s*:\\s*(.*?)\\s*");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern JSON =
      Pattern.compile("(?i)(accept|content-type): ?application/([\\w.+-]+\\+)?json(;.*)?");

  static Templates of(
      ForeignPath path,
      Set<String> prefix,
      List<Word> ofService,
      Said said,
      Consumer<Problem> problems) {
    Set<String> variables = new HashSet<>(prefix);
    variables.addAll(path.variables());
    Map<String, String> headers = new HashMap<>();
    Stream.concat(ofService.stream(), said.all(Part.HEADERS).stream())
        .forEach(word -> read(word, headers, problems));
    return new Templates(variables, path.query(), headers);
  }

  private static void read(Word word, Map<String, String> headers, Consumer<Problem> problems) {
    Matcher header = HEADER.matcher(word.text());
    if (header.matches()) {
      Matcher variable = VARIABLE.matcher(header.group(2));
      if (variable.matches()) {
        headers.put(variable.group(1), header.group(1));
        return;
      }
    }
    if (!JSON.matcher(word.text()).matches()) {
      problems.accept(
          DialectProblems.REFUSED_MEMBER.at(
              word.origin(),
              word.speaker(),
              "\"" + word.text() + "\"",
              "it is no parameter of the method",
              "Make it a parameter, or set it in a filter around the client"));
    }
  }

  /** The place of the variable {@code name} and its name there; empty where no text has it. */
  Optional<Map.Entry<String, String>> find(String name) {
    if (path.contains(name)) {
      return Optional.of(Map.entry("PathParam", name));
    }
    if (query.containsKey(name)) {
      return Optional.of(Map.entry("Query", query.get(name)));
    }
    return Optional.ofNullable(headers.get(name)).map(header -> Map.entry("Header", header));
  }
}

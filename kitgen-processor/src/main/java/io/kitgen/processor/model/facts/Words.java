package io.kitgen.processor.model.facts;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names taken apart into words and put together in another style. */
public final class Words {

  // Between "sum" and "Of", between "HTTP" and "Server", and at what stands between words.
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=[\\p{javaLowerCase}\\p{Nd}])(?=\\p{javaUpperCase})"
              + "|(?<=\\p{javaUpperCase})(?=\\p{javaUpperCase}\\p{javaLowerCase})|[_$.-]+");

  private static final Pattern QUALIFIER = Pattern.compile("\\b(?:\\p{javaLowerCase}\\w*\\.)+");

  private Words() {}

  /** {@code SUM_OF2} for {@code sumOf2}; the name itself in upper case if it has no words. */
  public static String constant(String name) {
    String constant = of(name).stream().map(Words::upper).collect(joining("_"));
    boolean startsWell = !constant.isEmpty() && Character.isJavaIdentifierStart(constant.charAt(0));
    return startsWell ? constant : upper(name);
  }

  /** {@code two-zeroes} for {@code TwoZeroes}. */
  public static String kebab(String name) {
    return of(name).stream().map(Words::lower).collect(joining("-"));
  }

  /** {@code Two zeroes} for {@code two-zeroes}. */
  public static String sentence(String name) {
    return capitalised(of(name).stream().map(Words::lower).collect(joining(" ")));
  }

  /** {@code SumOf2} for {@code sumOf2}: the first letter alone changes. */
  public static String capitalised(String name) {
    return name.isEmpty() ? name : upper(name.substring(0, 1)) + name.substring(1);
  }

  /** A type as a user would write it: {@code List<Order>}, without packages. */
  public static String simple(TypeName type) {
    return QUALIFIER.matcher(type.withoutAnnotations().toString()).replaceAll("");
  }

  private static List<String> of(String name) {
    return Arrays.stream(BOUNDARY.split(name)).filter(word -> !word.isEmpty()).toList();
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

package io.kitgen.processor.transport.http.placing.text;

import io.kitgen.processor.model.Origin;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.HttpProblems;
import io.kitgen.processor.transport.http.place.Source;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether a name can be that of a header, a cookie or a query parameter. */
public final class NameRules {

  // RFC 9110, 5.6.2; RFC 6265, 4.1.1 uses the same for cookies.
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  // What frames a message or is for the next hop: RFC 9110, 7.6.1, and RFC 9112.
  private static final Set<String> OF_HTTP =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  // What the binding says itself.
  private static final Set<String> OF_KITGEN =
      Set.of("accept", "content-type", "grpc-timeout", "kitgen-error");

  private NameRules() {}

  public static void check(Source source, String name, Origin origin, Consumer<Problem> problems) {
    String objection =
        switch (source) {
          case HEADER -> objectionToHeader(name);
          case COOKIE, SET_COOKIE -> token(name);
          case PATH, QUERY, FORM, PART -> "";
        };
    if (!objection.isEmpty()) {
      problems.accept(HttpProblems.BAD_HTTP_NAME.at(origin, name, source.noun(), objection));
    }
  }

  /** What speaks against a header field of this name; empty when nothing does. */
  public static String objectionToHeader(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (OF_HTTP.contains(lower)) {
      return "HTTP itself uses it";
    }
    if (OF_KITGEN.contains(lower)) {
      return "kitgen sets it for every call";
    }
    return lower.equals("cookie") ? "@Cookie takes single cookies from it" : token(name);
  }

  private static String token(String name) {
    return TOKEN.matcher(name).matches()
        ? ""
        : "it takes letters and digits of ASCII and !#$%&'*+-.^_`|~";
  }
}

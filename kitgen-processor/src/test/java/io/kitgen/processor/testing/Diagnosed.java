package io.kitgen.processor.testing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A message of a compiler.
 *
 * @param code ours, as in {@code KIT012}, or empty
 * @param file the name of the source without its folder, or empty
 * @param line counted from 1, or -1
 */
public record Diagnosed(Diagnostic.Kind kind, String code, String file, long line, String message) {

  private static final Pattern CODE = Pattern.compile("\\[([A-Z]+\\d+)]");

  static Diagnosed of(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher code = CODE.matcher(message);
    JavaFileObject source = diagnostic.getSource();
    return new Diagnosed(
        diagnostic.getKind(),
        code.find() ? code.group(1) : "",
        source == null ? "" : Path.of(source.toUri()).getFileName().toString(),
        source == null ? -1 : diagnostic.getLineNumber(),
        message);
  }

  /** {@code KIT012 Shop.java:7}. */
  public String place() {
    return code + " " + file + ":" + line;
  }
}

package io.kitgen.processor.random.run;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.kitgen.processor.random.source.ServiceSource;
import io.kitgen.processor.random.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Several services in one run of the compiler: starting it costs more than compiling one of them.
 */
public final class Batch {
  private static final List<String> STRICT =
      List.of("-Xlint:all,-processing", "-Werror", "--release", "17", "-Xmaxerrs", "1000");

  // Errors of ours must not keep javac from looking at what was generated.
  private static final List<String> LENIENT =
      List.of(
          "-Xlint:all,-processing",
          "--release",
          "17",
          "-Xmaxerrs",
          "1000",
          "--should-stop=ifError=FLOW");

  private final List<ServiceSource> services;

  private Batch(List<ServiceSource> services) {
    this.services = List.copyOf(services);
  }

  /** A batch of {@code services}. */
  public static Batch of(List<ServiceSource> services) {
    return new Batch(services);
  }

  /** Compiles all of them, every warning an error. */
  public Compilation compile(List<Processor> processors) {
    return compile(STRICT, processors, files());
  }

  /** Compiles all of them and {@code callers}, and goes on after errors as far as it can. */
  public Compilation compileOn(List<Processor> processors, List<String> callers) {
    List<JavaFileObject> files = files();
    for (int i = 0; i < callers.size(); i++) {
      String name = services.get(i).packageName() + ".Caller";
      files.add(JavaFileObjects.forSourceString(name, callers.get(i)));
    }
    return compile(LENIENT, processors, files);
  }

  private static Compilation compile(
      List<String> options, List<Processor> processors, List<JavaFileObject> files) {
    return com.google.testing.compile.Compiler.javac()
        .withOptions(options)
        .withProcessors(processors)
        .compile(files);
  }

  private List<JavaFileObject> files() {
    List<JavaFileObject> files = new ArrayList<>();
    for (ServiceSource service : services) {
      SourceText.of(service)
          .forEach((name, text) -> files.add(JavaFileObjects.forSourceString(name, text)));
    }
    return files;
  }

  /** What the compiler says, notes left out. */
  public static List<String> complaints(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(
            said ->
                said.getKind() != Diagnostic.Kind.NOTE && said.getKind() != Diagnostic.Kind.OTHER)
        .map(Batch::text)
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> said) {
    String place =
        said.getSource() == null
            ? ""
            : said.getSource().getName() + ":" + said.getLineNumber() + ": ";
    return place
        + (said.getKind() == Diagnostic.Kind.ERROR ? "error: " : "warning: ")
        + said.getMessage(Locale.ROOT);
  }
}

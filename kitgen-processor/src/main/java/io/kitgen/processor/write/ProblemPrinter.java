package io.kitgen.processor.write;

import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.SourceOrigin;
import io.kitgen.processor.spi.Problem;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Shows problems to the user, each once. */
public final class ProblemPrinter {

  private final Messager messager;
  private final boolean losesRecords;
  private final Set<String> printed = new HashSet<>();

  public ProblemPrinter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    // Eclipse shows a message on a record, or on anything in it, without file and line.
    this.losesRecords = environment.getClass().getName().startsWith("org.eclipse.");
  }

  /** Shows {@code problem}, of which nothing in the source is the place. */
  public void print(Problem problem) {
    messager.printMessage(kind(problem.severity()), text(problem, ""));
  }

  /** Shows {@code problem} at its place; at {@code service} when the compiler cannot show that. */
  public void print(Problem problem, Element service) {
    if (!(problem.origin() instanceof SourceOrigin origin)) {
      print(problem, text(problem, ""), service, null, null);
    } else if (!origin.inSource() || (losesRecords && isInRecord(origin.element()))) {
      String prefix = "In " + name(origin.element()) + ": ";
      print(problem, text(problem, prefix), service, null, null);
    } else {
      print(
          problem,
          text(problem, ""),
          origin.element(),
          origin.annotation().orElse(null),
          origin.value().orElse(null));
    }
  }

  /** Several services may reach one type, wherever that is then said: once is enough. */
  private void print(
      Problem problem,
      String text,
      Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable AnnotationValue value) {
    boolean elsewhere = text.startsWith("[" + problem.code() + "] In ");
    if (printed.add(elsewhere ? text : name(element) + " " + text)) {
      messager.printMessage(kind(problem.severity()), text, element, annotation, value);
    }
  }

  private static boolean isInRecord(Element element) {
    return Enclosing.within(element).stream().anyMatch(e -> e.getKind() == ElementKind.RECORD);
  }

  /** {@code [KIT012] What is wrong. Fix: What to do. (docs/errors/KIT012.md)}. */
  private static String text(Problem problem, String prefix) {
    StringBuilder text = new StringBuilder();
    text.append('[').append(problem.code()).append("] ").append(prefix);
    text.append(sentence(problem.message()));
    if (!problem.fix().isEmpty()) {
      text.append(" Fix: ").append(sentence(problem.fix()));
    }
    if (problem.code().startsWith("KIT")) {
      text.append("  (see docs/errors/").append(problem.code()).append(".md)");
    }
    return text.toString();
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  private static Kind kind(Problem.Severity severity) {
    return switch (severity) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
      case NOTE -> Kind.NOTE;
    };
  }

  /** {@code demo.Order.lines}: the type and what in it is meant. */
  private static String name(Element element) {
    if (element instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    Element outer = element.getEnclosingElement();
    return outer == null || outer.getKind() == ElementKind.PACKAGE
        ? element.getSimpleName().toString()
        : name(outer) + "." + element.getSimpleName();
  }
}

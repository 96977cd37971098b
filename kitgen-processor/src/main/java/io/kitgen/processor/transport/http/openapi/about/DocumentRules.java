package io.kitgen.processor.transport.http.openapi.about;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.spi.Problem;
import java.util.List;
import java.util.function.Consumer;

/** What is said for documents alone can be said there. */
public final class DocumentRules {

  private static final String HIDDEN = "io.kitgen.doc.Hidden";

  private DocumentRules() {}

  /** Tells {@code problems} what annotations of {@code service} say that cannot be. */
  public static void check(ServiceModel service, Consumer<Problem> problems) {
    Info.check(service, problems);
    new SecurityRules(service, problems).check();
    ExampleRules.check(service, problems);
  }

  /** Whether {@code annotations} keep what they stand on out of documents. */
  public static boolean isHidden(List<AnnotationModel> annotations) {
    return Known.has(annotations, HIDDEN);
  }
}

package io.kitgen.processor.transport.http.openapi.about;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.generate.schema.JsonObject;
import io.kitgen.processor.generate.schema.Markdown;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DocumentProblems;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What {@code @OpenApi} on the interface says, and what holds without it. */
public final class Info {

  private static final ClassName OPEN_API = ClassName.get("io.kitgen.doc", "OpenApi");
  private static final AnnotationModel NOTHING =
      new AnnotationModel(OPEN_API, Map.of(), Origin.UNKNOWN);

  private static final List<String> URLS = List.of("termsOfService", "contactUrl", "licenseUrl");

  // An identifier of SPDX has no blanks.
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9.+-]+");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final ServicePlan plan;
  private final AnnotationModel written;

  /** That of the document of {@code plan}. */
  public Info(ServicePlan plan) {
    this.plan = plan;
    this.written = written(plan.service());
  }

  private static AnnotationModel written(ServiceModel service) {
    return AnnotationModel.find(service.annotations(), OPEN_API.canonicalName()).orElse(NOTHING);
  }

  // { "title": "shop", "description": "A shop.", "contact": { … }, "version": "1" }
  /** The Info Object. */
  public JsonObject object() {
    return JsonObject.of("title", text("title").isEmpty() ? plan.name() : text("title"))
        .withText("description", Markdown.of(plan.service().javadoc()))
        .withText("termsOfService", text("termsOfService"))
        .withObject("contact", contact())
        .withObject("license", license())
        .with("version", written.text("version", "1"));
  }

  private JsonObject contact() {
    return JsonObject.EMPTY
        .withText("name", text("contactName"))
        .withText("url", text("contactUrl"))
        .withText("email", text("contactEmail"));
  }

  private JsonObject license() {
    String name = text("license");
    String url = text("licenseUrl");
    if (name.isEmpty()) {
      return JsonObject.EMPTY;
    }
    // There may be an identifier or an address, not both.
    return url.isEmpty() && IDENTIFIER.matcher(name).matches()
        ? JsonObject.of("name", name).with("identifier", name)
        : JsonObject.of("name", name).withText("url", url);
  }

  /** The Server Objects. */
  public List<JsonObject> servers() {
    return written.texts("servers").stream().map(url -> JsonObject.of("url", url)).toList();
  }

  private String text(String member) {
    return written.text(member, "");
  }

  /** Tells {@code problems} what {@code @OpenApi} of {@code service} says that cannot be. */
  static void check(ServiceModel service, Consumer<Problem> problems) {
    AnnotationModel written = written(service);
    for (String server : written.texts("servers")) {
      checkUrl(server, written.origin("servers"), problems);
    }
    for (String member : URLS) {
      if (written.values().containsKey(member)) {
        checkUrl(written.text(member, ""), written.origin(member), problems);
      }
    }
    String email = written.text("contactEmail", "");
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      problems.accept(
          DocumentProblems.BAD_DOCUMENT_TEXT.at(
              written.origin("contactEmail"), email, "e-mail address", "shop@example.org"));
    }
    if (written.values().containsKey("licenseUrl") && written.text("license", "").isEmpty()) {
      problems.accept(
          DocumentProblems.BAD_DOCUMENT_TEXT.at(
              written.origin("licenseUrl"), "", "name of a licence", "Apache-2.0"));
    }
  }

  /** Whether {@code url} is one; if not, {@code problems} is told. */
  static void checkUrl(String url, Origin origin, Consumer<Problem> problems) {
    if (!isUrl(url)) {
      problems.accept(
          DocumentProblems.BAD_DOCUMENT_TEXT.at(origin, url, "URL", "https://example.org/shop"));
    }
  }

  private static boolean isUrl(String url) {
    try {
      return !new URI(url).toString().isEmpty();
    } catch (URISyntaxException e) {
      // That it cannot be read is the answer.
      return false;
    }
  }
}

package io.kitgen.processor.validate.json.annotation;

import static java.util.Map.entry;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import java.util.Map;
import java.util.Optional;

/** The annotations of Jackson's that are refused for good, with the reason of each. */
final class Refusals {

  private record Refusal(String reason, String fix) {}

  private static final Refusal TREE =
      new Refusal(
          "JSON is a tree, in which nothing is the same as something else",
          "Refer to it by a component that holds its id");

  private static final Refusal DATABIND =
      new Refusal(
          "it names code of databind, which a service does without",
          "Give the type a codec by @KitService(codecs) or @KitType(codec); DatabindCodec of"
              + " kitgen-jackson-databind is one");

  private static final Refusal VIEWS =
      new Refusal(
          "a service has one form for each type, which its contract says",
          "Declare a record for each view");

  private static final Map<String, Refusal> BY_NAME =
      Map.ofEntries(
          entry("JsonBackReference", TREE),
          entry("JsonManagedReference", TREE),
          entry("JsonIdentityInfo", TREE),
          entry("JsonIdentityReference", TREE),
          entry("JsonView", VIEWS),
          entry("JsonApplyView", VIEWS),
          entry(
              "JsonFilter",
              new Refusal(
                  "which members are written would be decided while the service runs",
                  "Use @JsonInclude, or Presence for members that may be absent")),
          entry(
              "JacksonInject",
              new Refusal(
                  "what is read comes from the wire alone",
                  "Give the value to the service, by its constructor or the CallContext")),
          entry(
              "JsonMerge",
              new Refusal(
                  "what is read is always a new value",
                  "Use Presence, and build the new value of the old one in the service")),
          entry(
              "JsonRawValue",
              new Refusal(
                  "the text may be no JSON, and would be read as a string",
                  "Use io.kitgen.runtime.json.JsonValue as the type")),
          entry(
              "JsonRootName",
              new Refusal(
                  "a document is never wrapped in a name of its type",
                  "Use @ResultName to wrap a result")),
          entry(
              "JsonIgnoreType",
              new Refusal(
                  "what a member is says nothing of whether it is sent",
                  "Annotate the members with @JsonIgnore")),
          entry(
              "JsonKey",
              new Refusal(
                  "a key of a map is the same text as a value",
                  "Use @JsonValue or @JsonProperty on the constants")),
          entry(
              "EnumNaming",
              new Refusal(
                  "the texts of an enum are its own", "Annotate the constants with @JsonProperty")),
          entry("JsonSerialize", DATABIND),
          entry("JsonDeserialize", DATABIND),
          entry("JsonSerializeAs", DATABIND),
          entry("JsonDeserializeAs", DATABIND),
          entry("JsonAppend", DATABIND),
          entry("JsonTypeResolver", DATABIND),
          entry("JsonTypeIdResolver", DATABIND),
          entry("JsonValueInstantiator", DATABIND));

  private Refusals() {}

  /** The problem that {@code annotation} is wherever it stands, if it is one. */
  static Optional<Problem> of(AnnotationModel annotation) {
    String name = annotation.type().simpleName();
    return Optional.ofNullable(BY_NAME.get(name))
        .map(
            refusal ->
                JsonProblems.REFUSED_JSON_ANNOTATION.at(
                    annotation.origin(), name, refusal.reason(), refusal.fix()));
  }
}

package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with a type: codes 060 to 079. */
public final class TypeProblems {

  public static final ProblemCode UNSUPPORTED_TYPE =
      error(
          "KIT060",
          "%1$s in %3$s is not supported: %2$s",
          "Use a record, or one of the types of the guide");

  public static final ProblemCode UNSUPPORTED_MAP_KEY =
      error(
          "KIT061",
          "%1$s in %2$s cannot be the key of a map: a key is a text on every wire",
          "Use String, a whole number, UUID or an enum as the key, or a list of records");

  public static final ProblemCode INACCESSIBLE_TYPE =
      error(
          "KIT062",
          "%1$s cannot be named by code in the package %2$s",
          "Make %1$s and the types around it public");

  public static final ProblemCode NULLABLE_PRIMITIVE =
      error("KIT064", "%1$s in %2$s can never be null", "Remove @Nullable, or write %3$s");

  public static final ProblemCode SAME_PUBLISHED_NAME =
      error(
          "KIT065",
          "%1$s and %2$s would both be published as %3$s",
          "Give one of them another name by @KitType(name = \"…\")");

  public static final ProblemCode BAD_PUBLISHED_NAME =
      error(
          "KIT066",
          "%1$s cannot be published as \"%2$s\": a name has ASCII letters, digits and '_'",
          "Give it another name by @KitType(name = \"…\")");

  public static final ProblemCode NO_PROPERTY =
      error(
          "KIT067",
          "%1$s has no property that JSON could show",
          "Give it public getters, public fields or @JsonProperty, or make it a record");

  public static final ProblemCode NOT_MAKEABLE =
      error(
          "KIT068",
          "%1$s cannot be made of JSON: %2$s",
          "Mark one accessible constructor or static method by @JsonCreator, or make it a record");

  public static final ProblemCode UNSETTABLE_PROPERTY =
      error(
          "KIT069",
          "%1$s is written but never read: Jackson would set %2$s by reflection",
          "Give it a setter, or annotate it with @JsonProperty(access = READ_ONLY)");

  public static final ProblemCode UNREACHABLE_PROPERTY =
      error(
          "KIT070",
          "%1$s is out of reach: Jackson would use %2$s by reflection",
          "Make it public, or give it a getter and a setter");

  public static final ProblemCode BAD_TYPE_INFO =
      error(
          "KIT071",
          "The @JsonTypeInfo of %1$s is not supported: %2$s",
          "Use Id.NAME or Id.SIMPLE_NAME as a property or a wrapper");

  public static final ProblemCode SAME_TYPE_ID =
      error(
          "KIT072",
          "%1$s and %2$s would both be the %3$s that JSON calls \"%4$s\"",
          "Give one of them another name by @JsonTypeName");

  public static final ProblemCode TYPE_MEMBER_TAKEN =
      error(
          "KIT073",
          "%1$s %2$s",
          "Rename one of the two, or use As.EXISTING_PROPERTY with visible = true");

  public static final ProblemCode VARIANT_WITHOUT_MEMBERS =
      error(
          "KIT074",
          "%1$s is no object in JSON, so that no member can say that it is a %2$s",
          "Use @JsonTypeInfo(include = As.WRAPPER_OBJECT)");

  public static final ProblemCode BAD_DEFAULT_VARIANT =
      error(
          "KIT075",
          "%1$s cannot stand in for a %2$s that does not say what it is",
          "Name a variant of it, and use As.PROPERTY");

  public static final ProblemCode INCOMPLETE_TYPE =
      error(
          "KIT076",
          "%1$s has annotations of Lombok, which has not completed it",
          "Put Lombok on the path of annotation processors, before kitgen-processor");

  private TypeProblems() {}
}

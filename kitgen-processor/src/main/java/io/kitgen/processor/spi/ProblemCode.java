package io.kitgen.processor.spi;

import static io.kitgen.processor.spi.Problem.Severity.ERROR;
import static io.kitgen.processor.spi.Problem.Severity.WARNING;

import io.kitgen.processor.model.Origin;
import io.kitgen.processor.spi.Problem.Severity;

/**
 * Everything that kitgen can say to a user: one constant for each code, each with a page in {@code
 * docs/errors}. In the templates {@code %1$s} is the first argument of {@link #at}, in the fix as
 * in the message. A number is never given twice.
 */
public enum ProblemCode {
  // 001 to 019: the interface

  NOT_AN_INTERFACE(
      "KIT001", "%1$s is %2$s: only an interface can be a service", "Make %1$s an interface"),
  UNREACHABLE_SERVICE(
      "KIT002",
      "The service %1$s is %2$s, so that generated code cannot name it",
      "Make it at least package-private, and no member of a method"),
  SEALED_SERVICE(
      "KIT003",
      "The service %1$s is sealed, so that the generated endpoints cannot implement it",
      "Remove sealed and permits"),
  GENERIC_SERVICE(
      "KIT004",
      "The service %1$s has the type variable %2$s, of which no wire knows what it stands for",
      "Extend %1$s by an interface that binds %2$s, and annotate that one"),
  NO_OPERATIONS(
      "KIT005",
      WARNING,
      "The service %1$s has no abstract method, so that nothing can be called",
      "Declare an operation, or remove @KitService"),
  BAD_SERVICE_NAME(
      "KIT006",
      "\"%1$s\" is no name for a service: it takes letters, digits, '.', '_' and '-', a letter first",
      "Write @KitService(name = \"%2$s\")"),
  GENERATED_TYPE_EXISTS(
      "KIT007",
      "kitgen has to generate %1$s, but this package has a type of that name",
      "Rename one of %1$s and %2$s, or move one to another package"),
  MISSING_TYPE(
      "KIT008",
      "%1$s cannot be found, and no annotation processor has generated it",
      "Import it or mend its name; if a processor makes it, look for that processor's errors"),
  ANNOTATION_WITHOUT_SERVICE(
      "KIT009",
      WARNING,
      "@%1$s has no effect: %2$s is not annotated with @KitService",
      "Annotate %2$s with @KitService, or remove @%1$s"),
  DUPLICATE_TRANSPORT(
      "KIT010",
      "Two transports on the processor path have the id \"%1$s\": %2$s and %3$s",
      "Remove one of them from the processor path"),

  // 020 to 039: operations and their names

  GENERIC_METHOD(
      "KIT020",
      "The operation %1$s has the type variable %2$s, of which no wire knows what it stands for",
      "Write a concrete type in place of %2$s, or make %1$s a default method"),
  OVERLOADED_OPERATION(
      "KIT021",
      "Two operations are called %1$s: a wire tells them apart by name alone",
      "Annotate one with @OperationName(\"%2$s\")"),
  OPERATION_NAMES_CLASH(
      "KIT022",
      "The operations %1$s and %2$s would both give the generated name %3$s",
      "Rename one, or annotate it with @OperationName"),
  RESERVED_OPERATION_NAME(
      "KIT023",
      "An operation cannot be called %1$s: the generated endpoints have a member of that name",
      "%2$s"),
  BAD_OPERATION_NAME(
      "KIT024",
      "\"%1$s\" is no name for an operation: %2$s",
      "Write a Java identifier such as \"sumAll\""),
  BAD_PARAMETER_NAME(
      "KIT025",
      "A parameter cannot be called %1$s: it becomes a component of a record, and Java keeps that"
          + " name for itself",
      "Call it %2$s"),
  UNKNOWN_PARAMETER_NAMES(
      "KIT026",
      "The parameter names of %1$s are not in the class file of %2$s, and they are the names on the"
          + " wire",
      "Compile %2$s with -parameters"),
  MISPLACED_CONTEXT(
      "KIT027",
      "A CallContext comes first and once: here it is %1$s",
      "Make it the first parameter of %2$s, or remove it and use CallContext.current()"),
  ANNOTATION_ON_HELPER(
      "KIT028",
      WARNING,
      "@%1$s has no effect: %2$s is a %3$s method, and only abstract methods are operations",
      "Remove the body of %2$s, or remove @%1$s"),
  TWO_VERBS(
      "KIT029",
      "%1$s has both @%2$s and @%3$s",
      "Keep one, or write @Route(methods = {\"%4$s\"}, path = ...)"),
  METHOD_OF_OBJECT(
      "KIT030",
      "%1$s cannot be an operation: every Java object has a method of that name",
      "Rename the method"),

  // 040 to 059: policies, results, defaults

  BAD_TIMEOUT(
      "KIT040",
      "\"%1$s\" is no time: %2$s",
      "Write a whole number above zero and one of ms, s, m and h, as in \"250ms\""),
  NON_BLOCKING_STAGE(
      "KIT041",
      "%1$s is @NonBlocking and returns a %2$s, which has to be awaited",
      "Return the value itself, or remove @NonBlocking"),
  BAD_STATUS_CODE("KIT042", "%1$s is no HTTP status of success", "Write a number from 200 to 299"),
  STATUS_WITHOUT_BODY(
      "KIT043",
      "An answer with status %1$s has no body, but %2$s returns a value",
      "Return void, or use another status"),
  RESULT_NAME_ON_VOID(
      "KIT044",
      "@ResultName has no effect: %1$s returns nothing that could be named",
      "Remove @ResultName, or return a value"),
  BAD_RESULT_NAME(
      "KIT045",
      "\"%1$s\" cannot name a member of the result: %2$s",
      "Write another Java identifier, such as \"%3$s\""),
  SAME_RESULT_NAMES(
      "KIT046",
      "The result and the error are both called \"%1$s\"",
      "Write another name for the error, such as \"err\""),
  NO_ERROR_MEMBER(
      "KIT047",
      "%1$s declares errors and @%2$s(errors = IN_RESULT) wants them in the result, which has no"
          + " member for them",
      "Write @ResultName(value = \"%3$s\", error = \"err\"), or remove errors = IN_RESULT"),
  BAD_DEFAULT(
      "KIT048", "\"%1$s\" cannot be read as %2$s: %3$s", "Write a text that %2$s can be read from"),
  DEFAULT_WITHOUT_TEXT(
      "KIT049",
      "@Default cannot stand on %1$s, which has no text form",
      "Remove @Default, or use a type that is one number, text or enum"),
  ERROR_MEMBER_TAKEN(
      "KIT050",
      "The property %2$s of the error %1$s stands beside the result of %3$s, where %2$s is the %4$s",
      "Write another name in @ResultName, or rename the property"),

  // 060 to 079: types

  UNSUPPORTED_TYPE(
      "KIT060",
      "%1$s in %3$s is not supported: %2$s",
      "Use a record, or one of the types of the guide"),
  UNSUPPORTED_MAP_KEY(
      "KIT061",
      "%1$s in %2$s cannot be the key of a map: a key is a text on every wire",
      "Use String, Integer, Long, UUID or an enum as the key, or a list of records"),
  INACCESSIBLE_TYPE(
      "KIT062",
      "%1$s cannot be named by code in the package %2$s",
      "Make %1$s and the types around it public"),
  RESERVED_STREAM(
      "KIT063",
      "%1$s in %2$s is kept for streams, which kitgen does not have yet",
      "Use a List, or return it in pages"),
  NULLABLE_PRIMITIVE("KIT064", "%1$s in %2$s can never be null", "Remove @Nullable, or write %3$s"),

  // 080 to 099: errors

  ERROR_NOT_EXCEPTION(
      "KIT080",
      "%1$s cannot be declared as an error: it is no subclass of Exception",
      "Make it extend Exception or RuntimeException"),
  ERROR_TOO_WIDE(
      "KIT081",
      "%1$s says nothing about what goes wrong, so that it cannot be declared as an error",
      "Declare exceptions of your own; what is not declared reaches the client as a CallException"),
  INACCESSIBLE_ERROR(
      "KIT082",
      "The error %1$s cannot be named by code in the package %2$s",
      "Make %1$s and the types around it public"),
  ABSTRACT_ERROR(
      "KIT083",
      "The error %1$s is abstract, so that a client cannot build it again",
      "Make it sealed, or declare its subclasses"),
  ERROR_NOT_REBUILDABLE(
      "KIT084",
      "No public constructor of the error %1$s can be called by a client: %2$s",
      "Add a public constructor whose parameters are called like its getters, or one that takes the"
          + " message"),
  ERROR_NAMES_CLASH(
      "KIT085",
      "The errors %1$s and %2$s of %3$s have the same name \"%4$s\" on the wire",
      "Give one of them another name by @ErrorStatus(name = ...)"),
  ERROR_CODE_OK(
      "KIT086", "The code of the error %1$s is OK, which is no error", "Write any code but OK"),
  BAD_ERROR_STATUS(
      "KIT087", "%1$s is no HTTP status of an error", "Write a number from 400 to 599"),
  DUPLICATE_MAP_ERROR("KIT088", "@MapError names %1$s twice", "Remove one of them"),
  BAD_ERROR_NAME(
      "KIT089",
      "\"%1$s\" is no name for an error: %2$s",
      "Write lower-case words with '-' between them, as in \"%3$s\""),
  RESERVED_ERROR_PROPERTY(
      "KIT090",
      "The error %1$s needs its property %2$s to be built again, but the wire keeps that name for"
          + " itself",
      "Rename the property and the parameter of the constructor"),

  // 100 to 149: HTTP

  BAD_PATH("KIT100", "\"%1$s\" is no path: %2$s", "%3$s"),
  PATH_VARIABLE_WITHOUT_PARAMETER(
      "KIT101", "The path has {%1$s}, but %2$s has no parameter of that name%3$s", "%4$s"),
  PATH_PARAM_WITHOUT_VARIABLE(
      "KIT102",
      "@PathParam takes the variable \"%1$s\", which the path \"%2$s\" does not have%3$s",
      "Write {%1$s} in the path, or remove @PathParam"),
  DUPLICATE_PATH_VARIABLE(
      "KIT103", "The path has {%1$s} twice", "Give each variable a name of its own"),
  SAME_ROUTE(
      "KIT104",
      "%1$s and %2$s are both served at %3$s",
      "Change the path or the verb of one of them"),
  AMBIGUOUS_ROUTES(
      "KIT105",
      "\"%1$s\" and \"%2$s\" fit the same requests, and neither is the narrower one",
      "Make a segment of one path literal where the other has a variable"),
  COMPLEX_PARAMETER(
      "KIT106",
      "%1$s is sent in the %2$s, which cannot carry %3$s",
      "Annotate it with @Body, or use a number, a text, an enum or a list of these"),
  TWO_BODIES(
      "KIT107",
      "%1$s and %2$s both want to be the body of %3$s",
      "Keep @Body on one of them, or put both into one record"),
  BODY_OR_MEMBERS(
      "KIT108",
      "It is not clear what the body of %1$s is: %2$s alone, or an object of all its parameters",
      "Annotate %2$s with @Body and the others with @Query, or put them into one record"),
  TWO_SOURCES(
      "KIT109", "%1$s has both @%2$s and @%3$s", "Keep one: a parameter comes from one place"),
  BAD_HTTP_NAME("KIT110", "\"%1$s\" is no name of a %2$s: %3$s", "Write a name as HTTP allows it"),
  DUPLICATE_HTTP_NAME(
      "KIT111", "Two parameters of %1$s take the %2$s \"%3$s\"", "Give one of them another name"),
  BAD_HTTP_METHOD(
      "KIT112", "\"%1$s\" is no HTTP method: %2$s", "Write it in upper case, as in \"PURGE\""),
  RESULT_OF_HEAD(
      "KIT113",
      "An answer to HEAD has no body, but %1$s returns a value",
      "Return void, or use @Get"),
  OPTIONAL_PATH_VARIABLE(
      "KIT114",
      "%1$s is in the path, which always has it: it cannot be %2$s",
      "Take that away, or serve the path without %1$s by an operation of its own"),
  NO_PLACE_BESIDE_BODY(
      "KIT115",
      "%1$s has no place in the request, since %2$s is its whole body",
      "Annotate %1$s with @Query or @Header, or remove @Body from %2$s"),
  UNCLEAR_PLACE(
      "KIT116",
      "Some of %2$s send %1$s in the query, some in the body",
      "Annotate %1$s with @Query or @Body"),

  // 150 to 199: JSON

  UNSUPPORTED_JSON_ANNOTATION(
      "KIT150", "@%1$s is not supported: kitgen would have to ignore it%2$s", "Remove @%1$s"),
  DUPLICATE_JSON_NAME(
      "KIT151",
      "%1$s and %2$s of %3$s have the same name \"%4$s\" in JSON",
      "Give one of them another name by @JsonProperty"),
  BAD_JSON_VALUE("KIT152", "@JsonValue cannot stand here: %1$s", "%2$s"),
  UNWRITABLE_GETTER(
      "KIT153",
      "Jackson would write what %1$s returns as \"%2$s\", and kitgen cannot: %3$s",
      "Annotate it with @JsonIgnore, or rename it"),
  UNREAD_NON_NULL(
      "KIT154",
      "%1$s is never read from JSON, and cannot be null either",
      "Annotate it with @Nullable or @Default, or let it be read"),

  // 900: us

  INTERNAL_ERROR(
      "KIT900",
      "kitgen failed: %1$s. This is a bug of kitgen or of a transport on the processor path",
      "Report it with the interface and the stack trace that -Akitgen.trace prints");

  private final String code;
  private final Severity severity;
  private final String message;
  private final String fix;

  ProblemCode(String code, String message, String fix) {
    this(code, ERROR, message, fix);
  }

  ProblemCode(String code, Severity severity, String message, String fix) {
    this.code = code;
    this.severity = severity;
    this.message = message;
    this.fix = fix;
  }

  /** {@code KIT012}. */
  public String code() {
    return code;
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }

  /** The template of the message. */
  public String message() {
    return message;
  }

  /** The template of the fix. */
  public String fix() {
    return fix;
  }

  /**
   * The problem at {@code origin}.
   *
   * @param arguments what the templates ask for, in the order of their numbers
   */
  public Problem at(Origin origin, Object... arguments) {
    return new Problem(
        code, severity, message.formatted(arguments), fix.formatted(arguments), origin);
  }
}

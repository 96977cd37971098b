package io.kitgen.processor.generate.code;

import com.palantir.javapoet.ClassName;

/**
 * The types of the runtime, and of the two annotation libraries that it brings along, which
 * generated code names. The processor does not depend on them; a test checks that each exists.
 */
public final class RuntimeNames {

  private static final String RUNTIME = "io.kitgen.runtime";
  private static final String JSON = "io.kitgen.runtime.json";
  private static final String ERROR = "io.kitgen.runtime.error";
  private static final String LOCAL = "io.kitgen.runtime.local";
  private static final String STREAM = "io.kitgen.runtime.stream";
  private static final String TEXT = "io.kitgen.runtime.text";
  private static final String JACKSON = "com.fasterxml.jackson.annotation";

  public static final ClassName CONSTRAINTS = ClassName.get(RUNTIME + ".validation", "Constraints");
  public static final ClassName VIOLATIONS = ClassName.get(RUNTIME + ".validation", "Violations");

  public static final ClassName CALL_CONTEXT = ClassName.get(RUNTIME, "CallContext");
  public static final ClassName CALL_LISTENER = ClassName.get(RUNTIME + ".call", "CallListener");
  public static final ClassName CLIENT_TRANSPORT = ClassName.get(RUNTIME, "ClientTransport");
  public static final ClassName DEADLINES = ClassName.get(LOCAL, "Deadlines");
  public static final ClassName ENDPOINT = ClassName.get(RUNTIME, "Endpoint");
  public static final ClassName FAULTS = ClassName.get(RUNTIME, "Faults");
  public static final ClassName MIDDLEWARE = ClassName.get(RUNTIME, "Middleware");
  public static final ClassName OPERATION = ClassName.get(RUNTIME, "Operation");
  public static final ClassName OPERATION_FIELD = ClassName.get(RUNTIME, "OperationField");
  public static final ClassName MESSAGES = ClassName.get("io.kitgen.runtime.flow", "Messages");
  public static final ClassName PUBLISHERS = ClassName.get("io.kitgen.runtime.flow", "Publishers");
  public static final ClassName REQUEST_STREAM = ClassName.get(STREAM, "RequestStream");
  public static final ClassName RESPONSE_STREAM = ClassName.get(STREAM, "ResponseStream");
  public static final ClassName SERIALISING = ClassName.get(LOCAL, "Serialising");
  public static final ClassName STAGES = ClassName.get(RUNTIME, "Stages");

  public static final ClassName REQUIRED_SCOPES = ClassName.get("io.kitgen.auth", "RequiredScopes");

  public static final ClassName RUNTIME_VERSION =
      ClassName.get("io.kitgen.runtime.version", "RuntimeVersion");

  public static final ClassName DECLARED_ERROR = ClassName.get(ERROR, "DeclaredError");
  public static final ClassName ERROR_CODEC = ClassName.get(ERROR, "ErrorCodec");
  public static final ClassName CODE = ClassName.get("io.kitgen", "Code");

  public static final ClassName JSON_CODECS = ClassName.get(JSON, "JsonCodecs");
  public static final ClassName JSON_CODEC = ClassName.get(JSON, "JsonCodec");
  public static final ClassName JSON_EXCEPTION =
      ClassName.get("io.kitgen.runtime.json", "JsonException");
  public static final ClassName JSON_MEMBERS = ClassName.get(JSON, "JsonMembers");
  public static final ClassName JSON_NAME = ClassName.get(JSON, "JsonName");
  public static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
  public static final ClassName JSON_ELEMENTS = JSON_READER.nestedClass("Elements");
  public static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");

  public static final ClassName PRESENCE = ClassName.get(JSON, "Presence");

  public static final ClassName ENUM_FORMAT = ClassName.get(TEXT, "EnumFormat");
  public static final ClassName TEXT_FORMAT = ClassName.get(TEXT, "TextFormat");
  public static final ClassName TIME_PATTERNS = ClassName.get(TEXT, "TimePatterns");
  public static final ClassName TEXT_FORMATS = ClassName.get(TEXT, "TextFormats");

  public static final ClassName JSON_VALUE = ClassName.get(JACKSON, "JsonValue");

  public static final ClassName NULL_MARKED = jspecify("NullMarked");
  public static final ClassName NULLABLE = jspecify("Nullable");

  private RuntimeNames() {}

  /** The record of this simple name that a policy becomes. */
  public static ClassName policy(String record) {
    return ClassName.get("io.kitgen.resilience.policy", record);
  }

  private static ClassName jspecify(String name) {
    return ClassName.get("org.jspecify.annotations", name);
  }
}

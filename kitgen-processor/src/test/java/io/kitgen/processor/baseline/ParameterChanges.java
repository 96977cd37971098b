package io.kitgen.processor.baseline;

import static io.kitgen.contract.rule.Level.SOURCE;
import static io.kitgen.contract.rule.Level.WIRE_BINARY;
import static io.kitgen.contract.rule.Level.WIRE_JSON;
import static io.kitgen.contract.rule.Rule.*;

import java.util.stream.Stream;

/** Services, operations, parameters, results and errors. */
final class ParameterChanges {

  private ParameterChanges() {}

  static Stream<Change> all() {
    return Stream.of(services(), operations(), parameters(), values(), results(), errors())
        .flatMap(changes -> changes);
  }

  private static Stream<Change> services() {
    return Stream.of(
        Change.of(
                "a service gets another name",
                "@KitService(name = \"shop\")\nvoid f();",
                "@KitService(name = \"store\")\nvoid f();")
            .breaking(SERVICE_RENAMED, WIRE_BINARY, "Shop"),
        Change.of(
                "routes get a prefix", "@HttpApi\nvoid f();", "@HttpApi(path = \"/v1\")\nvoid f();")
            .breaking("HTTP_ROUTE_CHANGED", WIRE_JSON, "f"),
        Change.of(
                "business errors move into results",
                "@HttpApi\n@ResultName(value = \"v\", error = \"err\") int f();",
                "@HttpApi(errors = ErrorPlacement.IN_RESULT)\n"
                    + "@ResultName(value = \"v\", error = \"err\") int f();")
            .breaking("HTTP_ERRORS_CHANGED", WIRE_JSON, "Shop"));
  }

  private static Stream<Change> operations() {
    return Stream.of(
        Change.of("nothing", "@Get(\"/x\") int f(int a);", "@Get(\"/x\") int f(int a);"),
        Change.of("an operation comes", "void f();", "void f(); void g(int a);"),
        Change.of("an operation goes", "void f(); void g(int a);", "void f();")
            .breaking(OPERATION_REMOVED, WIRE_BINARY, "g"),
        Change.of(
                "an operation gets another name",
                "void f(); void g(int a);",
                "void f(); void h(int a);")
            .breaking(OPERATION_RENAMED, WIRE_BINARY, "g"),
        Change.of("Java renames a method", "void f();", "@OperationName(\"f\") void g();")
            .breaking(METHOD_CHANGED, SOURCE, "f"),
        Change.of(
                "a method takes a context",
                "void f();",
                "void f(io.kitgen.runtime.CallContext ctx);")
            .breaking(METHOD_CHANGED, SOURCE, "f"),
        Change.of("it is no longer idempotent", "@Idempotent void f();", "void f();")
            .breaking(IDEMPOTENCE_LOST, WIRE_BINARY, "f"),
        Change.of("it becomes idempotent", "void f();", "@Idempotent void f();"),
        Change.of("another timeout", "@Timeout(\"2s\") void f();", "@Timeout(\"1s\") void f();"),
        Change.of(
            "other policies",
            "@Retry @Bulkhead(concurrent = 2) void f();",
            "@Retry(attempts = 9) void f();"),
        Change.of(
                "callers need one scope more",
                "@RequiresScope(\"a\") void f();",
                "@RequiresScope({\"a\", \"f:b\"}) void f();")
            .breaking(SCOPE_ADDED, WIRE_BINARY, "f.f:b"),
        Change.of(
            "one scope less",
            "@RequiresScope({\"a\", \"b\"}) void f();",
            "@RequiresScope(\"b\") void f();"),
        Change.of("another verb", "@Post(\"/x\") int f(int a);", "@Put(\"/x\") int f(int a);")
            .breaking("HTTP_ROUTE_CHANGED", WIRE_JSON, "f"),
        Change.of("another path", "@Get(\"/x\") int f();", "@Get(\"/y\") int f();")
            .breaking("HTTP_ROUTE_CHANGED", WIRE_JSON, "f"),
        Change.of(
            "one verb more",
            "@Route(methods = \"GET\", path = \"/x\") int f();",
            "@Route(methods = {\"GET\", \"PUT\"}, path = \"/x\") int f();"),
        Change.of("another status", "int f();", "@StatusCode(201) int f();")
            .breaking("HTTP_STATUS_CHANGED", WIRE_JSON, "f"),
        Change.of(
            "a path variable is renamed everywhere",
            "@Get(\"/x/{a}\") int f(String a);",
            "@Get(\"/x/{b}\") int f(String b);"));
  }

  private static Stream<Change> parameters() {
    return Stream.of(
        Change.of("a parameter goes", "void f(int a, int b);", "void f(int a);")
            .breaking(PARAMETER_REMOVED, WIRE_JSON, "f.b"),
        Change.of("a parameter gets another name", "void f(int a, int b);", "void f(int a, int c);")
            .breaking(PARAMETER_RENAMED, WIRE_JSON, "f.b"),
        Change.of(
            "a parameter gets another name in Java",
            "@Get(\"/x\") int f(@Query(\"q\") String a);",
            "@Get(\"/x\") int f(@Query(\"q\") String b);"),
        Change.of("a required parameter comes", "void f(int a);", "void f(int a, String b);")
            .breaking(PARAMETER_ADDED_REQUIRED, WIRE_JSON, "f.b"),
        Change.of(
                "an optional parameter comes",
                "void f(int a);",
                "void f(int a, @Nullable String b);")
            .breaking(PARAMETER_ADDED, SOURCE, "f.b"),
        Change.of(
                "a parameter with a default comes",
                "void f(int a);",
                "void f(int a, @Default(\"7\") int b);")
            .breaking(PARAMETER_ADDED, SOURCE, "f.b"),
        Change.of(
                "parameters change places", "void f(int a, String b);", "void f(String b, int a);")
            .breaking(PARAMETER_MOVED, SOURCE, "f"),
        Change.of(
                "a parameter moves to the query",
                "@Post(\"/x\") int f(int a, int b);",
                "@Post(\"/x\") int f(int a, @Query int b);")
            .breaking("HTTP_PARAMETER_CHANGED", WIRE_JSON, "f.b"),
        Change.of(
                "another header",
                "@Get(\"/x\") int f(@Header(\"X-A\") String a);",
                "@Get(\"/x\") int f(@Header(\"X-B\") String a);")
            .breaking("HTTP_PARAMETER_CHANGED", WIRE_JSON, "f.a"),
        Change.of(
            "a header in other letters",
            "@Get(\"/x\") int f(@Header(\"X-A\") String a);",
            "@Get(\"/x\") int f(@Header(\"x-a\") String a);"),
        Change.of(
                "a parameter becomes required", "void f(@Nullable String a);", "void f(String a);")
            .breaking(PARAMETER_NOW_REQUIRED, WIRE_JSON, "f.a"),
        Change.of(
            "a parameter becomes optional", "void f(String a);", "void f(@Nullable String a);"),
        Change.of(
                "null is refused in a list",
                "void f(List<@Nullable String> a);",
                "void f(List<String> a);")
            .breaking(NULL_REFUSED, WIRE_JSON, "f.a"),
        Change.of(
                "another default",
                "void f(@Default(\"1\") int a);",
                "void f(@Default(\"2\") int a);")
            .breaking(DEFAULT_CHANGED, WIRE_JSON, "f.a"),
        Change.of("a default comes", "void f(int a);", "void f(@Default(\"2\") int a);"));
  }

  private static Stream<Change> values() {
    return Stream.of(
        Change.of("a request takes more numbers", "void f(int a);", "void f(long a);")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.a"),
        Change.of("a request takes fewer numbers", "void f(long a);", "void f(int a);")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.a"),
        Change.of("a request takes any text", "void f(UUID a);", "void f(String a);")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.a"),
        Change.of("a request takes some texts", "void f(String a);", "void f(UUID a);")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.a"),
        Change.of("an array in place of one", "void f(int a);", "void f(int[] a);")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.a"),
        Change.of("a set in place of a list", "void f(List<UUID> a);", "void f(Set<UUID> a);")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.a"),
        Change.of("a response has more numbers", "int f();", "long f();")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.result"),
        Change.of("a response has fewer numbers", "long f();", "int f();")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.result"),
        Change.of(
                "keys of a map", "void f(Map<String, Integer> a);", "void f(Map<UUID, Integer> a);")
            .breaking(TYPE_CHANGED, WIRE_BINARY, "f.a"));
  }

  private static Stream<Change> results() {
    return Stream.of(
        Change.of("a result goes", "int f();", "void f();")
            .breaking(RESULT_REMOVED, WIRE_BINARY, "f.result"),
        Change.of("a result comes", "void f();", "int f();")
            .breaking(RESULT_ADDED, SOURCE, "f.result"),
        Change.of("a result becomes a member", "int f();", "@ResultName(\"v\") int f();")
            .breaking(RESULT_NAME_CHANGED, WIRE_JSON, "f.result"),
        Change.of(
                "a result becomes another member",
                "@ResultName(\"v\") int f();",
                "@ResultName(\"w\") int f();")
            .breaking(RESULT_NAME_CHANGED, WIRE_JSON, "f.result"),
        Change.of(
                "errors leave their member",
                "@ResultName(value = \"v\", error = \"err\") int f();",
                "@ResultName(\"v\") int f();")
            .breaking(RESULT_ERROR_CHANGED, WIRE_JSON, "f.result"),
        Change.of("a stage of the result", "Integer f();", "CompletionStage<Integer> f();")
            .breaking(RESULT_STYLE_CHANGED, SOURCE, "f.result"),
        Change.of("a result may be null", "String f();", "@Nullable String f();")
            .breaking(NULL_RETURNED, WIRE_JSON, "f.result"),
        Change.of("a result is no longer null", "@Nullable String f();", "String f();"),
        Change.of("a result may be empty", "String f();", "Optional<String> f();")
            .breaking(JAVA_TYPE_CHANGED, SOURCE, "f.result")
            .breaking(NULL_RETURNED, WIRE_JSON, "f.result"),
        Change.of("empty in place of null", "@Nullable String f();", "Optional<String> f();")
            .breaking(TYPE_CHANGED, WIRE_JSON, "f.result"));
  }

  private static Stream<Change> errors() {
    String error =
        "final class A extends Exception { private static final long serialVersionUID = 1; public A() {} }";
    String unchecked = error.replace("Exception", "RuntimeException");
    return Stream.of(
        Change.of("an error goes", error + " void f() throws A;", error + " void f();")
            .breaking(ERROR_REMOVED, SOURCE, "f.a"),
        Change.of("a checked error comes", error + " void f();", error + " void f() throws A;")
            .breaking(ERROR_ADDED, SOURCE, "f.a"),
        Change.of(
            "an unchecked error comes",
            unchecked + " void f();",
            unchecked + " void f() throws A;"),
        Change.of(
                "an error becomes checked",
                unchecked + " void f() throws A;",
                error + " void f() throws A;")
            .breaking(ERROR_NOW_CHECKED, SOURCE, "f.a"),
        Change.of(
                "an error gets another name",
                error + " void f() throws A;",
                "@ErrorStatus(value = Code.FAILED_PRECONDITION, name = \"b\") "
                    + error
                    + " void f() throws A;")
            .breaking(ERROR_RENAMED, WIRE_BINARY, "f.a"),
        Change.of(
                "an error gets another class",
                error + " void f() throws A;",
                "@ErrorStatus(value = Code.FAILED_PRECONDITION, name = \"a\") "
                    + error.replace("A", "B")
                    + " void f() throws B;")
            .breaking(ERROR_TYPE_CHANGED, SOURCE, "f.a"),
        Change.of(
                "an error gets another code",
                "@ErrorStatus(Code.NOT_FOUND) " + error + " void f() throws A;",
                "@ErrorStatus(value = Code.ABORTED, http = 404) " + error + " void f() throws A;")
            .breaking(ERROR_CODE_CHANGED, WIRE_BINARY, "f.a"),
        Change.of(
                "an error gets another status",
                error + " void f() throws A;",
                "@ErrorStatus(value = Code.FAILED_PRECONDITION, http = 422) "
                    + error
                    + " void f() throws A;")
            .breaking(ERROR_STATUS_CHANGED, WIRE_JSON, "f.a"),
        Change.of(
                "an error gets another problem type",
                error + " void f() throws A;",
                "@ErrorStatus(value = Code.FAILED_PRECONDITION, type = \"urn:a\") "
                    + error
                    + " void f() throws A;")
            .breaking(ERROR_PROBLEM_TYPE_CHANGED, WIRE_JSON, "f.a"),
        Change.of(
                "an error loses a member",
                error.replace("public A() {}", "public A() {} public int getLimit() { return 1; }")
                    + " void f() throws A;",
                error + " void f() throws A;")
            .breaking(MEMBER_REMOVED, WIRE_JSON, "f.a.limit"));
  }
}

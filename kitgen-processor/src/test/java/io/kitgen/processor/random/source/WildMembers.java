package io.kitgen.processor.random.source;

import java.util.List;

/** What could stand in a service interface, and better had not. */
final class WildMembers {

  /** Members of the interface; each is legal Java by itself and beside all others. */
  static final List<String> ALL =
      List.of(
          "java.lang.Object w1(java.lang.Object o);",
          "java.util.List<?> w2(java.util.List<? extends java.lang.Number> a);",
          "<T> T w3(T t);",
          "<E extends java.lang.Exception> void w4() throws E;",
          "java.util.stream.Stream<java.lang.String> w5();",
          "void w6(java.util.Iterator<java.lang.String> i);",
          "int of(int a, int b);",
          "int with(int x);",
          "void serialising();",
          "void in(io.kitgen.runtime.CallContext ctx);",
          "void operations();",
          "java.lang.String toString();",
          "int hashCode(int a);",
          "boolean equals(java.lang.Object other);",
          "void wait(java.lang.String s);",
          "void notify(int a);",
          "void w7(int hashCode, int wait, int getClass);",
          "void URL();",
          "void Stages();",
          "int Operation(int Objects);",
          "int w8(int a);  int w8(long a);",
          "void w9();  void W9();",
          "@io.kitgen.Get(\"/w/{id}\") void w10();",
          "@io.kitgen.Get(\"no-slash\") void w11();",
          "@io.kitgen.Get(\"/w/{a}/{a}\") void w12(int a);",
          "@io.kitgen.Get(\"/w/{\") void w13(int a);",
          "@io.kitgen.Get(\"/w/{a}{b}\") void w14(int a, int b);",
          "@io.kitgen.Get(\"/w/{a:[0-9]+}\") void w15(int a);",
          "@io.kitgen.Get @io.kitgen.Post void w16();",
          "@io.kitgen.Head(\"/w17\") int w17();",
          "@io.kitgen.Post(\"/w18\") void w18(java.util.List<java.lang.String> a, byte[] b);",
          "@io.kitgen.Get(\"/w19\") void w19(java.util.Map<java.lang.String, int[]> a);",
          "@io.kitgen.Get(\"/w20/{a}\") void w20(java.util.List<java.lang.String> a);",
          "@io.kitgen.Get(\"/{a}\") void w21(int a);  @io.kitgen.Get(\"/{b}\") void w21b(int b);",
          "@io.kitgen.Route(methods = \"get\", path = \"/w22\") void w22();",
          "@io.kitgen.Route(methods = {\"GET\", \"POST\"}, path = \"/w23\") void w23(int a);",
          "@io.kitgen.OperationName(\"class\") void w24();",
          "@io.kitgen.OperationName(\"no good\") void w25();",
          "@io.kitgen.ResultName(\"hashCode\") int w26();",
          "@io.kitgen.ResultName(value = \"v\", error = \"v\") int w27();",
          "@io.kitgen.MapError(type = java.io.IOException.class, code = io.kitgen.Code.OK) void w28();",
          "void w29() throws java.lang.Exception;",
          "void w30() throws java.io.IOException, java.lang.InterruptedException;",
          "void w31() throws java.sql.SQLException;",
          "java.util.Optional<java.util.Optional<java.lang.String>> w32();",
          "void w33(java.util.Map<java.util.List<java.lang.String>, java.lang.String> m);",
          "java.lang.Thread w34(java.util.Date a, java.util.Locale b, java.lang.Class<?> c);",
          "java.util.ArrayList<java.lang.String> w35(java.util.HashMap<java.lang.String, ?> a);",
          "java.util.concurrent.CompletionStage<?> w36();",
          "java.util.concurrent.CompletionStage w62();",
          "java.util.concurrent.CompletableFuture<? super java.lang.String> w63();",
          "java.util.concurrent.Future<java.lang.String> w37();",
          "java.util.concurrent.CompletionStage<java.util.concurrent.CompletionStage<java.lang.String>>"
              + " w38();",
          "void w39(int a, io.kitgen.runtime.CallContext ctx);",
          "io.kitgen.runtime.CallContext w40();",
          "java.lang.Void w41();",
          "java.util.Optional<?> w42(java.util.Optional<? super java.lang.Integer> a);",
          "java.util.function.Supplier<java.lang.String> w43(java.lang.Number n, java.lang.Record r);",
          "java.util.List<java.util.List<java.lang.Object[]>> w44();",
          "java.lang.Exception w45(java.lang.Throwable t);",
          "<T extends java.lang.Comparable<T>> java.util.List<T> w46(T... t);",
          "record Nothing() {}  Nothing w47(Nothing n);",
          "record Wide(java.lang.Object o, java.util.List<?> l) {}  Wide w48(Wide w);",
          "enum None {}  None w49(None n);",
          "final class Plain {}  Plain w50(Plain p);",
          "record Keyed(java.util.Map<Keyed, Keyed> m) {}  Keyed w51();",
          "record Growing<T>(java.util.List<Growing<java.util.List<T>>> l) {}"
              + "  Growing<java.lang.String> w52();",
          "record Same(@com.fasterxml.jackson.annotation.JsonProperty(\"b\") int a, int b) {}"
              + "  Same w53();",
          "record Self(@com.fasterxml.jackson.annotation.JsonValue Self s) {}  Self w54();",
          "record Raw(@com.fasterxml.jackson.annotation.JsonRawValue java.lang.String s) {}  Raw w55();",
          "record Hidden(@com.fasterxml.jackson.annotation.JsonIgnore int a) {}  Hidden w56();",
          "record Bad(@io.kitgen.Default(\"x\") int a) {}  Bad w57(Bad b);",
          "sealed interface Shape permits Dot {}  record Dot(int a) implements Shape {}  Shape w58();",
          "@io.kitgen.Get(\"/w59\") default int w59() { return 1; }",
          "int w60(int... a);  long w61(java.lang.String first, byte... more);");

  /** Annotations for methods. */
  static final List<String> ON_METHODS =
      List.of(
          "@io.kitgen.Get(\"/x\")",
          "@io.kitgen.Post(\"/x\")",
          "@io.kitgen.Put(\"/{x}\")",
          "@io.kitgen.Delete",
          "@io.kitgen.Head(\"/h\")",
          "@io.kitgen.Route(path = \"\")",
          "@io.kitgen.StatusCode(204)",
          "@io.kitgen.StatusCode(404)",
          "@io.kitgen.ResultName(\"v\")",
          "@io.kitgen.ResultName(value = \"\", error = \"err\")",
          "@io.kitgen.OperationName(\"renamed\")",
          "@io.kitgen.policy.Timeout(\"soon\")",
          "@io.kitgen.policy.Timeout(\"0s\")",
          "@io.kitgen.policy.Timeout(value = \"1s\", attempt = \"2s\")",
          "@io.kitgen.policy.Retry(attempts = 0)",
          "@io.kitgen.policy.Hedge(after = \"1h\")",
          "@io.kitgen.policy.RateLimit(permits = 1, longestWait = \"1s\")",
          "@io.kitgen.policy.Bulkhead(concurrent = 1, queue = 1)",
          "@io.kitgen.policy.RequiresScope({\"a b\", \"c\"})",
          "@io.kitgen.policy.Without({io.kitgen.policy.Retry.class, int.class})",
          "@io.kitgen.policy.NonBlocking",
          "@io.kitgen.policy.Idempotent(false)",
          "@io.kitgen.Sensitive",
          "@io.kitgen.MapError(type = java.lang.Error.class, code = io.kitgen.Code.NOT_FOUND)",
          "@io.kitgen.MapError(type = java.util.NoSuchElementException.class, code ="
              + " io.kitgen.Code.NOT_FOUND)",
          "@java.lang.Deprecated");

  /** Annotations for parameters. */
  static final List<String> ON_PARAMETERS =
      List.of(
          "@io.kitgen.Body",
          "@io.kitgen.Query",
          "@io.kitgen.Query(\"\\n\")",
          "@io.kitgen.Header",
          "@io.kitgen.Header(\"content-length\")",
          "@io.kitgen.Header(\"a b\")",
          "@io.kitgen.Cookie(\"c;d\")",
          "@io.kitgen.PathParam",
          "@io.kitgen.PathParam(\"x\")",
          "@io.kitgen.Default(\"7\")",
          "@io.kitgen.Default(\"true\")",
          "@io.kitgen.Sensitive",
          "@com.fasterxml.jackson.annotation.JsonProperty(\"p\")",
          "@com.fasterxml.jackson.annotation.JsonAlias(\"q\")",
          "@com.fasterxml.jackson.annotation.JsonFormat(pattern = \"yyyy\")");

  private WildMembers() {}
}

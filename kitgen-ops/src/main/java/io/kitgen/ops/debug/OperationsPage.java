package io.kitgen.ops.debug;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.json.JsonWriter;
import java.time.Duration;
import java.util.List;

/** What the services of this process can do, and under which policies. */
final class OperationsPage {

  private final List<Operation<?, ?>> operations;

  OperationsPage(List<Operation<?, ?>> operations) {
    this.operations = List.copyOf(operations);
  }

  HttpHandler handler() {
    return Pages.json(() -> operations, OperationsPage::write);
  }

  private static void write(List<Operation<?, ?>> operations, JsonWriter out) {
    out.beginArray();
    for (Operation<?, ?> operation : operations) {
      write(operation, out);
    }
    out.endArray();
  }

  private static void write(Operation<?, ?> operation, JsonWriter out) {
    out.beginObject();
    out.name("service");
    out.write(operation.service());
    out.name("operation");
    out.write(operation.name());
    out.name("idempotent");
    out.write(operation.idempotent());
    Duration timeout = operation.timeout();
    if (timeout != null) {
      out.name("timeout");
      out.write(timeout.toString());
    }
    texts("parameters", operation.requestFields().stream().map(OperationField::name).toList(), out);
    texts("results", operation.responseFields().stream().map(OperationField::name).toList(), out);
    texts("errors", operation.errors().stream().map(DeclaredError::name).toList(), out);
    texts("policies", operation.tags().stream().map(Object::toString).toList(), out);
    out.endObject();
  }

  private static void texts(String name, List<String> texts, JsonWriter out) {
    out.name(name);
    out.beginArray();
    texts.forEach(out::write);
    out.endArray();
  }
}

package io.kitgen.benchmarks.micro;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.server.Hooks;
import io.kitgen.runtime.server.ServerExchange;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transport that costs nothing: the request is at hand, and the response is the answer. */
record EmptyExchange<I, O>(I request) implements ServerExchange<I, O, O>, Metadata, Metadata.Sink {

  @Override
  public Metadata metadata() {
    return this;
  }

  @Override
  public Metadata.Sink sink() {
    return this;
  }

  @Override
  public @Nullable Duration timeout() {
    return null;
  }

  @Override
  public I decode(CallContext ctx) {
    return request;
  }

  @Override
  public O encode(CallContext ctx, O response) {
    return response;
  }

  @Override
  public O fail(ErrorReply reply, @Nullable DeclaredError<?> declared) {
    throw new IllegalStateException(reply.toString());
  }

  @Override
  public O bare(ErrorReply reply) {
    throw new IllegalStateException(reply.toString());
  }

  @Override
  public Hooks.Finished finished(O reply, Outcome outcome) {
    throw new UnsupportedOperationException("there are no finalizers");
  }

  @Override
  public @Nullable String first(String name) {
    return null;
  }

  @Override
  public List<String> all(String name) {
    return List.of();
  }

  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public void add(String name, String value) {}

  @Override
  public void set(String name, String value) {}
}

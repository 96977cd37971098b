package io.kitgen.runtime.server;

import io.kitgen.Code;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.HasCode;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.error.Violation;
import io.kitgen.runtime.json.JsonException;
import java.util.List;

/** What an exception means for the call that it ended. */
record Verdict(Outcome outcome, ErrorReply reply) {

  static Verdict on(Operation<?, ?> operation, EdgeCall.Phase phase, Throwable error) {
    if (error instanceof RefusedException refused) {
      return new Verdict(Outcome.refusal(refused.code(), error), refused.reply());
    }
    if (error instanceof JsonException json && phase == EdgeCall.Phase.DECODE) {
      return refusal(error, unreadable(json));
    }
    DeclaredError<?> declared = operation.declared(error);
    if (declared != null && phase != EdgeCall.Phase.ENCODE) {
      return new Verdict(Outcome.businessError(declared, error), ErrorReply.of(declared, error));
    }
    if (phase == EdgeCall.Phase.ADMISSION && error instanceof HasCode) {
      return refusal(error, ErrorReply.ofFault(error));
    }
    if (phase == EdgeCall.Phase.DECODE && error instanceof Exception) {
      return refusal(error, decodeFailed(error));
    }
    ErrorReply reply = ErrorReply.ofFault(error);
    return new Verdict(Outcome.fault(reply.code(), error), reply);
  }

  private static Verdict refusal(Throwable error, ErrorReply reply) {
    return new Verdict(Outcome.refusal(reply.code(), error), reply);
  }

  private static ErrorReply unreadable(JsonException json) {
    return ErrorReply.of(Code.INVALID_ARGUMENT, json.path() + ": " + json.getMessage())
        .member("path", json.path())
        .violations(List.of(new Violation(json.path(), "", String.valueOf(json.getMessage()))))
        .build();
  }

  /** A user's constructor refused a value: the sender's fault, told without the user's words. */
  private static ErrorReply decodeFailed(Throwable error) {
    return error instanceof HasCode
        ? ErrorReply.ofFault(error)
        : ErrorReply.of(Code.INVALID_ARGUMENT, "the request has a value that is not allowed")
            .build();
  }
}

package io.kitgen.processor.plan.proto;

import io.kitgen.processor.plan.OperationPlan;
import java.util.Optional;

/**
 * An operation as a method of a service.
 *
 * @param name {@code Sum}
 * @param errorField where the response has the message of a business error, if it has it there
 */
public record ProtoMethod(
    OperationPlan operation,
    String name,
    ProtoPayload request,
    ProtoPayload response,
    Optional<ErrorField> errorField) {

  /** A string field of the response. */
  public record ErrorField(String name, int number) {}

  /** Whether requests have many messages. */
  public boolean streamsRequests() {
    return request instanceof ProtoPayload.Messages;
  }

  /** Whether responses have many messages. */
  public boolean streamsResponses() {
    return response instanceof ProtoPayload.Messages;
  }
}

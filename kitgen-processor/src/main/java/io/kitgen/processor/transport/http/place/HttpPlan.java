package io.kitgen.processor.transport.http.place;

import java.util.List;

/**
 * A service as HTTP carries it.
 *
 * @param operations in the service's order; those are missing whose path cannot be read
 * @param errorsInResult whether business errors are members of results, and not statuses
 * @param emptyOn404 whether for the client every 404 is an empty {@code Optional}
 */
public record HttpPlan(
    List<HttpOperationPlan> operations, boolean errorsInResult, boolean emptyOn404) {}

package io.kitgen.ops.audit;

/**
 * What became of records so far. {@code accepted = delivered + pending + spilled + lost}, once
 * nothing moves.
 *
 * @param accepted records that found room
 * @param delivered records that the sink has kept
 * @param spilled records that the sink has not, and the spill has
 * @param lost records that neither has
 * @param pending records that wait or are under way
 * @param dropped calls that went on without a record
 * @param refused calls that were refused, because there was no room for a record
 * @param retries how often the sink did not take a record, which was then tried again
 */
public record AuditCounts(
    long accepted,
    long delivered,
    long spilled,
    long lost,
    long pending,
    long dropped,
    long refused,
    long retries) {}

package io.kitgen.netty.client;

/**
 * The connections of a {@link KitNettyClient} to one origin, at one moment. The first five count
 * from the first call to that origin on, and start again when the client has forgotten it, which it
 * does when nobody has called it for long.
 *
 * @param origin scheme, host and port, as {@code https://shop.example:443}
 * @param opened how many connections were made
 * @param failed how many could not be made
 * @param closed how many were closed, by either side
 * @param reused how many calls found a connection that had served another one before
 * @param repeated how many requests were sent again, since the other side had not looked at them
 * @param open connections that are open now
 * @param idle of those, the ones without a call
 * @param connecting connections that are being made now
 * @param active calls that have a connection now: requests of HTTP/1.1, streams of HTTP/2
 * @param waiting calls that wait for one now
 */
public record OriginStats(
    String origin,
    long opened,
    long failed,
    long closed,
    long reused,
    long repeated,
    int open,
    int idle,
    int connecting,
    int active,
    int waiting) {}

package io.kitgen.contract;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a service promises of one operation.
 *
 * @param name its name on the wire
 * @param method the Java method's name
 * @param parameterTypes the erased types of the method, without those of a context: with the
 *     method's name they tell overloads apart
 * @param context whether the method takes a {@code CallContext} first
 * @param kind {@link #UNARY} or one of the streams; the type of what flows is that of the stream:
 *     {@code java.util.stream.Stream<demo.Quote>}
 * @param javadoc its comment, or empty
 * @param parameters in order
 * @param errors the declared ones, in order
 * @param timeout its default as ISO 8601 text: {@code PT0.25S}
 * @param policies what else annotations ask of its calls
 * @param transports what each transport promises of it, by the transport's id
 */
public record OperationContract(
    String name,
    String method,
    List<String> parameterTypes,
    boolean context,
    String kind,
    String javadoc,
    boolean deprecated,
    List<MemberContract> parameters,
    ResultContract result,
    List<ErrorContract> errors,
    boolean idempotent,
    boolean nonBlocking,
    Optional<String> timeout,
    PolicyContract policies,
    SortedMap<String, TransportFacts> transports) {

  /** The kind of an operation with one request and one response. */
  public static final String UNARY = "unary";

  /** The kind of one with one request and a stream of responses. */
  public static final String SERVER_STREAM = "server stream";

  /** The kind of one with a stream of requests and one response. */
  public static final String CLIENT_STREAM = "client stream";

  /** The kind of one with a stream each way. */
  public static final String BIDI_STREAM = "stream each way";

  /** Copies what is a list or a map. */
  public OperationContract {
    parameterTypes = List.copyOf(parameterTypes);
    parameters = List.copyOf(parameters);
    errors = List.copyOf(errors);
    transports = Copies.sorted(transports);
  }

  /** Whether it is about a Java method with these erased parameter types. */
  public boolean isOf(String method, List<String> erasedTypes) {
    return this.method.equals(method) && parameterTypes.equals(erasedTypes);
  }
}

package io.kitgen.processor.read.type;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Why a type has no place on the wire; each completes "… is not supported: ". */
public final class Reasons {

  static final String WILDCARD = "a wildcard says of no single type how it is written";
  static final String VARIABLE = "nothing says what this type variable stands for";
  static final String RAW = "it lacks its type arguments";
  static final String GROWS = "each of its components holds a longer type of the same kind";
  static final String VOID = "it has no value; a method that returns nothing is void";
  static final String UNSORTED =
      "Java knows no order of its elements; only scalars that are Comparable and enums can be sorted";
  static final String OTHER = "it is no type of a value";

  private static final Map<String, String> BETTER =
      Map.ofEntries(
          entry("java.util.Calendar", "java.time.ZonedDateTime"),
          entry("java.sql.Timestamp", "java.time.Instant"),
          entry("java.sql.Date", "java.time.LocalDate"),
          entry("java.util.LinkedList", "List"),
          entry("java.util.Queue", "List"),
          entry("java.util.Deque", "List"),
          entry("java.util.ArrayDeque", "List"),
          entry("java.util.Vector", "List"),
          entry("java.lang.Iterable", "List"),
          entry("java.util.SequencedCollection", "List"),
          entry("java.util.EnumSet", "Set"),
          entry("java.util.EnumMap", "Map"),
          entry("java.util.SequencedSet", "Set"),
          entry("java.util.SequencedMap", "Map"),
          entry("java.util.concurrent.ConcurrentMap", "Map"),
          entry("java.util.concurrent.ConcurrentHashMap", "Map"),
          entry("java.util.Hashtable", "Map"),
          entry("java.util.Properties", "Map<String, String>"),
          entry("java.lang.CharSequence", "String"),
          entry("java.util.stream.IntStream", "Stream<Integer>"),
          entry("java.util.stream.LongStream", "Stream<Long>"),
          entry("java.util.stream.DoubleStream", "Stream<Double>"),
          entry("java.util.concurrent.Flow.Subscriber", "a Stream or Flow.Publisher as the result"),
          entry("java.util.concurrent.Flow.Processor", "Flow.Publisher"),
          entry("java.util.PrimitiveIterator.OfInt", "Iterator<Integer>"),
          entry("java.util.PrimitiveIterator.OfLong", "Iterator<Long>"),
          entry("java.util.PrimitiveIterator.OfDouble", "Iterator<Double>"),
          entry("java.util.ListIterator", "Iterator"),
          entry("java.util.Spliterator", "Iterator"),
          entry("java.net.URL", "java.net.URI"),
          entry("java.io.File", "String"),
          entry("java.nio.ByteBuffer", "byte[]"));

  private static final String CALL =
      "a method is the call itself; return the value, or a CompletableFuture of it";
  private static final String WHOLE =
      "annotations say status and headers, exceptions the errors; return the value alone";
  private static final String REACTIVE =
      "a result comes at once, by a CompletionStage, or as a Stream or Flow.Publisher of messages";
  private static final String RAW_BODY = "bytes are a byte[]";
  private static final String LOCAL =
      "it is made at one end and does not travel; a CallContext as first parameter takes its place";

  // What interfaces for other libraries have for results and parameters.
  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          entry("retrofit2.Call", CALL),
          entry("retrofit2.Response", WHOLE),
          entry("feign.Response", WHOLE),
          entry("org.springframework.http.ResponseEntity", WHOLE),
          entry("org.springframework.http.HttpEntity", WHOLE),
          entry("jakarta.ws.rs.core.Response", WHOLE),
          entry("javax.ws.rs.core.Response", WHOLE),
          entry("io.micronaut.http.HttpResponse", WHOLE),
          entry("reactor.core.publisher.Mono", REACTIVE),
          entry("reactor.core.publisher.Flux", REACTIVE),
          entry("io.reactivex.rxjava3.core.Single", REACTIVE),
          entry("io.reactivex.rxjava3.core.Maybe", REACTIVE),
          entry("io.reactivex.rxjava3.core.Completable", REACTIVE),
          entry("io.reactivex.rxjava3.core.Observable", REACTIVE),
          entry("io.reactivex.rxjava3.core.Flowable", REACTIVE),
          entry("io.smallrye.mutiny.Uni", REACTIVE),
          entry("io.smallrye.mutiny.Multi", REACTIVE),
          entry("org.reactivestreams.Publisher", REACTIVE),
          entry("okhttp3.ResponseBody", RAW_BODY),
          entry("okhttp3.RequestBody", RAW_BODY),
          entry("jakarta.ws.rs.core.StreamingOutput", RAW_BODY),
          entry("jakarta.servlet.http.HttpServletRequest", LOCAL),
          entry("jakarta.servlet.http.HttpServletResponse", LOCAL),
          entry("jakarta.ws.rs.core.UriInfo", LOCAL),
          entry("jakarta.ws.rs.core.SecurityContext", LOCAL),
          entry("jakarta.ws.rs.container.AsyncResponse", LOCAL),
          entry("feign.Request.Options", LOCAL),
          entry("org.springframework.web.context.request.WebRequest", LOCAL),
          entry("java.security.Principal", LOCAL));

  private Reasons() {}

  public static String of(TypeElement type) {
    return better(type)
        .orElse(
            type.getKind() == ElementKind.INTERFACE
                ? "it is an interface that is not sealed, so nothing says which values there are"
                : "it is an annotation");
  }

  /** What takes the place of a class of Java's own. */
  public static Optional<String> better(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.equals("java.lang.Object") || name.equals("java.lang.Number")
        ? Optional.of("it does not say which values there are")
        : Optional.ofNullable(BETTER.get(name))
            .map(better -> better + " takes its place")
            .or(() -> Optional.ofNullable(FOREIGN.get(name)));
  }
}

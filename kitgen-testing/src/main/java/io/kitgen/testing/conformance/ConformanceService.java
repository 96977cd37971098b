package io.kitgen.testing.conformance;

import io.kitgen.Cookie;
import io.kitgen.Default;
import io.kitgen.Delete;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.Query;
import io.kitgen.ResultName;
import io.kitgen.StatusCode;
import io.kitgen.policy.Timeout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One operation for each thing that a transport can get wrong. */
@KitService(name = "conformance")
@HttpApi(path = "/conformance")
public interface ConformanceService {

  /** Gives back what it was given. */
  Values.Scalars scalars(Values.Scalars value);

  /** Gives back what it was given. */
  Values.Boxes boxes(Values.Boxes value);

  /** Gives back what it was given. */
  Values.Texts texts(Values.Texts value);

  /** Gives back what it was given. */
  Values.Times times(Values.Times value);

  /** Gives back what it was given. */
  Values.Containers containers(Values.Containers value);

  /** Gives back what it was given: a recursive type. */
  Values.Tree tree(Values.Tree value);

  /** Gives back what it was given: a generic type with a bound argument. */
  Values.Page<Values.Item> page(Values.Page<Values.Item> value);

  /** Every value of its own, without a record around them. */
  String join(
      boolean flag,
      int number,
      long large,
      double real,
      char letter,
      String text,
      Values.Color color,
      UUID id,
      List<String> words,
      Map<String, Integer> counts,
      Optional<String> maybe,
      @Nullable String nullable);

  /** Gives back what it was given. */
  byte[] bytes(byte[] value);

  /** Gives back what it was given: a bare scalar. */
  long number(long value);

  /** Gives back what it was given: a bare text. */
  String text(String value);

  /** Gives back what it was given: a bare list. */
  List<Values.Item> list(List<Values.Item> value);

  /** Gives back what it was given, which may be nothing at all. */
  @Nullable String nullable(@Nullable String value);

  /** Remembers that it was called. */
  void nothing();

  /** How often {@link #nothing} was called. */
  int calls();

  /** An item with this name, or nothing when the name is {@code none}. */
  Optional<Values.Item> find(String name);

  /** The same, later. */
  CompletionStage<String> later(String text);

  /** Fails later, with what {@link #fail} throws. */
  CompletionStage<String> failLater(String how)
      throws Errors.PlainException, Errors.DetailedException, Errors.CheckedException;

  /** Fails as {@code how} says. */
  @ResultName("value")
  String fail(String how)
      throws Errors.PlainException,
          Errors.DetailedException,
          Errors.CheckedException,
          Errors.ShapeException;

  /** Sleeps, and answers with how many milliseconds were left of the deadline, or -1. */
  long sleep(long millis);

  /** Sleeps with a deadline by contract. */
  @Timeout("200ms")
  long sleepBriefly(long millis);

  /** The propagated tenant that it sees, or {@code none}. */
  String tenant();

  /** Parameters in every place that HTTP has; on other transports all are members. */
  @Put("/places/{id}/{rest...}")
  @ResultName("seen")
  String places(
      UUID id,
      String rest,
      @Query int limit,
      @Query Optional<Values.Color> color,
      @Query List<String> tags,
      @Query @Default("7") int seven,
      @Header("X-Tenant") String tenant,
      @Cookie("session") @Nullable String session,
      Values.Item item);

  /** Members beside a path variable. */
  @Post("/notes/{id}")
  @StatusCode(201)
  Values.Item note(String id, String text, int stars);

  /** A query alone. */
  @Get("/search")
  List<String> search(String text, @Nullable Integer limit, Values.Color color);

  /** An answer without a body. */
  @Delete("/items/{name}")
  @StatusCode(204)
  void delete(String name);
}

package demo;

import io.kitgen.Body;
import io.kitgen.Code;
import io.kitgen.Cookie;
import io.kitgen.Default;
import io.kitgen.Delete;
import io.kitgen.ErrorStatus;
import io.kitgen.Get;
import io.kitgen.Head;
import io.kitgen.Header;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Options;
import io.kitgen.Patch;
import io.kitgen.PathParam;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.Query;
import io.kitgen.ResultName;
import io.kitgen.Route;
import io.kitgen.StatusCode;
import io.kitgen.doc.Hidden;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** One operation for each rule of the HTTP mapping. */
@KitService(name = "mapping")
@HttpApi(path = "/v1")
@NullMarked
public interface Mapping {

  /** Something to send. */
  record Item(String name, int count) {}

  /** What {@link #spread} looks for. */
  record Filter(@Nullable Color color, @Default("1") int size, List<String> tags) {}

  /** A type that is one text. */
  enum Color {
    RED,
    GREEN
  }

  /** There is no such item. */
  @ErrorStatus(Code.NOT_FOUND)
  final class MissingException extends Exception {
    private static final long serialVersionUID = 1;
    private final String id;

    /** Says which. */
    public MissingException(String id) {
      super("there is no item " + id);
      this.id = id;
    }

    /** Which. */
    public String getId() {
      return id;
    }
  }

  /** It was there once. */
  @ErrorStatus(value = Code.NOT_FOUND, http = 410)
  final class GoneException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public GoneException() {
      super("gone");
    }
  }

  // Paths.

  @Get("/items/{id}")
  Optional<Item> find(String id);

  @Get("/items/latest")
  String latest();

  @Get("/items/{item-id}/lines/{line}")
  String line(@PathParam("item-id") UUID id, int line);

  @Post("/payments/{id}:capture")
  long capture(long id);

  @Get("/files/{path...}")
  String file(String path);

  // Texts.

  @Get("/search")
  String search(
      String q,
      @Default("20") int limit,
      @Default("PT5S") Duration pause,
      @Default("RED") Color tint,
      @Nullable Color color,
      Optional<UUID> after,
      OptionalInt offset,
      OptionalLong budget,
      OptionalDouble ratio);

  @Get("/kinds")
  String kinds(
      @Default("7") byte tiny,
      @Default("-8") Short small,
      @Default("\\") char letter,
      @Default("007") int number,
      @Default("9") long large,
      @Default("1.5") float rough,
      @Default("2") Double exact,
      @Default("true") boolean certain,
      @Default("12345678901234567890") BigInteger huge,
      @Default("a \"b\"") String text,
      float[] roughs,
      boolean[] certains,
      Collection<Long> larges);

  @Get("/several")
  String several(
      @Query("tag") List<String> tags, Set<Color> colors, int[] sizes, UUID[] ids, boolean exact);

  @Get("/spread")
  String spread(Filter filter, boolean exact);

  @Get("/headers")
  String headers(
      @Header("X-Tenant") String tenant,
      @Header("X-Tag") List<String> tags,
      @Header("X-Depth") @Nullable Integer depth,
      @Cookie("SESSION") Optional<String> session);

  // Bodies.

  @Post("/items")
  @StatusCode(201)
  Item create(Item item) throws MissingException;

  @Put("/items/{id}/note")
  @StatusCode(204)
  void note(String id, String text, @Nullable Integer stars);

  @Post("/dry/{id}")
  String dry(@Body Item item, @Query boolean dryRun, String id, @Query Filter filter);

  @Post("/lists")
  List<Item> list(List<Item> items);

  @Patch("/maps")
  Map<String, Integer> map(Map<String, Integer> values);

  @Post("/maybe")
  String maybe(@Nullable Item item);

  @Post("/optional")
  String optional(Optional<Item> item);

  @Delete("/items")
  int deleteAll(@Body List<String> ids, boolean force);

  @Post("/text")
  String text(@Body String text);

  @Post("/bytes")
  byte[] bytes(byte[] data);

  @Post("/packed")
  @ResultName("data")
  byte[] packed(String name, byte[] data);

  // Methods.

  @Route(path = "/sum")
  @ResultName("v")
  long sum(long a, long b);

  @Route(
      methods = {"GET", "POST"},
      path = "/both")
  String both(@Query String q);

  @Hidden
  @Route(methods = "PURGE", path = "/cache")
  void purge();

  @Head("/items/{id}/probe")
  void probe(String id) throws GoneException;

  /** Use {@link #both}. */
  @Deprecated
  @Get("/old")
  String old(@Query String q);

  @Options("/items")
  String options();

  // No verb.

  long add(long a, long b);

  Item wrap(Item item);

  CompletionStage<Long> count();

  // Results.

  @Get("/blobs/{id}")
  Optional<byte[]> blob(String id);

  @Get("/sizes/{id}")
  OptionalInt size(String id);

  @Get("/named/{id}")
  @ResultName("item")
  Optional<Item> named(String id);

  @Get("/nothing")
  @Nullable String nothing();

  // Names that the generated code uses itself.

  @Put("/clash/{in}")
  String clash(
      String in,
      String out,
      String body,
      String response,
      @Query String request,
      @Header("edge") String edge);
}

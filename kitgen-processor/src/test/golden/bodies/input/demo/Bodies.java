package demo;

import io.kitgen.Body;
import io.kitgen.Default;
import io.kitgen.Delete;
import io.kitgen.Form;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Patch;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.Query;
import io.kitgen.Route;
import io.kitgen.StatusCode;
import io.kitgen.http.Conditional;
import io.kitgen.http.Content;
import io.kitgen.http.Part;
import io.kitgen.http.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Every kind of body but plain JSON. */
@KitService
@NullMarked
public interface Bodies {

  /** Something to talk of. */
  record Item(String name, int count) {}

  /** Fields of a form that belong together. */
  record Address(String street, @Nullable String city, @Default("DE") String country) {}

  /** What is said of a file. */
  record Details(String title, List<String> tags) {}

  /** An item and which version it is. */
  record Tagged(@Header("ETag") String tag, @Body Item item) {}

  /** A file as it is. */
  @Get("/files/{name...}")
  @Conditional
  Content read(String name);

  /** A file that may not be there. */
  @Get("/maybe/{name}")
  Optional<Content> find(String name);

  /** A file that may be null. */
  @Get("/perhaps/{name}")
  @Nullable Content perhaps(String name);

  /** A file that comes later. */
  @Get("/later/{name}")
  CompletionStage<Content> later(String name);

  /** A picture in one of two types. */
  @Get(value = "/pictures/{id}", produces = {"image/png", "image/jpeg"})
  Content picture(long id);

  /** Takes a file as it is. */
  @Put("/files/{name}")
  @StatusCode(201)
  long write(String name, Content file);

  /** Takes a picture, with something beside it. */
  @Post(value = "/pictures", consumes = "image/*")
  String upload(@Body Content picture, @Query Optional<String> title);

  /** Takes a file or nothing. */
  @Patch("/files/{name}")
  @Conditional
  void change(String name, @Nullable Content file);

  /** Gives back what it takes. */
  @Post("/echo")
  Content echo(Content content);

  /** A form with every kind of field. */
  @Post("/form")
  String form(
      @Form String name,
      @Form("n") @Default("7") int count,
      @Form List<LocalDate> day,
      @Form Optional<String> note,
      @Form @Nullable String extra,
      @Form Address address,
      @Query boolean dry);

  /** A form with files. */
  @Post("/parts")
  String parts(
      @Part Content file,
      @Part String title,
      @Part("n") @Default("7") int count,
      @Part Set<String> tag,
      @Part OptionalInt size,
      @Part Details details,
      @Part @Nullable Details more,
      @Part Optional<Map<String, Integer>> counts,
      @Part @Nullable Content preview,
      @Part List<Content> others,
      @Query boolean dry);

  /** Any number of parts. */
  @Post("/all")
  List<String> all(Parts parts);

  /** A text that is no JSON. */
  @Get(value = "/text/{name}", produces = "text/plain")
  @Conditional
  Optional<String> text(String name);

  /** Takes and gives texts. */
  @Put(value = "/text", consumes = {"text/plain", "text/csv"}, produces = {"text/csv", "text/plain"})
  String csv(String text);

  /** A text that may be absent. */
  @Put(value = "/note", consumes = "text/plain")
  void note(@Nullable String text);

  /** Bytes of a given type. */
  @Post(value = "/sign", consumes = "application/pdf", produces = "application/pdf")
  byte[] sign(byte[] document);

  /** JSON by another name. */
  @Post(
      value = "/vendor",
      consumes = "application/vnd.demo+json",
      produces = {"application/vnd.demo+json", "application/json"})
  Item vendor(Item item);

  /** JSON with a tag of the service's own. */
  @Get("/tagged")
  @Conditional
  Tagged tagged();

  /** JSON with a tag made of its bytes. */
  @Get("/hashed")
  @Conditional
  Item hashed();

  /** Removes what is as the caller knows it. */
  @Delete("/tagged")
  @Conditional
  void remove();

  /** A form at any method. */
  @Route(path = "/any")
  String any(@Form String name);

  /** Without a verb. */
  long measure(Content content);
}

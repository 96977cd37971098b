package demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.Body;
import io.kitgen.Code;
import io.kitgen.Default;
import io.kitgen.Delete;
import io.kitgen.ErrorStatus;
import io.kitgen.Get;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.Query;
import io.kitgen.ResultName;
import io.kitgen.Route;
import io.kitgen.StatusCode;
import io.kitgen.doc.Example;
import io.kitgen.doc.Hidden;
import io.kitgen.doc.OpenApi;
import io.kitgen.doc.Secured;
import io.kitgen.doc.SecurityScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Lends books. Whoever has a card may {@link #lend} one; {@code null} is <b>never</b> an answer.
 *
 * <p>There are
 *
 * <ul>
 *   <li>books, and
 *   <li>people &amp; their loans.
 * </ul>
 *
 * <pre>{@code
 * Loan loan = library.lend(card, isbn);
 * }</pre>
 *
 * See <a href="https://example.org/library">the house rules</a>.
 */
@NullMarked
@KitService(name = "library")
@HttpApi(path = "/v1")
@OpenApi(
    title = "The library",
    version = "2.1",
    servers = {"https://library.example.org", "/"},
    termsOfService = "https://example.org/terms",
    contactName = "The librarian",
    contactUrl = "https://example.org",
    contactEmail = "books@example.org",
    license = "Apache-2.0")
@SecurityScheme(name = "user", type = SecurityScheme.Type.BEARER, bearerFormat = "JWT")
@SecurityScheme(name = "staff", type = SecurityScheme.Type.BASIC, description = "For *staff*.")
@SecurityScheme(name = "key", type = SecurityScheme.Type.HEADER, parameter = "X-Key")
@SecurityScheme(
    name = "robot",
    type = SecurityScheme.Type.OAUTH2,
    tokenUrl = "https://id.example.org/token",
    scopes = {"books:read: Reads books", "books:write"})
@SecurityScheme(
    name = "open-id",
    type = SecurityScheme.Type.OPEN_ID_CONNECT,
    openIdConnectUrl = "https://id.example.org/.well-known/openid-configuration")
@SecurityScheme(name = "certificate", type = SecurityScheme.Type.MUTUAL_TLS)
@Secured("user")
public interface Library {

  /** A book's number as one text. */
  @Example("978-3-16-148410-0")
  record Isbn(@JsonValue String text) {}

  /** What a book is about. */
  enum Subject {
    HISTORY,
    @JsonProperty("natural science")
    SCIENCE
  }

  /** A loan. */
  record Loan(UUID id, LocalDate due) {}

  /** A tree of books, which holds itself. */
  record Shelf(String name, List<Shelf> below, Map<Subject, List<Book>> books) {}

  /**
   * A book.
   *
   * @param isbn its number
   * @param copies how many there are, lent ones included
   * @param secret where it is kept
   */
  @Example("{\"isbn\": \"978-3-16-148410-0\", \"title\": \"Trees\", \"tags\": [], \"secret\": \"cellar\"}")
  record Book(
      Isbn isbn,
      String title,
      @Example("3") @Default("1") int copies,
      @Nullable Subject subject,
      Optional<String> blurb,
      Set<String> tags,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double price,
      @JsonProperty(value = "shelf", access = JsonProperty.Access.READ_ONLY) @Nullable String place,
      @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret,
      int rank) {

    /** Nobody ranks books any more. */
    @Override
    @Deprecated
    public int rank() {
      return rank;
    }
  }

  /** One page of something. */
  record Page<T>(List<T> items, @Nullable String next) {}

  /** All copies are lent. */
  @ErrorStatus(value = Code.FAILED_PRECONDITION, http = 409, title = "All copies are lent")
  final class AllLentException extends Exception {
    private static final long serialVersionUID = 1;
    private final LocalDate backOn;

    /** Says when one comes back. */
    public AllLentException(LocalDate backOn) {
      super("the next one comes back on " + backOn);
      this.backOn = backOn;
    }

    /** The first day on which there is one. */
    public LocalDate getBackOn() {
      return backOn;
    }
  }

  /** The card is void. */
  @ErrorStatus(value = Code.FAILED_PRECONDITION, http = 409)
  final class CardExpiredException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public CardExpiredException() {
      super("the card has expired");
    }
  }

  /**
   * Lends a book. It has to be brought back within {@code 28} days; see {@link Loan#due()}.
   *
   * @param card whose card, as printed on it
   * @param isbn which book
   * @return the loan, with the day on which the book is due
   */
  @Post("/cards/{card}/loans")
  @StatusCode(201)
  @Example(
      name = "four weeks",
      summary = "The usual one",
      value = "{\"id\": \"123e4567-e89b-12d3-a456-426614174000\", \"due\": \"2026-12-24\"}")
  Loan lend(
      @Example("C-17") @Example(name = "old", value = "17") String card, @Body Isbn isbn)
      throws AllLentException, CardExpiredException;

  /** Finds a book. */
  @Get("/books/{isbn}")
  @Secured({})
  Optional<Book> find(String isbn);

  /** Finds books. */
  @Get("/books")
  @Secured("user")
  @Secured(value = {"robot", "key"}, scopes = "books:read")
  Page<Book> search(
      @Query("q") String words, @Example("[\"HISTORY\"]") List<Subject> subjects, @Default("20") int limit);

  /** Adds a book. */
  @Put("/books/{number}")
  Book put(String number, @Body Book book);

  @Get("/shelves")
  Shelf shelves();

  /** How many books there are. */
  @Get("/count")
  @ResultName("books")
  @Example("1200")
  long count();

  /** Use {@link #put}. */
  @Deprecated
  @Route(methods = {"POST", "PUT"}, path = "/old-books")
  void add(Page<Isbn> books);

  @Hidden
  @Delete("/everything")
  void burn();
}

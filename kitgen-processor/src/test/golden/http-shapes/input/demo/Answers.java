package demo;

import io.kitgen.Body;
import io.kitgen.Cookie;
import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.Head;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Put;
import io.kitgen.Sensitive;
import io.kitgen.StatusCode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Results of which a part travels beside the body. */
@KitService
@NullMarked
public interface Answers {

  /** Something to talk of. */
  record Item(String name, int count) {}

  /** What a new item is answered with. */
  record Created(
      @Header("Location") URI location,
      @Header("X-Trace") @Nullable String trace,
      @Sensitive String secret,
      int count) {}

  /** An item with what caches want to know. */
  record Tagged(@Header("ETag") String tag, @Header("X-Seen") Optional<Instant> seen, @Body Item item) {}

  /** An answer of which the service chooses the status. */
  record Saved(
      @StatusCode int status, @Header("Location") @Nullable URI location, @Body @Nullable Item item) {}

  /** An answer without a body. */
  record Moved(@Header("Location") URI location) {}

  /** A session. */
  record Login(
      @Cookie("SESSION") String session,
      @Cookie(value = "THEME", attributes = "Path=/; Max-Age=3600") Optional<String> theme,
      @Cookie(value = "BARE", attributes = "") @Nullable Integer bare,
      String user) {}

  /** Several values of one header. */
  record Many(
      @Header("X-Tag") List<String> tags,
      @Header("X-Size") int[] sizes,
      @Header("Set-Cookie") List<String> cookies,
      @Header("X-Page") @Default("1") int page,
      @Header("X-Left") OptionalInt left,
      @Body List<Item> items) {}

  /** Bytes with their name. */
  record Download(@Header("X-Name") String name, @Body byte[] data) {}

  /** Nested, it is an ordinary object. */
  record Wrapped(Moved moved, Item item) {}

  @Post("/items")
  @StatusCode(201)
  Created create(Item item);

  @Get("/items/{name}")
  Optional<Tagged> find(String name);

  @Head("/items/{name}/tag")
  Moved probe(String name);

  @Put("/items/{name}")
  Saved save(String name, int status);

  @Get("/old/{name}")
  @StatusCode(303)
  Moved moved(String name);

  @Post("/touch")
  @StatusCode(204)
  CompletionStage<Moved> touch(String name);

  @Post("/login")
  Login login(String user);

  @Get("/many")
  Many many(int count);

  @Get("/download")
  Download download(String name);

  @Get("/wrapped")
  Wrapped wrapped();
}

package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Body;
import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.Headers;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;
import io.kitgen.Side;
import io.kitgen.Url;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The API of somebody else, of which there is only a client. */
@KitService(generate = Side.CLIENT)
@HttpApi(path = "/api", emptyOn404 = true)
@Headers({"Accept: application/vnd.foreign+json", "X-Version: 7", "X-Mode:   fast: yes"})
@NullMarked
public interface Foreign {

  /** As it calls its things. */
  record Thing(@JsonProperty("full-name") String name, @JsonProperty("$count") int count) {}

  /** A page of them, with the way to the next one. */
  record Page(@Header("Link") @Nullable String link, @Body List<Thing> things) {}

  /** Asked too often. */
  @ErrorStatus(value = Code.RESOURCE_EXHAUSTED, http = 429)
  final class SlowDownException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says so in the other's words. */
    public SlowDownException(@Nullable String message) {
      super(message);
    }
  }

  @Get("/things/{name}")
  Optional<Thing> thing(String name) throws SlowDownException;

  @Get("/things")
  Page things(@Query("page[size]") int size) throws SlowDownException;

  @Get("/things")
  List<Thing> named(@Query("filter[name]") String name);

  @Get
  Page next(@Url URI page, @Query("page[size]") @Nullable Integer size);

  @Post("/things")
  @Headers({"X-Mode: slow", "Prefer: return=representation"})
  Thing create(Thing thing, @Header("X-Version") String version) throws SlowDownException;
}

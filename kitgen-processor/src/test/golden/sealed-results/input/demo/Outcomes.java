package demo;

import io.kitgen.Body;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.StatusCode;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** Results of which the status says what they are. */
@KitService
@NullMarked
public interface Outcomes {

  /** What may come of it. */
  sealed interface Outcome {}

  /** It is there. */
  record Found(@Header("ETag") String tag, String name, int count) implements Outcome {}

  /** It is elsewhere. */
  @StatusCode(301)
  record Moved(@Header("Location") URI location) implements Outcome {}

  /** It is as it was. */
  @StatusCode(304)
  record Unchanged(@Header("ETag") String tag) implements Outcome {}

  /** It is not there. */
  @StatusCode(404)
  record Missing(String name) implements Outcome {}

  /** It is a text. */
  @StatusCode(202)
  record Text(@Header("X-By") String by, @Body String text) implements Outcome {}

  /** Somebody has it. */
  @StatusCode(409)
  record Busy(String by) implements Outcome {}

  /** Somebody keeps it. */
  @StatusCode(409)
  record Locked(String by, int seconds) implements Outcome {}

  @Get("/outcomes/{name}")
  Outcome find(String name);

  @Get("/maybe/{name}")
  Optional<Outcome> maybe(String name);
}

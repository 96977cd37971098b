package io.kitgen.testing.fleet;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.policy.Retry;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Says who answers. */
@NullMarked
@KitService(name = "town")
public interface Town {

  @Get("/who")
  @Retry(attempts = 4, delay = "1ms", longestDelay = "5ms")
  String who();

  @Get("/tenant")
  String tenant();

  @Get("/count")
  Stream<Integer> count(int to);
}

package demo;

import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Side;
import java.time.Duration;

/** A service of which the callers have no use for ours. */
@KitService(generate = Side.SERVER)
interface Served {

  @Get("/served")
  String served(int[] sizes, @Default("PT5S") Duration pause);
}

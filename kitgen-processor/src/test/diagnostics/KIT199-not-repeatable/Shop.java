package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Hedge;
import io.kitgen.policy.Idempotent;
import io.kitgen.policy.Retry;
import java.util.Iterator;
import java.util.stream.Stream;

@KitService
public interface Shop {
  @Retry // KIT199
  long place(Iterator<String> orders);

  @Idempotent // KIT199
  long move(Iterator<String> orders);

  @Idempotent
  @Hedge(after = "50ms") // KIT199
  Stream<String> orders();
}

package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Idempotent;
import io.kitgen.policy.Retry;
import java.util.Iterator;
import java.util.stream.Stream;

@KitService
@Retry
public interface Shop {
  long place(Iterator<String> orders);

  long move(Iterator<String> orders);

  @Idempotent
  Stream<String> orders();
}

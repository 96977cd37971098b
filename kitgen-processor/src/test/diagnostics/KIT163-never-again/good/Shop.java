package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.policy.Hedge;
import io.kitgen.policy.Retry;
import io.kitgen.policy.Timeout;
import io.kitgen.policy.Without;

@KitService
@Timeout("1s")
@Retry(delay = "200ms", jitter = 0)
public interface Shop {
  @Get("/stock/{id}")
  @Hedge(after = "100ms")
  int stock(String id);

  @Get("/price/{id}")
  @Timeout("100ms")
  @Without(Retry.class)
  int price(String id);

  @Get("/size/{id}")
  @Timeout(value = "500ms", attempt = "50ms")
  @Hedge(after = "20ms")
  int size(String id);
}

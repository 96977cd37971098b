package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.policy.Hedge;
import io.kitgen.policy.Retry;
import io.kitgen.policy.Timeout;

@KitService
@Timeout("1s")
@Retry(delay = "200ms", jitter = 0)
public interface Shop {
  @Get("/stock/{id}")
  @Hedge(after = "1s") // KIT163
  int stock(String id);

  @Get("/price/{id}")
  @Timeout("100ms") // KIT163
  int price(String id);

  @Get("/size/{id}")
  @Timeout(value = "500ms", attempt = "50ms")
  @Hedge(after = "60ms") // KIT163
  int size(String id);
}

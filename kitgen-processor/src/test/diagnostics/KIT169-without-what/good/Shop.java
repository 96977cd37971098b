package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Retry;
import io.kitgen.policy.Without;

@KitService
@Retry
public interface Shop {
  @Without(Retry.class)
  int stock(String id);

  @Retry(attempts = 5)
  int price(String id);
}

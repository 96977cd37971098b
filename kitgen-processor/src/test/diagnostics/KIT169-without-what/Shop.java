package demo;

import io.kitgen.KitService;
import io.kitgen.policy.NonBlocking;
import io.kitgen.policy.Retry;
import io.kitgen.policy.Without;

@KitService
@Retry
public interface Shop {
  @Without(NonBlocking.class) // KIT169
  int stock(String id);

  @Retry(attempts = 5)
  @Without(Retry.class) // KIT169
  int price(String id);
}

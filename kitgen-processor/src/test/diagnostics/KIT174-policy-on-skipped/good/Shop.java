package demo;

import io.kitgen.KitService;
import io.kitgen.Skip;
import io.kitgen.policy.Retry;

@KitService
public interface Shop {
  @Retry
  int stock(String id);

  @Skip("called in the process alone")
  int later(String id);
}

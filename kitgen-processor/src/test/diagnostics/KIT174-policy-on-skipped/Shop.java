package demo;

import io.kitgen.KitService;
import io.kitgen.Skip;
import io.kitgen.policy.Retry;

@KitService
public interface Shop {
  int stock(String id);

  @Retry // KIT174
  @Skip("called in the process alone")
  int later(String id);
}

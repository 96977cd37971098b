package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Retry;

@KitService
public interface Shop extends Stock {
  void order(String id);
}

interface Stock {
  @Retry
  int stock(String id);
}

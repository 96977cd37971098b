package demo;

import io.kitgen.KitService;
import io.kitgen.policy.Retry;

@KitService
public interface Shop extends Stock {
  void order(String id);
}

@Retry // KIT175
interface Stock {
  int stock(String id);
}

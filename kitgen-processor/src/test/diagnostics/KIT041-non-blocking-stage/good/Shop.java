package demo;

import io.kitgen.KitService;
import io.kitgen.policy.NonBlocking;

@KitService
public interface Shop {
  @NonBlocking
  int count();
}

package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(long p0, long p1);
}

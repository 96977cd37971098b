package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  boolean check(String file, int hash);
}

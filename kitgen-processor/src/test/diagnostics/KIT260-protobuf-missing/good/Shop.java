package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  long count(String name);
}

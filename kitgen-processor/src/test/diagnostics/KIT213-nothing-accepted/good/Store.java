package demo;

import io.kitgen.KitService;

@KitService
public interface Store {
  int count(String article);
}

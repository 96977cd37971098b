package demo;

import io.kitgen.KitService;

@KitService
public interface Shop { // KIT214
  int count(String article);
}

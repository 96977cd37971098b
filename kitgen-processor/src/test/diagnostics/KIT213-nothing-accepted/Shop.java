package demo;

import io.kitgen.KitService;

@KitService
public interface Shop { // KIT213
  int count(String article);
}

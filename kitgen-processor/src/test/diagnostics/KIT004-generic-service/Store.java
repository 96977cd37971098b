package demo;

import io.kitgen.KitService;

@KitService
public interface Store<T> { // KIT004
  T find(String id);
}

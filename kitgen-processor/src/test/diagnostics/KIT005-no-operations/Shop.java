package demo;

import io.kitgen.KitService;

@KitService
public interface Shop { // KIT005
  default String hello() {
    return "hello";
  }
}

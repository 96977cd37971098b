package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  String name();
}

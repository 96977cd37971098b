package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  String find(String id, String otherwise);
}

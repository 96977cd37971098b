package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  <T> T find(String id, T otherwise); // KIT020
}

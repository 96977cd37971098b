package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Pet pet);

  sealed interface Pet {
    record Cat(String type) implements Pet {} // KIT073

    record Dog(String name) implements Pet {}
  }
}

package demo;

import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Pet pet);

  sealed interface Pet {
    record Cat(String breed) implements Pet {}

    record Dog(String name) implements Pet {}
  }
}

package demo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Pet pet);

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) // KIT071
  sealed interface Pet {
    record Cat(int lives) implements Pet {}

    record Dog(String name) implements Pet {}
  }
}

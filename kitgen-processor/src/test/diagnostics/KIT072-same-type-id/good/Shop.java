package demo;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Pet pet);

  sealed interface Pet {
    @JsonTypeName("cat")
    record Cat(int lives) implements Pet {}

    @JsonTypeName("dog")
    record Dog(String name) implements Pet {}
  }
}

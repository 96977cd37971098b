package demo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Pet pet);

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
  sealed interface Pet {
    record Dog(String name) implements Pet {}

    enum Wild implements Pet { // KIT074
      FOX,
      OWL
    }
  }
}

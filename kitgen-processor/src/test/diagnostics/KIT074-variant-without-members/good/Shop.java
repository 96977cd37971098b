package demo;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Pet pet);

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  sealed interface Pet {
    record Dog(String name) implements Pet {}

    enum Wild implements Pet {
      FOX,
      OWL
    }
  }
}

package demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kitgen.KitService;

@KitService
public interface Shop {
  void sell(Pet pet);

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      defaultImpl = Dog.class) // KIT075
  @JsonSubTypes(@JsonSubTypes.Type(value = Cat.class, name = "cat"))
  interface Pet {}

  record Cat(int lives) implements Pet {}

  record Dog(String name) implements Pet {}
}

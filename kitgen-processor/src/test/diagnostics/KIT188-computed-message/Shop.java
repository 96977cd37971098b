package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.Min;

@KitService
public interface Shop {
  void order(@Min(value = 1, message = "not ${validatedValue}") int count); // KIT188
}

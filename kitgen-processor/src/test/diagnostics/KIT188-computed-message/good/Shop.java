package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.Min;

@KitService
public interface Shop {
  void order(@Min(value = 1, message = "not less than {value}") int count);
}

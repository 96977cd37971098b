package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.Size;

@KitService
public interface Shop {
  void order(@Size(min = 3, max = 9) String name);
}

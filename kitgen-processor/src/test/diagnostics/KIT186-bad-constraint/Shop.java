package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.Size;

@KitService
public interface Shop {
  void order(@Size(min = 9, max = 3) String name); // KIT186
}

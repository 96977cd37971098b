package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.Size;

@KitService
public interface Shop {
  void order(@Size(min = 1) int count); // KIT185
}

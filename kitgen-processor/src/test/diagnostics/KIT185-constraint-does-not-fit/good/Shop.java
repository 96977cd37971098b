package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.Min;

@KitService
public interface Shop {
  void order(@Min(1) int count);
}

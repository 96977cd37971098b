package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.NotBlank;

@KitService
public interface Shop {
  void order(@NotBlank String name);
}

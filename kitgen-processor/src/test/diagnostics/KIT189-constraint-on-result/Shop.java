package demo;

import io.kitgen.KitService;
import jakarta.validation.constraints.Size;

@KitService
public interface Shop {
  @Size(max = 10) // KIT189
  String name();
}

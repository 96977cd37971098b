package demo;

import io.kitgen.KitService;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  void sell(String item, @Nullable Integer count);
}

package demo;

import io.kitgen.KitService;
import io.kitgen.Skip;
import java.util.function.Consumer;

@KitService
public interface Shop {
  String order(String id);

  @Skip("") // KIT248
  void watch(Consumer<String> watcher);
}

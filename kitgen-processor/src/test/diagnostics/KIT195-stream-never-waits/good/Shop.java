package demo;

import io.kitgen.KitService;
import java.util.stream.Stream;

@KitService(bindings = false)
public interface Shop {
  Stream<String> orders();
}

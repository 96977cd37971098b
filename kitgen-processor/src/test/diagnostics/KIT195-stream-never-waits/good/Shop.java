package demo;

import io.kitgen.KitService;
import java.util.stream.Stream;

@KitService
public interface Shop {
  Stream<String> orders();
}

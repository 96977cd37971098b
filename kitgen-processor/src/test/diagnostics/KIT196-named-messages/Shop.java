package demo;

import io.kitgen.KitService;
import io.kitgen.ResultName;
import java.util.stream.Stream;

@KitService
public interface Shop {
  @ResultName("order") // KIT196
  Stream<String> orders();
}

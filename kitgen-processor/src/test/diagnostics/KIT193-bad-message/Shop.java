package demo;

import io.kitgen.KitService;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  Stream<Optional<String>> orders(); // KIT193

  void place(Iterator<@Nullable String> orders); // KIT193
}

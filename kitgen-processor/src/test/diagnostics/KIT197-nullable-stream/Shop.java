package demo;

import io.kitgen.KitService;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@KitService
public interface Shop {
  @Nullable Stream<String> orders(); // KIT197

  void place(@Nullable Iterator<String> orders); // KIT197
}

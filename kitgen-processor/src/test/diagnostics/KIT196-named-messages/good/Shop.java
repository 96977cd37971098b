package demo;

import io.kitgen.KitService;
import java.util.stream.Stream;

@KitService
public interface Shop {
  Stream<Found> orders();

  record Found(String order) {}
}

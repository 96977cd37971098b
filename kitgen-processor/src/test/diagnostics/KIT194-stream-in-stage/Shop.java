package demo;

import io.kitgen.KitService;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

@KitService
public interface Shop {
  CompletionStage<Stream<String>> orders(); // KIT194
}

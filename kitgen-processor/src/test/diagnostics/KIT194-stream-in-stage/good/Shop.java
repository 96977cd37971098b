package demo;

import io.kitgen.KitService;
import java.util.concurrent.Flow.Publisher;

@KitService
public interface Shop {
  Publisher<String> orders();
}

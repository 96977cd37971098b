package demo;

import io.kitgen.KitService;
import io.kitgen.policy.NonBlocking;
import java.util.stream.Stream;

@KitService
public interface Shop {
  @NonBlocking // KIT195
  Stream<String> orders();
}

package demo;

import io.kitgen.KitService;
import io.kitgen.policy.NonBlocking;
import java.util.concurrent.CompletionStage;

@KitService
public interface Shop {
  @NonBlocking // KIT041
  CompletionStage<Integer> count();
}

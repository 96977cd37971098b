package demo;

import io.kitgen.KitService;
import io.kitgen.runtime.CallContext;

@KitService
public interface Shop {
  void sell(String item, CallContext ctx); // KIT027
}

package demo;

import io.kitgen.KitService;
import io.kitgen.runtime.CallContext;

@KitService
public interface Shop {
  void sell(CallContext ctx, String item);
}

package demo;

import io.kitgen.KitService;
import io.kitgen.policy.RequiresScope;

@KitService
@RequiresScope("shop")
public interface Shop {
  @RequiresScope({}) // KIT168
  boolean open();
}

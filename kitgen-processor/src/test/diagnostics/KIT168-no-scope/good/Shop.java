package demo;

import io.kitgen.KitService;
import io.kitgen.policy.RequiresScope;
import io.kitgen.policy.Without;

@KitService
@RequiresScope("shop")
public interface Shop {
  @Without(RequiresScope.class)
  boolean open();
}

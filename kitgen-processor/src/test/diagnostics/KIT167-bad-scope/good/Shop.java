package demo;

import io.kitgen.KitService;
import io.kitgen.policy.RequiresScope;

@KitService
@RequiresScope("shop")
public interface Shop {
  @RequiresScope({"shop:read", "shop:write"})
  int stock(String id);

  @RequiresScope({"size", "shop:read"})
  int size(String id);
}

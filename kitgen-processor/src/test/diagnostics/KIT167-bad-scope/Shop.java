package demo;

import io.kitgen.KitService;
import io.kitgen.policy.RequiresScope;

@KitService
@RequiresScope("") // KIT167
public interface Shop {
  @RequiresScope("shop:read shop:write") // KIT167
  int stock(String id);

  @RequiresScope({"größe", "shop:read", "shop:read"}) // KIT167 KIT167
  int size(String id);
}

package demo;

import io.kitgen.KitService;
import io.kitgen.doc.Secured;
import io.kitgen.doc.SecurityScheme;

@KitService
@SecurityScheme(name = "user", type = SecurityScheme.Type.BEARER)
@SecurityScheme(name = "key", type = SecurityScheme.Type.QUERY, parameter = "key")
@Secured("user")
public interface Shop {
  @Secured({"user", "key"})
  void ping();
}

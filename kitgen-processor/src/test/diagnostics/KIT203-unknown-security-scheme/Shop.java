package demo;

import io.kitgen.KitService;
import io.kitgen.doc.Secured;
import io.kitgen.doc.SecurityScheme;

@KitService
@SecurityScheme(name = "user", type = SecurityScheme.Type.BEARER)
@Secured("usr") // KIT203
public interface Shop {
  @Secured({"user", "key"}) // KIT203
  void ping();
}

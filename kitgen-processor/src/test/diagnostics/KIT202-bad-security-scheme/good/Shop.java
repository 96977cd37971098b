package demo;

import io.kitgen.KitService;
import io.kitgen.doc.SecurityScheme;

@KitService
@SecurityScheme(name = "key", type = SecurityScheme.Type.HEADER, parameter = "X-Key")
@SecurityScheme(name = "user", type = SecurityScheme.Type.BEARER, bearerFormat = "JWT")
public interface Shop {
  void ping();
}

package demo;

import io.kitgen.KitService;
import io.kitgen.doc.SecurityScheme;

@KitService
@SecurityScheme(
    name = "the key", // KIT202
    type = SecurityScheme.Type.HEADER, // KIT202
    bearerFormat = "JWT") // KIT202
public interface Shop {
  void ping();
}

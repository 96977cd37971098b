package demo;

import io.kitgen.KitService;
import io.kitgen.doc.OpenApi;

@KitService
@OpenApi(
    servers = "my server", // KIT204
    contactEmail = "ask at the desk", // KIT204
    licenseUrl = "https://example.org/licence") // KIT204
public interface Shop {
  void ping();
}

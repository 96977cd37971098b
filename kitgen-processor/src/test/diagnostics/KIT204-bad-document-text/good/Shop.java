package demo;

import io.kitgen.KitService;
import io.kitgen.doc.OpenApi;

@KitService
@OpenApi(
    servers = "https://shop.example.org/v1",
    contactEmail = "desk@example.org",
    license = "The shop's own",
    licenseUrl = "https://example.org/licence")
public interface Shop {
  void ping();
}

package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi(service = "acme/Orders") // KIT263
public interface Shop {
  long count(String name);
}

package demo;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;

@KitService
@GrpcApi(packageName = "acme.2024.orders") // KIT262
public interface Shop {
  long count(String name);
}
